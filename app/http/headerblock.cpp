// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/headerblock.h"

#include "app/http/fieldlines.h"

#include <algorithm>

namespace hookbench::http
{

namespace
{

using Refused = std::optional<Refusal>;

bool isTargetChar(char c)
{
    return c > 0x20 && c < 0x7f && c != '#';
}

Refused readVersion(std::string_view version, HeaderBlock &block)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (version.size() != 8 || !version.starts_with("HTTP/") || !isDigit(version[5]) ||
        version[6] != '.' || !isDigit(version[7]))
        return Refusal{400, "malformed request line"};
    if (version[5] != '1' || version[7] > '1')
        return Refusal{505, "only HTTP/1.0 and HTTP/1.1 are spoken here"};
    block.versionMinor = version[7] - '0';
    return std::nullopt;
}

Refused readTarget(std::string_view target, HeaderBlock &block)
{
    const Refusal malformed{400, "malformed request target"};
    if (target.empty() || !std::all_of(target.begin(), target.end(), isTargetChar))
        return malformed;
    block.target = target;
    if (target.front() == '/')
        return std::nullopt;
    if (target == "*")
        return block.method == "OPTIONS" ? Refused() : malformed;
    const std::size_t colon = target.find("://");
    if (colon == std::string_view::npos)
        return malformed;
    const std::string_view scheme = target.substr(0, colon);
    if (!equalsIgnoringCase(scheme, "http") && !equalsIgnoringCase(scheme, "https"))
        return malformed;
    const std::string_view rest = target.substr(colon + 3);
    block.authority = parseAuthority(rest.substr(0, rest.find_first_of("/?")));
    return block.authority ? Refused() : malformed;
}

Refused readRequestLine(std::string_view line, HeaderBlock &block)
{
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last || !isToken(line.substr(0, first)))
        return Refusal{400, "malformed request line"};
    if (Refused refused = readVersion(line.substr(last + 1), block))
        return refused;
    block.method = line.substr(0, first);
    if (block.method == "CONNECT" || block.method == "TRACE")
        return Refusal{405, "method not allowed"};
    return readTarget(line.substr(first + 1, last - first - 1), block);
}

Refused readHost(HeaderBlock &block)
{
    const Header *found = nullptr;
    for (const Header &header : block.headers) {
        if (!equalsIgnoringCase(header.name, "Host"))
            continue;
        if (found)
            return Refusal{400, "more than one Host"};
        found = &header;
    }
    if (!found) {
        if (block.versionMinor == 0)
            return std::nullopt;
        return Refusal{400, "no Host"};
    }
    block.host = parseAuthority(found->value);
    if (!block.host)
        return Refusal{400, "malformed Host"};
    return std::nullopt;
}

Refused readFraming(HeaderBlock &block)
{
    const std::string *length = nullptr;
    const std::string *encoding = nullptr;
    for (const Header &header : block.headers) {
        if (equalsIgnoringCase(header.name, "Content-Length")) {
            if (length)
                return Refusal{400, "more than one Content-Length"};
            length = &header.value;
        } else if (equalsIgnoringCase(header.name, "Transfer-Encoding")) {
            block.chunked = !encoding && equalsIgnoringCase(header.value, "chunked");
            encoding = &header.value;
        }
    }
    if (length && encoding)
        return Refusal{400, "both Content-Length and Transfer-Encoding"};
    if (encoding) {
        if (block.versionMinor == 0)
            return Refusal{400, "Transfer-Encoding in HTTP/1.0"};
        if (!block.chunked)
            return Refusal{501, "no transfer coding but chunked is understood"};
    }
    if (length) {
        const auto value = parseLength(*length);
        if (!value)
            return Refusal{400, "malformed Content-Length"};
        block.contentLength = *value;
    }
    return std::nullopt;
}

Refused readConnection(HeaderBlock &block)
{
    block.keepAlive =
        !listHolds(block.headers, "Connection", "close") &&
        (block.versionMinor == 1 || listHolds(block.headers, "Connection", "keep-alive"));
    if (block.versionMinor == 0)
        return std::nullopt; // RFC 9110, 10.1.1: Expect of an HTTP/1.0 client is ignored
    for (const Header &header : block.headers) {
        if (!equalsIgnoringCase(header.name, "Expect"))
            continue;
        if (!equalsIgnoringCase(header.value, "100-continue"))
            return Refusal{417, "no expectation but 100-continue is met"};
        block.expectsContinue = true;
    }
    return std::nullopt;
}

} // namespace

std::variant<HeaderBlock, Refusal> parseHeaderBlock(std::string_view bytes, std::size_t maxFields)
{
    const std::size_t lineEnd = bytes.find("\r\n");
    if (lineEnd == std::string_view::npos)
        return Refusal{400, "malformed request line"};
    HeaderBlock block;
    if (Refused refused = readRequestLine(bytes.substr(0, lineEnd), block))
        return *refused;
    block.headers.reserve(16);
    switch (parseFieldLines(bytes.substr(lineEnd + 2), maxFields, block.headers)) {
    case FieldFault::Folded:
        return Refusal{400, "obsolete line folding"};
    case FieldFault::Malformed:
        return Refusal{400, "malformed header field"};
    case FieldFault::TooMany:
        return Refusal{431, "too many header fields"};
    case FieldFault::None:
        break;
    }
    for (const auto &read : {readHost, readFraming, readConnection}) {
        if (Refused refused = read(block))
            return *refused;
    }
    return block;
}

} // namespace hookbench::http
