// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/engine.h"
#include "app/http/server.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace hookbench::http::test
{

/// Waits up to five seconds for something that another thread brings about.
template <typename Predicate>
bool eventually(Predicate &&holds)
{
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds{5};
    while (!holds()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds{1});
    }
    return true;
}

/// Keeps what a server hands out, for the test's own thread to answer.
class Inbox
{
public:
    struct Item
    {
        Request request;
        Responder responder;
    };

    Server::Handler handler()
    {
        return [this](Request &&request, Responder responder) {
            const std::lock_guard lock(m_mutex);
            m_items.push_back({std::move(request), std::move(responder)});
            m_arrived.notify_all();
        };
    }
    /// The oldest one; waits five seconds for it.
    std::optional<Item> take()
    {
        std::unique_lock lock(m_mutex);
        if (!m_arrived.wait_for(lock, std::chrono::seconds{5}, [this] { return !m_items.empty(); }))
            return std::nullopt;
        std::optional<Item> item(std::move(m_items.front()));
        m_items.erase(m_items.begin());
        return item;
    }
    std::size_t size()
    {
        const std::lock_guard lock(m_mutex);
        return m_items.size();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<Item> m_items;
};

/// A started server on an engine of its own.
struct RunningServer
{
    explicit RunningServer(Server::Handler handler, ServerConfig config = {})
        : server(engine, std::move(config), std::move(handler))
        , started(server.start())
        , port(started ? *started : std::uint16_t{0})
    {
    }

    Engine engine;
    Server server;
    Result<std::uint16_t> started;
    std::uint16_t port;
};

/// Answers at once with method, target and body, so that a test sees which request it answers.
inline void echo(Request &&request, Responder responder)
{
    responder.respond({200, {}, request.method + ' ' + request.target + ' ' + request.body});
}

} // namespace hookbench::http::test
