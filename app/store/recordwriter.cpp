// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recordwriter.h"

#include "app/store/database.h"

#include <utility>

namespace hookbench::store
{

Result<RecordWriter> RecordWriter::open(Database &database, PlatformWriter &platform)
{
    Result<AttemptInsert> insert = AttemptInsert::prepare(database);
    if (!insert)
        return insert.error();
    return RecordWriter(database, platform, std::move(*insert));
}

RecordWriter::RecordWriter(Database &database, PlatformWriter &platform, AttemptInsert insert)
    : m_database(&database)
    , m_insert(std::move(insert))
    , m_merge(database, platform)
    , m_statements(database)
{
}

Result<RecordWriter::PutRun> RecordWriter::addRun(const ReplayRun &run)
{
    const std::int64_t startedAt{run.startedAt.time_since_epoch().count()};
    {
        const auto find = m_statements.lend("SELECT id FROM runs WHERE account = ? AND kind = ?"
                                            " AND target = ? AND started_at = ?");
        if (!find)
            return find.error();
        (*find)->bind(1, std::string_view(run.account));
        (*find)->bind(2, std::string_view(run.kind));
        (*find)->bind(3, std::string_view(run.target));
        (*find)->bind(4, startedAt);
        const Result<bool> row = (*find)->step();
        if (!row)
            return row.error();
        if (*row)
            return PutRun{(*find)->integer(0), false};
    }
    const auto insert = m_statements.lend(
        "INSERT INTO runs (account, kind, target, scheme, intent, rate, concurrency, keeps_objects,"
        " started_at, state, seed, handler_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    Statement &sql = **insert;
    int index = 0;
    for (const std::string *text : {&run.account, &run.kind, &run.target, &run.scheme, &run.intent})
        sql.bind(++index, std::string_view(*text));
    sql.bind(6, run.rate);
    sql.bind(7, std::int64_t{run.concurrency});
    sql.bind(8, std::int64_t{run.keepsObjectOrder});
    sql.bind(9, startedAt);
    sql.bind(10, static_cast<std::int64_t>(run.state));
    sql.bind(11, static_cast<std::int64_t>(run.seed));
    sql.bind(12, std::string_view(run.handlerState));
    if (Result<void> done = sql.run(); !done)
        return done.error();
    return PutRun{m_database->lastInsertId(), true};
}

Result<void> RecordWriter::setHandlerState(RunId run, const std::string &json)
{
    const auto update = m_statements.lend("UPDATE runs SET handler_state = ? WHERE id = ?");
    if (!update)
        return update.error();
    (*update)->bind(1, std::string_view(json));
    (*update)->bind(2, run);
    return (*update)->run();
}

Result<void> RecordWriter::addEvents(RunId run, std::int64_t position,
                                     std::span<const EventId> events)
{
    const auto insert = m_statements.lend("INSERT INTO run_items VALUES (?, ?, ?)");
    if (!insert)
        return insert.error();
    for (const EventId event : events) {
        (*insert)->bind(1, run);
        (*insert)->bind(2, position++);
        (*insert)->bind(3, event);
        if (Result<void> done = (*insert)->run(); !done)
            return done;
    }
    return {};
}

Result<bool> RecordWriter::addAttempt(Attempt &attempt)
{
    {
        const auto update = m_statements.lend(
            "UPDATE attempts SET run = ?1, position = ?2 WHERE id = (SELECT id FROM attempts"
            " WHERE event = ?3 AND run IS NULL AND started_at = ?4 AND target = ?5 LIMIT 1)");
        if (!update)
            return update.error();
        (*update)->bind(1, attempt.run.value_or(0));
        (*update)->bind(2, attempt.position);
        (*update)->bind(3, attempt.event.value_or(0));
        (*update)->bind(4, std::int64_t{attempt.startedAt.time_since_epoch().count()});
        (*update)->bind(5, std::string_view(attempt.target));
        if (Result<void> done = (*update)->run(); !done)
            return done.error();
    }
    if (m_database->changes() > 0)
        return false;
    const Result<void> done = m_insert.run(*m_database, attempt);
    return done ? Result<bool>(true) : done.error();
}

Result<bool> RecordWriter::addHistory(const std::string &account, const PlatformHistory &history)
{
    return m_merge.add(account, history);
}

} // namespace hookbench::store
