// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/attemptstore.h"
#include "app/store/attemptwriter.h"
#include "app/store/database.h"

#include <filesystem>
#include <memory>
#include <mutex>

namespace hookbench::store
{

/// Attempts in `events.sqlite`, beside the events that they were made from: one thread with a
/// connection of its own appends, everything else goes one at a time over a second connection.
/// Other processes, and an EventStore, may have the same file open.
class SqliteAttemptStore final : public AttemptStore
{
public:
    /// Opens or makes `events.sqlite` in `directory`. Errors as Database::open.
    static Result<std::unique_ptr<SqliteAttemptStore>> open(const std::filesystem::path &directory);

    ~SqliteAttemptStore() override;

    void append(Attempt attempt, Stored done) override;
    void flush() override;
    Result<std::vector<Attempt>> attemptsOf(EventId event, int limit) override;
    Result<std::vector<Attempt>> attemptsOfRun(RunId run, std::int64_t position,
                                               int limit) override;
    Result<bool> isDelivered(const std::string &target, EventId event,
                             const std::string &eventId) override;
    Result<RunId> createRun(const ReplayRun &run, std::span<const EventId> events) override;
    Result<void> setRunState(RunId run, RunState state) override;
    Result<std::vector<ReplayRun>> runs(const std::string &account, int limit) override;
    Result<void> setHandlerState(RunId run, const std::string &json) override;
    Result<RunCounts> countsOf(RunId run) override;
    Result<std::vector<RunItem>> remaining(RunId run) override;

private:
    SqliteAttemptStore(Database writing, AttemptInsert insert, Database other,
                       Statement delivered);

    AttemptWriter m_writer;
    std::mutex m_mutex; ///< guards what follows
    Database m_database;
    Statement m_delivered;
};

} // namespace hookbench::store
