// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/lifecycles.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace hookbench::store
{

Result<Lifecycles> Lifecycles::parse(std::string_view json)
{
    Lifecycles lifecycles;
    try {
        for (const auto &entry : nlohmann::json::parse(json)) {
            Cycle cycle;
            for (const auto &step : entry.at("steps")) {
                cycle.push_back({step.at("types").get<std::vector<std::string>>(),
                                 step.value("always", false)});
                if (cycle.back().types.empty())
                    return Error{ErrorKind::FileMalformed, "a step has no types"};
            }
            lifecycles.m_cycles.push_back(std::move(cycle));
        }
    } catch (const nlohmann::json::exception &failure) {
        return Error{ErrorKind::FileMalformed, failure.what()};
    }
    return lifecycles;
}

std::vector<StoryFinding> Lifecycles::findings(std::span<const EventSummary> story) const
{
    std::vector<StoryFinding> findings;
    for (const Cycle &cycle : m_cycles)
        check(cycle, story, findings);
    return findings;
}

bool Lifecycles::areOfOneCycle(std::string_view type, std::string_view other) const
{
    const auto has = [](const Cycle &cycle, std::string_view wanted) {
        return std::any_of(cycle.begin(), cycle.end(), [&](const Step &step) {
            return std::find(step.types.begin(), step.types.end(), wanted) != step.types.end();
        });
    };
    return std::any_of(m_cycles.begin(), m_cycles.end(), [&](const Cycle &cycle) {
        return has(cycle, type) && has(cycle, other);
    });
}

void Lifecycles::check(const Cycle &cycle, std::span<const EventSummary> story,
                       std::vector<StoryFinding> &findings)
{
    const auto stepOf = [&](const std::string &type) {
        const auto step = std::find_if(cycle.begin(), cycle.end(), [&](const Step &one) {
            return std::find(one.types.begin(), one.types.end(), type) != one.types.end();
        });
        return step - cycle.begin();
    };
    const auto end = static_cast<std::ptrdiff_t>(cycle.size());
    std::set<std::string> seenTypes;
    std::set<std::ptrdiff_t> seenSteps;
    for (const EventSummary &event : story) {
        const std::ptrdiff_t step = stepOf(event.eventType);
        if (event.duplicateOf || event.source == EventSource::Replay || step == end)
            continue;
        if (!seenTypes.insert(event.eventType).second)
            findings.push_back({StoryFinding::Kind::Doubled, event.eventType, event.id});
        else if (!seenSteps.empty() && *seenSteps.rbegin() > step)
            findings.push_back({StoryFinding::Kind::OutOfOrder, event.eventType, event.id});
        seenSteps.insert(step);
    }
    const std::ptrdiff_t last = seenSteps.empty() ? 0 : *seenSteps.rbegin();
    for (std::ptrdiff_t step = 0; step < last; ++step) {
        const Step &one = cycle[static_cast<std::size_t>(step)];
        if (one.isAlways && !seenSteps.contains(step))
            findings.push_back({StoryFinding::Kind::Missing, one.types.front(), std::nullopt});
    }
}

} // namespace hookbench::store
