// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/authstyle.h"
#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/http/message.h"
#include "app/sandbox/ratelimiter.h"
#include "app/sandbox/router.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/webhookendpoints.h"

#include <optional>
#include <string>

namespace hookbench::sandbox
{

class SandboxState;

/// The path that the sandbox's API lives under.
inline constexpr const char *apiPrefix = "/api/v0";

/// The platform's API as a function from request to response: no socket. Checks in the published
/// order: key (401), rate (429), scope (403), existence (404), body (400). One thread; state, clock
/// and random must outlive it.
class SandboxApi
{
public:
    /// `openApi` is the document as it is served.
    SandboxApi(SandboxState &state, const Clock &clock, RandomSource &random,
               const SandboxOptions &options, std::string openApi);
    SandboxApi(const SandboxApi &) = delete;
    SandboxApi &operator=(const SandboxApi &) = delete;
    ~SandboxApi() = default;

    http::Response handle(const http::Request &request);

private:
    /// What the guard found out.
    struct Admission
    {
        const ApiKey *key = nullptr; ///< recognised, though perhaps expired
        std::optional<RateState> rate{};
        std::optional<ApiError> refusal{};
    };

    Admission admit(const http::Request &request, Guard guard, UtcTime now);
    Answer dispatch(const http::Request &request, const Router::Match &match, const ApiKey *key,
                    UtcTime now) const;
    http::Response responseOf(Answer answer) const;

    SandboxState &m_state;
    const Clock &m_clock;
    RandomSource &m_random;
    SandboxOptions m_options;
    RateLimiter m_limiter;
    WebhookEndpoints m_webhooks;
    Router m_router;
};

} // namespace hookbench::sandbox
