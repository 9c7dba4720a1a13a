// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/session.h"

#include "app/http/fieldlines.h"
#include "app/http/responsehead.h"
#include "app/http/servercore.h"

#include <algorithm>
#include <utility>

namespace hookbench::http
{

namespace
{

/// Requests of one connection handed out at a time; more wait in the socket.
constexpr std::size_t maxPipelined = 16;
/// A body up to this size is copied behind its head: one buffer, and over TLS one record.
constexpr std::size_t maxJoinedBody = 4096;
/// While the server stops, a peer gets only this long to read what was written to it.
constexpr std::chrono::milliseconds drainTimeOfStop{250};
constexpr std::size_t headerReadSize = 4096;
constexpr std::size_t bodyReadSize = 64 * 1024;
constexpr std::size_t drainReadSize = 16 * 1024;

} // namespace

Session::Session(std::shared_ptr<ServerCore> server, Channel::Socket socket, TlsContext tls,
                 std::string peer)
    : m_server(std::move(server))
    , m_channel(std::move(socket), std::move(tls))
    , m_peer(std::move(peer))
{
}

void Session::start(bool refuse)
{
    if (refuse)
        refuseBusy(true);
    if (!m_channel.overTls()) {
        onHandshake({});
        return;
    }
    expect(Wait::Handshake);
    m_channel.handshake(
        boost::asio::ssl::stream_base::server,
        [self = shared_from_this()](const Channel::ErrorCode &error) { self->onHandshake(error); });
}

void Session::onHandshake(const Channel::ErrorCode &error)
{
    if (m_state == State::Closed)
        return;
    if (error) {
        close();
        return;
    }
    m_state = m_answers.empty() ? State::Header : State::Finishing;
    process();
}

void Session::readMore()
{
    if (m_reading || m_inputEnded || !isReading() || isPaused())
        return;
    const std::size_t size = m_state == State::Body ? bodyReadSize : headerReadSize;
    if (m_state == State::Header)
        m_input.releaseBeyond(2 * headerReadSize); // an idle connection keeps no body's buffer
    m_reading = true;
    m_channel.readSome(
        boost::asio::buffer(m_input.prepare(size), size),
        [self = shared_from_this()](const Channel::ErrorCode &error, std::size_t count) {
            self->onRead(error, count);
        });
}

void Session::onRead(const Channel::ErrorCode &error, std::size_t size)
{
    m_reading = false;
    if (!isReading())
        return;
    if (error && !isEndOfInput(error)) {
        close();
        return;
    }
    // A peer that has sent all it has to send may still wait for its answers.
    m_inputEnded = static_cast<bool>(error);
    m_input.commit(size);
    process();
}

void Session::process()
{
    m_processing = true;
    while (isReading() && !m_reading) { // during a read the input is as it was
        const bool progressed = m_state == State::Header ? takeHeader() : takeBody();
        if (!progressed)
            break;
    }
    m_processing = false;
    flush();
    if (m_inputEnded && isReading() && m_answers.empty() && !m_writing)
        beginDrain();
    readMore();
    updateWait();
}

void Session::endReading()
{
    m_state = State::Finishing;
    m_input.clear();
    dropBody();
    expect(Wait::Nothing);
}

bool Session::takeHeader()
{
    if (isPaused())
        return false;
    if (!m_skippedEmptyLine && m_input.view().starts_with("\r\n")) {
        // RFC 9112, 2.2: some clients send an empty line behind a body.
        m_skippedEmptyLine = true;
        m_input.consume(2);
    }
    const std::string_view bytes = m_input.view();
    if (bytes.empty() || (bytes == "\r" && !m_skippedEmptyLine))
        return false;
    if (!isTokenChar(bytes.front())) {
        refuse({400, "malformed request line"}); // TLS to a plain port, for one
        return true;
    }
    const HeaderEnd end = findHeaderEnd(bytes, m_scanned);
    const std::size_t size = end.state == HeaderEnd::State::Complete ? end.size : bytes.size();
    if (end.state == HeaderEnd::State::BareLineFeed) {
        refuse({400, "a line ends without CR"});
        return true;
    }
    if (size > m_server->limits().headerBytes) {
        refuse({431, "header block too large"});
        return true;
    }
    if (end.state == HeaderEnd::State::Incomplete) {
        m_scanned = bytes.size();
        return false;
    }
    auto parsed = parseHeaderBlock(bytes.substr(0, size), m_server->limits().headerFields);
    if (const auto *refused = std::get_if<Refusal>(&parsed))
        refuse(*refused);
    else
        begin(std::move(*std::get_if<HeaderBlock>(&parsed)), bytes.substr(0, size));
    return true;
}

void Session::begin(HeaderBlock &&block, std::string_view bytes)
{
    if ((block.host && !m_server->serves(*block.host)) ||
        (block.authority && !m_server->serves(*block.authority))) {
        refuse({421, "this server does not answer for that host"});
        return;
    }
    const std::size_t limit = m_server->limits().bodyBytes;
    if (block.contentLength > limit) {
        refuse({413, "body too large"});
        return;
    }
    m_request.method = std::move(block.method);
    m_request.target = std::move(block.target);
    m_request.versionMinor = block.versionMinor;
    m_request.headers = std::move(block.headers);
    m_request.rawHeader = bytes;
    m_keepAlive = block.keepAlive;
    m_input.consume(bytes.size());
    m_scanned = 0;
    m_skippedEmptyLine = false;
    expect(Wait::Nothing); // the next header or body gets a time of its own
    if (block.contentLength == 0 && !block.chunked) {
        dispatch();
        return;
    }
    if (block.chunked)
        m_body.startChunked(limit);
    else
        m_body.startLength(block.contentLength, limit);
    m_state = State::Body;
    if (block.expectsContinue && m_input.empty())
        m_answers.push_back({.ready = true, .bytes = "HTTP/1.1 100 Continue\r\n\r\n"});
}

bool Session::takeBody()
{
    std::size_t consumed = 0;
    const BodyReader::Progress progress = m_body.consume(m_input.view(), consumed);
    m_input.consume(consumed);
    switch (progress) {
    case BodyReader::Progress::NeedMore:
        if (countBody(m_body.size()))
            return false;
        refuseBusy(true);
        return true;
    case BodyReader::Progress::TooLarge:
        refuse({413, "body too large"});
        return true;
    case BodyReader::Progress::Malformed:
        refuse({400, "malformed chunk"});
        return true;
    case BodyReader::Progress::Complete:
        countBody(0);
        m_request.body = m_body.takeBody();
        dispatch();
        return true;
    }
    return false;
}

void Session::dropBody()
{
    countBody(0);
    (void)m_body.takeBody();
}

/// False when the bodies of all connections together are too much.
bool Session::countBody(std::size_t size)
{
    return m_server->recountBody(std::exchange(m_bodyCounted, size), size);
}

void Session::dispatch()
{
    expect(Wait::Nothing);
    if (m_keepAlive)
        m_state = State::Header;
    else
        endReading();
    if (m_server->isFull()) {
        refuseBusy(!m_keepAlive);
        return;
    }
    m_answers.push_back({.last = !m_keepAlive,
                         .toHead = m_request.method == "HEAD",
                         .versionMinor = m_request.versionMinor});
    const std::uint64_t sequence = m_firstSequence + m_answers.size() - 1;
    m_request.peer = m_peer;
    m_request.overTls = m_channel.overTls();
    m_request.receivedAt =
        std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    m_server->handle(std::exchange(m_request, {}),
                     Responder(std::make_shared<Responder::Target>(m_server->answers(),
                                                                   weak_from_this(), sequence)));
}

void Session::refuse(const Refusal &refusal)
{
    Headers headers;
    if (refusal.status == 405)
        headers.push_back({"Allow", std::string(allowedMethods)});
    refuseWith(refusal.status, refusal.reason, std::move(headers), true);
}

void Session::refuseBusy(bool last)
{
    refuseWith(503, "busy, try again soon", {{"Retry-After", "1"}}, last);
}

void Session::refuseWith(int status, std::string_view reason, Headers headers, bool last)
{
    m_server->countRefused();
    headers.push_back({"Content-Type", "text/plain; charset=utf-8"});
    const bool toHead =
        m_request.method.empty() ? m_input.view().starts_with("HEAD ") : m_request.method == "HEAD";
    m_answers.push_back({.last = last, .toHead = toHead, .versionMinor = m_request.versionMinor});
    prepare(m_answers.back(), {status, std::move(headers), std::string(reason) + '\n'});
    if (last && m_state != State::Handshaking)
        endReading();
    m_request = {};
}

void Session::answer(std::uint64_t sequence, std::optional<Response> &&response)
{
    const std::uint64_t index = sequence - m_firstSequence; // huge when already written
    if (index >= m_answers.size() || m_answers[index].ready)
        return;
    Answer &slot = m_answers[index];
    if (response) {
        slot.last = slot.last || response->close;
        prepare(slot, std::move(*response));
    } else {
        slot.last = slot.drop = slot.ready = true;
    }
    if (slot.last) {
        m_answers.resize(index + 1); // what was asked after it gets no answer
        endReading();
    }
    if (!m_processing)
        flush();
}

void Session::prepare(Answer &slot, Response &&response)
{
    slot.bytes = responseHead(response, {.date = m_server->date(),
                                         .versionMinor = slot.versionMinor,
                                         .keepAlive = !slot.last,
                                         .toHead = slot.toHead});
    slot.ready = true;
    if (!carriesBody(response.status, slot.toHead))
        return;
    if (response.body.size() <= maxJoinedBody)
        slot.bytes += response.body;
    else
        slot.body = std::move(response.body);
}

void Session::flush()
{
    if (m_writing || m_state == State::Handshaking || m_answers.empty() || !m_answers.front().ready)
        return;
    if (m_answers.front().drop) {
        close();
        return;
    }
    while (!m_lastWritten && !m_answers.empty() && m_answers.front().ready &&
           !m_answers.front().drop) {
        m_lastWritten = m_answers.front().last;
        m_outgoing.push_back(std::move(m_answers.front()));
        m_answers.pop_front();
        ++m_firstSequence;
    }
    m_buffers.clear();
    for (const Answer &answer : m_outgoing) {
        m_buffers.push_back(boost::asio::buffer(answer.bytes));
        if (!answer.body.empty())
            m_buffers.push_back(boost::asio::buffer(answer.body));
    }
    m_writing = true;
    m_writeDeadline = std::chrono::steady_clock::now() + m_server->limits().writeTime;
    m_channel.write(BufferRun(m_buffers),
                    [self = shared_from_this()](const Channel::ErrorCode &error, std::size_t) {
                        self->onWritten(error);
                    });
}

void Session::onWritten(const Channel::ErrorCode &error)
{
    m_writing = false;
    m_writeDeadline = TimePoint::max();
    m_outgoing.clear();
    if (m_state == State::Closed)
        return;
    if (error)
        close();
    else if (m_lastWritten)
        beginDrain();
    else
        process();
}

void Session::beginDrain()
{
    m_state = State::Draining;
    expect(Wait::Drain);
    m_answers.clear();
    m_drained.resize(drainReadSize);
    if (!m_channel.overTls()) {
        endSending();
        return;
    }
    m_channel.notifyClose(
        [self = shared_from_this()](const Channel::ErrorCode &) { self->endSending(); });
}

void Session::endSending()
{
    if (m_state == State::Closed)
        return;
    m_channel.shutdownSend();
    Channel::ErrorCode error;
    // Closing with unread bytes would send a reset, and the peer might never see the answer. When
    // the server stops and there are none, it need not wait for the peer.
    const bool nothingUnread = m_server->isStopping() && m_channel.socket().available(error) == 0;
    if (m_inputEnded || nothingUnread) {
        close();
        return;
    }
    m_channel.socket().cancel(error); // of two reads under way, only one would learn of the end
    drainOn();
}

void Session::drainOn()
{
    m_channel.socket().async_read_some(
        boost::asio::buffer(m_drained),
        [self = shared_from_this()](const Channel::ErrorCode &error, std::size_t) {
            if (error)
                self->close();
            else
                self->drainOn();
        });
}

void Session::finish()
{
    if (m_state == State::Closed)
        return;
    if (m_state == State::Draining) {
        m_wait = Wait::Nothing; // the time left begins anew, and is shorter now
        expect(Wait::Drain);
        return;
    }
    if (m_state == State::Handshaking) {
        close();
        return;
    }
    if (m_answers.empty() && !m_writing) {
        beginDrain();
        return;
    }
    endReading();
    if (m_answers.empty())
        m_lastWritten = true;
    else
        m_answers.back().last = true;
}

void Session::close()
{
    if (m_state == State::Closed)
        return;
    m_state = State::Closed;
    dropBody();
    m_channel.close();
    m_answers.clear();
    m_server->remove(shared_from_this());
}

void Session::updateWait()
{
    if (m_state == State::Body)
        expect(Wait::Body);
    else if (m_state == State::Header && !m_input.empty() && !isPaused())
        expect(Wait::Header);
    else if (m_state == State::Header && m_answers.empty() && !m_writing)
        expect(Wait::Idle);
    else if (isReading())
        expect(Wait::Nothing);
}

void Session::expect(Wait wait)
{
    if (wait == m_wait)
        return;
    m_wait = wait;
    const Limits &limits = m_server->limits();
    std::chrono::milliseconds allowed{0};
    switch (wait) {
    case Wait::Nothing:
        m_readDeadline = TimePoint::max();
        return;
    case Wait::Idle:
        allowed = limits.idle;
        break;
    case Wait::Handshake:
    case Wait::Header:
        allowed = limits.headerTime;
        break;
    case Wait::Body:
        allowed = limits.bodyTime;
        break;
    case Wait::Drain:
        allowed =
            m_server->isStopping() ? std::min(limits.drainTime, drainTimeOfStop) : limits.drainTime;
        break;
    }
    m_waitSince = std::chrono::steady_clock::now();
    m_readDeadline = m_waitSince + allowed;
}

void Session::checkDeadlines(TimePoint now)
{
    if (m_writeDeadline > now && m_readDeadline > now)
        return;
    if (m_writeDeadline <= now || !isReading()) {
        close();
        return;
    }
    if (m_wait == Wait::Idle) {
        beginDrain();
        return;
    }
    refuse({408, "the request took too long"});
    flush();
}

/// Between two requests, when as many as allowed wait for their answers to be written. Complete
/// requests may lie in the input then, so nothing is read until they have been taken.
bool Session::isPaused() const
{
    return m_state == State::Header && m_answers.size() + m_outgoing.size() >= maxPipelined;
}

std::optional<Session::Worth> Session::worth() const
{
    if (!m_answers.empty() || m_writing)
        return std::nullopt;
    switch (m_wait) {
    case Wait::Idle:
    case Wait::Drain:
        return Worth{0, m_waitSince};
    case Wait::Handshake:
    case Wait::Header:
        return Worth{1, m_waitSince};
    case Wait::Body:
        return Worth{2, m_waitSince};
    case Wait::Nothing:
        break;
    }
    return std::nullopt;
}

} // namespace hookbench::http
