// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/timeplaces.h"

#include "app/store/database.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace hookbench::store
{

namespace
{

constexpr std::int64_t placesPiece = 20'000; ///< no longer holds the log from being folded back

} // namespace

Result<std::vector<EventId>> placesOfTimes(Database &database, std::span<const UtcTime> newestFirst,
                                           const std::atomic<bool> &isInterrupted)
{
    std::vector<EventId> places(newestFirst.size(), std::numeric_limits<EventId>::max());
    if (newestFirst.empty())
        return places;
    Result<Statement> query = database.prepare("SELECT id, received_at FROM events NOT INDEXED"
                                               " WHERE id < ? ORDER BY id DESC LIMIT ?");
    if (!query)
        return query.error();
    EventId highest = 0;
    EventId before = std::numeric_limits<EventId>::max();
    bool isNewer = true; // one of the piece than the oldest moment
    for (std::int64_t read = placesPiece; read == placesPiece && isNewer;) {
        query->reset();
        query->bind(1, before);
        query->bind(2, placesPiece);
        isNewer = false;
        for (read = 0;; ++read) {
            const Result<bool> row = query->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            if (isInterrupted)
                return Error{ErrorKind::Cancelled};
            const EventId id = query->integer(0);
            const UtcTime at{std::chrono::microseconds{query->integer(1)}};
            before = id;
            highest = std::max(highest, id);
            // It stands above the newest moment that was before it, and all older ones.
            const auto below =
                std::lower_bound(newestFirst.begin(), newestFirst.end(), at,
                                 [](UtcTime one, UtcTime other) { return one >= other; });
            if (below == newestFirst.end())
                continue;
            isNewer = true;
            places[static_cast<std::size_t>(std::distance(newestFirst.begin(), below))] = id - 1;
        }
    }
    EventId lowest = highest;
    for (EventId &place : places) {
        lowest = std::min(lowest, place);
        place = lowest;
    }
    return places;
}

} // namespace hookbench::store
