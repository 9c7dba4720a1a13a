// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/bulkworker.h"

#include <utility>

namespace hookbench::outbox
{

BulkWorker::BulkWorker(Stores stores)
    : m_stores(std::move(stores))
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

BulkWorker::~BulkWorker()
{
    m_thread.request_stop();
    interrupt();
    m_thread.join();
}

void BulkWorker::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void BulkWorker::interrupt()
{
    const std::lock_guard lock(m_mutex);
    if (m_isReading && m_reader)
        m_reader->interrupt();
}

void BulkWorker::run(const std::stop_token &stop)
{
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            if (!m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); }))
                return;
            if (stop.stop_requested())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        const Result<Access> opened = access();
        {
            const std::lock_guard lock(m_mutex);
            m_isReading = true;
        }
        job(opened);
        const std::lock_guard lock(m_mutex);
        m_isReading = false;
    }
}

Result<BulkWorker::Access> BulkWorker::access()
{
    const Result<store::AttemptStore *> attempts = m_stores.attempts.store(); // makes the file
    if (!attempts)
        return attempts.error();
    if (!m_reader) {
        auto reader = m_stores.openReader();
        if (!reader)
            return reader.error();
        const std::lock_guard lock(m_mutex);
        m_reader = std::move(*reader);
    }
    return Access{*attempts, m_reader.get()};
}

} // namespace hookbench::outbox
