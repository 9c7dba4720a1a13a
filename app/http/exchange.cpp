// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/exchange.h"

#include "app/http/clientcore.h"
#include "app/http/fieldlines.h"
#include "app/http/responsehead.h"
#include "app/http/tunnel.h"

#include <boost/asio/connect.hpp>
#include <boost/asio/error.hpp>

#include <algorithm>
#include <utility>

namespace hookbench::http
{

namespace
{

using boost::asio::ip::tcp;

constexpr std::size_t maxHeadBytes = 64 * 1024;
constexpr std::size_t maxFields = 500;
constexpr int maxInterimAnswers = 16;
constexpr std::size_t readSize = 16 * 1024;

double millisecondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
        .count();
}

/// RFC 9110, 9.2.2: sending these twice has the effect of sending them once.
bool isIdempotent(std::string_view method)
{
    static constexpr std::string_view methods[] = {"GET", "HEAD", "PUT", "DELETE", "OPTIONS"};
    return std::find(std::begin(methods), std::end(methods), method) != std::end(methods);
}

std::string requestHead(const ClientRequest &request, const Url &url)
{
    std::string head;
    head.reserve(512);
    head += request.method;
    head += ' ';
    head += url.target;
    head += " HTTP/1.1\r\n";
    if (!findHeader(request.headers, "Host")) {
        head += "Host: ";
        head += url.hostField;
        head += "\r\n";
    }
    for (const Header &header : request.headers) {
        head += header.name;
        head += ": ";
        head += header.value;
        head += "\r\n";
    }
    const bool framed = findHeader(request.headers, "Content-Length") ||
                        findHeader(request.headers, "Transfer-Encoding");
    const bool bodyExpected =
        request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    if (!framed && (bodyExpected || !request.body.empty())) {
        head += "Content-Length: ";
        head += std::to_string(request.body.size());
        head += "\r\n";
    }
    head += "\r\n";
    return head;
}

} // namespace

Exchange::Exchange(std::shared_ptr<ClientCore> client, ClientRequest request, Url url,
                   std::optional<Proxy> proxy, Client::Callback done)
    : m_client(std::move(client))
    , m_request(std::move(request))
    , m_url(std::move(url))
    , m_proxy(std::move(proxy))
    , m_origin((m_url.tls ? "s " : "p ") + m_url.hostField + ' ' +
               (m_proxy ? m_proxy->name() : std::string()) + ' ' + m_request.caFile +
               m_request.onlyCertificate)
    , m_head(requestHead(m_request, m_url))
    , m_done(std::move(done))
    , m_resolver(m_client->io())
    , m_timer(m_client->io())
    , m_started(Clock::now())
{
}

void Exchange::start()
{
    m_timer.expires_after(m_request.timeout);
    m_timer.async_wait([self = shared_from_this()](const ErrorCode &error) {
        if (!error)
            self->fail(ErrorKind::Timeout, {});
    });
    m_connection = m_client->pool().take(m_origin);
    m_reused = m_connection != nullptr;
    if (m_reused)
        talk();
    else
        resolve();
}

void Exchange::cancel()
{
    fail(ErrorKind::Cancelled, {});
}

void Exchange::resolve()
{
    m_stepStarted = Clock::now();
    m_isBeforeProxy = m_proxy.has_value();
    const std::string &host = m_proxy ? m_proxy->host : m_url.host;
    const std::uint16_t port = m_proxy ? m_proxy->port : m_url.port;
    ErrorCode notAnAddress;
    const auto address = boost::asio::ip::make_address(host, notAnAddress);
    if (!notAnAddress) {
        const tcp::endpoint endpoint(address, port);
        connect(tcp::resolver::results_type::create(endpoint, host, {}));
        return;
    }
    m_resolver.async_resolve(
        host, std::to_string(port), tcp::resolver::numeric_service,
        [self = shared_from_this()](const ErrorCode &error, const auto &endpoints) {
            if (!self->m_done)
                return;
            if (error) {
                self->fail(ErrorKind::HostNotFound, error.message());
                return;
            }
            self->m_response.timing.dnsMs = millisecondsSince(self->m_stepStarted);
            self->connect(endpoints);
        });
}

