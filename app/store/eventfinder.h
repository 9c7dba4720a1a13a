// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventreader.h"
#include "app/store/statementcache.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <string>
#include <vector>

namespace hookbench::store
{

class Database;
class FilterSql;
class PayloadFunction;
class WordReader;

/// Finds the ids that a query asks for in `events.sqlite` and, where it asks for words, in the text
/// index beside it: newest first, from stretch to stretch of ids, each in pieces, so that no piece
/// keeps the log from being folded back. Same thread as its Database, which must outlive it.
class EventFinder
{
public:
    using Ids = Result<std::vector<EventId>>;

    /// Above every id.
    static constexpr EventId noEnd = std::numeric_limits<EventId>::max();

    struct Parts
    {
        std::filesystem::path directory; ///< where the text index lies
        Database &database;
        WordReader &words;
        PayloadFunction &function;
        const std::atomic<bool> &isInterrupted; ///< for the moments between two statements
    };

    explicit EventFinder(Parts parts);

    /// At most `limit` ids between the two, neither included.
    Ids newest(const EventQuery &query, EventId before, EventId after, int limit);
    Result<void> all(const EventQuery &query, const EventReader::IdSink &sink);
    Result<void> search(const EventQuery &query, const EventReader::SearchSink &sink);
    Result<std::int64_t> count(const EventQuery &query);

    /// Up to this event the text index has everything; words of newer ones are looked for in their
    /// bytes. 0: there is no index.
    Result<EventId> indexedUpTo();

private:
    /// Hands on full pieces of what is between the two, the first of `limit` ids; returns the last
    /// one, which is not full.
    Ids stretch(const EventQuery &query, EventId before, EventId after, int limit,
                const EventReader::IdSink &sink);
    Ids newestWithWords(const FilterSql &filter, EventId before, EventId after, int limit);
    Ids run(const std::string &sql, const FilterSql &filter, EventId before, EventId after,
            int limit);
    /// How many events of the query's account are between the two.
    Result<std::int64_t> countAll(const EventQuery &query, EventId before, EventId after);
    Result<EventId> highestId();
    void attachIndex();

    std::filesystem::path m_directory;
    Database &m_database;
    WordReader &m_words;
    PayloadFunction &m_function;
    const std::atomic<bool> &m_isInterrupted;
    StatementCache m_statements;
    bool m_isAttached = false;
    std::uint64_t m_attachedFile = 0; ///< its inode
};

} // namespace hookbench::store
