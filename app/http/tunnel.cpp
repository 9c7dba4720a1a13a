// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/tunnel.h"

#include "app/http/answerhead.h"
#include "app/http/fieldlines.h"

#include <boost/asio/write.hpp>

#include <utility>
#include <variant>

namespace hookbench::http
{

namespace
{

constexpr std::size_t maxProxyHead = 16 * 1024;
constexpr std::size_t maxProxyFields = 100;
constexpr std::size_t proxyReadSize = 4 * 1024;
constexpr int maxInterimOfProxy = 4;

/// Not the Host field's text: the port is always told.
std::string authorityOf(const Url &url)
{
    const bool isV6 = url.host.find(':') != std::string::npos;
    return (isV6 ? '[' + url.host + ']' : url.host) + ':' + std::to_string(url.port);
}

std::string connectRequest(const Proxy &proxy, const Url &url)
{
    const std::string authority = authorityOf(url);
    std::string request = "CONNECT " + authority + " HTTP/1.1\r\nHost: " + authority + "\r\n";
    if (!proxy.authorization.isEmpty()) {
        request += "Proxy-Authorization: ";
        request += proxy.authorization.reveal();
        request += "\r\n";
    }
    request += "\r\n";
    return request;
}

} // namespace

Tunnel::Tunnel(std::shared_ptr<Channel> connection, const Proxy &proxy, const Url &url, Done done)
    : m_connection(std::move(connection))
    , m_request(connectRequest(proxy, url))
    , m_done(std::move(done))
{
}

Tunnel::~Tunnel()
{
    cleanse(m_request);
}

void Tunnel::open()
{
    // The socket itself: over it goes the TLS that is meant for the host behind the proxy.
    boost::asio::async_write(
        m_connection->socket(), boost::asio::buffer(m_request),
        [self = shared_from_this()](const boost::system::error_code &error, std::size_t) {
            if (error)
                self->finish({error});
            else
                self->readMore();
        });
}

void Tunnel::readMore()
{
    m_connection->socket().async_read_some(
        boost::asio::buffer(m_input.prepare(proxyReadSize), proxyReadSize),
        [self = shared_from_this()](const boost::system::error_code &error, std::size_t size) {
            if (error) {
                self->finish({error});
                return;
            }
            self->m_input.commit(size);
            self->process();
        });
}

void Tunnel::process()
{
    for (;;) {
        const std::string_view bytes = m_input.view();
        const HeaderEnd end = findHeaderEnd(bytes, m_scanned);
        const bool isComplete = end.state == HeaderEnd::State::Complete;
        if (end.state == HeaderEnd::State::BareLineFeed) {
            finish({{}, "a header line ends without CR"});
            return;
        }
        if ((isComplete ? end.size : bytes.size()) > maxProxyHead) {
            finish({{}, "the header lines are too long"});
            return;
        }
        if (!isComplete) {
            m_scanned = bytes.size();
            readMore();
            return;
        }
        auto parsed = parseAnswerHead(bytes.substr(0, end.size), maxProxyFields);
        m_input.consume(end.size);
        m_scanned = 0;
        if (auto *fault = std::get_if<std::string>(&parsed)) {
            finish({{}, std::move(*fault)});
            return;
        }
        const int status = std::get_if<AnswerHead>(&parsed)->status;
        if (status < 200) {
            if (status != 101 && ++m_interimAnswers <= maxInterimOfProxy)
                continue;
            finish({{}, "interim answers that nobody asked for"});
            return;
        }
        // The host has not been asked anything yet, so what follows is not its own.
        if (status == 200 && !m_input.empty())
            finish({{}, "bytes follow that nobody asked for"});
        else
            finish({{}, {}, status});
        return;
    }
}

void Tunnel::finish(Outcome outcome)
{
    const Done done = std::exchange(m_done, nullptr);
    if (done)
        done(outcome);
}

} // namespace hookbench::http
