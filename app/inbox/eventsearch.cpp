// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/eventsearch.h"

#include "app/inbox/readerthread.h"

#include <utility>

namespace hookbench::inbox
{

using store::EventId;
using store::EventReader;
using store::SearchProgress;

namespace
{

constexpr std::chrono::milliseconds betweenWords{100};

} // namespace

EventSearch::EventSearch(ReaderThread &thread, std::chrono::milliseconds quiet, QObject *parent)
    : QObject(parent)
    , m_thread(thread)
    , m_quiet(quiet)
{
}

EventSearch::~EventSearch() = default;

quint64 EventSearch::open(const store::EventQuery &query, Take take)
{
    cancel();
    m_number = ++m_last;
    m_run = std::make_shared<Run>();
    m_thread.post([this, query, number = m_number, run = m_run,
                   take = std::move(take)](const Result<EventReader *> &reader) {
        if (run->isGone)
            return;
        if (reader)
            search(**reader, query, number, *run, take);
        else
            answer(number, [this, number, error = reader.error()] {
                Q_EMIT ended(number, {SearchEnd::Kind::Failed, {}, error});
            });
    });
    return m_number;
}

void EventSearch::search(EventReader &reader, const store::EventQuery &query, quint64 number,
                         const Run &run, const Take &take)
{
    using Clock = std::chrono::steady_clock;
    SearchEnd end;
    bool isEnough = false;
    Clock::time_point told = Clock::now() + m_quiet - betweenWords;
    const auto onPiece = [&](std::span<const EventId> found, const SearchProgress &progress) {
        end.progress = progress;
        if (run.isGone)
            return false;
        if (!found.empty()) {
            Result<Taken> taken = take(reader, found);
            if (!taken) {
                end.error = taken.error();
                return false;
            }
            isEnough = taken->isEnough;
            answer(number, std::move(taken->deliver));
        }
        if (progress.total > 0 && Clock::now() - told >= betweenWords) {
            told = Clock::now();
            answer(number, [this, number, progress] { Q_EMIT progressed(number, progress); });
        }
        return !isEnough && !run.isStopped;
    };
    const Result<void> walked = reader.search(query, onPiece);
    if (run.isGone)
        return;
    if (isEnough) {
        end.kind = SearchEnd::Kind::Enough;
    } else if (!walked && run.isStopped &&
               (!end.error || end.error->kind == ErrorKind::Cancelled)) {
        end.kind = SearchEnd::Kind::Stopped;
        end.error.reset();
    } else if (!walked) {
        end.kind = SearchEnd::Kind::Failed;
        if (!end.error)
            end.error = walked.error();
    }
    answer(number, [this, number, end] { Q_EMIT ended(number, end); });
}

void EventSearch::answer(quint64 number, std::function<void()> deliver)
{
    QMetaObject::invokeMethod(
        this,
        [this, number, deliver = std::move(deliver)] {
            if (number == m_number && deliver)
                deliver();
        },
        Qt::QueuedConnection);
}

void EventSearch::stop()
{
    if (!m_run)
        return;
    m_run->isStopped = true;
    m_thread.interrupt();
}

void EventSearch::cancel()
{
    if (m_run)
        m_run->isGone = true;
    m_number = 0;
    m_thread.cancel();
}

} // namespace hookbench::inbox
