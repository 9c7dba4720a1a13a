// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/event.h"
#include "app/store/keyedhash.h"
#include "app/store/statementcache.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace hookbench::store
{

class Database;

/// Which stored events carry an event id, replays left out: an index on random ids would cost most
/// of the insert rate, so this is in memory, 8 bytes for each event. The first catchUp() reads
/// through all of them, later ones what is new; ids of rows only grow, and an event keeps the event
/// id that it came with. Same thread as its Database, which must outlive it.
class EventIdPlaces
{
public:
    explicit EventIdPlaces(Database &database);

    /// Errors: Cancelled (what was read until then counts), those of the database.
    Result<void> catchUp();
    /// Rows that may carry it, oldest first; some of them may carry another, or be gone.
    std::vector<EventId> candidates(std::string_view eventId) const;

private:
    Result<void> readKey();
    void sortIn();
    std::uint64_t prefixOf(std::string_view eventId) const;

    Database &m_database;
    StatementCache m_statements;
    KeyedHash m_hash;
    bool m_hasKey = false;
    EventId m_upTo = 0;
    std::vector<std::uint64_t> m_sorted; ///< hash above, row below
    std::vector<std::uint64_t> m_newer;  ///< the same in no order; few
};

} // namespace hookbench::store
