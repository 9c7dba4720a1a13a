// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteeventreader.h"

#include "app/store/eventrow.h"
#include "app/store/eventschema.h"
#include "app/store/fieldpack.h"
#include "app/store/filtermatch.h"
#include "app/store/filtersql.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr int idPiece = 20'000;
constexpr std::size_t maxRelated = 200;
constexpr EventId noEnd = std::numeric_limits<EventId>::max();

const std::string summaryQuery =
    "SELECT " + std::string(summaryColumns) + ", object_id FROM events WHERE id = ?";

} // namespace

Result<std::unique_ptr<EventReader>> SqliteEventReader::open(const std::filesystem::path &directory)
{
    Result<Database> database =
        Database::openReadOnly(eventFile(directory), static_cast<int>(eventMigrations().size()));
    if (!database)
        return database.error();
    if (Result<void> done = database->execute("PRAGMA cache_size = -4000"); !done)
        return done.error();
    Result<WordReader> words = WordReader::open(*database);
    if (!words)
        return words.error();
    return std::unique_ptr<EventReader>(
        new SqliteEventReader(directory, std::move(*database), std::move(*words)));
}

SqliteEventReader::SqliteEventReader(std::filesystem::path directory, Database database,
                                     WordReader words)
    : m_directory(std::move(directory))
    , m_database(std::move(database))
    , m_words(std::move(words))
    , m_statements(m_database)
{
}

SqliteEventReader::~SqliteEventReader() = default;

void SqliteEventReader::interrupt()
{
    m_database.interrupt();
}

Result<std::vector<EventSummary>> SqliteEventReader::page(const EventQuery &query,
                                                          std::optional<EventId> before, int limit)
{
    const Result<std::vector<EventId>> ids = piece(query, before.value_or(noEnd), 0, limit);
    if (!ids)
        return ids.error();
    return rows(*ids);
}

Result<void> SqliteEventReader::ids(const EventQuery &query, const IdSink &sink)
{
    for (EventId before = noEnd;;) {
        const Result<std::vector<EventId>> ids = piece(query, before, 0, idPiece);
        if (!ids)
            return ids.error();
        if (ids->empty())
            return {};
        if (!sink(*ids))
            return Error{ErrorKind::Cancelled};
        before = ids->back();
    }
}

Result<std::vector<EventId>> SqliteEventReader::piece(const EventQuery &query, EventId before,
                                                      EventId after, int limit)
{
    const Result<FilterSql> filter = FilterSql::compile(query, m_words);
    if (!filter)
        return filter.error();
    if (filter->isNothing() || limit <= 0)
        return std::vector<EventId>();
    return run(filter->ids(), *filter, before, after, limit);
}

Result<std::vector<EventId>> SqliteEventReader::run(const std::string &sql, const FilterSql &filter,
                                                    EventId before, EventId after, int limit)
{
    Result<Statement> statement = m_database.prepare(sql);
    if (!statement)
        return statement.error();
    statement->bind(1, before);
    statement->bind(2, after);
    statement->bind(3, std::int64_t{limit});
    filter.bind(*statement);
    std::vector<EventId> ids;
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return ids;
        ids.push_back(statement->integer(0));
    }
}

Result<std::optional<EventSummary>> SqliteEventReader::row(EventId id)
{
    const Result<StatementCache::Lent> statement = m_statements.lend(summaryQuery);
    if (!statement)
        return statement.error();
    (*statement)->bind(1, id);
    const Result<bool> row = (*statement)->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<EventSummary>();
    Result<EventSummary> summary = readSummary(**statement, m_words);
    if (!summary)
        return summary.error();
    return std::optional(std::move(*summary));
}

Result<std::vector<EventSummary>> SqliteEventReader::rows(std::span<const EventId> ids)
{
    std::vector<EventSummary> summaries;
    summaries.reserve(ids.size());
    for (const EventId id : ids) {
        Result<std::optional<EventSummary>> summary = row(id);
        if (!summary)
            return summary.error();
        if (summary->has_value())
            summaries.push_back(std::move(**summary));
    }
    return summaries;
}

Result<std::optional<EventRecord>> SqliteEventReader::event(EventId id)
{
    // One transaction: retention may take the row away between two reads.
    EventRecord event;
    bool isThere = false;
    Result<void> done = m_database.execute("BEGIN");
    if (!done)
        return done.error();
    Result<std::optional<EventSummary>> summary = row(id);
    if (!summary) {
        done = summary.error();
    } else if (summary->has_value()) {
        isThere = true;
        event.summary = std::move(**summary);
        event.answer.kind = event.summary.answerKind;
        event.answer.status = event.summary.answered;
        if (event.summary.kind == RowKind::Event)
            done = readPayload(event);
        if (done)
            done = readLaterAnswer(event);
    }
    (void)m_database.execute("COMMIT");
    if (!done)
        return done.error();
    return isThere ? std::optional(std::move(event)) : std::nullopt;
}

