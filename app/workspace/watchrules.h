// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/watchalert.h"
#include "app/store/event.h"

#include <optional>
#include <vector>

namespace hookbench::workspace
{

/// When a webhook wants attention. Zero turns a rule off. Plain value.
struct WatchRules
{
    static constexpr int maxSilenceHours = 24 * 365;
    static constexpr int maxFailuresInARow = 50; ///< the platform lists no more
    static constexpr int maxCertificateDays = 365;
    /// Fewer deliveries than these say nothing about a rate.
    static constexpr int leastDeliveries = 5;

    int leastSuccess = 95; ///< percent
    int silenceHours = 0;
    int failuresInARow = 5;
    bool watchesSecret = true;
    int certificateDays = 0;

    bool operator==(const WatchRules &) const = default;
};

/// What is known of one webhook when it is looked at.
struct WatchFacts
{
    api::Webhook webhook{};                      ///< with its recent events, in any order
    std::vector<store::EventSummary> captures{}; ///< what came here for it, newest first
    std::optional<UtcTime> certificateExpires{}; ///< absent: not looked at, or no TLS

    bool operator==(const WatchFacts &) const = default;
};

/// The rules that fire now, in the order of WatchRule. A paused webhook is silent on purpose: none.
std::vector<WatchAlert> watchAlerts(const WatchRules &rules, const WatchFacts &facts, UtcTime now);

} // namespace hookbench::workspace
