// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bulkrun.h"

#include "app/store/sqliteattemptstore.h"
#include "app/store/sqliteeventreader.h"
#include "app/systemproxies.h"

#include <utility>

namespace hookbench::cli
{

Result<std::unique_ptr<BulkRun>> BulkRun::open(const std::filesystem::path &directory,
                                               signing::SchemeSet schemes)
{
    auto attempts = store::SqliteAttemptStore::open(directory); // makes the file if needed
    if (!attempts)
        return attempts.error();
    auto reader = store::SqliteEventReader::open(directory);
    if (!reader)
        return reader.error();
    return std::unique_ptr<BulkRun>(
        new BulkRun(directory, std::move(schemes), std::move(*attempts), std::move(*reader)));
}

BulkRun::BulkRun(std::filesystem::path directory, signing::SchemeSet schemes,
                 std::unique_ptr<store::AttemptStore> attempts,
                 std::unique_ptr<store::EventReader> reader)
    : m_directory(std::move(directory))
    , m_schemes(std::move(schemes))
    , m_attempts(std::move(attempts))
    , m_reader(std::move(reader))
{
}

BulkRun::~BulkRun() = default;

Result<send::ReplaySelection> BulkRun::select(const store::EventQuery &query,
                                              const std::string &target)
{
    return send::selectForReplay(*m_reader, *m_attempts, query, target);
}

Result<void> BulkRun::start(store::ReplayRun run, const std::vector<store::EventId> &events,
                            send::ReplayOptions options)
{
    run.startedAt = m_clock.now();
    const Result<store::RunId> id = m_attempts->createRun(run, events);
    if (!id)
        return id.error();
    run.id = *id;
    Result<store::RunClaim> claim = store::RunClaim::take(m_directory, run.id);
    if (!claim)
        return claim.error();
    m_claim = std::move(*claim);
    std::vector<store::RunItem> items;
    items.reserve(events.size());
    for (const store::EventId event : events)
        items.push_back({static_cast<std::int64_t>(items.size()), event});
    drive(run, std::move(items), std::move(options));
    return {};
}

Result<void> BulkRun::carryOn(const store::ReplayRun &run, send::ReplayOptions options)
{
    Result<store::RunClaim> claim = store::RunClaim::take(m_directory, run.id);
    if (!claim)
        return claim.error();
    m_claim = std::move(*claim);
    Result<std::vector<store::RunItem>> items = m_attempts->remaining(run.id);
    if (!items)
        return items.error();
    if (const auto set = m_attempts->setRunState(run.id, store::RunState::Open); !set)
        return set;
    drive(run, std::move(*items), std::move(options));
    return {};
}

void BulkRun::drive(const store::ReplayRun &run, std::vector<store::RunItem> items,
                    send::ReplayOptions options)
{
    m_run = run;
    send::Replayer::Observer observer;
    observer.attempted = [this](const store::Attempt &attempt) { add(attempt); };
    observer.ended = [this](const Result<store::RunState> &state) {
        QMetaObject::invokeMethod(
            this,
            [this, state] {
                deliver();
                if (state)
                    Q_EMIT ended(*state);
                else
                    Q_EMIT failed(state.error());
            },
            Qt::QueuedConnection);
    };
    m_replayer = std::make_unique<send::Replayer>(
        send::Replayer::Means{m_engine, *m_attempts, m_schemes, m_clock, m_random,
                              std::move(m_reader), systemProxies()},
        std::move(observer));
    m_replayer->start(m_run, std::move(items), std::move(options));
}

void BulkRun::cancel()
{
    if (m_replayer)
        m_replayer->cancel();
}

void BulkRun::stop()
{
    if (m_replayer)
        m_replayer->stop();
}

void BulkRun::add(const store::Attempt &attempt)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_arrived.empty();
        m_arrived.push_back(attempt);
    }
    if (isFirst)
        QMetaObject::invokeMethod(this, &BulkRun::deliver, Qt::QueuedConnection);
}

void BulkRun::deliver()
{
    std::vector<store::Attempt> arrived;
    {
        const std::lock_guard lock(m_mutex);
        arrived.swap(m_arrived);
    }
    for (const store::Attempt &attempt : arrived)
        Q_EMIT attempted(attempt);
}

} // namespace hookbench::cli
