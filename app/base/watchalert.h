// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench
{

/// What is watched at a webhook.
enum class WatchRule : std::uint8_t {
    Success,    ///< too few of its deliveries succeed
    Silence,    ///< nothing was sent for too long
    Failures,   ///< too many failures in a row
    Secret,     ///< what comes here is signed with another secret than the one that is known
    Certificate ///< its endpoint's certificate is about to expire
};

/// "success", "silence", "failures", "secret", "certificate": the same in JSON and files.
std::string_view watchRuleName(WatchRule rule);

/// A rule that fired, as plain facts; app/text makes the sentence. Value type.
struct WatchAlert
{
    WatchRule rule = WatchRule::Success;
    std::string webhookId{};
    std::string webhookName{};      ///< UTF-8
    std::optional<UtcTime> since{}; ///< absent: not known; of Certificate: when it expires
    double measured = 0;  ///< percent, hours, failures, deliveries or days, after the rule
    double limit = 0;     ///< in the same unit; of Secret: 0
    bool lastDay = false; ///< of Success: of the last 24 hours, else of the whole life

    bool operator==(const WatchAlert &) const = default;
};

} // namespace hookbench
