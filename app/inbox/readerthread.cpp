// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/readerthread.h"

#include "app/store/eventreader.h"
#include "app/store/eventstore.h"

namespace hookbench::inbox
{

ReaderThread::ReaderThread()
    : m_thread([this] { run(); })
{
}

ReaderThread::~ReaderThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
        m_jobs.clear();
        if (m_busy)
            m_busy->interrupt();
    }
    m_wake.notify_one();
    m_thread.join();
}

void ReaderThread::attach(store::EventStore &store)
{
    {
        const std::lock_guard lock(m_mutex);
        m_store = &store;
    }
    m_wake.notify_one();
}

void ReaderThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void ReaderThread::postFirst(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_front(std::move(job));
    }
    m_wake.notify_one();
}

void ReaderThread::cancel()
{
    const std::lock_guard lock(m_mutex);
    m_jobs.clear();
    // Under the lock: the connection cannot have gone on to another job.
    if (m_busy)
        m_busy->interrupt();
}

void ReaderThread::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_busy)
        m_busy->interrupt();
}

void ReaderThread::clear()
{
    const std::lock_guard lock(m_mutex);
    m_jobs.clear();
}

void ReaderThread::run()
{
    std::unique_ptr<store::EventReader> reader;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_stops || (m_store && !m_jobs.empty()); });
        if (m_stops)
            return;
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        store::EventStore &store = *m_store;
        std::optional<Error> refused;
        if (!reader) {
            lock.unlock();
            Result<std::unique_ptr<store::EventReader>> made = store.reader();
            if (made)
                reader = std::move(*made);
            else
                refused = made.error();
            lock.lock();
            if (m_stops)
                return;
        }
        m_busy = reader.get();
        lock.unlock();
        if (refused)
            job(*refused);
        else
            job(reader.get());
        job = nullptr; // what it captured goes before the next one is taken
        lock.lock();
        m_busy = nullptr;
    }
}

} // namespace hookbench::inbox
