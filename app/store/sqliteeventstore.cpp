// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteeventstore.h"

#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace hookbench::store
{

namespace
{

using namespace std::chrono_literals;

constexpr std::size_t maxBatchJobs = 512;
constexpr std::size_t maxBatchBytes = std::size_t{8} * 1024 * 1024;
/// Background work begins when nothing came for so long.
constexpr std::chrono::milliseconds lull = 50ms;
/// How often a store that fails tries again by itself.
constexpr std::chrono::milliseconds probeInterval = 2s;

} // namespace

Result<SqliteEventStore::Opened> SqliteEventStore::open(const std::filesystem::path &directory,
                                                        RandomSource &random, const Clock &clock)
{
    return open(directory, random, clock, Options());
}

Result<SqliteEventStore::Opened> SqliteEventStore::open(const std::filesystem::path &directory,
                                                        RandomSource &random, const Clock &clock,
                                                        Options options)
{
    Result<Database::Opened> opened =
        Database::openOrReplace(eventFile(directory), eventMigrations());
    if (!opened)
        return opened.error();
    std::unique_ptr<SqliteEventStore> store(new SqliteEventStore(
        directory, std::move(opened->database), random, clock, std::move(options)));
    if (Result<void> prepared = store->m_committer.prepare(); !prepared)
        return prepared.error();
    store->m_keeper.start();
    store->m_thread = std::jthread([raw = store.get()] { raw->run(); });
    return Opened{std::move(store), std::move(opened->keptAs)};
}

SqliteEventStore::SqliteEventStore(std::filesystem::path directory, Database database,
                                   RandomSource &random, const Clock &clock, Options options)
    : m_directory(std::move(directory))
    , m_queue(options.maxWaiting, options.maxWaitingBytes)
    , m_committer(std::move(database), random, std::move(options.objects))
    , m_keeper(m_directory, m_queue, clock)
{
}

SqliteEventStore::~SqliteEventStore()
{
    m_keeper.stop(); // while the thread that removes for it still runs
    m_queue.close();
}

void SqliteEventStore::setObserver(Observer observer)
{
    m_committer.setObserver(std::move(observer));
}

void SqliteEventStore::append(EventRecord event, Appended done)
{
    // Words of this length are kept as numbers, and every query goes by the account.
    if (event.summary.account.size() > WordTable::maxBytes) {
        if (done)
            done(Error{ErrorKind::InvalidArgument, "the id of an account is too long"});
        return;
    }
    push(AppendJob{std::move(event), std::move(done)});
}

void SqliteEventStore::recordAnswer(EventId id, AnswerRecord answer, Done done)
{
    push(AnswerJob{id, std::move(answer), std::move(done)});
}

void SqliteEventStore::recordGap(const std::string &account, UtcTime from, UtcTime until)
{
    GapJob job;
    job.gap.kind = RowKind::Gap;
    job.gap.account = account;
    job.gap.receivedAt = from;
    job.gap.gapEnd = until;
    push(std::move(job));
}

void SqliteEventStore::setPinned(EventId id, bool pinned, Done done)
{
    push(PinJob{id, pinned, std::move(done)});
}

void SqliteEventStore::setCause(EventId id, std::string cause, Done done)
{
    if (cause.size() > WordTable::maxBytes) {
        if (done)
            done(Error{ErrorKind::InvalidArgument, "the code of a cause is too long"});
        return;
    }
    push(CauseJob{id, std::move(cause), std::move(done)});
}

void SqliteEventStore::recordLateCheck(EventId id, LateCheck check, Done done)
{
    if (check.verdict == Verdict::Unchecked || check.scheme.size() > WordTable::maxBytes) {
        if (done)
            done(Error{ErrorKind::InvalidArgument, "this is no verdict of a later check"});
        return;
    }
    push(LateCheckJob{id, std::move(check), std::move(done)});
}

void SqliteEventStore::recordList(PlatformList list, Done done)
{
    push(ListJob{std::move(list), std::move(done)});
}

void SqliteEventStore::setRetention(RetentionRules rules)
{
    m_keeper.setRules(std::move(rules));
}

void SqliteEventStore::flush()
{
    m_queue.flush();
}

Result<std::unique_ptr<EventReader>> SqliteEventStore::reader()
{
    return SqliteEventReader::open(m_directory);
}

void SqliteEventStore::push(StoreJob job)
{
    if (!m_queue.push(job))
        refuse(job, Error{ErrorKind::BudgetTooSmall, "more events wait than the store holds"});
}

void SqliteEventStore::run()
{
    m_committer.catchUp();
    bool isQuiet = false;
    for (;;) {
        std::optional<std::chrono::milliseconds> patience;
        if (m_committer.isFailing())
            patience = probeInterval;
        else if (m_committer.hasWork())
            patience = isQuiet ? 0ms : lull;
        JobQueue::Taken taken = m_queue.take(patience);
        isQuiet = taken.jobs.empty();
        if (!taken.jobs.empty())
            commitAll(taken.jobs);
        else if (taken.isClosed)
            return;
        else if (taken.removal)
            m_committer.remove(*taken.removal);
        else if (m_committer.isFailing())
            m_committer.probe();
        else if (m_committer.hasWork())
            m_committer.work();
    }
}

void SqliteEventStore::commitAll(std::deque<StoreJob> &jobs)
{
    std::vector<StoreJob> batch;
    batch.reserve(std::min(jobs.size(), maxBatchJobs));
    while (!jobs.empty()) {
        std::size_t bytes = 0;
        while (!jobs.empty() && batch.size() < maxBatchJobs && bytes < maxBatchBytes) {
            bytes += bytesOf(jobs.front());
            batch.push_back(std::move(jobs.front()));
            jobs.pop_front();
        }
        m_committer.commit(batch);
        m_keeper.noteCommit();
        m_queue.finish(batch.size(), bytes);
        batch.clear();
        if (m_committer.hasUrgentWork())
            m_committer.work();
    }
}

} // namespace hookbench::store
