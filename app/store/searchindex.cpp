// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/searchindex.h"

#include "app/store/eventschema.h"
#include "app/store/searchtext.h"

#include <array>
#include <string>
#include <utility>

namespace hookbench::store
{

namespace fs = std::filesystem;

namespace
{

constexpr std::int64_t rowsAtOnce = 200;
constexpr std::size_t sliceBytes = std::size_t{2} * 1024 * 1024;

constexpr std::string_view version1 = R"(
CREATE VIRTUAL TABLE event_words USING fts5 (content, content = '', columnsize = 0,
                                             tokenize = 'unicode61');
CREATE TABLE facts (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO facts VALUES ('indexed_up_to', 0), ('indexed_rows', 0);
)";
constexpr std::array migrations{version1};

Result<std::int64_t> number(Database &database, const std::string &sql, std::string_view parameter)
{
    Result<Statement> query = database.prepare(sql);
    if (!query)
        return query.error();
    if (!parameter.empty())
        query->bind(1, parameter);
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    return *row ? query->integer(0) : std::int64_t{0};
}

const std::string factQuery = "SELECT value FROM facts WHERE name = ?";

void removeIndex(const fs::path &directory)
{
    std::error_code failure;
    for (const char *suffix : {"", "-wal", "-shm"})
        fs::remove(searchFile(directory) += suffix, failure);
}

} // namespace

std::span<const std::string_view> searchMigrations()
{
    return migrations;
}

Result<SearchIndex> SearchIndex::open(const fs::path &directory)
{
    Result<Database> events =
        Database::openReadOnly(eventFile(directory), static_cast<int>(eventMigrations().size()));
    if (!events)
        return events.error();
    Result<Database> index = openIndex(directory, *events);
    if (!index)
        return index.error();
    return SearchIndex(directory, std::move(*events), std::move(*index));
}

Result<Database> SearchIndex::openIndex(const fs::path &directory, Database &events)
{
    const Result<std::int64_t> owner = number(events, factQuery, hashKey0Fact);
    if (!owner)
        return owner.error();
    for (bool isSecondTry = false;; isSecondTry = true) {
        Result<Database> index = Database::open(searchFile(directory), searchMigrations());
        if (index) {
            // It can be made again: what a loss of power takes is not worth waiting for the disk.
            (void)index->execute("PRAGMA synchronous = NORMAL");
            const Result<std::int64_t> known = number(*index, factQuery, indexOfFact);
            if (known && *known == 0) {
                Result<Statement> claim =
                    index->prepare("INSERT OR IGNORE INTO facts (name, value) VALUES (?, ?)");
                if (!claim)
                    return claim.error();
                claim->bind(1, indexOfFact);
                claim->bind(2, *owner);
                if (Result<void> done = claim->run(); !done)
                    return done.error();
                return index;
            }
            if (known && *known == *owner)
                return index;
        } else if (index.error().kind != ErrorKind::DatabaseCorrupt &&
                   index.error().kind != ErrorKind::DatabaseNewer) {
            return index;
        }
        // Damaged, of another version, or of another event file.
        if (isSecondTry)
            return Error{ErrorKind::DatabaseFailed, "the text index cannot be made again"};
        removeIndex(directory);
    }
}

SearchIndex::SearchIndex(fs::path directory, Database events, Database index)
    : m_directory(std::move(directory))
    , m_events(std::move(events))
    , m_index(std::move(index))
{
}

Result<void> SearchIndex::reopen()
{
    Result<Database> index = openIndex(m_directory, m_events);
    if (!index)
        return index.error();
    m_index = std::move(*index);
    return {};
}

bool SearchIndex::isFileThere() const
{
    std::error_code failure;
    return fs::exists(searchFile(m_directory), failure);
}

Result<std::int64_t> SearchIndex::fact(std::string_view name)
{
    return number(m_index, factQuery, name);
}

Result<bool> SearchIndex::work()
{
    if (!isFileThere()) {
        if (Result<void> done = reopen(); !done)
            return done.error();
    }
    bool isComplete = false;
    Result<void> done = m_index.transaction([&]() -> Result<void> {
        const Result<std::int64_t> upTo = fact(indexedUpToFact);
        if (!upTo)
            return upTo.error();
        std::int64_t rows = 0;
        const Result<EventId> last = takeIn(*upTo, rows);
        if (!last)
            return last.error();
        isComplete = *last == *upTo;
        if (isComplete)
            return {};
        return m_index.execute("UPDATE facts SET value = " + std::to_string(*last) +
                               " WHERE name = 'indexed_up_to';"
                               "UPDATE facts SET value = value + " +
                               std::to_string(rows) + " WHERE name = 'indexed_rows'");
    });
    if (!done)
        return done.error();
    return !isComplete;
}

Result<EventId> SearchIndex::takeIn(EventId after, std::int64_t &rows)
{
    Result<Statement> query =
        m_events.prepare("SELECT events.id, " + std::string(searchColumns) +
                         " FROM events JOIN payloads ON payloads.id = events.id WHERE events.id > ?"
                         " ORDER BY events.id LIMIT ?");
    if (!query)
        return query.error();
    Result<Statement> put =
        m_index.prepare("INSERT INTO event_words (rowid, content) VALUES (?, ?)");
    if (!put)
        return put.error();
    query->bind(1, after);
    query->bind(2, rowsAtOnce);
    for (std::size_t bytes = 0; bytes < sliceBytes;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        const std::string text = searchText(*query, 1);
        bytes += text.size();
        after = query->integer(0);
        put->bind(1, after);
        put->bindInPlace(2, text);
        if (Result<void> done = put->run(); !done)
            return done.error();
        ++rows;
    }
    return after;
}

Result<void> SearchIndex::dropIfStale()
{
    constexpr std::int64_t worthIt = 10'000;
    const Result<std::int64_t> indexed = fact(indexedRowsFact);
    if (!indexed)
        return indexed.error();
    const Result<std::int64_t> live = number(m_events, "SELECT count(*) FROM events", {});
    if (!live)
        return live.error();
    if (*indexed < 2 * *live + worthIt)
        return {};
    removeIndex(m_directory);
    return reopen();
}

} // namespace hookbench::store
