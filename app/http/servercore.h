// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/allowedhosts.h"
#include "app/http/answerqueue.h"
#include "app/http/httpdate.h"
#include "app/http/server.h"
#include "app/http/session.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <atomic>
#include <future>
#include <memory>
#include <string_view>
#include <unordered_set>

namespace hookbench::http
{

/// The listener and what its sessions share: limits, allowed hosts, handler, counters, and the one
/// timer that sweeps all deadlines. On the engine's thread, except where said.
class ServerCore : public std::enable_shared_from_this<ServerCore>
{
public:
    ServerCore(boost::asio::io_context &io, ServerConfig config, Server::Handler handler);

    // From the owner's thread.
    Result<std::uint16_t> start();
    void stop();
    void setAllowedHosts(std::vector<std::string> hosts);
    ServerCounters counters() const;

    // For sessions.
    const Limits &limits() const { return m_config.limits; }
    bool serves(const Authority &authority) const { return m_hosts.contains(authority); }
    void handle(Request &&request, Responder responder);
    const std::shared_ptr<AnswerQueue> &answers() const { return m_answers; }
    bool isFull() const { return m_answers->pending() >= m_config.limits.pendingRequests; }
    /// Keeps the sum of the bodies being read; false when it is beyond the limit.
    bool recountBody(std::size_t before, std::size_t now);
    std::string_view date();
    bool isStopping() const { return m_stopping; }
    void countRefused() { m_refused.fetch_add(1, std::memory_order_relaxed); }
    void remove(const std::shared_ptr<Session> &session);

private:
    enum class Phase : std::uint8_t { New, Running, Stopped };

    Result<void> listen();
    void accept();
    void onAccepted(const boost::system::error_code &error, boost::asio::ip::tcp::socket socket);
    void add(boost::asio::ip::tcp::socket socket);
    bool makeRoom();
    void sweepLater();
    void sweep();
    void beginStop();
    void completeStop();

    boost::asio::io_context &m_io;
    const ServerConfig m_config;
    AllowedHosts m_hosts;
    Server::Handler m_handler;
    TlsContext m_tls;
    std::shared_ptr<AnswerQueue> m_answers;
    boost::asio::ip::tcp::acceptor m_acceptor;
    boost::asio::steady_timer m_sweepTimer;
    boost::asio::steady_timer m_acceptPause;
    std::chrono::milliseconds m_sweepInterval;
    bool m_sweeping = false;
    bool m_stopping = false;
    Session::TimePoint m_stopDeadline = Session::TimePoint::max();
    std::unordered_set<std::shared_ptr<Session>> m_sessions;
    std::size_t m_bodyBytes = 0;
    HttpDate m_date;

    Phase m_phase = Phase::New; ///< the owner's thread
    std::promise<void> m_stopped;
    std::atomic<std::uint64_t> m_connections{0};
    std::atomic<std::uint64_t> m_open{0};
    std::atomic<std::uint64_t> m_requests{0};
    std::atomic<std::uint64_t> m_refused{0};
};

} // namespace hookbench::http
