// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/diagnosisthread.h"

#ifdef __linux__
#include <sys/resource.h>
#include <unistd.h>
#endif

#include <utility>

namespace hookbench::receiver
{

DiagnosisThread::DiagnosisThread(const signing::SchemeSet &schemes, Urgency urgency)
    : m_schemes(schemes)
    , m_urgency(urgency)
    , m_thread([this] { run(); })
{
}

DiagnosisThread::~DiagnosisThread()
{
    stopAll();
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

bool DiagnosisThread::post(DiagnosisCase asked, Done done, signing::doctor::Progress progress)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_ends || m_jobs.size() >= maxWaiting)
            return false;
        m_jobs.push_back({std::move(asked), std::move(done), std::move(progress), {}});
    }
    m_wake.notify_one();
    return true;
}

void DiagnosisThread::stopAll()
{
    const std::lock_guard lock(m_mutex);
    m_current.request_stop();
    for (Job &job : m_jobs)
        job.stop.request_stop();
}

void DiagnosisThread::run()
{
#ifdef __linux__
    // Of Linux's threads each has a nice value of its own (setpriority(2), notes).
    if (m_urgency == Urgency::Background)
        (void)setpriority(PRIO_PROCESS, static_cast<id_t>(gettid()), 15);
#endif
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_ends || !m_jobs.empty(); });
        if (m_jobs.empty())
            return;
        {
            const Job job = std::move(m_jobs.front());
            m_jobs.pop_front();
            m_current = job.stop;
            lock.unlock();
            const signing::SchemeSet &schemes = job.asked.schemes ? *job.asked.schemes : m_schemes;
            job.done(diagnoseEvent(schemes, job.asked, job.stop.get_token(), job.progress));
        } // what it holds goes before the next one is taken
        lock.lock();
    }
}

} // namespace hookbench::receiver
