// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/http/tlscontext.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/write.hpp>

#include <openssl/ssl.h>

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace hookbench::http
{

/// A run of buffers owned elsewhere, cheap to copy: what gather-writing needs.
class BufferRun
{
public:
    using value_type = boost::asio::const_buffer;
    using const_iterator = const value_type *;

    explicit BufferRun(std::span<const value_type> buffers)
        : m_buffers(buffers)
    {
    }
    const_iterator begin() const { return m_buffers.data(); }
    const_iterator end() const { return m_buffers.data() + m_buffers.size(); }

private:
    std::span<const value_type> m_buffers;
};

/// One TCP socket, with TLS on top or without: the only place that knows the difference. Used by
/// the server's sessions and the client's connections, on the engine's thread. The owner keeps it
/// alive until its handlers have run.
class Channel
{
public:
    using Socket = boost::asio::ip::tcp::socket;
    using ErrorCode = boost::system::error_code;

    /// `tls` null: plain.
    Channel(Socket socket, TlsContext tls);
    Channel(const Channel &) = delete;
    Channel &operator=(const Channel &) = delete;

    Socket &socket() { return m_socket; }
    bool overTls() const { return m_tls != nullptr; }
    /// Client side: the name to send (SNI) and to hold the certificate against; an address is only
    /// held against it.
    bool expectPeer(const std::string &host);
    std::string tlsVersion() const;
    std::string tlsCipher() const;
    /// Until when the peer's certificate holds; absent without TLS, or when the peer showed none.
    std::optional<UtcTime> certificateExpires() const;
    /// Why the handshake failed: what is wrong with the certificate, or else the error's own text.
    std::string tlsFailure(const ErrorCode &error) const;

    template <typename Handler>
    void handshake(boost::asio::ssl::stream_base::handshake_type type, Handler &&handler)
    {
        m_tls->async_handshake(type, std::forward<Handler>(handler));
    }
    template <typename Handler>
    void readSome(boost::asio::mutable_buffer buffer, Handler &&handler)
    {
        if (m_tls)
            m_tls->async_read_some(buffer, std::forward<Handler>(handler));
        else
            m_socket.async_read_some(buffer, std::forward<Handler>(handler));
    }
    template <typename Handler>
    void write(BufferRun buffers, Handler &&handler)
    {
        if (m_tls)
            boost::asio::async_write(*m_tls, buffers, std::forward<Handler>(handler));
        else
            boost::asio::async_write(m_socket, buffers, std::forward<Handler>(handler));
    }
    /// Tells the peer over TLS that nothing follows; does not wait for the peer to say the same.
    template <typename Handler>
    void notifyClose(Handler &&handler)
    {
        SSL_set_shutdown(m_tls->native_handle(), SSL_RECEIVED_SHUTDOWN);
        m_tls->async_shutdown(std::forward<Handler>(handler));
    }
    /// The sending half of the TCP connection ends; reading goes on.
    void shutdownSend();
    void close();

private:
    Socket m_socket;
    TlsContext m_context;
    std::unique_ptr<boost::asio::ssl::stream<Socket &>> m_tls;
};

/// The peer has orderly said that it sends nothing more (over TLS: or just hung up).
bool isEndOfInput(const boost::system::error_code &error);

} // namespace hookbench::http
