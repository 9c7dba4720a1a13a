// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace hookbench::store
{
class EventReader;
class EventStore;
} // namespace hookbench::store

namespace hookbench::inbox
{

/// A thread with a reading connection of its own to the event store; jobs run one after the other.
/// Until a store is attached they wait. All functions may be called from any thread.
class ReaderThread
{
public:
    /// Runs on the thread; the error is why there is no connection. Cancelled jobs are dropped
    /// without a word: who waits for them keeps its own account.
    using Job = std::function<void(const Result<store::EventReader *> &)>;

    ReaderThread();
    ReaderThread(const ReaderThread &) = delete;
    ReaderThread &operator=(const ReaderThread &) = delete;
    /// Ends the call under way, drops what waits, and joins.
    ~ReaderThread();

    /// The store must outlive this object.
    void attach(store::EventStore &store);
    void post(Job job);
    /// Before everything that waits: what the user looks at now.
    void postFirst(Job job);
    /// Drops what waits and ends the call under way (it gets Cancelled from the connection).
    void cancel();
    /// Ends the call under way; what waits stays.
    void interrupt();
    /// Drops what waits.
    void clear();

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    store::EventStore *m_store = nullptr;
    store::EventReader *m_busy = nullptr; ///< while a job runs on it
    bool m_stops = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace hookbench::inbox
