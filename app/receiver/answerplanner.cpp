// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/answerplanner.h"

#include <algorithm>
#include <string>

namespace hookbench::receiver
{

AnswerPlanner::AnswerPlanner(AnswerRule rule)
    : m_rule(std::move(rule))
    , m_draws(m_rule.seed)
{
    m_rule.delay = std::clamp(m_rule.delay, std::chrono::milliseconds{0},
                              std::chrono::milliseconds{maxAnswerDelay});
}

AnswerPlan AnswerPlanner::next(UtcTime at, bool isVerified)
{
    if (m_rule.rejectStatus && !isVerified)
        return answer(*m_rule.rejectStatus);
    if (const auto wait = waitForRate(at))
        return answer(429, {{"Retry-After", std::to_string(wait->count())}});
    if (isToFail())
        return answer(m_rule.failStatus);
    AnswerPlan plan = answer(m_rule.status, m_rule.headers);
    plan.kind = m_rule.kind;
    plan.response.body = m_rule.body;
    return plan;
}

AnswerPlan AnswerPlanner::answer(int status, Headers headers) const
{
    return {.response = {.status = status, .headers = std::move(headers)}, .delay = m_rule.delay};
}

/// Windows begin with the first request after the last one has ended.
std::optional<std::chrono::seconds> AnswerPlanner::waitForRate(UtcTime at)
{
    if (!m_rule.rate)
        return std::nullopt;
    const auto passed = at - m_windowStart;
    // A clock that was set back begins a window as well.
    if (passed >= m_rule.rate->window || passed.count() < 0) {
        m_windowStart = at;
        m_inWindow = 0;
    }
    if (m_inWindow < m_rule.rate->requests) {
        ++m_inWindow;
        return std::nullopt;
    }
    return std::chrono::ceil<std::chrono::seconds>(m_windowStart + m_rule.rate->window - at);
}

bool AnswerPlanner::isToFail()
{
    if (m_failed < m_rule.failFirst) {
        ++m_failed;
        return true;
    }
    // One draw for each, whatever the share, so that the same seed gives the same sequence.
    constexpr double range = 4294967296.0; // of mt19937
    return m_rule.failShare > 0 && static_cast<double>(m_draws()) < m_rule.failShare * range;
}

} // namespace hookbench::receiver
