// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxapi.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/credentials.h"
#include "app/sandbox/dispatcher.h"
#include "app/sandbox/errorbody.h"
#include "app/sandbox/healthendpoints.h"
#include "app/sandbox/logendpoints.h"
#include "app/sandbox/sandboxstate.h"

#include <chrono>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

constexpr std::chrono::seconds slowAnswer{3};
constexpr const char *controlPrefix = "/sandbox";

std::chrono::seconds windowOf(const SandboxOptions &options)
{
    if (options.rateWindow == SandboxOptions::RateWindow::Minute)
        return std::chrono::minutes(1);
    return std::chrono::hours(1);
}

const char *missingKeyMessage(AuthStyle style)
{
    switch (style) {
    case AuthStyle::Headers:
        return "x-client-key and x-client-secret are required";
    case AuthStyle::Bearer:
        return "Authorization: Bearer with the secret key is required";
    case AuthStyle::Basic:
        return "Authorization: Basic with the secret key as user and no password is required";
    }
    return "";
}

std::string joined(const std::vector<std::string> &scopes)
{
    std::string text;
    for (const std::string &scope : scopes)
        text += (text.empty() ? "" : ", ") + scope;
    return text;
}

void addRateHeaders(Headers &headers, const RateState &rate)
{
    const auto reset = std::chrono::floor<std::chrono::seconds>(rate.reset);
    headers.push_back({"X-RateLimit-Limit", std::to_string(rate.limit)});
    headers.push_back({"X-RateLimit-Remaining", std::to_string(rate.remaining)});
    headers.push_back({"X-RateLimit-Reset", std::to_string(reset.time_since_epoch().count())});
}

} // namespace

SandboxApi::SandboxApi(SandboxState &state, DeliveryEndpoints::Services deliveries,
                       const Clock &clock, RandomSource &random, const SandboxOptions &options,
                       std::string openApi)
    : m_state(state)
    , m_clock(clock)
    , m_random(random)
    , m_options(options)
    , m_limiter(options.requestsPerWindow(), windowOf(options))
    , m_dispatcher(deliveries.dispatcher)
    , m_webhooks(state, random, options,
                 [&dispatcher = deliveries.dispatcher](const std::string &webhook) {
                     dispatcher.silence(webhook);
                 })
    , m_deliveries(state, deliveries, clock, random)
{
    m_router.guardArea(std::string(apiPrefix) + "/", Guard::KeyAndRate);
    m_router.guardArea(std::string(controlPrefix) + "/", Guard::Key);
    m_webhooks.addTo(m_router, apiPrefix);
    m_deliveries.addTo(m_router, controlPrefix);
    addLogEndpoints(m_router, controlPrefix, m_log);
    addHealthEndpoints(m_router, apiPrefix, state);
    m_router.add(
        {"GET", "/openapi.json", Guard::None, {}, [document = std::move(openApi)](const Call &) {
             return jsonResponse(200, document);
         }});
}

void SandboxApi::handle(const http::Request &request, Respond respond)
{
    const UtcTime now = m_clock.now();
    const Router::Match match = m_router.match(request.method, request.path());
    Admission admission = admit(request, match.guard, now);
    respond = logged(request, admission.key, now, std::move(respond));
    if (!admission.refusal)
        admission.refusal = refusal(match, admission.key);
    if (admission.refusal) {
        respond(complete(std::move(*admission.refusal), admission.rate));
        return;
    }
    const Call call{request, admission.key, match.parameter, now};
    if (!fail(match, call, admission.rate, respond))
        answer(match, call, admission.rate, respond);
}

/// The window asks the controls all the time: they would push out what there is to see.
SandboxApi::Respond SandboxApi::logged(const http::Request &request, const ApiKey *key, UtcTime now,
                                       Respond respond)
{
    if (request.path().starts_with(controlPrefix) || request.path() == "/openapi.json")
        return respond;
    const std::uint64_t id = m_log.begin(request, now, key ? key->application.id : std::string(),
                                         key ? key->name : std::string());
    return [this, id, respond = std::move(respond)](http::Response response) {
        m_log.end(id, response, m_clock.now());
        respond(std::move(response));
    };
}

