// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/jobqueue.h"

#include <utility>

namespace hookbench::store
{

JobQueue::JobQueue(std::size_t maxJobs, std::size_t maxBytes)
    : m_maxJobs(maxJobs)
    , m_maxBytes(maxBytes)
{
}

bool JobQueue::push(StoreJob &job)
{
    const std::size_t bytes = bytesOf(job);
    bool isToWake = false;
    {
        const std::lock_guard lock(m_mutex);
        const bool isFull = m_waiting >= m_maxJobs || m_waitingBytes + bytes > m_maxBytes;
        if (isFull && m_waiting != 0)
            return false;
        m_jobs.push_back(std::move(job));
        ++m_waiting;
        ++m_pushedCount;
        m_waitingBytes += bytes;
        isToWake = std::exchange(m_isSleeping, false);
    }
    if (isToWake)
        m_wakeUp.notify_one();
    return true;
}

void JobQueue::pushRemoval(RemoveJob job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_removal = std::move(job);
        m_isSleeping = false;
    }
    m_wakeUp.notify_one();
}

void JobQueue::flush()
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t target = m_pushedCount;
    m_finished.wait(lock, [&] { return m_finishedCount >= target; });
}

void JobQueue::close()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosed = true;
        m_isSleeping = false;
    }
    m_wakeUp.notify_one();
}

JobQueue::Taken JobQueue::take(std::optional<std::chrono::milliseconds> patience)
{
    std::unique_lock lock(m_mutex);
    const auto hasSomething = [&] { return !m_jobs.empty() || m_removal || m_isClosed; };
    if (!hasSomething()) {
        m_isSleeping = true;
        if (patience)
            m_wakeUp.wait_for(lock, *patience, hasSomething);
        else
            m_wakeUp.wait(lock, hasSomething);
        m_isSleeping = false;
    }
    Taken taken;
    taken.jobs.swap(m_jobs);
    if (taken.jobs.empty())
        taken.removal = std::exchange(m_removal, std::nullopt);
    taken.isClosed = m_isClosed;
    return taken;
}

void JobQueue::finish(std::size_t jobs, std::size_t bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        m_waiting -= jobs;
        m_waitingBytes -= bytes;
        m_finishedCount += jobs;
    }
    m_finished.notify_all();
}

bool JobQueue::hasJobs() const
{
    const std::lock_guard lock(m_mutex);
    return !m_jobs.empty();
}

} // namespace hookbench::store
