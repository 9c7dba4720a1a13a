// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/answerhead.h"
#include "app/http/bodyreader.h"
#include "app/http/bytebuffer.h"
#include "app/http/channel.h"
#include "app/http/client.h"
#include "app/http/proxy.h"
#include "app/http/url.h"

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include <array>
#include <chrono>
#include <memory>
#include <optional>
#include <string>

namespace hookbench::http
{

class ClientCore;

/// One request of a client and its answer: resolve, connect (and ask the proxy to), handshake,
/// write, read. Engine's thread; owned by the client's list and by the operations under way. Every
/// operation carries the connection it belongs to, and what a connection given up still reports is
/// ignored.
class Exchange : public std::enable_shared_from_this<Exchange>
{
public:
    Exchange(std::shared_ptr<ClientCore> client, ClientRequest request, Url url,
             std::optional<Proxy> proxy, Client::Callback done);

    void start();
    void cancel();

private:
    using Clock = std::chrono::steady_clock;
    using ErrorCode = boost::system::error_code;
    using Connection = std::shared_ptr<Channel>;

    void resolve();
    void connect(const boost::asio::ip::tcp::resolver::results_type &endpoints);
    void onConnected(const ErrorCode &error);
    void openTunnel();
    void onConnectionThere();
    void onHandshake(const ErrorCode &error);
    void talk();
    void onWritten(const ErrorCode &error, std::size_t size);
    void readMore();
    void onRead(const ErrorCode &error, std::size_t size);
    void process();
    bool takeHead();
    void onHead(AnswerHead &&head);
    void takeBody();
    void onInputEnd(const ErrorCode &error);

    bool retryAfresh();
    bool isCurrent(const Connection &connection) const { return m_connection == connection; }
    void complete(bool reusable);
    void fail(ErrorKind kind, std::string detail);
    void failAtProxy(int status);
    void finish(Result<ClientResponse> result);

    std::shared_ptr<ClientCore> m_client;
    ClientRequest m_request;
    Url m_url;
    std::optional<Proxy> m_proxy;
    std::string m_origin; ///< key of the pool
    std::string m_head;   ///< request line and header lines
    Client::Callback m_done;

    boost::asio::ip::tcp::resolver m_resolver;
    boost::asio::steady_timer m_timer;
    Clock::time_point m_started;
    Clock::time_point m_stepStarted;
    Clock::time_point m_sent;

    Connection m_connection;
    bool m_isBeforeProxy = false; ///< what fails now fails on the way to the proxy
    bool m_reused = false;
    bool m_writing = false;
    bool m_nothingSent = false; ///< the write failed before its first byte
    bool m_answerBegun = false;
    bool m_inBody = false;
    int m_interimAnswers = 0;
    std::array<boost::asio::const_buffer, 2> m_buffers;
    ByteBuffer m_input;
    std::size_t m_scanned = 0;
    BodyReader m_body;
    bool m_keepAlive = false;
    bool m_endsWithConnection = false; ///< the body lasts until the peer closes
    ClientResponse m_response;
};

} // namespace hookbench::http
