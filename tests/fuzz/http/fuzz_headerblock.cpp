// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/bodyreader.h"
#include "app/http/fieldlines.h"
#include "app/http/headerblock.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace hookbench;
using namespace hookbench::http;

namespace
{

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

/// Whatever the bytes: no crash, a block is either refused with a status or obeys its own rules,
/// and what follows it never grows a body beyond its limit.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    constexpr std::size_t bodyLimit = 256;
    const std::string_view bytes(reinterpret_cast<const char *>(data), size);
    const HeaderEnd end = findHeaderEnd(bytes, 0);
    if (end.state != HeaderEnd::State::Complete)
        return 0;
    const auto parsed = parseHeaderBlock(bytes.substr(0, end.size), 50);
    if (const auto *refusal = std::get_if<Refusal>(&parsed)) {
        require(refusal->status >= 400 && refusal->status <= 505);
        return 0;
    }
    const auto &block = std::get<HeaderBlock>(parsed);
    require(isToken(block.method) && !block.target.empty() && block.headers.size() <= 50);
    require(!(block.chunked && findHeader(block.headers, "Content-Length")));
    require(block.versionMinor == 0 || block.host);

    BodyReader body;
    if (block.chunked)
        body.startChunked(bodyLimit);
    else
        body.startLength(block.contentLength, bodyLimit);
    // In pieces, as a connection brings them; the block's size varies them.
    const std::size_t step = end.size % 7 + 1;
    std::string_view rest = bytes.substr(end.size);
    std::size_t offered = 0;
    BodyReader::Progress progress = BodyReader::Progress::NeedMore;
    while (progress == BodyReader::Progress::NeedMore && offered < rest.size()) {
        offered = std::min(offered + step, rest.size());
        std::size_t consumed = 0;
        progress = body.consume(rest.substr(0, offered), consumed);
        require(consumed <= offered);
        rest.remove_prefix(consumed);
        offered -= consumed;
    }
    require(body.takeBody().size() <= bodyLimit);
    return 0;
}
