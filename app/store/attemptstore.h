// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hookbench::store
{

/// Where attempts and bulk runs are kept. Appending is durable: `done` says so after the commit. A
/// contract test suite holds every implementation to this text. All functions may be called from
/// any thread; all but append() wait for the disk.
class AttemptStore
{
public:
    using Stored = std::function<void(Result<AttemptId>)>;

    AttemptStore() = default;
    AttemptStore(const AttemptStore &) = delete;
    AttemptStore &operator=(const AttemptStore &) = delete;
    /// Commits what waits.
    virtual ~AttemptStore() = default;

    /// Stores one attempt in the next batch, under an id of the store's; what its answer has beyond
    /// maxKeptAnswerBytes is cut. `done` is called exactly once, on the store's thread, and must be
    /// short. Errors: those of the database; BudgetTooSmall when too many wait, at once and on the
    /// caller's thread.
    virtual void append(Attempt attempt, Stored done) = 0;
    /// Waits until everything appended so far is committed or refused.
    virtual void flush() = 0;

    /// The attempts of an event, newest first, at most `limit`.
    virtual Result<std::vector<Attempt>> attemptsOf(EventId event, int limit) = 0;
    /// Those of a run after `position`, in the order of their positions, at most `limit`; the first
    /// page is that after -1.
    virtual Result<std::vector<Attempt>> attemptsOfRun(RunId run, std::int64_t position,
                                                       int limit) = 0;
    /// Whether an attempt brought this event there, as meant and accepted: the row itself, or
    /// another with the same event id.
    virtual Result<bool> isDelivered(const std::string &target, EventId event,
                                     const std::string &eventId) = 0;

    /// A new run over these events, in this order; its id and its state are the store's.
    virtual Result<RunId> createRun(const ReplayRun &run, std::span<const EventId> events) = 0;
    /// Errors: NotFound, those of the database.
    virtual Result<void> setRunState(RunId run, RunState state) = 0;
    /// Newest first, at most `limit`. `account` empty: every account's.
    virtual Result<std::vector<ReplayRun>> runs(const std::string &account, int limit) = 0;
    /// What its handler said of its own state; a JSON text. Errors: NotFound, those of the
    /// database.
    virtual Result<void> setHandlerState(RunId run, const std::string &json) = 0;
    /// Counted without reading the attempts.
    virtual Result<RunCounts> countsOf(RunId run) = 0;
    /// The items that have no attempt, in the order of their positions.
    virtual Result<std::vector<RunItem>> remaining(RunId run) = 0;
};

} // namespace hookbench::store
