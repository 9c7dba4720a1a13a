// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/storyfinding.h"
#include "app/store/event.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

/// How the objects of a platform go through their states. Data: resources/lifecycles.json. Value
/// type.
class Lifecycles
{
public:
    /// `[{"object": NAME, "steps": [{"types": [TYPE…], "always": BOOL}…]}…]`: steps in order; each
    /// shows itself by one of its types, and those that are `always` there cannot be skipped.
    /// Errors: FileMalformed.
    static Result<Lifecycles> parse(std::string_view json);

    /// What is wrong with the events of one object, oldest first. Retries and duplicates of an
    /// event are the same step; a second event of one type is a doubled one.
    std::vector<StoryFinding> findings(std::span<const EventSummary> story) const;
    /// Whether both types are steps of one life cycle.
    bool areOfOneCycle(std::string_view type, std::string_view other) const;

private:
    struct Step
    {
        std::vector<std::string> types;
        bool isAlways;
    };
    using Cycle = std::vector<Step>;

    static void check(const Cycle &cycle, std::span<const EventSummary> story,
                      std::vector<StoryFinding> &findings);

    std::vector<Cycle> m_cycles;
};

} // namespace hookbench::store
