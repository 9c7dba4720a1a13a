// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/attemptinsert.h"
#include "app/store/platformmerge.h"
#include "app/store/statementcache.h"

#include <cstdint>
#include <span>
#include <string>

namespace hookbench::store
{

/// Puts back what RecordReader read elsewhere: bulk runs, the attempts that belong to them, and
/// what the platform listed. In a transaction of its caller; same thread as its Database, which
/// must outlive it. Errors: those of the database.
class RecordWriter
{
public:
    static Result<RecordWriter> open(Database &database, PlatformWriter &platform);

    struct PutRun
    {
        RunId id = 0; ///< here
        bool isNew = false;
    };
    /// Under a new id, unless the account has a run of that kind, target and beginning, which stays
    /// as it is.
    Result<PutRun> addRun(const ReplayRun &run);
    Result<void> setHandlerState(RunId run, const std::string &json);
    /// Those that follow in its order; 0 for one that is not kept any more.
    Result<void> addEvents(RunId run, std::int64_t position, std::span<const EventId> events);
    /// An attempt of a run at an event that was here already: the very one, where it is kept
    /// without a run, becomes the run's; else it is added, and this is true.
    Result<bool> addAttempt(Attempt &attempt);
    /// Whether there was anything new in it.
    Result<bool> addHistory(const std::string &account, const PlatformHistory &history);

private:
    RecordWriter(Database &database, PlatformWriter &platform, AttemptInsert insert);

    Database *m_database;
    AttemptInsert m_insert;
    PlatformMerge m_merge;
    StatementCache m_statements;
};

} // namespace hookbench::store
