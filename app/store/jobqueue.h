// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/storejob.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>

namespace hookbench::store
{

/// What waits for the store's thread: bounded by number and bytes, filled from any thread at the
/// price of a lock and a push, emptied in one go by the one thread that calls take().
class JobQueue
{
public:
    JobQueue(std::size_t maxJobs, std::size_t maxBytes);

    /// False when it is full; `job` is untouched then. One job always fits into an empty queue.
    bool push(StoreJob &job);
    /// At most one at a time; a second one replaces the first, which is never told.
    void pushRemoval(RemoveJob job);
    /// Waits until everything pushed so far is finished.
    void flush();
    /// take() returns at once from now on.
    void close();

    struct Taken
    {
        std::deque<StoreJob> jobs{};
        std::optional<RemoveJob> removal{}; ///< only when there are no jobs
        bool isClosed = false;
    };
    /// Everything that waits; when there is nothing, waits at most `patience` (absent: until there
    /// is something).
    Taken take(std::optional<std::chrono::milliseconds> patience);
    /// So many of the jobs taken are done.
    void finish(std::size_t jobs, std::size_t bytes);
    /// Whether take() would return jobs at once.
    bool hasJobs() const;

private:
    const std::size_t m_maxJobs;
    const std::size_t m_maxBytes;

    mutable std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::condition_variable m_finished;
    std::deque<StoreJob> m_jobs;
    std::optional<RemoveJob> m_removal;
    std::size_t m_waiting = 0; ///< jobs not finished, taken ones included
    std::size_t m_waitingBytes = 0;
    std::uint64_t m_pushedCount = 0;
    std::uint64_t m_finishedCount = 0;
    bool m_isSleeping = false;
    bool m_isClosed = false;
};

} // namespace hookbench::store
