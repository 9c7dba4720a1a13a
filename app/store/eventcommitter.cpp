// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventcommitter.h"

#include "app/store/attemptinsert.h"

#include <utility>

namespace hookbench::store
{

namespace
{

constexpr int learnSlice = 5'000;

/// What concerns one event alone leaves the rest of the batch as it is; what the disk says
/// concerns all.
bool concernsAll(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::DatabaseFailed:
    case ErrorKind::InvalidArgument:
    case ErrorKind::NotFound:
        return false;
    default:
        return true;
    }
}

} // namespace

EventCommitter::EventCommitter(Database database, RandomSource &random, ObjectRules objects)
    : m_database(std::move(database))
    , m_random(random)
    , m_objects(std::move(objects))
{
}

Result<void> EventCommitter::prepare()
{
    // The pages that every insert touches, and those of the table of duplicates while a batch goes
    // in; the log is cut when a long read let it grow.
    if (Result<void> done = m_database.execute("PRAGMA cache_size = -8000;"
                                               "PRAGMA journal_size_limit = 67108864");
        !done)
        return done;
    Result<EventWriter> writer = EventWriter::open(m_database);
    if (!writer)
        return writer.error();
    Result<DuplicateIndex> duplicates = DuplicateIndex::open(m_database, m_random);
    if (!duplicates)
        return duplicates.error();
    m_writer.emplace(std::move(*writer));
    m_duplicates.emplace(std::move(*duplicates));
    m_platform.emplace(m_database);
    return {};
}

void EventCommitter::catchUp()
{
    m_expectedNext = m_duplicates->keysUpTo() + 1;
    Result<Statement> highest = m_database.prepare("SELECT ifnull(max(id), 0) FROM events");
    if (!highest || !highest->step().ok())
        return; // the first commit tries again
    const EventId upTo = highest->integer(0);
    highest->reset();
    while (m_expectedNext <= upTo) {
        const Result<EventId> last = m_duplicates->learn(m_expectedNext - 1, upTo, learnSlice);
        if (!last)
            return;
        m_expectedNext = *last + 1;
        if (m_duplicates->isUrgent())
            work();
    }
}

Result<void> EventCommitter::learnOthers()
{
    while (m_expectedNext < m_writer->nextId()) {
        const Result<EventId> last =
            m_duplicates->learn(m_expectedNext - 1, m_writer->nextId() - 1, learnSlice);
        if (!last)
            return last.error();
        m_expectedNext = *last + 1;
    }
    return {};
}

void EventCommitter::commit(std::span<StoreJob> jobs)
{
    commit(jobs, false);
}

void EventCommitter::commitWhole(std::span<StoreJob> jobs)
{
    commit(jobs, true);
}

void EventCommitter::commit(std::span<StoreJob> jobs, bool isWhole)
{
    m_outcomes.assign(jobs.size(), {});
    m_summaries.clear();
    if (const Result<void> written = write(jobs, isWhole); !written) {
        noteFailure(written.error());
        for (StoreJob &job : jobs)
            refuse(job, written.error());
        return;
    }
    noteSuccess();
    tell(jobs);
}

Result<void> EventCommitter::appendAll(const Fill &fill)
{
    Result<void> done = m_writer->begin();
    if (!done)
        return done;
    done = learnOthers();
    Result<AttemptInsert> insert = AttemptInsert::prepare(m_database);
    if (done && !insert)
        done = insert.error();
    Result<RecordWriter> records = RecordWriter::open(m_database, *m_platform);
    if (done && !records)
        done = records.error();
    if (done) {
        const auto put = [&](EventRecord &event, std::span<Attempt> attempts) -> Result<void> {
            if (event.summary.kind == RowKind::Gap) {
                event.summary.id = m_writer->nextId();
                return m_writer->insertGap(event.summary);
            }
            Outcome outcome;
            Result<void> stored = append(event, outcome);
            if (stored)
                stored = m_duplicates->spill();
            for (Attempt &attempt : attempts) {
                attempt.event = event.summary.id;
                if (stored)
                    stored = insert->run(m_database, attempt);
            }
            return stored;
        };
        done = fill(put, *records);
    }
    const EventId following = m_writer->nextId();
    if (done)
        done = m_writer->commit();
    else
        m_writer->rollback();
    if (!done) {
        m_duplicates->forgetAdded();
        return done;
    }
    m_expectedNext = following;
    m_duplicates->keepAdded();
    return {};
}

Result<void> EventCommitter::write(std::span<StoreJob> jobs, bool isWhole)
{
    Result<void> done = m_writer->begin();
    if (!done)
        return done;
    done = learnOthers();
    for (std::size_t i = 0; done && i < jobs.size(); ++i) {
        done = writeOne(jobs[i], m_outcomes[i]);
        if (!done && !isWhole && m_database.isInTransaction() && !concernsAll(done.error())) {
            m_outcomes[i].failure = done.error();
            done = {};
        }
    }
    const EventId next = m_writer->nextId();
    if (done)
        done = m_writer->commit();
    else
        m_writer->rollback();
    if (!done) {
        m_duplicates->forgetAdded();
        return done;
    }
    m_expectedNext = next;
    m_duplicates->keepAdded();
    return {};
}

