// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/http/client.h"

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>

namespace hookbench::http
{
class Engine;
}

namespace hookbench::receiver
{

/// Sends deliveries on to handlers: at most 64 at a time, the others wait in order, bounded in
/// number and bytes. Engine's thread, except `stop`.
class Forwarder : public std::enable_shared_from_this<Forwarder>
{
public:
    using Done = std::function<void(Result<http::ClientResponse>)>;

    explicit Forwarder(http::Engine &engine);
    Forwarder(const Forwarder &) = delete;
    Forwarder &operator=(const Forwarder &) = delete;
    ~Forwarder();

    /// Calls `done` once, on the engine's thread. Errors: those of http::Client, AnswerTooLarge,
    /// BudgetTooSmall (too many wait), Cancelled.
    void send(http::ClientRequest request, Done done);
    /// Cancels all and takes no more; from the owner's thread, which waits for it.
    void stop();

private:
    struct Job
    {
        http::ClientRequest request;
        Done done;
    };

    void begin(Job job);
    void next();

    http::Engine &m_engine;
    std::unique_ptr<http::Client> m_client;
    bool m_stopped = false;
    int m_underWay = 0;
    std::deque<Job> m_waiting;
    std::size_t m_waitingBytes = 0;
};

} // namespace hookbench::receiver
