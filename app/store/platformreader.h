// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/eventidplaces.h"
#include "app/store/platformrecord.h"
#include "app/store/statementcache.h"

#include <map>
#include <span>
#include <string>
#include <vector>

namespace hookbench::store
{

class WordReader;

/// Reads what the platform listed. Same thread as its Database, which must outlive it.
class PlatformReader
{
public:
    PlatformReader(Database &database, WordReader &words);

    /// The newest `limit` entries of one webhook, and what is known of its lists.
    Result<PlatformRecord> record(const std::string &account, const std::string &webhook,
                                  int limit);
    /// Entries of the account, of any webhook, that carry one of these ids; oldest first.
    Result<std::vector<ListedEvent>> entries(const std::string &account,
                                             std::span<const std::string> eventIds);
    /// Says of each entry whether its event came here: the first time it reads through all events,
    /// later through those that are new.
    Result<void> markCaptures(const std::string &account, std::span<ListedEvent> entries);

private:
    Result<std::vector<ListedEvent>> listed(Statement &query);
    Result<void> markCapture(const std::string &account, ListedEvent &entry, Statement &row);
    Result<void> readStates(std::vector<ListedEvent> &events);
    Result<void> readReads(const std::string &account, const std::string &webhook,
                           PlatformRecord &record);

    Database &m_database;
    WordReader &m_words;
    StatementCache m_statements;
    EventIdPlaces m_places;
};

} // namespace hookbench::store