void SandboxApi::answer(const Router::Match &match, const Call &call,
                        const std::optional<RateState> &rate, const Respond &respond)
{
    if (!match.route->later) {
        respond(complete(match.route->handler(call), rate));
        return;
    }
    match.route->later(
        call, [this, rate, respond](Answer answer) { respond(complete(std::move(answer), rate)); });
}

/// The sandbox's own controls never fail: how else would one end it?
bool SandboxApi::fail(const Router::Match &match, const Call &call,
                      const std::optional<RateState> &rate, const Respond &respond)
{
    if (match.guard != Guard::KeyAndRate || !call.key)
        return false;
    const auto fault = m_dispatcher.faults().nextRequest(call.key->application.id);
    if (!fault)
        return false;
    const auto refuse = [&](int status, const char *message) {
        ApiError error;
        error.status = status;
        error.messages = {message};
        if (status != 500)
            error.retryAfter = 1;
        respond(complete(std::move(error), rate));
        return true;
    };
    switch (*fault) {
    case Fault::TooMany:
        return refuse(429, "Too many requests, on purpose");
    case Fault::Broken:
        return refuse(500, "Something went wrong, on purpose");
    case Fault::Unavailable:
        return refuse(503, "Not available for the moment, on purpose");
    case Fault::Slow:
        m_dispatcher.later(slowAnswer, [response = complete(match.route->handler(call), rate),
                                        respond] { respond(response); });
        return true;
    default:
        break;
    }
    http::Response cut;
    cut.status = 0;
    respond(std::move(cut));
    return true;
}

http::Response SandboxApi::complete(Answer answer, const std::optional<RateState> &rate)
{
    http::Response response = responseOf(std::move(answer));
    if (rate)
        addRateHeaders(response.headers, *rate);
    response.headers.push_back({"x-request-id", randomUuid(m_random)});
    response.headers.push_back({"Cache-Control", "no-store"});
    return response;
}

SandboxApi::Admission SandboxApi::admit(const http::Request &request, Guard guard, UtcTime now)
{
    Admission admission;
    if (guard == Guard::None)
        return admission;
    const auto credentials = readCredentials(request.headers, m_options.authStyle);
    if (!credentials) {
        admission.refusal = ApiError::unauthorized(missingKeyMessage(m_options.authStyle));
        return admission;
    }
    admission.key = m_state.keys().identify(*credentials);
    if (!admission.key) {
        admission.refusal = ApiError::unauthorized("This key is unknown");
        return admission;
    }
    const bool expired = admission.key->isExpired(now);
    if (expired) {
        admission.refusal =
            ApiError::unauthorized("This key expired at " + formatUtc(*admission.key->expiresAt));
    }
    if (m_limiter.isOff())
        return admission;
    // A refused key costs nothing, and neither do the paths outside the limit.
    const bool counts = guard == Guard::KeyAndRate && !expired;
    admission.rate = counts ? m_limiter.charge(admission.key->name, now)
                            : m_limiter.look(admission.key->name, now);
    if (!admission.rate->allowed) {
        const bool minute = m_options.rateWindow == SandboxOptions::RateWindow::Minute;
        admission.refusal = ApiError::rateLimited(admission.rate->limit, minute ? "minute" : "hour",
                                                  admission.rate->retryAfter);
    }
    return admission;
}

std::optional<ApiError> SandboxApi::refusal(const Router::Match &match, const ApiKey *key)
{
    if (match.allowed.empty())
        return ApiError::pathNotFound();
    if (!match.route)
        return ApiError::methodNotAllowed(match.allowed);
    const std::string &scope = match.route->scope;
    if (!scope.empty() && !key->hasScope(scope))
        return ApiError::missingScope(scope, joined(key->scopes));
    return std::nullopt;
}

http::Response SandboxApi::responseOf(Answer answer) const
{
    if (auto *response = std::get_if<http::Response>(&answer))
        return std::move(*response);
    const ApiError &error = std::get<ApiError>(answer);
    http::Response response = jsonResponse(error.status, errorBody(error, m_options.errorStyle));
    if (error.retryAfter)
        response.headers.push_back({"Retry-After", std::to_string(*error.retryAfter)});
    if (!error.allow.empty())
        response.headers.push_back({"Allow", error.allow});
    return response;
}

} // namespace hookbench::sandbox
