// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox/apifixture.h"

#include "app/base/privatefile.h"
#include "app/sandbox/openapi.h"
#include "app/signing/shippedschemes.h"

#include <stdexcept>

namespace hookbench::test
{

using namespace sandbox;

std::string resource(const std::string &name)
{
    return readFile(std::filesystem::path(HOOKBENCH_RESOURCES) / name, 1 << 20).value();
}

SandboxData sandboxData()
{
    std::vector<EventCatalogue::File> events;
    const std::filesystem::path folder = std::filesystem::path(HOOKBENCH_RESOURCES) / "events";
    for (const auto &entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        events.push_back({entry.path().stem().string(), resource("events/" + name)});
    }
    return {resource("sandbox/samples.json"), resource("sandbox/openapi.json"),
            EventCatalogue::from(events), signing::shippedSchemes(resource)};
}

SandboxOptions ApiFixture::unlimited()
{
    SandboxOptions options;
    options.requestsPerHour = 0;
    options.empty = true;
    return options;
}

ApiFixture::ApiFixture(SandboxOptions chosen)
    : options(chosen)
    , directory(temporary.path().toStdString())
{
    restart();
}

void ApiFixture::restart(const SandboxOptions &chosen)
{
    options = chosen;
    restart();
}

void ApiFixture::restart()
{
    api.reset();
    travel.reset();
    dispatcher.reset();
    state.reset();
    world.forget();
    auto opened =
        SandboxState::open(directory, {data.samples, !options.empty, clock.now(), random});
    if (!opened)
        throw std::runtime_error(opened.error().detail);
    state = std::move(*opened);
    DeliveryMaker::Rules rules = DeliveryMaker::rulesFrom(data.schemes).value();
    rules.rotationOverlap = options.rotationOverlap;
    rules.timeout = options.webhookTimeout;
    dispatcher = std::make_unique<Dispatcher>(*state, clock, random, options, std::move(rules),
                                              world.outside());
    travel = std::make_unique<TimeTravel>(*dispatcher, world.outside().after);
    api = std::make_unique<SandboxApi>(
        *state, DeliveryEndpoints::Services{*dispatcher, *travel, data.events}, clock, random,
        options, openApiDocument(data.openApi, options).value());
    if (const auto started = dispatcher->start(); !started)
        throw std::runtime_error(started.error().detail);
}

const ApiKey &ApiFixture::key(const std::string &name) const
{
    for (const ApiKey &key : state->keys().all()) {
        if (key.name == name)
            return key;
    }
    throw std::runtime_error("no key " + name);
}

Headers ApiFixture::keyHeaders(const std::string &name) const
{
    const ApiKey &presented = key(name);
    const std::string secret(presented.clientSecret.reveal());
    switch (options.authStyle) {
    case AuthStyle::Headers:
        return {{"x-client-key", presented.clientKey}, {"x-client-secret", secret}};
    case AuthStyle::Bearer:
        return {{"Authorization", "Bearer " + secret}};
    case AuthStyle::Basic:
        return {{"Authorization",
                 "Basic " + QByteArray::fromStdString(secret + ":").toBase64().toStdString()}};
    }
    return {};
}

http::Response ApiFixture::send(const std::string &method, const std::string &target,
                                const std::string &body, const std::string &keyName,
                                const Headers &more)
{
    http::Request request;
    request.method = method;
    request.target = target;
    request.body = body;
    request.headers = {{"Host", "127.0.0.1"}, {"Content-Type", "application/json"}};
    if (!keyName.empty()) {
        const Headers presented = keyHeaders(keyName);
        request.headers.insert(request.headers.end(), presented.begin(), presented.end());
    }
    request.headers.insert(request.headers.end(), more.begin(), more.end());
    const auto response = std::make_shared<http::Response>();
    response->status = 0; // nothing came
    api->handle(request, [response](http::Response given) { *response = std::move(given); });
    return *response;
}

http::Response ApiFixture::send(const std::string &method, const std::string &target,
                                const Json &body, const std::string &keyName, const Headers &more)
{
    return send(method, target, body.dump(), keyName, more);
}

ApiFixture::Json ApiFixture::create(const std::string &name, const std::string &keyName)
{
    return createWith(Json{{"name", name}, {"url", "https://shop.example/hook"}}, keyName);
}

ApiFixture::Json ApiFixture::createWith(const Json &fields, const std::string &keyName)
{
    Json body{{"name", "Orders"}, {"url", "http://127.0.0.1:9/hook"}};
    body.update(fields);
    const http::Response response = send("POST", "/api/v0/webhooks", body, keyName);
    if (response.status != 201)
        throw std::runtime_error(response.body);
    return bodyOf(response);
}

ApiFixture::Json bodyOf(const http::Response &response)
{
    return ApiFixture::Json::parse(response.body);
}

std::string headerOf(const http::Response &response, const char *name)
{
    return std::string(findHeader(response.headers, name).value_or(""));
}

std::vector<std::string> messagesOf(const http::Response &response)
{
    const auto message = bodyOf(response).at("message");
    if (message.is_array())
        return message.get<std::vector<std::string>>();
    return {message.get<std::string>()};
}

} // namespace hookbench::test
