// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/statement.h"

#include <string_view>
#include <vector>

namespace hookbench::store
{

class Database;

/// What readAttempt() reads, and in which order, of the table `attempts`.
inline constexpr std::string_view attemptColumns =
    "id, event, event_id, run, position, target, intent, started_at, status, error, dns, connect,"
    " tls, first_byte, total, expected, pass, answer_cut, answer_fields, answer_body, proxy";

/// The attempt in the present row, whose columns are attemptColumns.
Attempt readAttempt(const Statement &row);
/// All that follow. Errors: those of the database.
Result<std::vector<Attempt>> readAttempts(Statement &statement);

/// Prepares newestAttempts().
Result<Statement> prepareNewestAttempts(Database &database);
/// Of an event, newest first; `statement` is ready for the next event afterwards.
Result<std::vector<Attempt>> newestAttempts(Statement &statement, EventId event, int limit);

/// What readRun() reads, and in which order, of the table `runs`.
inline constexpr std::string_view runColumns = "id, account, kind, target, scheme, intent, rate, "
                                               "concurrency, keeps_objects, started_at, state,"
                                               " seed, handler_state";

/// The run in the present row. Error DatabaseCorrupt for a state that is none.
Result<ReplayRun> readRun(const Statement &row);

} // namespace hookbench::store
