// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace hookbench::http::test
{

/// A little HTTP proxy on a free port of 127.0.0.1: answers CONNECT with the given bytes, and where
/// they begin with a 200 hands the connection on to one port of this machine, whatever host was
/// asked for.
class ConnectProxy
{
public:
    explicit ConnectProxy(std::uint16_t target,
                          std::string answer = "HTTP/1.1 200 Connection established\r\n\r\n");
    ConnectProxy(const ConnectProxy &) = delete;
    ConnectProxy &operator=(const ConnectProxy &) = delete;
    ~ConnectProxy();

    std::uint16_t port() const { return m_port; }
    /// The header blocks that it was sent, one for each connection.
    std::vector<std::string> requests() const;

private:
    void run();
    void serve(int client);

    const std::uint16_t m_target;
    const std::string m_answer;
    int m_listener = -1;
    std::uint16_t m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<std::string> m_requests; ///< guarded
    std::vector<int> m_sockets;          ///< guarded: shut down at the end
    std::vector<std::jthread> m_connections;
    std::jthread m_thread;
};

} // namespace hookbench::http::test
