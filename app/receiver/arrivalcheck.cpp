// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/arrivalcheck.h"

#include "app/http/url.h"
#include "app/receiver/subpath.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hookbench::receiver
{

namespace
{

constexpr double skewWarned = 30;   ///< seconds
constexpr double skewRefused = 300; ///< what signatures usually allow
constexpr double expiryWarned = 14 * 86'400;

using World = ArrivalFacts::World;

WhyStep stepOf(WhyCode code, CheckResult result, WhyReason reason)
{
    WhyStep step;
    step.code = code;
    step.result = result;
    step.reason = reason;
    return step;
}

WhyStep passed(WhyCode code, WhyReason reason)
{
    return stepOf(code, CheckResult::Pass, reason);
}

WhyStep warned(WhyCode code, WhyReason reason)
{
    return stepOf(code, CheckResult::Warn, reason);
}

WhyStep failed(WhyCode code, WhyReason reason)
{
    return stepOf(code, CheckResult::Fail, reason);
}

WhyStep skipped(WhyCode code, WhyReason reason)
{
    return stepOf(code, CheckResult::Skipped, reason);
}

/// The steps about the receiver and about one webhook, made of the same facts.
class Checking
{
public:
    explicit Checking(const ArrivalFacts &facts)
        : m_facts(facts)
    {
        if (facts.webhook)
            if (const Result<http::Url> url = http::parseUrl(facts.webhook->url); url)
                m_url = *url;
        if (const Result<http::Url> own = http::parseUrl(facts.receiverUrl); own)
            m_own = *own;
    }

    std::vector<WhyStep> steps() const
    {
        return {receiver(), port(), address(), path(),  webhook(),   url(),   application(), mode(),
                attempt(),  way(),  tls(),     clock(), rateLimit(), sleep(), arrived()};
    }

private:
    bool isReceiving() const { return !m_facts.receiverUrl.empty() && !m_facts.receiverError; }
    bool isSenderHere() const { return m_facts.world == World::Sandbox; }
    bool isLocalUrl() const { return m_url && http::isLoopbackHost(m_url->host); }

    WhyStep receiver() const;
    WhyStep port() const;
    WhyStep address() const;
    WhyStep path() const;
    std::optional<WhyStep> withoutWebhook(WhyCode code) const;
    WhyStep webhook() const;
    WhyStep url() const;
    WhyStep application() const;
    WhyStep mode() const;
    WhyStep attempt() const;
    WhyStep way() const;
    WhyStep tls() const;
    WhyStep clock() const;
    WhyStep rateLimit() const;
    WhyStep sleep() const;
    WhyStep arrived() const;

    const ArrivalFacts &m_facts;
    std::optional<http::Url> m_url; ///< of the webhook
    std::optional<http::Url> m_own; ///< of the receiver
};

WhyStep Checking::receiver() const
{
    if (m_facts.receiverUrl.empty())
        return failed(WhyCode::Receiver, WhyReason::NotRunning);
    WhyStep step = m_facts.receiverError ? failed(WhyCode::Receiver, WhyReason::NoAnswer)
                                         : passed(WhyCode::Receiver, WhyReason::Listening);
    step.detail = m_facts.receiverUrl;
    step.error = m_facts.receiverError;
    return step;
}

WhyStep Checking::port() const
{
    WhyStep step = passed(WhyCode::Port, WhyReason::OwnPort);
    if (m_facts.receiverUrl.empty()) {
        if (!m_facts.isPortTaken)
            return skipped(WhyCode::Port, WhyReason::NotKnown);
        step = *m_facts.isPortTaken ? failed(WhyCode::Port, WhyReason::TakenPort)
                                    : passed(WhyCode::Port, WhyReason::FreePort);
    }
    step.count = m_facts.port;
    return step;
}

WhyStep Checking::address() const
{
    if (!m_facts.isWebhookAsked)
        return skipped(WhyCode::Address, WhyReason::NotAsked);
    if (!m_url)
        return skipped(WhyCode::Address, WhyReason::NeedsEarlier);
    WhyStep step = passed(WhyCode::Address, WhyReason::SameMachine);
    step.detail = m_url->display;
    step.other = m_facts.receiverUrl;
    if (isLocalUrl() && !isSenderHere()) {
        step.reason = WhyReason::OnlyLoopback;
        step.result = CheckResult::Fail;
    } else if (isLocalUrl() && m_own && m_url->port != m_own->port) {
        step.reason = WhyReason::OtherPort;
        step.result = CheckResult::Fail;
    } else if (!isLocalUrl()) {
        const Result<http::Url> shared = http::parseUrl(m_facts.publicUrl);
        const bool isShared = shared && shared->host == m_url->host;
        step.reason = isShared ? WhyReason::ByPublicUrl : WhyReason::NeedsTunnel;
        step.result = isShared ? CheckResult::Pass : CheckResult::Warn;
    }
    return step;
}

WhyStep Checking::path() const
{
    if (!isReceiving() || m_facts.path.empty())
        return skipped(WhyCode::Path, WhyReason::NeedsEarlier);
    WhyStep step = passed(WhyCode::Path, WhyReason::EveryPath);
    step.detail = m_facts.path;
    if (m_facts.takesEveryPath)
        return step;
    std::string_view longest;
    for (const std::string &endpoint : m_facts.endpoints) {
        step.other += (step.other.empty() ? "" : ", ") + endpoint;
        if (isBelow(m_facts.path, endpoint) && endpoint.size() > longest.size())
            longest = endpoint;
    }
    if (m_facts.endpoints.empty())
        return skipped(WhyCode::Path, WhyReason::NotKnown);
    step.reason = longest.empty() ? WhyReason::UnknownPath : WhyReason::KnownPath;
    step.result = longest.empty() ? CheckResult::Fail : CheckResult::Pass;
    if (!longest.empty())
        step.detail = longest;
    return step;
}

/// The step where there is nothing to say about a webhook.
std::optional<WhyStep> Checking::withoutWebhook(WhyCode code) const
{
    if (!m_facts.isWebhookAsked)
        return skipped(code, WhyReason::NotAsked);
    if (!m_facts.webhook)
        return skipped(code, WhyReason::NeedsEarlier);
    return std::nullopt;
}

WhyStep Checking::webhook() const
{
    if (!m_facts.isWebhookAsked)
        return skipped(WhyCode::Webhook, WhyReason::NotAsked);
    if (!m_facts.webhook) {
        WhyStep step = failed(WhyCode::Webhook, WhyReason::NoPlatform);
        step.error = m_facts.webhookError;
        if (m_facts.webhookError == ErrorKind::NotFound)
            step.reason = WhyReason::MissingWebhook;
        else if (m_facts.webhookError == ErrorKind::Unauthorized ||
                 m_facts.webhookError == ErrorKind::Forbidden)
            step.reason = WhyReason::NotAllowed;
        return step;
    }
    WhyStep step = m_facts.webhook->isActive ? passed(WhyCode::Webhook, WhyReason::Active)
                                             : failed(WhyCode::Webhook, WhyReason::Paused);
    step.detail = m_facts.webhook->name;
    return step;
}

WhyStep Checking::url() const
{
    if (const auto without = withoutWebhook(WhyCode::Url))
        return *without;
    WhyStep step = passed(WhyCode::Url, WhyReason::PointsHere);
    step.detail = m_facts.webhook->url;
    step.other = m_facts.publicUrl.empty() ? m_facts.receiverUrl : m_facts.publicUrl;
    if (!m_url) {
        step.result = CheckResult::Fail;
        step.reason = WhyReason::NoUrl;
        return step;
    }
    const Result<http::Url> shared = http::parseUrl(m_facts.publicUrl);
    const bool isOwn = isLocalUrl() && m_own && m_url->port == m_own->port;
    const bool isShared = shared && shared->host == m_url->host && shared->port == m_url->port;
    if (!isOwn && !isShared && (m_own || shared)) {
        // Nobody but the user knows what stands behind another host: it may lead here.
        step.result = isLocalUrl() ? CheckResult::Fail : CheckResult::Warn;
        step.reason = WhyReason::PointsElsewhere;
    } else if (!isLocalUrl() && !m_url->tls) {
        step.result = CheckResult::Warn;
        step.reason = WhyReason::PlainHttp;
    } else if (!isOwn && !isShared) {
        return skipped(WhyCode::Url, WhyReason::NeedsEarlier);
    }
    return step;
}

WhyStep Checking::application() const
{
    if (const auto without = withoutWebhook(WhyCode::Application))
        return *without;
    // Only webhooks of its own application are shown to a key.
    WhyStep step = passed(WhyCode::Application, WhyReason::SameApplication);
    step.detail = m_facts.webhook->application;
    return step;
}

WhyStep Checking::mode() const
{
    if (!m_facts.isWebhookAsked)
        return skipped(WhyCode::Mode, WhyReason::NotAsked);
    switch (m_facts.world) {
    case World::Sandbox:
        return m_facts.isSandboxRunning ? passed(WhyCode::Mode, WhyReason::SandboxRuns)
                                        : failed(WhyCode::Mode, WhyReason::SandboxStopped);
    case World::Test:
        return passed(WhyCode::Mode, WhyReason::TestMode);
    case World::Live:
        break;
    }
    return passed(WhyCode::Mode, WhyReason::LiveMode);
}

WhyStep Checking::attempt() const
{
    if (const auto without = withoutWebhook(WhyCode::Attempt))
        return *without;
    const auto &last = m_facts.webhook->lastAttempt;
    if (!last)
        return m_facts.webhook->total > 0 ? skipped(WhyCode::Attempt, WhyReason::NotKnown)
                                          : warned(WhyCode::Attempt, WhyReason::NeverTried);
    WhyStep step = failed(WhyCode::Attempt, WhyReason::NotDelivered);
    step.at = last->at;
    step.status = last->status.value_or(0);
    step.detail = last->word;
    if (step.status >= 200 && step.status < 300) {
        step.result = CheckResult::Pass;
        step.reason = WhyReason::Delivered;
    } else if (step.status > 0) {
        step.reason = WhyReason::Refused;
    }
    return step;
}

WhyStep Checking::way() const
{
    if (const auto without = withoutWebhook(WhyCode::Way))
        return *without;
    if (!m_facts.way)
        return skipped(WhyCode::Way, WhyReason::NotNeeded);
    WhyStep step = passed(WhyCode::Way, WhyReason::Reached);
    step.status = m_facts.way->status;
    step.error = m_facts.way->error;
    step.detail = m_url ? m_url->host : std::string();
    if (m_facts.way->error && m_facts.way->error != ErrorKind::Tls) {
        step.result = CheckResult::Fail;
        step.reason = WhyReason::NotReached;
    } else if (step.status == 407 || (step.status >= 502 && step.status <= 504)) {
        step.result = CheckResult::Fail;
        step.reason = WhyReason::Gateway;
    }
    return step;
}

WhyStep Checking::tls() const
{
    if (const auto without = withoutWebhook(WhyCode::Tls))
        return *without;
    if (!m_facts.way || !m_facts.way->usesTls)
        return skipped(WhyCode::Tls, WhyReason::NotNeeded);
    if (m_facts.way->error == ErrorKind::Tls) {
        WhyStep step = failed(WhyCode::Tls, WhyReason::BadCertificate);
        step.detail = m_facts.way->detail;
        return step;
    }
    if (!m_facts.way->certificateExpires)
        return skipped(WhyCode::Tls, WhyReason::NeedsEarlier);
    const std::chrono::duration<double> left = *m_facts.way->certificateExpires - m_facts.now;
    WhyStep step = left.count() < expiryWarned ? warned(WhyCode::Tls, WhyReason::OldCertificate)
                                               : passed(WhyCode::Tls, WhyReason::GoodCertificate);
    step.seconds = left.count();
    return step;
}

WhyStep Checking::clock() const
{
    if (!m_facts.isWebhookAsked)
        return skipped(WhyCode::Clock, WhyReason::NotAsked);
    if (!m_facts.clockSkew)
        return isSenderHere() ? skipped(WhyCode::Clock, WhyReason::NotNeeded)
                              : skipped(WhyCode::Clock, WhyReason::NotKnown);
    const double skew = std::abs(*m_facts.clockSkew);
    WhyStep step = passed(WhyCode::Clock, WhyReason::ClockRight);
    if (skew >= skewWarned) {
        step.reason = WhyReason::ClockOff;
        step.result = skew >= skewRefused ? CheckResult::Fail : CheckResult::Warn;
    }
    step.seconds = *m_facts.clockSkew;
    return step;
}

WhyStep Checking::rateLimit() const
{
    if (!m_facts.isWebhookAsked)
        return skipped(WhyCode::RateLimit, WhyReason::NotAsked);
    if (m_facts.webhookError == ErrorKind::RateLimited || m_facts.requestsLeft == 0)
        return warned(WhyCode::RateLimit, WhyReason::RequestsUsed);
    if (!m_facts.requestsLeft)
        return skipped(WhyCode::RateLimit, WhyReason::NotKnown);
    WhyStep step = passed(WhyCode::RateLimit, WhyReason::RequestsLeft);
    step.count = *m_facts.requestsLeft;
    return step;
}

WhyStep Checking::sleep() const
{
    if (m_facts.gaps.empty())
        return passed(WhyCode::Sleep, WhyReason::NoGap);
    const auto tried = m_facts.webhook && m_facts.webhook->lastAttempt
                           ? m_facts.webhook->lastAttempt->at
                           : std::optional<UtcTime>();
    WhyStep step = warned(WhyCode::Sleep, WhyReason::Gap);
    const ArrivalFacts::Gap *told = &m_facts.gaps.front();
    for (const ArrivalFacts::Gap &gap : m_facts.gaps) {
        if (tried && *tried >= gap.from && *tried <= gap.until) {
            step.reason = WhyReason::GapAtAttempt;
            step.result = CheckResult::Fail;
            told = &gap;
        }
    }
    step.at = told->from;
    step.until = told->until;
    step.count = static_cast<std::int64_t>(m_facts.gaps.size());
    return step;
}

WhyStep Checking::arrived() const
{
    WhyStep step = warned(WhyCode::Arrived, WhyReason::NeverCame);
    step.detail = m_facts.path;
    if (m_facts.last) {
        step = passed(WhyCode::Arrived, WhyReason::CameLast);
        step.detail = m_facts.last->verdict;
        step.at = m_facts.last->at;
    }
    return step;
}

} // namespace

std::vector<WhyStep> whyNothingCame(const ArrivalFacts &facts)
{
    return Checking(facts).steps();
}

} // namespace hookbench::receiver
