// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/message.h"
#include "app/http/server.h"

#include <chrono>
#include <cstddef>
#include <map>
#include <memory>
#include <optional>

namespace hookbench::http
{
class Engine;
}

namespace hookbench::receiver
{

/// Answers that wait for their time, and connections that wait for their end. Bounded: one more and
/// the one that is due first gets its answer, or its end, at once. Engine's thread.
class HoldQueue : public std::enable_shared_from_this<HoldQueue>
{
public:
    HoldQueue(http::Engine &engine, std::size_t limit);

    /// After `delay` the request gets `response`; without one its connection is closed.
    void hold(http::Responder responder, std::optional<http::Response> response,
              std::chrono::milliseconds delay);
    /// All at once, without waiting for their time.
    void releaseAll();
    std::size_t size() const { return m_held.size(); }

private:
    using TimePoint = std::chrono::steady_clock::time_point;
    struct Held
    {
        http::Responder responder;
        std::optional<http::Response> response;
    };

    void releaseFirst();
    void wakeAt(TimePoint due);
    void wake(TimePoint due);

    http::Engine &m_engine;
    const std::size_t m_limit;
    std::multimap<TimePoint, Held> m_held; ///< by when they are due
    TimePoint m_wakesAt = TimePoint::max();
};

} // namespace hookbench::receiver
