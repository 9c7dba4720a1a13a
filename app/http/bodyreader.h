// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace hookbench::http
{

/// Takes one message body out of the bytes of a connection: of a known length, chunked, or up to
/// the end of the connection. Used by the server for requests and by the client for answers.
class BodyReader
{
public:
    enum class Progress : std::uint8_t {
        NeedMore,
        Complete,
        TooLarge, ///< the limit is reached and more is coming; the body holds the limit's bytes
        Malformed ///< broken chunk framing
    };

    BodyReader();
    BodyReader(const BodyReader &) = delete;
    BodyReader &operator=(const BodyReader &) = delete;
    ~BodyReader();

    void startLength(std::uint64_t length, std::size_t limit);
    void startChunked(std::size_t limit);
    void startUntilEnd(std::size_t limit);

    /// Takes what belongs to the body from the front of `input` and says in `consumed` how much
    /// that was; the rest has to be offered again, with what comes after it.
    Progress consume(std::string_view input, std::size_t &consumed);
    /// Bytes of the body so far.
    std::size_t size() const { return m_body.size(); }
    std::string takeBody();

private:
    class ChunkDecoder;
    enum class Framing : std::uint8_t { Length, Chunked, UntilEnd };

    Progress consumeChunked(std::string_view input, std::size_t &consumed);

    Framing m_framing = Framing::Length;
    std::uint64_t m_remaining = 0; ///< Length: bytes to come
    std::size_t m_limit = 0;
    std::uint64_t m_wireBytes = 0; ///< Chunked: consumed, framing included
    std::string m_body;
    std::unique_ptr<ChunkDecoder> m_decoder;
};

} // namespace hookbench::http
