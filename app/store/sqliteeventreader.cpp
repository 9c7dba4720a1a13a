// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteeventreader.h"

#include "app/store/eventschema.h"
#include "app/store/filtermatch.h"
#include "app/store/timeplaces.h"

#include <utility>

namespace hookbench::store
{

Result<std::unique_ptr<EventReader>> SqliteEventReader::open(const std::filesystem::path &directory)
{
    const int version = static_cast<int>(eventMigrations().size());
    Result<Database> database = Database::openReadOnly(eventFile(directory), version);
    if (!database && database.error().kind == ErrorKind::DatabaseNewer &&
        database.error().found < version) {
        // An older one, or one that is just being made.
        if (Result<Database> migrated = Database::open(eventFile(directory), eventMigrations());
            !migrated)
            return migrated.error();
        database = Database::openReadOnly(eventFile(directory), version);
    }
    if (!database)
        return database.error();
    if (Result<void> done = database->execute("PRAGMA cache_size = -4000"); !done)
        return done.error();
    Result<WordReader> words = WordReader::open(*database);
    if (!words)
        return words.error();
    Result<std::unique_ptr<PayloadFunction>> function = PayloadFunction::open(*database);
    if (!function)
        return function.error();
    return std::unique_ptr<EventReader>(new SqliteEventReader(
        directory, std::move(*database), std::move(*words), std::move(*function)));
}

SqliteEventReader::SqliteEventReader(std::filesystem::path directory, Database database,
                                     WordReader words, std::unique_ptr<PayloadFunction> function)
    : m_database(std::move(database))
    , m_words(std::move(words))
    , m_function(std::move(function))
    , m_finder({std::move(directory), m_database, m_words, *m_function, m_isInterrupted})
    , m_rows(m_database, m_words, m_isInterrupted)
    , m_values({m_database, m_words, *m_function, m_finder, m_rows})
    , m_platform(m_database, m_words)
{
}

SqliteEventReader::~SqliteEventReader() = default;

void SqliteEventReader::interrupt()
{
    m_isInterrupted = true; // for the moments between two statements
    m_database.interrupt();
}

Result<std::vector<EventSummary>> SqliteEventReader::page(const EventQuery &query,
                                                          std::optional<EventId> before, int limit)
{
    m_isInterrupted = false;
    const Result<std::vector<EventId>> ids =
        m_finder.newest(query, before.value_or(EventFinder::noEnd), 0, limit);
    if (!ids)
        return ids.error();
    return m_rows.rows(*ids);
}

Result<std::vector<EventId>> SqliteEventReader::placesOf(std::span<const UtcTime> newestFirst)
{
    m_isInterrupted = false;
    return placesOfTimes(m_database, newestFirst, m_isInterrupted);
}

Result<void> SqliteEventReader::ids(const EventQuery &query, const IdSink &sink)
{
    m_isInterrupted = false;
    return m_finder.all(query, sink);
}

Result<void> SqliteEventReader::search(const EventQuery &query, const SearchSink &sink)
{
    m_isInterrupted = false;
    return m_finder.search(query, sink);
}

Result<std::int64_t> SqliteEventReader::count(const EventQuery &query)
{
    m_isInterrupted = false;
    return m_finder.count(query);
}

Result<std::vector<EventSummary>> SqliteEventReader::rows(std::span<const EventId> ids)
{
    m_isInterrupted = false;
    return m_rows.rows(ids);
}

Result<std::optional<EventRecord>> SqliteEventReader::event(EventId id)
{
    m_isInterrupted = false;
    return m_rows.event(id);
}

Result<std::vector<PayloadTexts>>
SqliteEventReader::payloadTexts(std::span<const EventId> ids, std::span<const std::string> paths)
{
    m_isInterrupted = false;
    return m_rows.payloadTexts(ids, paths);
}

Result<std::vector<std::string>> SqliteEventReader::objectsOf(std::span<const EventId> ids)
{
    m_isInterrupted = false;
    return m_rows.objectsOf(ids);
}

Result<std::vector<EventSummary>> SqliteEventReader::related(EventId id)
{
    m_isInterrupted = false;
    return m_rows.related(id);
}

Result<std::vector<std::string>> SqliteEventReader::values(const std::string &account,
                                                           FilterTerm::Field field,
                                                           std::string_view prefix,
                                                           std::size_t limit)
{
    m_isInterrupted = false;
    return m_values.of(account, field, prefix, limit);
}

Result<PlatformRecord> SqliteEventReader::platformRecord(const std::string &account,
                                                         const std::string &webhook, int limit)
{
    m_isInterrupted = false;
    return m_platform.record(account, webhook, limit);
}

Result<std::vector<ListedEvent>>
SqliteEventReader::listedEvents(const std::string &account, std::span<const std::string> eventIds)
{
    m_isInterrupted = false;
    return m_platform.entries(account, eventIds);
}

Result<void> SqliteEventReader::markCaptures(const std::string &account,
                                             std::span<ListedEvent> entries)
{
    m_isInterrupted = false;
    return m_platform.markCaptures(account, entries);
}

Result<bool> SqliteEventReader::matches(const EventQuery &query, const EventSummary &summary)
{
    m_isInterrupted = false;
    if (const std::optional<bool> isIn = passes(query, summary))
        return *isIn;
    const EventFinder::Ids found = m_finder.newest(query, summary.id + 1, summary.id - 1, 1);
    if (!found)
        return found.error();
    return !found->empty();
}

} // namespace hookbench::store
