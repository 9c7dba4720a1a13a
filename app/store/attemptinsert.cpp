// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attemptinsert.h"

#include "app/store/fieldpack.h"

#include <string>
#include <utility>

namespace hookbench::store
{

Result<AttemptInsert> AttemptInsert::prepare(Database &database)
{
    Result<Statement> statement = database.prepare(

        "INSERT INTO attempts (event, event_id, run, position, target, intent, started_at, status,"
        " error, dns, connect, tls, first_byte, total, expected, pass, answer_cut, answer_fields,"
        " answer_body, proxy)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!statement)
        return statement.error();
    return AttemptInsert(std::move(*statement));
}

AttemptInsert::AttemptInsert(Statement statement)
    : m_statement(std::move(statement))
{
}

Result<void> AttemptInsert::run(Database &database, Attempt &attempt)
{
    const std::string fields =
        attempt.answerHeaders.empty() ? std::string() : packHeaders(attempt.answerHeaders);
    Statement &sql = m_statement;
    if (attempt.event)
        sql.bind(1, *attempt.event);
    sql.bindInPlace(2, attempt.eventId);
    if (attempt.run)
        sql.bind(3, *attempt.run);
    sql.bind(4, attempt.position);
    sql.bindInPlace(5, attempt.target);
    sql.bindInPlace(6, attempt.intent);
    sql.bind(7, std::int64_t{attempt.startedAt.time_since_epoch().count()});
    if (attempt.status)
        sql.bind(8, std::int64_t{*attempt.status});
    sql.bindInPlace(9, attempt.error);
    sql.bind(10, attempt.dnsMs);
    sql.bind(11, attempt.connectMs);
    sql.bind(12, attempt.tlsMs);
    sql.bind(13, attempt.firstByteMs);
    sql.bind(14, attempt.totalMs);
    sql.bind(15, std::int64_t{attempt.isToBeAccepted ? 2 : 4});
    sql.bind(16, std::int64_t{attempt.hasPassed});
    sql.bind(17, std::int64_t{attempt.isAnswerCut});
    if (!fields.empty())
        sql.bindBlobInPlace(18, fields);
    if (!attempt.answerBody.empty())
        sql.bindBlobInPlace(19, attempt.answerBody);
    sql.bindInPlace(20, attempt.proxy);
    if (Result<void> done = sql.run(); !done)
        return done;
    attempt.id = database.lastInsertId();
    return {};
}

} // namespace hookbench::store
