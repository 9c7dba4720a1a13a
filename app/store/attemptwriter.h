// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attemptinsert.h"
#include "app/store/attemptstore.h"
#include "app/store/database.h"

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

namespace hookbench::store
{

/// The thread that commits attempts. Nobody waits for a single one, so it lets a batch gather for a
/// few milliseconds: a commit costs more than the attempts in it. Bounded by number and bytes.
/// Ending it commits what waits.
class AttemptWriter
{
public:
    AttemptWriter(Database database, AttemptInsert insert);
    AttemptWriter(const AttemptWriter &) = delete;
    AttemptWriter &operator=(const AttemptWriter &) = delete;
    ~AttemptWriter();

    void append(Attempt attempt, AttemptStore::Stored done);
    void flush();

private:
    struct Job
    {
        Attempt attempt;
        AttemptStore::Stored done;
    };

    void run();
    void commit(std::vector<Job> &batch);

    Database m_database; ///< the thread's own once it runs
    AttemptInsert m_insert;

    std::mutex m_mutex;
    std::condition_variable m_wakeUp;
    std::condition_variable m_finished;
    std::deque<Job> m_jobs;
    std::size_t m_bytes = 0; ///< of the jobs that wait
    std::uint64_t m_appendedCount = 0;
    std::uint64_t m_finishedCount = 0;
    int m_flushing = 0; ///< callers that wait in flush()
    bool m_isClosing = false;
    std::jthread m_thread;
};

} // namespace hookbench::store
