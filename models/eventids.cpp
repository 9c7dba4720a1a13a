// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventids.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace hookbench::models
{

using store::EventId;

namespace
{

auto step(std::size_t count)
{
    return static_cast<std::vector<EventId>::difference_type>(count);
}

} // namespace

EventId EventIds::at(std::size_t place) const
{
    return place < m_live.size() ? m_live[m_live.size() - 1 - place]
                                 : m_older[place - m_live.size()];
}

std::optional<std::size_t> EventIds::placeOf(EventId id) const
{
    const std::size_t place = insertPlace(id);
    if (place < size() && at(place) == id)
        return place;
    return std::nullopt;
}

std::optional<EventId> EventIds::newest() const
{
    return size() == 0 ? std::nullopt : std::optional(at(0));
}

std::optional<EventId> EventIds::oldest() const
{
    return size() == 0 ? std::nullopt : std::optional(at(size() - 1));
}

std::size_t EventIds::insertPlace(EventId id) const
{
    if (!m_live.empty() && id >= m_live.front()) {
        const auto above = std::upper_bound(m_live.begin(), m_live.end(), id);
        return static_cast<std::size_t>(std::distance(above, m_live.end()));
    }
    const auto at = std::lower_bound(m_older.begin(), m_older.end(), id, std::greater<>());
    return m_live.size() + static_cast<std::size_t>(std::distance(m_older.begin(), at));
}

void EventIds::insert(EventId id)
{
    if (!m_live.empty() && id >= m_live.front())
        m_live.insert(std::upper_bound(m_live.begin(), m_live.end(), id), id);
    else
        m_older.insert(std::lower_bound(m_older.begin(), m_older.end(), id, std::greater<>()), id);
}

void EventIds::remove(std::size_t place, std::size_t count)
{
    const std::size_t fromLive = place < m_live.size() ? std::min(count, m_live.size() - place) : 0;
    const std::size_t older = place + fromLive - m_live.size(); // meant only where any is left
    if (count > fromLive)
        m_older.erase(m_older.begin() + step(older),
                      m_older.begin() + step(older + count - fromLive));
    if (fromLive > 0) {
        const auto end = m_live.end() - step(place);
        m_live.erase(end - step(fromLive), end);
    }
}

void EventIds::clear()
{
    m_live.clear();
    m_older.clear();
}

} // namespace hookbench::models
