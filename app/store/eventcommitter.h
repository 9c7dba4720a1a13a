// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/database.h"
#include "app/store/duplicateindex.h"
#include "app/store/eventwriter.h"
#include "app/store/objectfiller.h"
#include "app/store/platformwriter.h"
#include "app/store/recordwriter.h"
#include "app/store/storejob.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace hookbench::store
{

/// Commits batches of jobs and tells everybody. Owns the writing connection; the store's thread.
class EventCommitter
{
public:
    EventCommitter(Database database, RandomSource &random, ObjectRules objects);
    EventCommitter(const EventCommitter &) = delete;
    EventCommitter &operator=(const EventCommitter &) = delete;

    /// Prepares what needs no reading of rows. Errors: those of the database.
    Result<void> prepare();
    void setObserver(EventStore::Observer observer) { m_observer = std::move(observer); }

    /// Reads the rows that the table of duplicates does not know yet; before the first commit.
    void catchUp();
    /// One transaction, then the callbacks.
    void commit(std::span<StoreJob> jobs);
    /// The same, but what concerns one event alone refuses all.
    void commitWhole(std::span<StoreJob> jobs);
    /// What fill() puts in, in one transaction of any length; its error, or one of the database,
    /// takes all of it back. put() gives the event, or the gap, its id, and each attempt its own;
    /// what an account has beside its events goes to `records`. Nobody is told.
    using Put = std::function<Result<void>(EventRecord &event, std::span<Attempt> attempts)>;
    using Fill = std::function<Result<void>(const Put &put, RecordWriter &records)>;
    Result<void> appendAll(const Fill &fill);
    void remove(RemoveJob &job);

    /// A slice of background work.
    bool hasWork() const { return m_mayWork && (m_duplicates->hasWork() || m_objects.hasWork()); }
    bool hasUrgentWork() const { return m_mayWork && m_duplicates->isUrgent(); }
    void work();

    /// The last write failed.
    bool isFailing() const { return m_isFailing; }
    /// Writes something without meaning, to learn whether writing works again.
    void probe();

private:
    struct Outcome
    {
        EventStore::Committed committed{};
        std::optional<Error> failure{};
    };

    void commit(std::span<StoreJob> jobs, bool isWhole);
    Result<void> write(std::span<StoreJob> jobs, bool isWhole);
    Result<void> writeOne(StoreJob &job, Outcome &outcome);
    Result<void> append(EventRecord &event, Outcome &outcome);
    Result<void> learnOthers();
    void tell(std::span<StoreJob> jobs);
    void tellRows(std::span<const EventId> ids,
                  const std::function<void(const EventSummary &)> &observer);
    void noteFailure(const Error &error);
    void noteSuccess();

    Database m_database;
    RandomSource &m_random;
    ObjectFiller m_objects;
    std::optional<EventWriter> m_writer;
    std::optional<DuplicateIndex> m_duplicates;
    std::optional<PlatformWriter> m_platform;
    EventStore::Observer m_observer;
    EventId m_expectedNext = 0; ///< the next id if nobody else wrote
    std::vector<Outcome> m_outcomes;
    std::vector<EventSummary> m_summaries;
    bool m_isFailing = false;
    bool m_mayWork = true; ///< background work failed, and waits for a write that does not
};

} // namespace hookbench::store
