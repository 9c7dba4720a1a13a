// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteattemptstore.h"

#include "app/store/attemptrow.h"
#include "app/store/eventschema.h"

#include <utility>

namespace hookbench::store
{

Result<std::unique_ptr<SqliteAttemptStore>>
SqliteAttemptStore::open(const std::filesystem::path &directory)
{
    Result<Database> writing = Database::open(eventFile(directory), eventMigrations());
    if (!writing)
        return writing.error();
    Result<Database> other = Database::open(eventFile(directory), eventMigrations());
    if (!other)
        return other.error();
    Result<AttemptInsert> insert = AttemptInsert::prepare(*writing);
    if (!insert)
        return insert.error();
    Result<Statement> delivered = other->prepare(
        "SELECT EXISTS (SELECT 1 FROM attempts WHERE event_id = ?1 AND ?1 <> '' AND target = ?2"
        " AND pass = 1 AND expected = 2) OR EXISTS (SELECT 1 FROM attempts WHERE event = ?3"
        " AND target = ?2 AND pass = 1 AND expected = 2)");
    if (!delivered)
        return delivered.error();
    return std::unique_ptr<SqliteAttemptStore>(new SqliteAttemptStore(
        std::move(*writing), std::move(*insert), std::move(*other), std::move(*delivered)));
}

SqliteAttemptStore::SqliteAttemptStore(Database writing, AttemptInsert insert, Database other,
                                       Statement delivered)
    : m_writer(std::move(writing), std::move(insert))
    , m_database(std::move(other))
    , m_delivered(std::move(delivered))
{
}

SqliteAttemptStore::~SqliteAttemptStore() = default;

void SqliteAttemptStore::append(Attempt attempt, Stored done)
{
    m_writer.append(std::move(attempt), std::move(done));
}

void SqliteAttemptStore::flush()
{
    m_writer.flush();
}

Result<std::vector<Attempt>> SqliteAttemptStore::attemptsOf(EventId event, int limit)
{
    const std::lock_guard lock(m_mutex);
    Result<Statement> statement = prepareNewestAttempts(m_database);
    if (!statement)
        return statement.error();
    return newestAttempts(*statement, event, limit);
}

Result<std::vector<Attempt>> SqliteAttemptStore::attemptsOfRun(RunId run, std::int64_t position,
                                                               int limit)
{
    const std::lock_guard lock(m_mutex);
    Result<Statement> statement = m_database.prepare(
        "SELECT " + std::string(attemptColumns) +
        " FROM attempts WHERE run = ? AND position > ? ORDER BY position, id LIMIT ?");
    if (!statement)
        return statement.error();
    statement->bind(1, run);
    statement->bind(2, position);
    statement->bind(3, std::int64_t{limit});
    return readAttempts(*statement);
}

Result<bool> SqliteAttemptStore::isDelivered(const std::string &target, EventId event,
                                             const std::string &eventId)
{
    const std::lock_guard lock(m_mutex);
    m_delivered.bind(1, std::string_view(eventId));
    m_delivered.bind(2, std::string_view(target));
    m_delivered.bind(3, event);
    const Result<bool> row = m_delivered.step();
    const bool isDelivered = row && *row && m_delivered.integer(0) != 0;
    m_delivered.reset();
    if (!row)
        return row.error();
    return isDelivered;
}

Result<RunId> SqliteAttemptStore::createRun(const ReplayRun &run, std::span<const EventId> events)
{
    const std::lock_guard lock(m_mutex);
    Result<Statement> insert = m_database.prepare(
        "INSERT INTO runs (account, kind, target, scheme, intent, rate, concurrency, keeps_objects,"
        " started_at, state, seed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    Result<Statement> item = m_database.prepare("INSERT INTO run_items VALUES (?, ?, ?)");
    if (!item)
        return item.error();
    RunId id = 0;
    const Result<void> done = m_database.transaction([&]() -> Result<void> {
        int index = 0;
        for (const std::string *text :
             {&run.account, &run.kind, &run.target, &run.scheme, &run.intent})
            insert->bind(++index, std::string_view(*text));
        insert->bind(6, run.rate);
        insert->bind(7, std::int64_t{run.concurrency});
        insert->bind(8, std::int64_t{run.keepsObjectOrder});
        insert->bind(9, std::int64_t{run.startedAt.time_since_epoch().count()});
        insert->bind(10, static_cast<std::int64_t>(RunState::Open));
        insert->bind(11, static_cast<std::int64_t>(run.seed));
        if (Result<void> inserted = insert->run(); !inserted)
            return inserted;
        id = m_database.lastInsertId();
        std::int64_t position = 0;
        for (const EventId event : events) {
            item->bind(1, id);
            item->bind(2, position++);
            item->bind(3, event);
            if (Result<void> inserted = item->run(); !inserted)
                return inserted;
        }
        return {};
    });
    if (!done)
        return done.error();
    return id;
}

Result<void> SqliteAttemptStore::setRunState(RunId run, RunState state)
{
    const std::lock_guard lock(m_mutex);
    Result<Statement> statement = m_database.prepare("UPDATE runs SET state = ? WHERE id = ?");
    if (!statement)
        return statement.error();
    statement->bind(1, static_cast<std::int64_t>(state));
    statement->bind(2, run);
    if (Result<void> done = statement->run(); !done)
        return done;
    return m_database.changes() == 1 ? Result<void>() : Error{ErrorKind::NotFound};
}

Result<std::vector<ReplayRun>> SqliteAttemptStore::runs(const std::string &account, int limit)
{
    const std::lock_guard lock(m_mutex);
    Result<Statement> statement =
        m_database.prepare("SELECT " + std::string(runColumns) +
                           " FROM runs WHERE account = ?1 OR ?1 = '' ORDER BY id DESC LIMIT ?2");
    if (!statement)
        return statement.error();
    statement->bind(1, std::string_view(account));
    statement->bind(2, std::int64_t{limit});
    std::vector<ReplayRun> runs;
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return runs;
        Result<ReplayRun> run = readRun(*statement);
        if (!run)
            return run.error();
        runs.push_back(std::move(*run));
    }
}

Result<void> SqliteAttemptStore::setHandlerState(RunId run, const std::string &json)
{
    const std::lock_guard lock(m_mutex);
    Result<Statement> statement =
        m_database.prepare("UPDATE runs SET handler_state = ? WHERE id = ?");
    if (!statement)
        return statement.error();
    statement->bind(1, std::string_view(json));
    statement->bind(2, run);
    if (Result<void> done = statement->run(); !done)
        return done;
    return m_database.changes() == 1 ? Result<void>() : Error{ErrorKind::NotFound};
}

Result<RunCounts> SqliteAttemptStore::countsOf(RunId run)
{
    const std::lock_guard lock(m_mutex);
    Result<Statement> statement = m_database.prepare(
        "SELECT (SELECT count(*) FROM run_items WHERE run = ?1), count(*),"
        " coalesce(sum(pass = 1), 0), coalesce(sum(pass = 0 AND status IS NOT NULL), 0),"
        " coalesce(sum(pass = 0 AND status IS NULL), 0) FROM attempts WHERE run = ?1");
    if (!statement)
        return statement.error();
    statement->bind(1, run);
    const Result<bool> row = statement->step();
    if (!row)
        return row.error();
    RunCounts counts;
    if (*row) {
        counts = {statement->integer(0), statement->integer(1), statement->integer(2),
                  statement->integer(3), statement->integer(4)};
    }
    return counts;
}

Result<std::vector<RunItem>> SqliteAttemptStore::remaining(RunId run)
{
    const std::lock_guard lock(m_mutex);
    Result<Statement> statement = m_database.prepare(
        "SELECT position, event FROM run_items AS item WHERE run = ?1 AND NOT EXISTS ("
        "SELECT 1 FROM attempts WHERE attempts.run = ?1 AND attempts.position = item.position)"
        " ORDER BY position");
    if (!statement)
        return statement.error();
    statement->bind(1, run);
    std::vector<RunItem> items;
    for (;;) {
        const Result<bool> row = statement->step();
        if (!row)
            return row.error();
        if (!*row)
            return items;
        items.push_back({statement->integer(0), statement->integer(1)});
    }
}

} // namespace hookbench::store
