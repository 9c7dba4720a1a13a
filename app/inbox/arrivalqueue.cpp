// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/arrivalqueue.h"

#include <algorithm>
#include <utility>

namespace hookbench::inbox
{

using store::EventSummary;

ArrivalQueue::ArrivalQueue(QObject *parent)
    : QObject(parent)
{
    m_frame.setSingleShot(true);
    m_frame.setTimerType(Qt::PreciseTimer);
    connect(&m_frame, &QTimer::timeout, this, &ArrivalQueue::flush);
}

template <typename Change>
void ArrivalQueue::collect(Change change)
{
    bool post = false;
    {
        const std::lock_guard lock(m_mutex);
        change(m_waiting);
        post = !std::exchange(m_posted, true);
    }
    if (post)
        QMetaObject::invokeMethod(this, &ArrivalQueue::wake, Qt::QueuedConnection);
}

store::EventStore::Observer ArrivalQueue::observer()
{
    store::EventStore::Observer observer;
    observer.committed = [this](std::span<const EventSummary> rows) {
        collect([rows](Waiting &waiting) {
            if (waiting.committed.size() + rows.size() > maxWaiting) {
                waiting.committed.clear();
                waiting.outdated = true;
            } else {
                waiting.committed.insert(waiting.committed.end(), rows.begin(), rows.end());
            }
        });
    };
    observer.updated = observer.explained = [this](const EventSummary &row) {
        collect([&row](Waiting &waiting) {
            if (waiting.updated.size() < maxWaiting)
                waiting.updated.push_back(row);
            else
                waiting.outdated = true;
        });
    };
    observer.removed = [this] { collect([](Waiting &waiting) { waiting.outdated = true; }); };
    observer.listed = [this] { collect([](Waiting &waiting) { waiting.listed = true; }); };
    observer.failed = [this](const Error &error) {
        collect([&error](Waiting &waiting) {
            waiting.hasStoreState = true;
            waiting.storeError = error;
        });
    };
    observer.recovered = [this] {
        collect([](Waiting &waiting) {
            waiting.hasStoreState = true;
            waiting.storeError.reset();
        });
    };
    return observer;
}

void ArrivalQueue::wake()
{
    // The first of a burst is shown at once, the others in the next frame.
    if (m_sinceFlush.isValid() && m_sinceFlush.elapsed() < frameMs)
        m_frame.start(frameMs - static_cast<int>(m_sinceFlush.elapsed()));
    else
        flush();
}

void ArrivalQueue::flush()
{
    Waiting taken;
    {
        const std::lock_guard lock(m_mutex);
        std::swap(taken, m_waiting);
        m_posted = false;
    }
    m_sinceFlush.start();
    if (taken.hasStoreState)
        Q_EMIT storeStateChanged(taken.storeError);
    if (!taken.committed.empty())
        Q_EMIT committed(taken.committed);
    if (!taken.updated.empty())
        Q_EMIT updated(taken.updated);
    if (taken.outdated)
        Q_EMIT outdated();
    if (taken.listed)
        Q_EMIT listed();
}

} // namespace hookbench::inbox
