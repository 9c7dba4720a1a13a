// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/channel.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hookbench::http
{

/// Connections of a client that wait for their next request, by origin. Engine's thread.
class ConnectionPool : public std::enable_shared_from_this<ConnectionPool>
{
public:
    explicit ConnectionPool(boost::asio::io_context &io);

    /// The one used last, if the peer has not closed it meanwhile; else null.
    std::shared_ptr<Channel> take(const std::string &origin);
    void put(const std::string &origin, std::shared_ptr<Channel> connection);
    /// Closes all and keeps none from now on.
    void close();

private:
    struct Idle
    {
        std::shared_ptr<Channel> connection;
        std::chrono::steady_clock::time_point since;
    };

    void sweepLater();
    void sweep();

    boost::asio::steady_timer m_timer;
    bool m_sweeping = false;
    bool m_closed = false;
    std::map<std::string, std::vector<Idle>> m_idle;
};

} // namespace hookbench::http
