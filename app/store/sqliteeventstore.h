// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/store/eventcommitter.h"
#include "app/store/eventstore.h"
#include "app/store/jobqueue.h"
#include "app/store/objectrules.h"
#include "app/store/storekeeper.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <thread>

namespace hookbench::store
{

/// Events in `events.sqlite`: one thread writes, and commits whatever queued while the commit
/// before ran, without waiting for more. Several processes may have the same file open. Closing
/// commits what waits.
class SqliteEventStore final : public EventStore
{
public:
    struct Options
    {
        std::size_t maxWaiting = 64 * 1024;
        std::size_t maxWaitingBytes = std::size_t{256} * 1024 * 1024;
        ObjectRules objects{}; ///< without them no business object is noted
    };
    struct Opened;

    /// Opens or makes the store in `directory`; a damaged file is set aside. `random` and `clock`
    /// must outlive it. Errors as Database::open.
    static Result<Opened> open(const std::filesystem::path &directory, RandomSource &random,
                               const Clock &clock, Options options);
    static Result<Opened> open(const std::filesystem::path &directory, RandomSource &random,
                               const Clock &clock);

    ~SqliteEventStore() override;

    void setObserver(Observer observer) override;
    void append(EventRecord event, Appended done) override;
    void recordAnswer(EventId id, AnswerRecord answer, Done done) override;
    void recordGap(const std::string &account, UtcTime from, UtcTime until) override;
    void setPinned(EventId id, bool pinned, Done done) override;
    void setCause(EventId id, std::string cause, Done done) override;
    void recordLateCheck(EventId id, LateCheck check, Done done) override;
    void recordList(PlatformList list, Done done) override;
    void setRetention(RetentionRules rules) override;
    void flush() override;
    Result<std::unique_ptr<EventReader>> reader() override;

private:
    SqliteEventStore(std::filesystem::path directory, Database database, RandomSource &random,
                     const Clock &clock, Options options);

    void push(StoreJob job);
    void run();
    void commitAll(std::deque<StoreJob> &jobs);

    std::filesystem::path m_directory;
    JobQueue m_queue;
    EventCommitter m_committer; ///< the thread's own once it runs
    StoreKeeper m_keeper;
    std::jthread m_thread;
};

struct SqliteEventStore::Opened
{
    std::unique_ptr<SqliteEventStore> store;
    std::filesystem::path keptAs; ///< the damaged file's new name; empty when all was well
};

} // namespace hookbench::store
