// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/newerevents.h"

#include <algorithm>

namespace hookbench::inbox
{

namespace
{

constexpr int newerAtOnce = 200;

} // namespace

Result<NewerEvents> newerEvents(store::EventReader &reader, const store::EventQuery &query,
                                std::optional<store::EventId> known)
{
    const store::EventQuery all{query.account, {}, query.hasGaps};
    NewerEvents newer;
    newer.highest = known.value_or(0);
    std::optional<store::EventId> before;
    for (std::size_t looked = 0;; looked += newerAtOnce) {
        const auto page = reader.page(all, before, known ? newerAtOnce : 1);
        if (!page)
            return page.error();
        const auto end = std::find_if(page->begin(), page->end(),
                                      [&](const auto &row) { return !known || row.id <= *known; });
        if (looked + static_cast<std::size_t>(end - page->begin()) > NewerEvents::mostLooked) {
            newer.rows.clear();
            newer.isTooMany = true;
            return newer;
        }
        for (auto row = page->begin(); row != end; ++row) {
            const Result<bool> fits = reader.matches(query, *row);
            if (!fits)
                return fits.error();
            if (*fits)
                newer.rows.push_back(*row);
        }
        if (!page->empty())
            newer.highest = std::max(newer.highest, page->front().id);
        if (end != page->end() || page->size() < newerAtOnce) {
            std::reverse(newer.rows.begin(), newer.rows.end());
            return newer;
        }
        before = page->back().id;
    }
}

} // namespace hookbench::inbox