Result<void> SqliteEventReader::readPayload(EventRecord &event)
{
    const Result<StatementCache::Lent> lent = m_statements.lend(
        "SELECT target, version_minor, peer, over_tls, raw_header, header_fields, answer_fields,"
        " answer_body, pass_on, decrypted, body, (SELECT object_id FROM events WHERE id = ?1)"
        " FROM payloads WHERE id = ?1");
    if (!lent)
        return lent.error();
    Statement &row = **lent;
    row.bind(1, event.summary.id);
    const Result<bool> found = row.step();
    if (!found)
        return found.error();
    if (!*found)
        return Error{ErrorKind::DatabaseCorrupt, "the bytes of an event are missing"};
    event.target = row.text(0);
    event.versionMinor = static_cast<int>(row.integer(1));
    event.peer = row.text(2);
    event.overTls = row.integer(3) != 0;
    event.rawHeader = row.text(4);
    event.headers = row.isNull(5) ? headersOfRaw(event.rawHeader) : unpackHeaders(row.text(5));
    event.answer.headers = unpackHeaders(row.text(6));
    event.answer.body = row.text(7);
    if (!row.isNull(8))
        event.answer.passOn = unpackPassOn(row.text(8));
    if (!row.isNull(9))
        event.decrypted = std::string(row.text(9));
    event.body = row.text(10);
    event.objectId = row.text(11);
    return {};
}

Result<void> SqliteEventReader::readLaterAnswer(EventRecord &event)
{
    const Result<StatementCache::Lent> lent = m_statements.lend(
        "SELECT answer_fields, answer_body, pass_on FROM later_answers WHERE id = ?");
    if (!lent)
        return lent.error();
    Statement &row = **lent;
    row.bind(1, event.summary.id);
    const Result<bool> found = row.step();
    if (!found)
        return found.error();
    if (!*found)
        return {};
    event.answer.headers = unpackHeaders(row.text(0));
    event.answer.body = row.text(1);
    event.answer.passOn = row.isNull(2) ? std::nullopt : unpackPassOn(row.text(2));
    return {};
}

Result<std::int64_t> SqliteEventReader::count(const EventQuery &query)
{
    const Result<FilterSql> filter = FilterSql::compile(query, m_words);
    if (!filter)
        return filter.error();
    if (filter->isNothing())
        return std::int64_t{0};
    Result<Statement> statement = m_database.prepare(filter->count());
    if (!statement)
        return statement.error();
    filter->bind(*statement);
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    return statement->integer(0);
}

Result<std::vector<EventSummary>> SqliteEventReader::related(EventId id)
{
    // Duplicates point to the earliest with the same delivery id or event id, so that a family is
    // a tree of few levels: walk it until nothing new comes.
    std::set<EventId> known{id};
    std::vector<EventId> toVisit{id};
    while (!toVisit.empty() && known.size() < maxRelated) {
        const EventId next = toVisit.back();
        toVisit.pop_back();
        const Result<std::vector<EventId>> found = neighbours(next);
        if (!found)
            return found.error();
        for (const EventId neighbour : *found) {
            if (known.size() < maxRelated && known.insert(neighbour).second)
                toVisit.push_back(neighbour);
        }
    }
    return rows(std::vector<EventId>(known.begin(), known.end()));
}

Result<std::vector<EventId>> SqliteEventReader::neighbours(EventId id)
{
    const Result<StatementCache::Lent> lent = m_statements.lend(
        "SELECT id FROM events WHERE duplicate_of = ?1"
        " UNION ALL SELECT id FROM events WHERE parent = ?1"
        " UNION ALL SELECT duplicate_of FROM events WHERE id = ?1 AND duplicate_of IS NOT NULL"
        " UNION ALL SELECT parent FROM events WHERE id = ?1 AND parent IS NOT NULL"
        " LIMIT 400");
    if (!lent)
        return lent.error();
    Statement &row = **lent;
    row.bind(1, id);
    std::vector<EventId> ids;
    for (;;) {
        const Result<bool> found = row.step();
        if (!found)
            return found.error();
        if (!*found)
            return ids;
        ids.push_back(row.integer(0));
    }
}

Result<bool> SqliteEventReader::matches(const EventQuery &query, const EventSummary &summary)
{
    return passesButWords(query, summary);
}

} // namespace hookbench::store
