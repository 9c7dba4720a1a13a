// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/connectproxy.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <utility>

namespace hookbench::http::test
{

namespace
{

sockaddr_in loopbackAddress(std::uint16_t port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

bool sendAll(int socket, const char *bytes, std::size_t size)
{
    while (size > 0) {
        const ssize_t sent = ::send(socket, bytes, size, MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes += sent;
        size -= static_cast<std::size_t>(sent);
    }
    return true;
}

/// What one says the other hears, until either hangs up.
void handOn(int client, int host)
{
    std::array<pollfd, 2> ends{pollfd{client, POLLIN, 0}, pollfd{host, POLLIN, 0}};
    std::array<char, 16 * 1024> bytes{};
    for (;;) {
        if (::poll(ends.data(), ends.size(), -1) < 0)
            return;
        for (std::size_t i = 0; i < ends.size(); ++i) {
            if (ends[i].revents == 0)
                continue;
            const ssize_t got = ::recv(ends[i].fd, bytes.data(), bytes.size(), 0);
            if (got <= 0 || !sendAll(ends[1 - i].fd, bytes.data(), static_cast<std::size_t>(got)))
                return;
        }
    }
}

} // namespace

ConnectProxy::ConnectProxy(std::uint16_t target, std::string answer)
    : m_target(target)
    , m_answer(std::move(answer))
    , m_listener(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address = loopbackAddress(0);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_listener, 16);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this] { run(); });
}

ConnectProxy::~ConnectProxy()
{
    ::shutdown(m_listener, SHUT_RDWR); // wakes accept
    m_thread.join();
    {
        const std::lock_guard lock(m_mutex);
        for (const int socket : m_sockets)
            ::shutdown(socket, SHUT_RDWR);
    }
    m_connections.clear();
    for (const int socket : m_sockets)
        ::close(socket);
    ::close(m_listener);
}

std::vector<std::string> ConnectProxy::requests() const
{
    const std::lock_guard lock(m_mutex);
    return m_requests;
}

void ConnectProxy::run()
{
    for (;;) {
        const int client = ::accept(m_listener, nullptr, nullptr);
        if (client < 0)
            return;
        {
            const std::lock_guard lock(m_mutex);
            m_sockets.push_back(client);
        }
        m_connections.emplace_back([this, client] { serve(client); });
    }
}

void ConnectProxy::serve(int client)
{
    std::string head;
    char byte = 0;
    while (!head.ends_with("\r\n\r\n")) {
        if (::recv(client, &byte, 1, 0) != 1)
            return;
        head += byte;
    }
    const int host = ::socket(AF_INET, SOCK_STREAM, 0);
    {
        const std::lock_guard lock(m_mutex);
        m_requests.push_back(std::move(head));
        m_sockets.push_back(host);
    }
    const sockaddr_in address = loopbackAddress(m_target);
    const bool isOpen = m_answer.starts_with("HTTP/1.1 200") &&
                        ::connect(host, reinterpret_cast<const sockaddr *>(&address),
                                  sizeof address) == 0;
    if (sendAll(client, m_answer.data(), m_answer.size()) && isOpen)
        handOn(client, host);
    ::shutdown(client, SHUT_RDWR);
    ::shutdown(host, SHUT_RDWR);
}

} // namespace hookbench::http::test