void Exchange::connect(const tcp::resolver::results_type &endpoints)
{
    TlsContext tls;
    if (m_url.tls) {
        auto context = m_request.onlyCertificate.empty()
                           ? m_client->tlsContext(m_request.caFile)
                           : makePinnedContext(m_request.onlyCertificate);
        if (!context) {
            fail(context.error().kind, context.error().detail);
            return;
        }
        tls = std::move(*context);
    }
    m_connection = std::make_shared<Channel>(tcp::socket(m_client->io()), std::move(tls));
    if (m_url.tls && !m_connection->expectPeer(m_url.host)) {
        fail(ErrorKind::Tls, "no certificate can be held against this host name");
        return;
    }
    m_stepStarted = Clock::now();
    boost::asio::async_connect(m_connection->socket(), endpoints,
                               [self = shared_from_this(), connection = m_connection](
                                   const ErrorCode &error, const tcp::endpoint &) {
                                   if (self->isCurrent(connection))
                                       self->onConnected(error);
                               });
}

void Exchange::onConnected(const ErrorCode &error)
{
    if (error) {
        const bool refused = error == boost::asio::error::connection_refused;
        fail(refused ? ErrorKind::ConnectionRefused : ErrorKind::ConnectionLost, error.message());
        return;
    }
    ErrorCode ignored;
    m_connection->socket().set_option(tcp::no_delay(true), ignored);
    if (m_proxy)
        openTunnel();
    else
        onConnectionThere();
}

void Exchange::openTunnel()
{
    const auto tunnel = std::make_shared<Tunnel>(
        m_connection, *m_proxy, m_url,
        [self = shared_from_this(), connection = m_connection](const Tunnel::Outcome &outcome) {
            if (!self->isCurrent(connection))
                return;
            if (outcome.error)
                self->fail(ErrorKind::ConnectionLost, outcome.error.message());
            else if (!outcome.fault.empty())
                self->fail(ErrorKind::AnswerMalformed, outcome.fault);
            else if (outcome.status != 200)
                self->failAtProxy(outcome.status);
            else
                self->onConnectionThere();
        });
    tunnel->open();
}

void Exchange::onConnectionThere()
{
    m_isBeforeProxy = false;
    m_response.timing.connectMs = millisecondsSince(m_stepStarted);
    if (!m_connection->overTls()) {
        talk();
        return;
    }
    m_stepStarted = Clock::now();
    m_connection->handshake(
        boost::asio::ssl::stream_base::client,
        [self = shared_from_this(), connection = m_connection](const ErrorCode &failure) {
            if (self->isCurrent(connection))
                self->onHandshake(failure);
        });
}

void Exchange::onHandshake(const ErrorCode &error)
{
    if (error) {
        fail(ErrorKind::Tls, m_connection->tlsFailure(error));
        return;
    }
    m_response.timing.tlsMs = millisecondsSince(m_stepStarted);
    talk();
}

void Exchange::talk()
{
    if (m_proxy)
        m_response.proxy = m_proxy->name();
    m_response.tlsVersion = m_connection->tlsVersion();
    m_response.tlsCipher = m_connection->tlsCipher();
    m_response.certificateExpires = m_connection->certificateExpires();
    m_buffers = {boost::asio::buffer(m_head), boost::asio::buffer(m_request.body)};
    m_writing = true;
    m_connection->write(BufferRun(m_buffers),
                        [self = shared_from_this(),
                         connection = m_connection](const ErrorCode &error, std::size_t size) {
                            if (self->isCurrent(connection))
                                self->onWritten(error, size);
                        });
    readMore(); // a server may refuse before it has read everything
}

void Exchange::onWritten(const ErrorCode &error, std::size_t size)
{
    m_writing = false;
    m_sent = Clock::now();
    // The read under way tells what became of a broken connection, after its last bytes.
    if (error)
        m_nothingSent = size == 0;
}

void Exchange::readMore()
{
    m_connection->readSome(boost::asio::buffer(m_input.prepare(readSize), readSize),
                           [self = shared_from_this(),
                            connection = m_connection](const ErrorCode &error, std::size_t size) {
                               if (self->isCurrent(connection))
                                   self->onRead(error, size);
                           });
}

void Exchange::onRead(const ErrorCode &error, std::size_t size)
{
    if (error) {
        onInputEnd(error);
        return;
    }
    if (!m_answerBegun) {
        m_answerBegun = true;
        m_response.timing.firstByteMs = m_writing ? 0 : millisecondsSince(m_sent);
    }
    m_input.commit(size);
    process();
}

void Exchange::process()
{
    while (m_done && !m_inBody) {
        if (!takeHead())
            break;
    }
    if (m_done && m_inBody)
        takeBody();
    if (m_done)
        readMore();
}

