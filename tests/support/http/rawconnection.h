// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct ssl_st;

namespace hookbench::http::test
{

/// An answer as a raw client sees it.
struct RawAnswer
{
    int status = 0; ///< 0: the connection ended, or nothing came in time
    std::string head;
    std::string body;

    bool hasLine(std::string_view line) const; ///< exactly this header line
};

enum class TlsVersion : std::uint8_t { None, Tls12, Tls13 };

/// One end of a TCP connection with blocking calls and nothing done by itself, so that tests
/// can misbehave. Every read gives up after five seconds.
class RawConnection
{
public:
    /// Connects to 127.0.0.1. `TlsVersion` is the only one offered; nothing is verified.
    explicit RawConnection(std::uint16_t port, TlsVersion tls = TlsVersion::None);
    /// Takes over an accepted socket.
    static RawConnection adopt(int socket) { return RawConnection(Adopted{socket}); }
    RawConnection(RawConnection &&other) noexcept;
    RawConnection &operator=(RawConnection &&) = delete;
    ~RawConnection();

    bool isOpen() const { return m_socket >= 0; }
    /// False when the peer no longer takes bytes.
    bool send(std::string_view bytes);
    /// Up to `size` bytes; empty at the end, on an error, and after five seconds.
    std::string receive(std::size_t size = 16 * 1024);
    /// Reads on until `mark` has come; all up to and with it. Empty when it never comes.
    std::string receiveUntil(std::string_view mark);
    std::string receiveExactly(std::size_t size);
    /// Head and Content-Length bytes of body (none after a HEAD request).
    RawAnswer receiveAnswer(bool toHead = false);
    /// Whether the peer closes orderly, without another byte, within five seconds.
    bool isClosedByPeer();
    void shutdownSend();
    /// Closes with a reset.
    void abort();
    void close();

private:
    struct Adopted
    {
        int socket;
    };
    explicit RawConnection(Adopted adopted);
    struct SslDeleter
    {
        void operator()(ssl_st *ssl) const;
    };
    void startTls(TlsVersion version);
    long receiveSome(char *bytes, std::size_t size);

    int m_socket = -1;
    std::unique_ptr<ssl_st, SslDeleter> m_ssl;
    std::string m_pending;
};

} // namespace hookbench::http::test
