// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/servercore.h"

#include <boost/asio/error.hpp>
#include <boost/asio/post.hpp>

#include <algorithm>

namespace hookbench::http
{

namespace
{

using boost::asio::ip::tcp;
using boost::system::error_code;

/// Connections beyond the limit that are still told "503"; more are closed without a word.
constexpr std::size_t refusedAtOnce = 64;
/// How long accepting rests when the system has no descriptor or memory for one more.
constexpr std::chrono::milliseconds acceptRest{100};

Error listenError(const error_code &error, const ServerConfig &config)
{
    namespace errc = boost::system::errc;
    Error failure{ErrorKind::Internal};
    if (error == errc::address_in_use)
        failure.kind = ErrorKind::PortInUse;
    else if (error == errc::address_not_available || error == errc::invalid_argument ||
             error == errc::address_family_not_supported)
        failure.kind = ErrorKind::AddressNotAvailable;
    else if (error == errc::permission_denied)
        failure.kind = ErrorKind::PermissionDenied;
    failure.detail = config.address + ": " + error.message();
    failure.limit = config.port;
    return failure;
}

/// Often enough that no deadline is missed by more than a quarter, seldom enough to cost nothing.
std::chrono::milliseconds sweepIntervalFor(const Limits &limits)
{
    using std::chrono::milliseconds;
    const milliseconds shortest = std::min({limits.idle, limits.headerTime, limits.bodyTime,
                                            limits.writeTime, limits.drainTime, limits.stopTime});
    return std::clamp(shortest / 4, milliseconds{5}, milliseconds{500});
}

std::string peerText(const tcp::endpoint &peer)
{
    const std::string address = peer.address().to_string();
    const std::string port = std::to_string(peer.port());
    return peer.address().is_v6() ? '[' + address + "]:" + port : address + ':' + port;
}

} // namespace

ServerCore::ServerCore(boost::asio::io_context &io, ServerConfig config, Server::Handler handler)
    : m_io(io)
    , m_config(std::move(config))
    , m_hosts(m_config.allowedHosts)
    , m_handler(std::move(handler))
    , m_answers(std::make_shared<AnswerQueue>(io))
    , m_acceptor(io)
    , m_sweepTimer(io)
    , m_acceptPause(io)
    , m_sweepInterval(sweepIntervalFor(m_config.limits))
{
}

Result<std::uint16_t> ServerCore::start()
{
    if (m_phase != Phase::New)
        return Error{ErrorKind::Internal, "a server is started once"};
    if (m_config.tls) {
        auto context = makeServerContext(*m_config.tls);
        if (!context)
            return context.error();
        m_tls = std::move(*context);
    }
    if (const auto listening = listen(); !listening)
        return listening.error();
    const std::uint16_t port = m_acceptor.local_endpoint().port();
    m_phase = Phase::Running;
    boost::asio::post(m_io, [self = shared_from_this()] { self->accept(); });
    return port;
}

Result<void> ServerCore::listen()
{
    error_code error;
    const auto address = boost::asio::ip::make_address(m_config.address, error);
    const tcp::endpoint endpoint(address, m_config.port);
    if (!error)
        m_acceptor.open(endpoint.protocol(), error);
#ifndef _WIN32
    // Elsewhere it allows a restart while old connections fade; on Windows it would allow two
    // programs on one port.
    if (!error)
        m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
#endif
    if (!error)
        m_acceptor.bind(endpoint, error);
    if (!error)
        m_acceptor.listen(boost::asio::socket_base::max_listen_connections, error);
    if (!error)
        return {};
    error_code ignored;
    m_acceptor.close(ignored);
    return listenError(error, m_config);
}

void ServerCore::stop()
{
    if (m_phase != Phase::Running)
        return;
    m_phase = Phase::Stopped;
    boost::asio::post(m_io, [self = shared_from_this()] { self->beginStop(); });
    m_stopped.get_future().wait();
}

void ServerCore::setAllowedHosts(std::vector<std::string> hosts)
{
    boost::asio::post(m_io, [self = shared_from_this(), hosts = AllowedHosts(hosts)]() mutable {
        self->m_hosts = std::move(hosts);
    });
}

ServerCounters ServerCore::counters() const
{
    return {.connections = m_connections.load(std::memory_order_relaxed),
            .open = m_open.load(std::memory_order_relaxed),
            .requests = m_requests.load(std::memory_order_relaxed),
            .refused = m_refused.load(std::memory_order_relaxed)};
}

void ServerCore::handle(Request &&request, Responder responder)
{
    m_requests.fetch_add(1, std::memory_order_relaxed);
    try {
        m_handler(std::move(request), std::move(responder));
    } catch (...) {
        // The Responder died on the way and has answered 500; one request must not end them all.
    }
}

bool ServerCore::recountBody(std::size_t before, std::size_t now)
{
    m_bodyBytes = m_bodyBytes - before + now;
    return m_bodyBytes <= m_config.limits.bodyBytesTotal;
}

std::string_view ServerCore::date()
{
    return m_date.at(std::chrono::system_clock::now());
}

void ServerCore::accept()
{
    if (m_stopping)
        return;
    m_acceptor.async_accept(
        [self = shared_from_this()](const error_code &error, tcp::socket socket) {
            self->onAccepted(error, std::move(socket));
        });
}

void ServerCore::onAccepted(const error_code &error, tcp::socket socket)
{
    if (m_stopping)
        return;
    if (!error) {
        add(std::move(socket));
    } else if (error != boost::asio::error::connection_aborted) {
        // Out of descriptors or memory: the connection stays in the backlog, so trying again at
        // once would spin.
        makeRoom();
        m_acceptPause.expires_after(acceptRest);
        m_acceptPause.async_wait([self = shared_from_this()](const error_code &cancelled) {
            if (!cancelled)
                self->accept();
        });
        return;
    }
    accept();
}

void ServerCore::add(tcp::socket socket)
{
    error_code error;
    const tcp::endpoint peer = socket.remote_endpoint(error);
    if (error)
        return; // gone before it was looked at
    socket.set_option(tcp::no_delay(true), error);
    m_connections.fetch_add(1, std::memory_order_relaxed);
    bool refuse = false;
    if (m_sessions.size() >= m_config.limits.connections && !makeRoom()) {
        if (m_sessions.size() >= m_config.limits.connections + refusedAtOnce)
            return;
        refuse = true;
    }
    auto session =
        std::make_shared<Session>(shared_from_this(), std::move(socket), m_tls, peerText(peer));
    m_sessions.insert(session);
    m_open.store(m_sessions.size(), std::memory_order_relaxed);
    session->start(refuse);
    sweepLater();
}

/// Idle connections make room, and where there are none, those that have been busy sending a
/// request for longest: otherwise slow senders could keep everybody else out.
bool ServerCore::makeRoom()
{
    std::shared_ptr<Session> least;
    std::optional<Session::Worth> smallest;
    for (const auto &session : m_sessions) {
        const auto worth = session->worth();
        if (worth && (!smallest || *worth < *smallest)) {
            smallest = worth;
            least = session;
        }
    }
    if (least)
        least->close();
    return least != nullptr;
}

void ServerCore::remove(const std::shared_ptr<Session> &session)
{
    m_sessions.erase(session);
    m_open.store(m_sessions.size(), std::memory_order_relaxed);
    if (m_stopping && m_sessions.empty())
        completeStop();
}

void ServerCore::sweepLater()
{
    if (m_sweeping || m_sessions.empty())
        return;
    m_sweeping = true;
    m_sweepTimer.expires_after(m_sweepInterval);
    m_sweepTimer.async_wait([self = shared_from_this()](const error_code &) {
        self->m_sweeping = false;
        self->sweep();
    });
}

void ServerCore::sweep()
{
    const auto now = std::chrono::steady_clock::now();
    // Sessions leave the set while they are looked at.
    const std::vector<std::shared_ptr<Session>> sessions(m_sessions.begin(), m_sessions.end());
    for (const auto &session : sessions) {
        if (now >= m_stopDeadline)
            session->close();
        else
            session->checkDeadlines(now);
    }
    sweepLater();
}

void ServerCore::beginStop()
{
    m_stopping = true;
    m_stopDeadline = std::chrono::steady_clock::now() + m_config.limits.stopTime;
    error_code ignored;
    m_acceptor.close(ignored);
    m_acceptPause.cancel();
    if (m_sessions.empty()) {
        completeStop();
        return;
    }
    const std::vector<std::shared_ptr<Session>> sessions(m_sessions.begin(), m_sessions.end());
    for (const auto &session : sessions)
        session->finish();
}

void ServerCore::completeStop()
{
    m_answers->close();
    m_sweepTimer.cancel();
    // Later, so that no frame of a session or the handler is below us when the handler goes.
    boost::asio::post(m_io, [self = shared_from_this()] {
        self->m_handler = nullptr;
        self->m_stopped.set_value();
    });
}

} // namespace hookbench::http
