// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"

#include <optional>
#include <span>
#include <vector>

namespace hookbench::models
{

/// The ids of an event list, newest first, so that a new one and an older one both cost nothing:
/// two lists that grow at their ends. 8 bytes an id. A place counts from the newest (0).
class EventIds
{
public:
    std::size_t size() const { return m_live.size() + m_older.size(); }
    std::size_t liveSize() const { return m_live.size(); }
    store::EventId at(std::size_t place) const;
    std::optional<std::size_t> placeOf(store::EventId id) const;
    std::optional<store::EventId> newest() const;
    std::optional<store::EventId> oldest() const;

    /// Newer than all that are here.
    void addNewest(store::EventId id) { m_live.push_back(id); }
    /// Older than all that are here.
    void addOldest(store::EventId id) { m_older.push_back(id); }
    /// Where an id belongs that is neither; it must not be here yet.
    std::size_t insertPlace(store::EventId id) const;
    void insert(store::EventId id);
    /// Takes `count` ids from `place` on out.
    void remove(std::size_t place, std::size_t count);
    void clear();

private:
    std::vector<store::EventId> m_live;  ///< ascending: arrived since the list was opened
    std::vector<store::EventId> m_older; ///< descending
};

} // namespace hookbench::models
