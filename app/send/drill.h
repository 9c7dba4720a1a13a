// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/attempt.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hookbench::send
{

/// How the events of a drill are disarranged.
enum class DrillPlan : std::uint8_t {
    Duplicate, ///< each one twice, the second time right after the first
    Shuffle,   ///< in another order
    Reverse,   ///< newest first
    Parallel,  ///< all at once, as far as connections go
    Late       ///< one is dropped, and comes when all the others are through
};

/// "duplicate", "shuffle", "reverse", "parallel", "late".
std::string_view drillPlanName(DrillPlan plan);
std::optional<DrillPlan> drillPlanOf(std::string_view name);
const std::vector<DrillPlan> &allDrillPlans();

/// What is sent, in this order. The same for the same events, plan and seed, on every machine.
struct DrillScript
{
    std::vector<store::EventId> events{};
    int concurrency = 1;

    bool operator==(const DrillScript &) const = default;
};

/// `events`: oldest first.
DrillScript drillScript(DrillPlan plan, std::vector<store::EventId> events, std::uint64_t seed);

} // namespace hookbench::send
