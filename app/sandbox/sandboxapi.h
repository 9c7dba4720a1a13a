// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/authstyle.h"
#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/http/message.h"
#include "app/sandbox/deliveryendpoints.h"
#include "app/sandbox/ratelimiter.h"
#include "app/sandbox/requestlog.h"
#include "app/sandbox/router.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/webhookendpoints.h"

#include <functional>
#include <optional>
#include <string>

namespace hookbench::sandbox
{

class Dispatcher;
class SandboxState;

/// The path that the sandbox's API lives under.
inline constexpr const char *apiPrefix = "/api/v0";

/// The platform's API as a function from request to response: no socket. Checks in the published
/// order: key (401), rate (429), scope (403), existence (404), body (400). One thread; what it is
/// given must outlive it.
class SandboxApi
{
public:
    using Respond = std::function<void(http::Response)>;

    /// `openApi` is the document as it is served.
    SandboxApi(SandboxState &state, DeliveryEndpoints::Services deliveries, const Clock &clock,
               RandomSource &random, const SandboxOptions &options, std::string openApi);
    SandboxApi(const SandboxApi &) = delete;
    SandboxApi &operator=(const SandboxApi &) = delete;
    ~SandboxApi() = default;

    /// `respond` is called once: before this returns, but for a change of the schedule's clock and
    /// an answer that is slow on purpose. A status of 0 stands for a connection that is to be cut.
    void handle(const http::Request &request, Respond respond);

private:
    /// What the guard found out.
    struct Admission
    {
        const ApiKey *key = nullptr; ///< recognised, though perhaps expired
        std::optional<RateState> rate{};
        std::optional<ApiError> refusal{};
    };

    /// Remembers what came and what was answered, but for the sandbox's own controls.
    Respond logged(const http::Request &request, const ApiKey *key, UtcTime now, Respond respond);
    void answer(const Router::Match &match, const Call &call, const std::optional<RateState> &rate,
                const Respond &respond);
    /// What goes wrong on purpose instead of an answer; false: nothing does.
    bool fail(const Router::Match &match, const Call &call, const std::optional<RateState> &rate,
              const Respond &respond);
    Admission admit(const http::Request &request, Guard guard, UtcTime now);
    /// Why the request goes no further; nullopt: it may be handled.
    static std::optional<ApiError> refusal(const Router::Match &match, const ApiKey *key);
    http::Response responseOf(Answer answer) const;
    http::Response complete(Answer answer, const std::optional<RateState> &rate);

    SandboxState &m_state;
    const Clock &m_clock;
    RandomSource &m_random;
    SandboxOptions m_options;
    RateLimiter m_limiter;
    Dispatcher &m_dispatcher;
    WebhookEndpoints m_webhooks;
    DeliveryEndpoints m_deliveries;
    RequestLog m_log;
    Router m_router;
};

} // namespace hookbench::sandbox
