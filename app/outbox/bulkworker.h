// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/outbox/sharedattempts.h"
#include "app/store/attemptstore.h"
#include "app/store/eventreader.h"
#include "app/store/runclaim.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace hookbench::outbox
{

/// A thread that waits for the disk in the window's place: asks for the attempts and opens the
/// events when it is first asked, and answers one question after the other. All functions may be called from
/// any thread.
class BulkWorker
{
public:
    struct Stores
    {
        SharedAttempts &attempts; ///< outlives it
        std::function<Result<std::unique_ptr<store::EventReader>>()> openReader{};
        /// The right to drive a run; empty: nobody else could.
        std::function<Result<store::RunClaim>(store::RunId)> claim{};
    };
    struct Access
    {
        store::AttemptStore *attempts = nullptr; ///< outlives the worker
        store::EventReader *reader = nullptr;
    };
    using Job = std::function<void(const Result<Access> &)>;

    explicit BulkWorker(Stores stores);
    BulkWorker(const BulkWorker &) = delete;
    BulkWorker &operator=(const BulkWorker &) = delete;
    /// Ends the reading under way, drops what waits, and joins.
    ~BulkWorker();

    void post(Job job);
    /// The reading under way ends with Cancelled.
    void interrupt();

private:
    void run(const std::stop_token &stop);
    Result<Access> access();

    const Stores m_stores;
    std::unique_ptr<store::EventReader> m_reader; ///< of the thread, but for interrupt()
    std::mutex m_mutex;                           ///< guards what follows, and m_reader's being set
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    bool m_isReading = false;
    std::jthread m_thread; ///< last: it uses all of the above
};

} // namespace hookbench::outbox
