// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"

#include <list>
#include <unordered_map>

namespace hookbench::models
{

/// The summaries that were used last, at most so many. GUI thread.
class SummaryCache
{
public:
    explicit SummaryCache(std::size_t capacity);

    /// Null when it is not here; the pointer holds until the next put() or clear().
    const store::EventSummary *find(store::EventId id);
    bool contains(store::EventId id) const { return m_places.find(id) != m_places.end(); }
    void put(store::EventSummary row);
    void clear();
    std::size_t size() const { return m_rows.size(); }

private:
    std::size_t m_capacity;
    std::list<store::EventSummary> m_rows; ///< the one used last in front
    std::unordered_map<store::EventId, std::list<store::EventSummary>::iterator> m_places;
};

} // namespace hookbench::models
