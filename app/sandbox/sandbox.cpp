// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandbox.h"

#include "app/http/server.h"
#include "app/sandbox/apikeys.h"
#include "app/sandbox/deliveryservice.h"
#include "app/sandbox/jsonbody.h"
#include "app/sandbox/openapi.h"
#include "app/sandbox/sandboxapi.h"
#include "app/sandbox/sandboxschema.h"
#include "app/sandbox/sandboxstate.h"
#include "app/store/database.h"

#include <utility>

namespace hookbench::sandbox
{

namespace
{

constexpr std::uint16_t portsTried = 20;

std::vector<SandboxKey> keysOf(const ApiKeys &keys)
{
    std::vector<SandboxKey> result;
    for (const ApiKey &key : keys.all()) {
        result.push_back({key.name, key.application.id, key.clientKey,
                          std::string(key.clientSecret.reveal()), key.scopes});
    }
    return result;
}

} // namespace

Result<std::vector<SandboxKey>> readKeys(const std::filesystem::path &database)
{
    Result<store::Database> opened = store::Database::open(database, sandboxMigrations());
    if (!opened)
        return opened.error();
    const Result<ApiKeys> keys = ApiKeys::load(*opened);
    if (!keys)
        return keys.error();
    return keysOf(*keys);
}

class Sandbox::Private
{
public:
    Private(http::Engine &engine, const Clock &clock, RandomSource &random,
            std::filesystem::path directory, SandboxOptions options, SandboxData data)
        : m_engine(engine)
        , m_clock(clock)
        , m_random(random)
        , m_directory(std::move(directory))
        , m_options(std::move(options))
        , m_data(std::move(data))
    {
    }

    Result<SandboxAddress> start();
    void stop();
    void forbidHosts(const std::vector<std::string> &hosts);

private:
    Result<std::uint16_t> listen();
    Result<std::uint16_t> listenOn(std::uint16_t port);

    http::Engine &m_engine;
    const Clock &m_clock;
    RandomSource &m_random;
    const std::filesystem::path m_directory;
    const SandboxOptions m_options;
    const SandboxData m_data;
    std::vector<std::string> m_forbidden;
    // Destroyed from below: each uses those above it.
    std::unique_ptr<SandboxState> m_state;
    std::unique_ptr<DeliveryService> m_deliveries;
    std::unique_ptr<SandboxApi> m_api;
    std::unique_ptr<http::Server> m_server;
};

Result<SandboxAddress> Sandbox::Private::start()
{
    stop();
    Result<std::string> document = openApiDocument(m_data.openApi, m_options);
    if (!document)
        return document.error();
    auto rules = DeliveryMaker::rulesFrom(m_data.schemes);
    if (!rules)
        return rules.error();
    rules->rotationOverlap = m_options.rotationOverlap;
    rules->timeout = m_options.webhookTimeout;
    auto state = SandboxState::open(m_directory,
                                    {m_data.samples, !m_options.empty, m_clock.now(), m_random});
    if (!state)
        return state.error();
    m_state = std::move(*state);
    m_deliveries = std::make_unique<DeliveryService>(m_engine, *m_state, m_clock, m_random,
                                                     m_options, std::move(*rules));
    m_api = std::make_unique<SandboxApi>(*m_state, m_deliveries->services(m_data.events), m_clock,
                                         m_random, m_options, std::move(*document));
    if (const Result<void> started = m_deliveries->start(m_forbidden); !started) {
        stop();
        return started.error();
    }
    const Result<std::uint16_t> port = listen();
    if (!port) {
        stop();
        return port.error();
    }
    SandboxAddress address;
    address.port = *port;
    address.url = "http://127.0.0.1:" + std::to_string(*port);
    address.apiUrl = address.url + apiPrefix;
    address.keys = keysOf(m_state->keys());
    address.keptAs = m_state->keptAs();
    return address;
}

void Sandbox::Private::stop()
{
    if (m_deliveries)
        m_deliveries->stop();
    m_server.reset();
    m_api.reset();
    m_deliveries.reset();
    m_state.reset();
}

void Sandbox::Private::forbidHosts(const std::vector<std::string> &hosts)
{
    m_forbidden = hosts;
    if (m_deliveries)
        m_deliveries->forbidHosts(hosts);
}

Result<std::uint16_t> Sandbox::Private::listen()
{
    if (m_options.port)
        return listenOn(*m_options.port);
    Result<std::uint16_t> port = listenOn(defaultPort);
    for (std::uint16_t next = 1; next < portsTried; ++next) {
        if (port || port.error().kind != ErrorKind::PortInUse)
            break;
        port = listenOn(static_cast<std::uint16_t>(defaultPort + next));
    }
    return port;
}

Result<std::uint16_t> Sandbox::Private::listenOn(std::uint16_t port)
{
    http::ServerConfig config;
    config.port = port;
    // A little more than the API takes, so that its own 413 says so in its own words.
    config.limits.bodyBytes = 4 * maxBodyBytes;
    m_server = std::make_unique<http::Server>(
        m_engine, config, [this](http::Request &&request, http::Responder responder) {
            // A function can be copied and a responder cannot.
            auto kept = std::make_shared<http::Responder>(std::move(responder));
            m_api->handle(request, [kept](http::Response response) {
                if (response.status == 0)
                    kept->drop();
                else
                    kept->respond(std::move(response));
            });
        });
    Result<std::uint16_t> started = m_server->start();
    if (!started)
        m_server.reset();
    return started;
}

Sandbox::Sandbox(http::Engine &engine, const Clock &clock, RandomSource &random,
                 std::filesystem::path directory, SandboxOptions options, SandboxData data)
    : d(std::make_unique<Private>(engine, clock, random, std::move(directory), std::move(options),
                                  std::move(data)))
{
}

Sandbox::~Sandbox()
{
    stop();
}

Result<SandboxAddress> Sandbox::start()
{
    return d->start();
}

void Sandbox::stop()
{
    d->stop();
}

void Sandbox::forbidHosts(const std::vector<std::string> &hosts)
{
    d->forbidHosts(hosts);
}

} // namespace hookbench::sandbox
