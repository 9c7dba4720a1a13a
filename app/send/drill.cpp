// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/drill.h"

#include <algorithm>
#include <random>
#include <utility>

namespace hookbench::send
{

namespace
{

constexpr int parallelConnections = 16;

/// The distributions of the standard library differ from one to the next; this one is the same
/// everywhere. The bias is one in 2^64 / limit.
std::size_t below(std::mt19937_64 &random, std::size_t limit)
{
    return static_cast<std::size_t>(random() % limit);
}

/// Fisher and Yates.
void shuffle(std::vector<store::EventId> &events, std::mt19937_64 &random)
{
    const std::vector<store::EventId> before = events;
    for (std::size_t i = events.size(); i > 1; --i)
        std::swap(events[i - 1], events[below(random, i)]);
    if (events == before && events.size() > 1)
        std::swap(events[0], events[1]); // the order that it came in tests nothing
}

std::vector<store::EventId> twice(const std::vector<store::EventId> &events)
{
    std::vector<store::EventId> doubled;
    doubled.reserve(events.size() * 2);
    for (const store::EventId event : events)
        doubled.insert(doubled.end(), {event, event});
    return doubled;
}

/// Not the last one, which would be where it was.
void postpone(std::vector<store::EventId> &events, std::mt19937_64 &random)
{
    if (events.size() < 2)
        return;
    const auto dropped =
        events.begin() + static_cast<std::ptrdiff_t>(below(random, events.size() - 1));
    std::rotate(dropped, dropped + 1, events.end());
}

} // namespace

std::string_view drillPlanName(DrillPlan plan)
{
    switch (plan) {
    case DrillPlan::Duplicate:
        return "duplicate";
    case DrillPlan::Shuffle:
        return "shuffle";
    case DrillPlan::Reverse:
        return "reverse";
    case DrillPlan::Parallel:
        return "parallel";
    case DrillPlan::Late:
        break;
    }
    return "late";
}

std::optional<DrillPlan> drillPlanOf(std::string_view name)
{
    const auto &all = allDrillPlans();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [name](DrillPlan plan) { return drillPlanName(plan) == name; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

const std::vector<DrillPlan> &allDrillPlans()
{
    static const std::vector<DrillPlan> all{DrillPlan::Duplicate, DrillPlan::Shuffle,
                                            DrillPlan::Reverse, DrillPlan::Parallel,
                                            DrillPlan::Late};
    return all;
}

DrillScript drillScript(DrillPlan plan, std::vector<store::EventId> events, std::uint64_t seed)
{
    std::mt19937_64 random(seed);
    DrillScript script;
    switch (plan) {
    case DrillPlan::Duplicate:
        events = twice(events);
        break;
    case DrillPlan::Shuffle:
        shuffle(events, random);
        break;
    case DrillPlan::Reverse:
        std::reverse(events.begin(), events.end());
        break;
    case DrillPlan::Parallel:
        shuffle(events, random);
        script.concurrency = parallelConnections;
        break;
    case DrillPlan::Late:
        postpone(events, random);
        break;
    }
    script.events = std::move(events);
    return script;
}

} // namespace hookbench::send
