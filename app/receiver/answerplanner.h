// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/http/message.h"
#include "app/receiver/endpoint.h"

#include <chrono>
#include <random>

namespace hookbench::receiver
{

/// What is to be done about one delivery. `response` counts for Fixed only.
struct AnswerPlan
{
    AnswerRule::Kind kind = AnswerRule::Kind::Fixed;
    http::Response response{};
    std::chrono::milliseconds delay{0};
};

/// Decides for one endpoint what each delivery gets, and keeps the counts that its rule needs. In
/// this order: not verified → rejectStatus; beyond the rate → 429; the first failFirst, then a
/// drawn failShare → failStatus; all others what the rule's kind says. Engine's thread.
class AnswerPlanner
{
public:
    explicit AnswerPlanner(AnswerRule rule);

    const AnswerRule &rule() const { return m_rule; }
    AnswerPlan next(UtcTime at, bool isVerified);

private:
    std::optional<std::chrono::seconds> waitForRate(UtcTime at);
    bool isToFail();
    AnswerPlan answer(int status, Headers headers = {}) const;

    AnswerRule m_rule;
    int m_failed = 0; ///< of failFirst
    std::mt19937 m_draws;
    UtcTime m_windowStart{};
    int m_inWindow = 0;
};

} // namespace hookbench::receiver
