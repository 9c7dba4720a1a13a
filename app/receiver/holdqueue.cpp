// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/holdqueue.h"

#include "app/http/engine.h"

#include <utility>

namespace hookbench::receiver
{

HoldQueue::HoldQueue(http::Engine &engine, std::size_t limit)
    : m_engine(engine)
    , m_limit(limit)
{
}

void HoldQueue::hold(http::Responder responder, std::optional<http::Response> response,
                     std::chrono::milliseconds delay)
{
    const TimePoint due = std::chrono::steady_clock::now() + delay;
    responder.givePlaceUp(); // this queue has a bound of its own
    m_held.emplace(due, Held{std::move(responder), std::move(response)});
    if (m_held.size() > m_limit)
        releaseFirst();
    wakeAt(due);
}

void HoldQueue::releaseFirst()
{
    Held first = std::move(m_held.begin()->second);
    m_held.erase(m_held.begin());
    if (first.response)
        first.responder.respond(std::move(*first.response));
    else
        first.responder.drop();
}

void HoldQueue::releaseAll()
{
    while (!m_held.empty())
        releaseFirst();
}

void HoldQueue::wakeAt(TimePoint due)
{
    if (due >= m_wakesAt)
        return;
    m_wakesAt = due;
    const auto delay =
        std::chrono::ceil<std::chrono::milliseconds>(due - std::chrono::steady_clock::now());
    m_engine.postAfter(delay, [weak = weak_from_this(), due] {
        if (const auto self = weak.lock())
            self->wake(due);
    });
}

void HoldQueue::wake(TimePoint due)
{
    if (due != m_wakesAt)
        return; // a sooner one has come meanwhile, and has set the next
    m_wakesAt = TimePoint::max();
    const TimePoint now = std::chrono::steady_clock::now();
    while (!m_held.empty() && m_held.begin()->first <= now)
        releaseFirst();
    if (!m_held.empty())
        wakeAt(m_held.begin()->first);
}

} // namespace hookbench::receiver
