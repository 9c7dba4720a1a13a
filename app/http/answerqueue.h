// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/server.h"

#include <boost/asio/io_context.hpp>

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace hookbench::http
{

class Session;

/// Brings answers from any thread to the sessions on the engine's thread, many with one wake-up.
/// Shared by a server and its Responders: when the server has stopped it is closed, and answers
/// that come later vanish without touching the engine, which may be gone by then.
class AnswerQueue : public std::enable_shared_from_this<AnswerQueue>
{
public:
    explicit AnswerQueue(boost::asio::io_context &io);

    /// Any thread. Without a response the connection is dropped.
    void deliver(std::weak_ptr<Session> session, std::uint64_t sequence,
                 std::optional<Response> &&response);
    void close();

    /// Requests handed out and not answered, those of closed connections included.
    std::size_t pending() const { return m_pending.load(std::memory_order_relaxed); }
    void addPending() { m_pending.fetch_add(1, std::memory_order_relaxed); }
    void removePending() { m_pending.fetch_sub(1, std::memory_order_relaxed); }

private:
    struct Item
    {
        std::weak_ptr<Session> session;
        std::uint64_t sequence;
        std::optional<Response> response;
    };

    void drain();

    boost::asio::io_context::executor_type m_executor;
    std::atomic<std::size_t> m_pending{0};
    std::mutex m_mutex;
    bool m_open = true;
    bool m_posted = false;
    std::vector<Item> m_items;
};

/// The way of one answer; what a Responder points at.
class Responder::Target
{
public:
    Target(std::shared_ptr<AnswerQueue> queue, std::weak_ptr<Session> session,
           std::uint64_t sequence);
    void answer(std::optional<Response> &&response);
    void givePlaceUp();

private:
    std::shared_ptr<AnswerQueue> m_queue;
    std::weak_ptr<Session> m_session;
    std::uint64_t m_sequence;
    bool m_isPending = true;
};

} // namespace hookbench::http
