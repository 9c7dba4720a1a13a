// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/answerqueue.h"

#include "app/http/session.h"

#include <boost/asio/post.hpp>

namespace hookbench::http
{

AnswerQueue::AnswerQueue(boost::asio::io_context &io)
    : m_executor(io.get_executor())
{
}

void AnswerQueue::deliver(std::weak_ptr<Session> session, std::uint64_t sequence,
                          std::optional<Response> &&response)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_open)
            return;
        if (!m_executor.running_in_this_thread()) {
            m_items.push_back({std::move(session), sequence, std::move(response)});
            if (!m_posted) {
                m_posted = true;
                boost::asio::post(m_executor, [self = shared_from_this()] { self->drain(); });
            }
            return;
        }
    }
    if (const auto target = session.lock())
        target->answer(sequence, std::move(response));
}

void AnswerQueue::close()
{
    std::vector<Item> dropped;
    const std::lock_guard lock(m_mutex);
    m_open = false;
    dropped.swap(m_items);
}

void AnswerQueue::drain()
{
    std::vector<Item> items;
    {
        const std::lock_guard lock(m_mutex);
        m_posted = false;
        items.swap(m_items);
    }
    for (Item &item : items) {
        if (const auto target = item.session.lock())
            target->answer(item.sequence, std::move(item.response));
    }
}

Responder::Target::Target(std::shared_ptr<AnswerQueue> queue, std::weak_ptr<Session> session,
                          std::uint64_t sequence)
    : m_queue(std::move(queue))
    , m_session(std::move(session))
    , m_sequence(sequence)
{
    m_queue->addPending();
}

void Responder::Target::givePlaceUp()
{
    if (std::exchange(m_isPending, false))
        m_queue->removePending();
}

void Responder::Target::answer(std::optional<Response> &&response)
{
    givePlaceUp();
    m_queue->deliver(std::move(m_session), m_sequence, std::move(response));
}

Responder::Responder(std::shared_ptr<Target> target)
    : m_target(std::move(target))
{
}

Responder::Responder(Responder &&other) noexcept = default;

Responder &Responder::operator=(Responder &&other) noexcept
{
    if (this != &other) {
        Responder unused(std::move(*this)); // answers 500 when it still could
        m_target = std::move(other.m_target);
    }
    return *this;
}

Responder::~Responder()
{
    if (m_target)
        respond({.status = 500});
}

void Responder::respond(Response response)
{
    if (const auto target = std::exchange(m_target, nullptr))
        target->answer(std::move(response));
}

void Responder::drop()
{
    if (const auto target = std::exchange(m_target, nullptr))
        target->answer(std::nullopt);
}

void Responder::givePlaceUp()
{
    if (m_target)
        m_target->givePlaceUp();
}

} // namespace hookbench::http