Result<void> EventCommitter::writeOne(StoreJob &job, Outcome &outcome)
{
    if (auto *one = std::get_if<AppendJob>(&job))
        return append(one->event, outcome);
    if (auto *one = std::get_if<AnswerJob>(&job))
        return m_writer->recordAnswer(one->id, one->answer);
    if (auto *one = std::get_if<PinJob>(&job))
        return m_writer->setPinned(one->id, one->isPinned);
    if (auto *one = std::get_if<CauseJob>(&job))
        return m_writer->setCause(one->id, one->cause);
    if (auto *one = std::get_if<LateCheckJob>(&job))
        return m_writer->recordLateCheck(one->id, one->check);
    if (auto *one = std::get_if<ListJob>(&job))
        return m_platform->record(one->list);
    if (auto *one = std::get_if<PruneJob>(&job)) {
        const Result<std::int64_t> gone = m_platform->prune(one->rules, one->now);
        return gone ? Result<void>() : gone.error();
    }
    auto &gap = std::get<GapJob>(job).gap;
    gap.id = m_writer->nextId();
    return m_writer->insertGap(gap);
}

Result<void> EventCommitter::append(EventRecord &event, Outcome &outcome)
{
    m_objects.fill(event);
    const DuplicateKeys keys = m_duplicates->keysOf(event);
    const Result<EarlierEvent> earlier = m_duplicates->earliest(keys);
    if (!earlier)
        return earlier.error();
    event.summary.id = m_writer->nextId();
    event.summary.duplicateOf = earlier->id;
    if (Result<void> done = m_writer->insert(event, keys.body); !done)
        return done;
    m_duplicates->add(earlier->unheld, event.summary.id);
    outcome.committed = {event.summary.id, earlier->id};
    return {};
}

void EventCommitter::tell(std::span<StoreJob> jobs)
{
    std::vector<EventId> answered;
    std::vector<EventId> explained;
    bool isListed = false;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        if (m_outcomes[i].failure) {
            refuse(jobs[i], *m_outcomes[i].failure);
        } else if (auto *append = std::get_if<AppendJob>(&jobs[i])) {
            if (append->done)
                append->done(m_outcomes[i].committed);
            m_summaries.push_back(std::move(append->event.summary));
        } else if (auto *answer = std::get_if<AnswerJob>(&jobs[i])) {
            answered.push_back(answer->id);
            if (answer->done)
                answer->done({});
        } else if (auto *pin = std::get_if<PinJob>(&jobs[i])) {
            answered.push_back(pin->id);
            if (pin->done)
                pin->done({});
        } else if (auto *cause = std::get_if<CauseJob>(&jobs[i])) {
            explained.push_back(cause->id);
            if (cause->done)
                cause->done({});
        } else if (auto *late = std::get_if<LateCheckJob>(&jobs[i])) {
            explained.push_back(late->id);
            if (late->done)
                late->done({});
        } else if (auto *list = std::get_if<ListJob>(&jobs[i])) {
            isListed = true;
            if (list->done)
                list->done({});
        } else if (std::holds_alternative<PruneJob>(jobs[i])) {
            continue;
        } else {
            m_summaries.push_back(std::move(std::get<GapJob>(jobs[i]).gap));
        }
    }
    if (!m_summaries.empty() && m_observer.committed)
        m_observer.committed(m_summaries);
    tellRows(answered, m_observer.updated);
    tellRows(explained, m_observer.explained);
    if (isListed && m_observer.listed)
        m_observer.listed();
}

void EventCommitter::tellRows(std::span<const EventId> ids,
                              const std::function<void(const EventSummary &)> &observer)
{
    if (!observer)
        return;
    for (const EventId id : ids) {
        const Result<std::optional<EventSummary>> row = m_writer->summary(id);
        if (row && row->has_value())
            observer(**row);
    }
}

void EventCommitter::remove(RemoveJob &job)
{
    Result<void> begun = m_writer->begin();
    Result<std::int64_t> removed =
        begun ? m_writer->remove(job.ids) : Result<std::int64_t>(begun.error());
    if (begun && removed) {
        if (const Result<void> done = m_writer->commit(); !done)
            removed = done.error();
    } else {
        m_writer->rollback();
    }
    if (removed && *removed > 0) {
        m_duplicates->noteRemoved(*removed);
        if (m_observer.removed)
            m_observer.removed();
    }
    if (job.done)
        job.done(std::move(removed));
}

void EventCommitter::work()
{
    if (!m_mayWork)
        return;
    // What does not fit now is tried again after the next write that works.
    m_mayWork =
        m_duplicates->hasWork() ? m_duplicates->work().ok() : m_objects.work(m_database).ok();
}

void EventCommitter::probe()
{
    Result<void> done = m_writer->begin();
    if (done)
        done = m_database.execute(
            "INSERT OR REPLACE INTO later_answers (id, answer_body) VALUES (-1, zeroblob(65536));"
            "DELETE FROM later_answers WHERE id = -1;"
            "UPDATE facts SET value = value");
    if (done)
        done = m_writer->commit();
    else
        m_writer->rollback();
    if (done)
        noteSuccess();
}

void EventCommitter::noteFailure(const Error &error)
{
    if (std::exchange(m_isFailing, true))
        return;
    if (m_observer.failed)
        m_observer.failed(error);
}

void EventCommitter::noteSuccess()
{
    m_mayWork = true;
    if (std::exchange(m_isFailing, false) && m_observer.recovered)
        m_observer.recovered();
}

} // namespace hookbench::store
