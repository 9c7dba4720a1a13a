// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sandboxapi.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/credentials.h"
#include "app/sandbox/errorbody.h"
#include "app/sandbox/healthendpoints.h"
#include "app/sandbox/sandboxstate.h"

#include <chrono>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

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

SandboxApi::SandboxApi(SandboxState &state, const Clock &clock, RandomSource &random,
                       const SandboxOptions &options, std::string openApi)
    : m_state(state)
    , m_clock(clock)
    , m_random(random)
    , m_options(options)
    , m_limiter(options.requestsPerWindow(), windowOf(options))
    , m_webhooks(state, random, options)
{
    m_router.guardArea(std::string(apiPrefix) + "/", Guard::KeyAndRate);
    m_webhooks.addTo(m_router, apiPrefix);
    addHealthEndpoints(m_router, apiPrefix, state);
    m_router.add(
        {"GET", "/openapi.json", Guard::None, {}, [document = std::move(openApi)](const Call &) {
             return jsonResponse(200, document);
         }});
}

http::Response SandboxApi::handle(const http::Request &request)
{
    const UtcTime now = m_clock.now();
    const Router::Match match = m_router.match(request.method, request.path());
    Admission admission = admit(request, match.guard, now);
    http::Response response =
        responseOf(admission.refusal ? Answer(std::move(*admission.refusal))
                                     : dispatch(request, match, admission.key, now));
    if (admission.rate)
        addRateHeaders(response.headers, *admission.rate);
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

Answer SandboxApi::dispatch(const http::Request &request, const Router::Match &match,
                            const ApiKey *key, UtcTime now) const
{
    if (match.allowed.empty())
        return ApiError::pathNotFound();
    if (!match.route)
        return ApiError::methodNotAllowed(match.allowed);
    const std::string &scope = match.route->scope;
    if (!scope.empty() && !key->hasScope(scope))
        return ApiError::missingScope(scope, joined(key->scopes));
    return match.route->handler({request, key, match.parameter, now});
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
