// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/forwarder.h"

#include "app/http/engine.h"

#include <utility>

namespace hookbench::receiver
{

namespace
{

constexpr int maxUnderWay = 64;
constexpr std::size_t maxWaiting = 1024;
constexpr std::size_t maxWaitingBytes = 128 * 1024 * 1024;

} // namespace

Forwarder::Forwarder(http::Engine &engine)
    : m_engine(engine)
    , m_client(std::make_unique<http::Client>(engine))
{
}

Forwarder::~Forwarder() = default;

void Forwarder::send(http::ClientRequest request, Done done)
{
    if (m_stopped) {
        done(Error{ErrorKind::Cancelled});
        return;
    }
    if (m_underWay < maxUnderWay) {
        begin({std::move(request), std::move(done)});
        return;
    }
    const std::size_t size = request.body.size();
    if (m_waiting.size() >= maxWaiting || m_waitingBytes + size > maxWaitingBytes) {
        done(Error{ErrorKind::BudgetTooSmall});
        return;
    }
    m_waitingBytes += size;
    m_waiting.push_back({std::move(request), std::move(done)});
}

void Forwarder::begin(Job job)
{
    ++m_underWay;
    m_client->send(std::move(job.request), [self = shared_from_this(), done = std::move(job.done)](
                                               Result<http::ClientResponse> answer) {
        --self->m_underWay;
        if (answer && answer->truncated) {
            Error error{ErrorKind::AnswerTooLarge};
            error.limit = static_cast<std::int64_t>(answer->body.size());
            answer = std::move(error);
        }
        done(std::move(answer));
        self->next();
    });
}

void Forwarder::next()
{
    if (m_waiting.empty() || m_stopped || m_underWay >= maxUnderWay)
        return;
    Job job = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_waitingBytes -= job.request.body.size();
    begin(std::move(job));
}

void Forwarder::stop()
{
    if (!m_client)
        return;
    m_engine.postAndWait([this] {
        m_stopped = true;
        for (const Job &job : std::exchange(m_waiting, {}))
            job.done(Error{ErrorKind::Cancelled});
    });
    m_client.reset(); // cancels those under way
}

} // namespace hookbench::receiver
