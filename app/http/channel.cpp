// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/channel.h"

#include <boost/asio/error.hpp>
#include <boost/asio/ssl/error.hpp>

#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace hookbench::http
{

namespace
{

/// SNI. What SSL_set_tlsext_host_name does, without its old-style cast.
bool sendName(SSL *ssl, std::string host)
{
    return SSL_ctrl(ssl, SSL_CTRL_SET_TLSEXT_HOSTNAME, TLSEXT_NAMETYPE_host_name, host.data()) == 1;
}

} // namespace

Channel::Channel(Socket socket, TlsContext tls)
    : m_socket(std::move(socket))
    , m_context(std::move(tls))
{
    if (m_context)
        m_tls = std::make_unique<boost::asio::ssl::stream<Socket &>>(m_socket, *m_context);
}

bool Channel::expectPeer(const std::string &host)
{
    SSL *ssl = m_tls->native_handle();
    X509_VERIFY_PARAM *rules = SSL_get0_param(ssl);
    ErrorCode notAnAddress;
    boost::asio::ip::make_address(host, notAnAddress);
    if (!notAnAddress)
        return X509_VERIFY_PARAM_set1_ip_asc(rules, host.c_str()) == 1;
    X509_VERIFY_PARAM_set_hostflags(rules, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    return X509_VERIFY_PARAM_set1_host(rules, host.c_str(), host.size()) == 1 &&
           sendName(ssl, host);
}

std::string Channel::tlsVersion() const
{
    return m_tls ? SSL_get_version(m_tls->native_handle()) : std::string();
}

std::string Channel::tlsCipher() const
{
    return m_tls ? SSL_get_cipher_name(m_tls->native_handle()) : std::string();
}

std::optional<UtcTime> Channel::certificateExpires() const
{
    X509 *certificate = m_tls ? SSL_get0_peer_certificate(m_tls->native_handle()) : nullptr;
    std::tm time = {};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate), &time) != 1)
        return std::nullopt;
    return std::chrono::sys_seconds(std::chrono::seconds(::timegm(&time)));
}

std::string Channel::tlsFailure(const ErrorCode &error) const
{
    const long verdict = SSL_get_verify_result(m_tls->native_handle());
    return verdict == X509_V_OK ? error.message() : X509_verify_cert_error_string(verdict);
}

void Channel::shutdownSend()
{
    ErrorCode ignored;
    m_socket.shutdown(Socket::shutdown_send, ignored);
}

void Channel::close()
{
    ErrorCode ignored;
    m_socket.close(ignored);
}

bool isEndOfInput(const boost::system::error_code &error)
{
    return error == boost::asio::error::eof || error == boost::asio::ssl::error::stream_truncated;
}

} // namespace hookbench::http
