// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attemptrow.h"

#include "app/store/database.h"
#include "app/store/fieldpack.h"

#include <string>

namespace hookbench::store
{

Attempt readAttempt(const Statement &row)
{
    Attempt attempt;
    attempt.id = row.integer(0);
    if (!row.isNull(1))
        attempt.event = row.integer(1);
    attempt.eventId = row.text(2);
    if (!row.isNull(3))
        attempt.run = row.integer(3);
    attempt.position = row.integer(4);
    attempt.target = row.text(5);
    attempt.intent = row.text(6);
    attempt.startedAt = UtcTime{std::chrono::microseconds{row.integer(7)}};
    if (!row.isNull(8))
        attempt.status = static_cast<int>(row.integer(8));
    attempt.error = row.text(9);
    attempt.dnsMs = row.real(10);
    attempt.connectMs = row.real(11);
    attempt.tlsMs = row.real(12);
    attempt.firstByteMs = row.real(13);
    attempt.totalMs = row.real(14);
    attempt.isToBeAccepted = row.integer(15) == 2;
    attempt.hasPassed = row.integer(16) != 0;
    attempt.isAnswerCut = row.integer(17) != 0;
    attempt.answerHeaders = unpackHeaders(row.text(18));
    attempt.answerBody = row.text(19);
    attempt.proxy = row.text(20);
    return attempt;
}

Result<std::vector<Attempt>> readAttempts(Statement &statement)
{
    std::vector<Attempt> attempts;
    for (;;) {
        const Result<bool> row = statement.step();
        if (!row)
            return row.error();
        if (!*row)
            return attempts;
        attempts.push_back(readAttempt(statement));
    }
}

Result<Statement> prepareNewestAttempts(Database &database)
{
    return database.prepare("SELECT " + std::string(attemptColumns) +
                            " FROM attempts WHERE event = ? ORDER BY id DESC LIMIT ?");
}

Result<std::vector<Attempt>> newestAttempts(Statement &statement, EventId event, int limit)
{
    statement.bind(1, event);
    statement.bind(2, std::int64_t{limit});
    Result<std::vector<Attempt>> attempts = readAttempts(statement);
    statement.reset();
    return attempts;
}

Result<ReplayRun> readRun(const Statement &row)
{
    const std::int64_t state = row.integer(10);
    if (state < 0 || state > static_cast<std::int64_t>(RunState::Cancelled))
        return Error{ErrorKind::DatabaseCorrupt, "a bulk run is in an unknown state"};
    ReplayRun run;
    run.id = row.integer(0);
    run.account = row.text(1);
    run.kind = row.text(2);
    run.target = row.text(3);
    run.scheme = row.text(4);
    run.intent = row.text(5);
    run.rate = row.real(6);
    run.concurrency = static_cast<int>(row.integer(7));
    run.keepsObjectOrder = row.integer(8) != 0;
    run.startedAt = UtcTime{std::chrono::microseconds{row.integer(9)}};
    run.state = static_cast<RunState>(state);
    run.seed = static_cast<std::uint64_t>(row.integer(11));
    run.handlerState = row.text(12);
    return run;
}

} // namespace hookbench::store
