// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventreader.h"

#include <optional>
#include <vector>

namespace hookbench::inbox
{

/// What another process stored since somebody looked. Value type.
struct NewerEvents
{
    static constexpr std::size_t mostLooked = 2000;

    std::vector<store::EventSummary> rows{}; ///< of the query, oldest first
    store::EventId highest = 0; ///< of the account's, whether it is of the query or not
    bool isTooMany = false;     ///< more than mostLooked came: no rows, the list is to be read anew
};

/// The query's events above `known`. Each that came is held against the query: asking the query
/// itself would go over the whole store, again and again. Without `known` only `highest` is told.
Result<NewerEvents> newerEvents(store::EventReader &reader, const store::EventQuery &query,
                                std::optional<store::EventId> known);

} // namespace hookbench::inbox
