// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attemptwriter.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr std::size_t maxWaiting = 16 * 1024;
constexpr std::size_t maxWaitingBytes = std::size_t{64} * 1024 * 1024;
constexpr std::size_t maxBatch = 512;
/// So many are worth a commit at once; fewer wait for others.
constexpr std::size_t goodBatch = 96;
constexpr std::chrono::milliseconds gathering{4};

std::size_t bytesOf(const Attempt &attempt)
{
    std::size_t bytes = sizeof attempt + attempt.answerBody.size() + attempt.target.size();
    for (const Header &header : attempt.answerHeaders)
        bytes += header.name.size() + header.value.size();
    return bytes;
}

void boundAnswer(Attempt &attempt)
{
    if (attempt.answerBody.size() > maxKeptAnswerBytes) {
        attempt.answerBody.resize(maxKeptAnswerBytes);
        attempt.answerBody.shrink_to_fit();
        attempt.isAnswerCut = true;
    }
    std::size_t bytes = 0;
    const auto tooMuch = std::find_if(attempt.answerHeaders.begin(), attempt.answerHeaders.end(),
                                      [&bytes](const Header &header) {
                                          bytes += header.name.size() + header.value.size();
                                          return bytes > maxKeptAnswerBytes;
                                      });
    if (tooMuch != attempt.answerHeaders.end()) {
        attempt.answerHeaders.erase(tooMuch, attempt.answerHeaders.end());
        attempt.isAnswerCut = true;
    }
}

} // namespace

AttemptWriter::AttemptWriter(Database database, AttemptInsert insert)
    : m_database(std::move(database))
    , m_insert(std::move(insert))
    , m_thread([this] { run(); })
{
}

AttemptWriter::~AttemptWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_wakeUp.notify_one();
    m_thread.join();
}

void AttemptWriter::append(Attempt attempt, AttemptStore::Stored done)
{
    boundAnswer(attempt);
    const std::size_t bytes = bytesOf(attempt);
    {
        const std::lock_guard lock(m_mutex);
        if (m_jobs.size() < maxWaiting && m_bytes + bytes <= maxWaitingBytes) {
            m_jobs.push_back({std::move(attempt), std::move(done)});
            m_bytes += bytes;
            ++m_appendedCount;
            if (m_jobs.size() == 1 || m_jobs.size() == goodBatch)
                m_wakeUp.notify_one();
            return;
        }
    }
    if (done)
        done(Error{ErrorKind::BudgetTooSmall, "more attempts wait than the store holds"});
}

void AttemptWriter::flush()
{
    std::unique_lock lock(m_mutex);
    const std::uint64_t target = m_appendedCount;
    ++m_flushing;
    m_wakeUp.notify_one();
    m_finished.wait(lock, [&] { return m_finishedCount >= target; });
    --m_flushing;
}

void AttemptWriter::run()
{
    std::vector<Job> batch;
    for (;;) {
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return !m_jobs.empty() || m_isClosing; });
            if (m_jobs.empty())
                return;
            m_wakeUp.wait_for(lock, gathering, [this] {
                return m_jobs.size() >= goodBatch || m_flushing > 0 || m_isClosing;
            });
            while (!m_jobs.empty() && batch.size() < maxBatch) {
                m_bytes -= bytesOf(m_jobs.front().attempt);
                batch.push_back(std::move(m_jobs.front()));
                m_jobs.pop_front();
            }
        }
        commit(batch);
        {
            const std::lock_guard lock(m_mutex);
            m_finishedCount += batch.size();
        }
        m_finished.notify_all();
        batch.clear();
    }
}

void AttemptWriter::commit(std::vector<Job> &batch)
{
    const Result<void> done = m_database.transaction([&]() -> Result<void> {
        for (Job &job : batch) {
            if (Result<void> inserted = m_insert.run(m_database, job.attempt); !inserted)
                return inserted;
        }
        return {};
    });
    for (const Job &job : batch) {
        if (job.done)
            job.done(done ? Result<AttemptId>(job.attempt.id) : done.error());
    }
}

} // namespace hookbench::store
