// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"

#include <cstdint>
#include <string>

namespace hookbench::store
{

/// What a search found about one business object, or one event that names none. Value type.
struct StoryHit
{
    std::string object{};    ///< empty: an event that names none
    EventId newest = 0;      ///< the newest event that matches
    std::int64_t events = 0; ///< that match, as far as the search came
    std::string eventType{}; ///< of the newest
    UtcTime receivedAt{};    ///< of the newest
    /// Beside those: events of opened case files that match. Where `events` is 0, the newest is one
    /// of them.
    std::int64_t ofCases = 0;

    bool operator==(const StoryHit &) const = default;
};

} // namespace hookbench::store
