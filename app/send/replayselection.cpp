// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/replayselection.h"

#include <algorithm>
#include <span>
#include <utility>

namespace hookbench::send
{

namespace
{

constexpr std::size_t piece = 500;

Result<void> dropDelivered(store::EventReader &reader, store::AttemptStore &attempts,
                           const std::string &target, ReplaySelection &selection)
{
    std::vector<store::EventId> kept;
    const std::span<const store::EventId> all(selection.events);
    for (std::size_t begin = 0; begin < all.size(); begin += piece) {
        const auto rows = reader.rows(all.subspan(begin, std::min(piece, all.size() - begin)));
        if (!rows)
            return rows.error();
        for (const store::EventSummary &row : *rows) {
            const Result<bool> isDelivered = attempts.isDelivered(target, row.id, row.eventId);
            if (!isDelivered)
                return isDelivered.error();
            if (*isDelivered)
                ++selection.leftOut;
            else
                kept.push_back(row.id);
        }
    }
    selection.events = std::move(kept);
    return {};
}

} // namespace

Result<ReplaySelection> selectForReplay(store::EventReader &reader, store::AttemptStore &attempts,
                                        const store::EventQuery &query, const std::string &target)
{
    ReplaySelection selection;
    store::EventQuery events = query;
    events.hasGaps = false;
    const Result<void> found =
        reader.ids(events, [&selection](std::span<const store::EventId> ids) {
            selection.events.insert(selection.events.end(), ids.begin(), ids.end());
            return true;
        });
    if (!found)
        return found.error();
    std::reverse(selection.events.begin(), selection.events.end());
    if (!target.empty()) {
        if (const Result<void> done = dropDelivered(reader, attempts, target, selection); !done)
            return done.error();
    }
    return selection;
}

bool leavesOutDelivered(Intent intent)
{
    return intent == Intent::Exact || intent == Intent::Resigned;
}

} // namespace hookbench::send