/// False when more bytes are needed or the exchange is over.
bool Exchange::takeHead()
{
    const std::string_view bytes = m_input.view();
    const HeaderEnd end = findHeaderEnd(bytes, m_scanned);
    const std::size_t size = end.state == HeaderEnd::State::Complete ? end.size : bytes.size();
    if (end.state == HeaderEnd::State::BareLineFeed) {
        fail(ErrorKind::AnswerMalformed, "a header line ends without CR");
        return false;
    }
    if (size > maxHeadBytes) {
        fail(ErrorKind::AnswerMalformed, "the header lines are too long");
        return false;
    }
    if (end.state == HeaderEnd::State::Incomplete) {
        m_scanned = bytes.size();
        return false;
    }
    auto parsed = parseAnswerHead(bytes.substr(0, size), maxFields);
    m_input.consume(size);
    m_scanned = 0;
    if (auto *fault = std::get_if<std::string>(&parsed)) {
        fail(ErrorKind::AnswerMalformed, std::move(*fault));
        return false;
    }
    auto &head = *std::get_if<AnswerHead>(&parsed);
    if (head.status >= 200) {
        onHead(std::move(head));
        return false;
    }
    if (head.status == 101 || ++m_interimAnswers > maxInterimAnswers) {
        fail(ErrorKind::AnswerMalformed, "interim answers that nobody asked for");
        return false;
    }
    return true;
}

void Exchange::onHead(AnswerHead &&head)
{
    m_response.status = head.status;
    m_response.headers = std::move(head.headers);
    m_keepAlive = head.keepAlive;
    if (!carriesBody(head.status, m_request.method == "HEAD")) {
        complete(m_keepAlive);
        return;
    }
    m_inBody = true;
    if (head.chunked) {
        m_body.startChunked(m_request.maxAnswerBytes);
    } else if (head.contentLength) {
        m_body.startLength(*head.contentLength, m_request.maxAnswerBytes);
    } else {
        m_body.startUntilEnd(m_request.maxAnswerBytes);
        m_endsWithConnection = true;
    }
}

void Exchange::takeBody()
{
    std::size_t consumed = 0;
    const BodyReader::Progress progress = m_body.consume(m_input.view(), consumed);
    m_input.consume(consumed);
    switch (progress) {
    case BodyReader::Progress::NeedMore:
        return;
    case BodyReader::Progress::Malformed:
        fail(ErrorKind::AnswerMalformed, "a chunk is malformed");
        return;
    case BodyReader::Progress::TooLarge:
        m_response.truncated = true;
        complete(false);
        return;
    case BodyReader::Progress::Complete:
        complete(m_keepAlive);
        return;
    }
}

void Exchange::onInputEnd(const ErrorCode &error)
{
    if (m_inBody && m_endsWithConnection && error == boost::asio::error::eof) {
        complete(false);
        return;
    }
    if (m_answerBegun || !retryAfresh())
        fail(ErrorKind::ConnectionLost, error.message());
}

/// A pooled connection may be closed by its server at the moment it is used again. The request is
/// repeated once on a fresh one, unless that could make something happen twice.
bool Exchange::retryAfresh()
{
    if (!m_reused || !(m_nothingSent || isIdempotent(m_request.method)))
        return false;
    m_connection->close();
    m_connection.reset();
    m_reused = false;
    m_nothingSent = false;
    m_input.clear();
    resolve();
    return true;
}

void Exchange::complete(bool reusable)
{
    m_response.body = m_body.takeBody();
    if (reusable && !m_writing && m_input.empty()) {
        m_client->pool().put(m_origin, std::exchange(m_connection, nullptr));
    }
    m_response.timing.totalMs = millisecondsSince(m_started);
    finish(std::move(m_response));
}

void Exchange::fail(ErrorKind kind, std::string detail)
{
    Error error{kind};
    error.detail = std::move(detail);
    error.url = m_isBeforeProxy ? "proxy://" + m_proxy->name() : m_url.display;
    finish(std::move(error));
}

void Exchange::failAtProxy(int status)
{
    Error error{ErrorKind::ConnectionRefused};
    error.detail = m_url.hostField;
    error.url = "proxy://" + m_proxy->name();
    error.httpStatus = status;
    finish(std::move(error));
}

void Exchange::finish(Result<ClientResponse> result)
{
    if (!m_done)
        return;
    const Client::Callback done = std::exchange(m_done, nullptr);
    m_timer.cancel();
    m_resolver.cancel();
    if (m_connection)
        m_connection->close();
    m_connection.reset();
    m_client->remove(shared_from_this());
    done(std::move(result));
}

} // namespace hookbench::http
