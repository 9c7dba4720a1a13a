// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/attemptdesk.h"

#include <utility>

namespace hookbench::outbox
{

namespace
{

constexpr int mostAttempts = 500; ///< of one event: more is no history to read

} // namespace

AttemptDesk::AttemptDesk(SharedAttempts &attempts, QObject *parent)
    : QObject(parent)
    , m_attempts(attempts)
{
}

AttemptDesk::~AttemptDesk()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stops = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void AttemptDesk::append(store::Attempt attempt, QObject *context, Done<store::AttemptId> done)
{
    post([this, attempt = std::move(attempt), context = QPointer<QObject>(context),
          done = std::move(done)](const Result<store::AttemptStore *> &store) {
        const auto stored = [this, context, done](const Result<store::AttemptId> &id) {
            reply<store::AttemptId>(id, context, done);
        };
        if (store)
            (*store)->append(attempt, stored);
        else
            stored(store.error());
    });
}

void AttemptDesk::attemptsOf(store::EventId event, QObject *context,
                             Done<std::vector<store::Attempt>> done)
{
    ask<std::vector<store::Attempt>>(
        [event](store::AttemptStore &store) { return store.attemptsOf(event, mostAttempts); },
        context, std::move(done));
}

void AttemptDesk::post(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_wake.notify_one();
}

void AttemptDesk::run()
{
    store::AttemptStore *store = nullptr;
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_stops || !m_jobs.empty(); });
        if (m_jobs.empty())
            break;
        const Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        const Result<store::AttemptStore *> opened = m_attempts.store();
        if (opened)
            store = *opened;
        job(opened);
        lock.lock();
    }
    lock.unlock();
    if (store)
        store->flush(); // its answers are posted while this object still stands
}

} // namespace hookbench::outbox
