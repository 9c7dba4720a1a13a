// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventidplaces.h"

#include "app/store/database.h"
#include "app/store/eventschema.h"

#include <algorithm>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr std::size_t mostNewer = 4'096;
constexpr std::uint64_t rowMask = (std::uint64_t{1} << 40) - 1;

} // namespace

EventIdPlaces::EventIdPlaces(Database &database)
    : m_database(database)
    , m_statements(database)
{
}

/// The key of the file's own hashes: nobody outside can make many ids fall together.
Result<void> EventIdPlaces::readKey()
{
    for (const auto &[name, target] :
         {std::pair{hashKey0Fact, &m_hash.key0}, std::pair{hashKey1Fact, &m_hash.key1}}) {
        const auto query = m_statements.lend("SELECT value FROM facts WHERE name = ?");
        if (!query)
            return query.error();
        (*query)->bind(1, std::string_view(name));
        const Result<bool> row = (*query)->step();
        if (!row)
            return row.error();
        *target = *row ? static_cast<std::uint64_t>((*query)->integer(0)) : 0;
    }
    m_hasKey = true;
    return {};
}

std::uint64_t EventIdPlaces::prefixOf(std::string_view eventId) const
{
    return m_hash(eventId) & ~rowMask;
}

Result<void> EventIdPlaces::catchUp()
{
    if (!m_hasKey) {
        if (Result<void> read = readKey(); !read)
            return read;
    }
    const auto query = m_statements.lend("SELECT id, event_id FROM events NOT INDEXED"
                                         " WHERE id > ? AND event_id <> '' AND source <> 2"
                                         " ORDER BY id");
    static_assert(static_cast<int>(EventSource::Replay) == 2);
    if (!query)
        return query.error();
    (*query)->bind(1, m_upTo);
    Result<void> done;
    for (;;) {
        const Result<bool> row = (*query)->step();
        if (!row)
            done = row.error();
        if (!row || !*row)
            break;
        m_upTo = (*query)->integer(0);
        m_newer.push_back(prefixOf((*query)->text(1)) |
                          (static_cast<std::uint64_t>(m_upTo) & rowMask));
    }
    if (m_newer.size() > mostNewer)
        sortIn();
    return done;
}

void EventIdPlaces::sortIn()
{
    std::sort(m_newer.begin(), m_newer.end());
    if (m_sorted.empty()) { // the first time, without a copy of all
        m_sorted.swap(m_newer);
        return;
    }
    const auto middle = static_cast<std::ptrdiff_t>(m_sorted.size());
    m_sorted.insert(m_sorted.end(), m_newer.begin(), m_newer.end());
    std::inplace_merge(m_sorted.begin(), m_sorted.begin() + middle, m_sorted.end());
    m_newer.clear();
}

std::vector<EventId> EventIdPlaces::candidates(std::string_view eventId) const
{
    const std::uint64_t prefix = prefixOf(eventId);
    std::vector<EventId> rows;
    for (auto at = std::lower_bound(m_sorted.begin(), m_sorted.end(), prefix);
         at != m_sorted.end() && (*at & ~rowMask) == prefix; ++at)
        rows.push_back(static_cast<EventId>(*at & rowMask));
    for (const std::uint64_t one : m_newer) { // they came later, in their order
        if ((one & ~rowMask) == prefix)
            rows.push_back(static_cast<EventId>(one & rowMask));
    }
    return rows;
}

} // namespace hookbench::store
