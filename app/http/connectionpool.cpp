// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/connectionpool.h"

#include <boost/asio/error.hpp>

#include <algorithm>

namespace hookbench::http
{

namespace
{

/// Shorter than the idle times of common servers, so that they seldom close first.
constexpr std::chrono::seconds maxIdleTime{15};
constexpr std::chrono::seconds sweepInterval{5};
constexpr std::size_t maxIdleByOrigin = 64;
constexpr std::size_t maxOrigins = 64;

/// Nothing to read and not closed. Bytes that nobody asked for make it unusable as well.
bool isQuiet(Channel &connection)
{
    boost::system::error_code error;
    char byte = 0;
    connection.socket().non_blocking(true, error);
    if (error)
        return false;
    connection.socket().receive(boost::asio::buffer(&byte, 1),
                                boost::asio::socket_base::message_peek, error);
    return error == boost::asio::error::would_block || error == boost::asio::error::try_again;
}

} // namespace

ConnectionPool::ConnectionPool(boost::asio::io_context &io)
    : m_timer(io)
{
}

std::shared_ptr<Channel> ConnectionPool::take(const std::string &origin)
{
    const auto found = m_idle.find(origin);
    if (found == m_idle.end())
        return nullptr;
    const auto oldest = std::chrono::steady_clock::now() - maxIdleTime;
    std::vector<Idle> &waiting = found->second;
    std::shared_ptr<Channel> taken;
    while (!taken && !waiting.empty()) {
        const Idle last = std::move(waiting.back());
        waiting.pop_back();
        if (last.since > oldest && isQuiet(*last.connection))
            taken = last.connection;
        else
            last.connection->close();
    }
    if (waiting.empty())
        m_idle.erase(found);
    return taken;
}

void ConnectionPool::put(const std::string &origin, std::shared_ptr<Channel> connection)
{
    const bool full = !m_idle.contains(origin) && m_idle.size() >= maxOrigins;
    if (m_closed || full || m_idle[origin].size() >= maxIdleByOrigin) {
        connection->close();
        return;
    }
    m_idle[origin].push_back({std::move(connection), std::chrono::steady_clock::now()});
    sweepLater();
}

void ConnectionPool::close()
{
    m_closed = true;
    m_timer.cancel();
    for (auto &[origin, waiting] : m_idle) {
        for (const Idle &idle : waiting)
            idle.connection->close();
    }
    m_idle.clear();
}

void ConnectionPool::sweepLater()
{
    if (m_sweeping)
        return;
    m_sweeping = true;
    m_timer.expires_after(sweepInterval);
    m_timer.async_wait([self = shared_from_this()](const boost::system::error_code &error) {
        self->m_sweeping = false;
        if (!error)
            self->sweep();
    });
}

void ConnectionPool::sweep()
{
    const auto oldest = std::chrono::steady_clock::now() - maxIdleTime;
    for (auto &[origin, waiting] : m_idle) {
        std::erase_if(waiting, [oldest](const Idle &idle) {
            const bool keep = idle.since > oldest && isQuiet(*idle.connection);
            if (!keep)
                idle.connection->close();
            return !keep;
        });
    }
    std::erase_if(m_idle, [](const auto &entry) { return entry.second.empty(); });
    if (!m_idle.empty())
        sweepLater();
}

} // namespace hookbench::http
