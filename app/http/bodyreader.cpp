// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/bodyreader.h"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include <algorithm>

namespace hookbench::http
{

namespace
{

namespace beast = boost::beast;

/// A chunk header or the trailer may not need more than this to be complete.
constexpr std::size_t maxChunkHeader = 16 * 1024;
/// Framing bytes allowed for each body byte, beyond a fixed allowance: extensions on tiny chunks
/// must not make us read gigabytes for a small body.
constexpr std::uint64_t maxOverheadFactor = 16;
constexpr std::uint64_t overheadAllowance = 64 * 1024;

} // namespace

/// Beast's chunk parser behind a header block of our own, so that the framing of the message stays
/// decided by HeaderBlock alone. Trailer fields are checked and dropped.
class BodyReader::ChunkDecoder final : public beast::http::basic_parser<true>
{
public:
    ChunkDecoder(std::string &body, std::size_t limit)
        : m_body(body)
        , m_limit(limit)
    {
        static constexpr std::string_view head =
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n";
        eager(true);
        body_limit(boost::none);
        beast::error_code error;
        put(boost::asio::buffer(head.data(), head.size()), error);
    }

private:
    void on_request_impl(beast::http::verb, beast::string_view, beast::string_view, int,
                         beast::error_code &) override
    {
    }
    void on_response_impl(int, beast::string_view, int, beast::error_code &) override {}
    void on_field_impl(beast::http::field, beast::string_view, beast::string_view,
                       beast::error_code &) override
    {
    }
    void on_header_impl(beast::error_code &) override {}
    void on_body_init_impl(const boost::optional<std::uint64_t> &, beast::error_code &) override {}
    std::size_t on_body_impl(beast::string_view, beast::error_code &) override { return 0; }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, beast::error_code &) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view data,
                                   beast::error_code &error) override
    {
        const std::size_t taken = std::min(data.size(), m_limit - m_body.size());
        m_body.append(data.data(), taken);
        if (taken < data.size())
            error = beast::http::error::body_limit;
        return taken;
    }
    void on_finish_impl(beast::error_code &) override {}

    std::string &m_body;
    std::size_t m_limit;
};

BodyReader::BodyReader() = default;
BodyReader::~BodyReader() = default;

void BodyReader::startLength(std::uint64_t length, std::size_t limit)
{
    m_framing = Framing::Length;
    m_remaining = length;
    m_limit = limit;
    m_body.clear();
}

void BodyReader::startChunked(std::size_t limit)
{
    m_framing = Framing::Chunked;
    m_limit = limit;
    m_wireBytes = 0;
    m_body.clear();
    m_decoder = std::make_unique<ChunkDecoder>(m_body, limit);
}

void BodyReader::startUntilEnd(std::size_t limit)
{
    m_framing = Framing::UntilEnd;
    m_limit = limit;
    m_body.clear();
}

BodyReader::Progress BodyReader::consume(std::string_view input, std::size_t &consumed)
{
    consumed = 0;
    if (m_framing == Framing::Chunked)
        return consumeChunked(input, consumed);

    std::size_t offered = input.size();
    if (m_framing == Framing::Length)
        offered = static_cast<std::size_t>(std::min<std::uint64_t>(offered, m_remaining));
    const std::size_t taken = std::min(offered, m_limit - m_body.size());
    m_body.append(input.data(), taken);
    consumed = taken;
    if (m_framing == Framing::UntilEnd)
        return taken < offered ? Progress::TooLarge : Progress::NeedMore;
    m_remaining -= taken;
    if (m_remaining == 0)
        return Progress::Complete;
    return m_body.size() == m_limit ? Progress::TooLarge : Progress::NeedMore;
}

BodyReader::Progress BodyReader::consumeChunked(std::string_view input, std::size_t &consumed)
{
    // An unfinished body ends in at least these bytes, so waiting for them delays nothing. Offered
    // less, Beast 1.81 may run into an assertion on the last chunk.
    if (input.size() < std::string_view("0\r\n\r\n").size())
        return Progress::NeedMore;
    beast::error_code error;
    consumed = m_decoder->put(boost::asio::buffer(input.data(), input.size()), error);
    m_wireBytes += consumed;
    if (error == beast::http::error::body_limit)
        return Progress::TooLarge;
    if (error && error != beast::http::error::need_more)
        return Progress::Malformed;
    if (m_decoder->is_done()) {
        m_decoder.reset();
        return Progress::Complete;
    }
    if (input.size() - consumed > maxChunkHeader ||
        m_wireBytes > overheadAllowance + maxOverheadFactor * m_body.size())
        return Progress::Malformed;
    return Progress::NeedMore;
}

std::string BodyReader::takeBody()
{
    return std::exchange(m_body, {});
}

} // namespace hookbench::http
