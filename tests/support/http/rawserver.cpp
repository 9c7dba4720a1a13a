// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/rawserver.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace hookbench::http::test
{

RawServer::RawServer(Script script)
    : m_listener(::socket(AF_INET, SOCK_STREAM, 0))
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), size);
    ::listen(m_listener, 16);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::jthread([this, script = std::move(script)] { run(script); });
}

RawServer::~RawServer()
{
    ::shutdown(m_listener, SHUT_RDWR); // wakes accept
    m_thread.join();
    ::close(m_listener);
}

void RawServer::run(const Script &script)
{
    for (;;) {
        const int socket = ::accept(m_listener, nullptr, nullptr);
        if (socket < 0)
            return;
        RawConnection connection = RawConnection::adopt(socket);
        script(connection, m_connections++);
    }
}

} // namespace hookbench::http::test
