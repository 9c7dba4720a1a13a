// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/backuprestore.h"

#include "app/store/recordwriter.h"

#include <algorithm>
#include <functional>
#include <variant>

namespace hookbench::casefile
{

using store::Attempt;
using store::EventId;
using store::EventSummary;
using store::RecordWriter;
using store::ReplayRun;

BackupRestore::BackupRestore(std::string account)
    : m_account(std::move(account))
{
}

std::size_t BackupRestore::fingerprint(const EventSummary &row)
{
    const auto micros = row.receivedAt.time_since_epoch().count();
    if (row.kind == store::RowKind::Gap)
        return std::hash<std::string>{}("gap " + std::to_string(micros));
    return std::hash<std::string>{}(std::to_string(micros) + ' ' + row.method + ' ' + row.path +
                                    ' ' + std::to_string(row.size) + ' ' + row.eventId + ' ' +
                                    row.deliveryId + ' ' +
                                    std::to_string(row.attempt.value_or(-1)));
}

void BackupRestore::note(const BackupRecord &record)
{
    if (const auto *run = std::get_if<ReplayRun>(&record)) {
        m_runs.push_back(*run);
        m_runs.back().handlerState.clear(); // read again when it is needed
    }
}

void BackupRestore::setKnown(Known known)
{
    m_known = std::move(known);
    std::sort(m_known.begin(), m_known.end());
}

Result<void> BackupRestore::addRuns(RecordWriter &records)
{
    for (ReplayRun &run : m_runs) {
        run.account = m_account;
        // What was sent after the backup is not known here: to go on would send it twice.
        if (run.state == store::RunState::Open || run.state == store::RunState::Stopped)
            run.state = store::RunState::Cancelled;
        const Result<RecordWriter::PutRun> added = records.addRun(run);
        if (!added)
            return added.error();
        m_runsHere[run.id] = {added->id, added->isNew, 0};
        m_restored.runs += added->isNew;
    }
    return {};
}

void BackupRestore::noteId(EventId there, EventId here)
{
    if (!m_ids.empty()) {
        IdRange &last = m_ids.back();
        if (last.there + last.count == there && last.here + last.count == here) {
            ++last.count;
            return;
        }
    }
    m_ids.push_back({there, here, 1});
}

std::optional<EventId> BackupRestore::idHere(EventId there) const
{
    auto range = std::upper_bound(m_ids.begin(), m_ids.end(), there,
                                  [](EventId id, const IdRange &one) { return id < one.there; });
    if (range == m_ids.begin())
        return {};
    --range;
    return there < range->there + range->count ? std::optional(range->here + there - range->there)
                                               : std::nullopt;
}

const BackupRestore::RunHere *BackupRestore::runHere(const std::optional<store::RunId> &there) const
{
    const auto run = there ? m_runsHere.find(*there) : m_runsHere.end();
    return run == m_runsHere.end() ? nullptr : &run->second;
}

/// A run that was here as well has its attempts.
Result<void> BackupRestore::takeKnown(EventId here, std::vector<Attempt> &attempts,
                                      RecordWriter &records)
{
    ++m_restored.known;
    for (Attempt &attempt : attempts) {
        const RunHere *run = runHere(attempt.run);
        if (!run || !run->isNew)
            continue;
        attempt.event = here;
        attempt.run = run->id;
        const Result<bool> added = records.addAttempt(attempt);
        if (!added)
            return added.error();
        m_restored.attempts += *added;
    }
    return {};
}

Result<void> BackupRestore::take(BackupRow &row, const store::ImportPut &put, RecordWriter &records)
{
    store::EventRecord &event = row.event;
    const EventId there = event.summary.id;
    const std::size_t print = fingerprint(event.summary);
    const auto same =
        std::lower_bound(m_known.begin(), m_known.end(), std::pair(print, EventId{0}));
    if (same != m_known.end() && same->first == print) {
        noteId(there, same->second);
        return takeKnown(same->second, row.attempts, records);
    }
    event.summary.account = m_account;
    if (event.summary.parent)
        event.summary.parent = idHere(*event.summary.parent);
    for (Attempt &attempt : row.attempts) {
        const RunHere *run = runHere(attempt.run);
        attempt.run = run ? std::optional(run->id) : std::nullopt;
    }
    ++(event.summary.kind == store::RowKind::Gap ? m_restored.gaps : m_restored.events);
    if (Result<void> stored = put(event, row.attempts); !stored)
        return stored;
    m_restored.attempts += static_cast<std::int64_t>(row.attempts.size());
    noteId(there, event.summary.id);
    return {};
}

Result<void> BackupRestore::take(const BackupRecord &record, RecordWriter &records)
{
    if (const auto *history = std::get_if<store::PlatformHistory>(&record)) {
        const Result<bool> added = records.addHistory(m_account, *history);
        if (!added)
            return added.error();
        m_restored.lists += *added;
        return {};
    }
    const auto *events = std::get_if<BackupRunEvents>(&record);
    const auto *run = std::get_if<ReplayRun>(&record);
    const auto known = m_runsHere.find(events ? events->run : run ? run->id : 0);
    if (known == m_runsHere.end() || !known->second.isNew)
        return {};
    RunHere &mine = known->second;
    if (run)
        return records.setHandlerState(mine.id, run->handlerState);
    std::vector<EventId> ids;
    ids.reserve(events->events.size());
    for (const EventId there : events->events)
        ids.push_back(idHere(there).value_or(0));
    const std::int64_t position = mine.events;
    mine.events += static_cast<std::int64_t>(ids.size());
    return records.addEvents(mine.id, position, ids);
}

} // namespace hookbench::casefile
