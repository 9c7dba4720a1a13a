// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/http/bodyreader.h"
#include "app/http/bytebuffer.h"
#include "app/http/channel.h"
#include "app/http/headerblock.h"
#include "app/http/server.h"

#include <boost/asio/buffer.hpp>

#include <chrono>
#include <compare>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::http
{

class ServerCore;

/// One accepted connection: reads requests, hands them to the handler, writes answers in the
/// order of the requests. Lives on the engine's thread, owned by its server's set and by the
/// socket operations under way; it has no timer, the server's sweep asks for its deadlines.
class Session : public std::enable_shared_from_this<Session>
{
public:
    using TimePoint = std::chrono::steady_clock::time_point;

    Session(std::shared_ptr<ServerCore> server, Channel::Socket socket, TlsContext tls,
            std::string peer);

    /// `refuse`: over the connection limit, every client gets a 503.
    void start(bool refuse);
    /// Answers the request `sequence`, or drops the connection when its turn comes; without effect
    /// when that is answered or gone.
    void answer(std::uint64_t sequence, std::optional<Response> &&response);
    /// Finishes the answers in flight, then closes.
    void finish();
    void close();
    void checkDeadlines(TimePoint now);
    /// How little is lost when the connection is closed to make room for another one: smaller is
    /// less. First those that are idle, then those that are long at a header, then those at a body.
    struct Worth
    {
        int rank;
        TimePoint since;

        auto operator<=>(const Worth &) const = default;
    };
    /// nullopt while an answer is due: it is never closed for others.
    std::optional<Worth> worth() const;

private:
    enum class State : std::uint8_t {
        Handshaking,
        Header,
        Body,
        Finishing, ///< the last answer is queued, nothing more is read
        Draining,  ///< all is written; reading on so that the peer sees the answer, not a reset
        Closed
    };
    enum class Wait : std::uint8_t { Nothing, Handshake, Idle, Header, Body, Drain };

    /// An answer on its way out, in the order of the requests.
    struct Answer
    {
        bool ready = false;
        bool last = false; ///< the connection closes after it
        bool drop = false; ///< the connection closes instead of it
        bool toHead = false;
        int versionMinor = 1;
        std::string bytes{}; ///< head, and the body when it is small
        std::string body{};  ///< a larger body
    };

    void onHandshake(const Channel::ErrorCode &error);
    void onRead(const Channel::ErrorCode &error, std::size_t size);
    void onWritten(const Channel::ErrorCode &error);

    void process();
    void endReading();
    bool takeHeader();
    bool takeBody();
    bool countBody(std::size_t size);
    void dropBody();
    void begin(HeaderBlock &&block, std::string_view bytes);
    void dispatch();
    void refuse(const Refusal &refusal);
    void refuseBusy(bool last);
    void refuseWith(int status, std::string_view reason, Headers headers, bool last);
    void prepare(Answer &slot, Response &&response);

    void readMore();
    void flush();
    void beginDrain();
    void endSending();
    void drainOn();
    void updateWait();
    void expect(Wait wait);
    bool isPaused() const;
    bool isReading() const { return m_state == State::Header || m_state == State::Body; }

    std::shared_ptr<ServerCore> m_server;
    Channel m_channel;
    const std::string m_peer;

    State m_state = State::Handshaking;
    Wait m_wait = Wait::Nothing;
    TimePoint m_waitSince;
    TimePoint m_readDeadline = TimePoint::max();
    TimePoint m_writeDeadline = TimePoint::max();
    bool m_reading = false;
    bool m_writing = false;
    bool m_processing = false; ///< answers given meanwhile are written together afterwards
    bool m_inputEnded = false;
    bool m_skippedEmptyLine = false;
    bool m_keepAlive = true;
    bool m_lastWritten = false;

    ByteBuffer m_input;
    std::size_t m_scanned = 0; ///< of the input, for the end of the header block
    Request m_request;
    BodyReader m_body;
    std::size_t m_bodyCounted = 0; ///< of the server's sum

    std::deque<Answer> m_answers;
    std::uint64_t m_firstSequence = 0; ///< of the front of m_answers
    std::vector<Answer> m_outgoing;    ///< being written
    std::vector<boost::asio::const_buffer> m_buffers;
    std::vector<char> m_drained; ///< read to be forgotten
};

} // namespace hookbench::http
