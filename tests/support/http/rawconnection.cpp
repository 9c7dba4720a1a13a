// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/rawconnection.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <cstdlib>
#include <utility>

namespace hookbench::http::test
{

namespace
{

void limitWaiting(int socket)
{
    const timeval limit{5, 0};
    setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}

} // namespace

bool RawAnswer::hasLine(std::string_view line) const
{
    return head.find("\r\n" + std::string(line) + "\r\n") != std::string::npos;
}

RawConnection::RawConnection(std::uint16_t port, TlsVersion tls)
    : m_socket(::socket(AF_INET, SOCK_STREAM, 0))
{
    limitWaiting(m_socket);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
        close();
    else if (tls != TlsVersion::None)
        startTls(tls);
}

RawConnection::RawConnection(Adopted adopted)
    : m_socket(adopted.socket)
{
    limitWaiting(m_socket);
}

RawConnection::RawConnection(RawConnection &&other) noexcept
    : m_socket(std::exchange(other.m_socket, -1))
    , m_ssl(std::move(other.m_ssl))
    , m_pending(std::move(other.m_pending))
{
}

RawConnection::~RawConnection()
{
    close();
}

void RawConnection::SslDeleter::operator()(ssl_st *ssl) const
{
    SSL_free(ssl);
}

void RawConnection::startTls(TlsVersion version)
{
    SSL_CTX *context = SSL_CTX_new(TLS_client_method());
    const int native = version == TlsVersion::Tls12 ? TLS1_2_VERSION : TLS1_3_VERSION;
    SSL_CTX_set_min_proto_version(context, native);
    SSL_CTX_set_max_proto_version(context, native);
    m_ssl.reset(SSL_new(context));
    SSL_CTX_free(context);
    SSL_set_fd(m_ssl.get(), m_socket);
    if (SSL_connect(m_ssl.get()) != 1)
        close();
}

bool RawConnection::send(std::string_view bytes)
{
    while (!bytes.empty()) {
        const long sent = m_ssl
                              ? SSL_write(m_ssl.get(), bytes.data(), static_cast<int>(bytes.size()))
                              : ::send(m_socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

long RawConnection::receiveSome(char *bytes, std::size_t size)
{
    return m_ssl ? SSL_read(m_ssl.get(), bytes, static_cast<int>(size))
                 : ::recv(m_socket, bytes, size, 0);
}

std::string RawConnection::receive(std::size_t size)
{
    if (m_pending.empty()) {
        m_pending.resize(size);
        const long count = receiveSome(m_pending.data(), size);
        m_pending.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
    }
    std::string taken = m_pending.substr(0, size);
    m_pending.erase(0, taken.size());
    return taken;
}

std::string RawConnection::receiveUntil(std::string_view mark)
{
    std::string all;
    std::size_t at = std::string::npos;
    while ((at = all.find(mark)) == std::string::npos) {
        const std::string more = receive();
        if (more.empty())
            return {};
        all += more;
    }
    m_pending.insert(0, all.substr(at + mark.size()));
    all.resize(at + mark.size());
    return all;
}

std::string RawConnection::receiveExactly(std::size_t size)
{
    std::string all;
    while (all.size() < size) {
        const std::string more = receive(size - all.size());
        if (more.empty())
            break;
        all += more;
    }
    return all;
}

RawAnswer RawConnection::receiveAnswer(bool toHead)
{
    RawAnswer answer;
    answer.head = receiveUntil("\r\n\r\n");
    if (!answer.head.starts_with("HTTP/1.1 "))
        return answer;
    answer.status = std::atoi(answer.head.c_str() + 9);
    const std::size_t length = answer.head.find("\r\nContent-Length: ");
    if (!toHead && length != std::string::npos)
        answer.body =
            receiveExactly(static_cast<std::size_t>(std::atoll(answer.head.c_str() + length + 18)));
    return answer;
}

bool RawConnection::isClosedByPeer()
{
    char byte = 0;
    if (!m_pending.empty())
        return false;
    const long count = receiveSome(&byte, 1);
    // Over TLS an end without close_notify is a cut, which anybody on the way could make.
    return m_ssl ? SSL_get_error(m_ssl.get(), static_cast<int>(count)) == SSL_ERROR_ZERO_RETURN
                 : count == 0;
}

void RawConnection::shutdownSend()
{
    ::shutdown(m_socket, SHUT_WR);
}

void RawConnection::abort()
{
    const linger reset{1, 0};
    setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
    close();
}

void RawConnection::close()
{
    m_ssl.reset();
    if (m_socket >= 0)
        ::close(std::exchange(m_socket, -1));
}

} // namespace hookbench::http::test
