// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/answerhead.h"

#include "app/http/fieldlines.h"

namespace hookbench::http
{

namespace
{

/// "HTTP/1.1 200 OK"; the reason may be empty, and its space missing as well.
bool readStatusLine(std::string_view line, AnswerHead &head)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (line.size() < 12 || !line.starts_with("HTTP/1.") || (line[7] != '0' && line[7] != '1') ||
        line[8] != ' ' || line[9] < '1' || line[9] > '9' || !isDigit(line[10]) ||
        !isDigit(line[11]) || (line.size() > 12 && line[12] != ' '))
        return false;
    head.versionMinor = line[7] - '0';
    head.status = (line[9] - '0') * 100 + (line[10] - '0') * 10 + (line[11] - '0');
    return true;
}

/// Empty when all is well.
std::string readFraming(AnswerHead &head)
{
    bool coded = false;
    for (const Header &header : head.headers) {
        if (equalsIgnoringCase(header.name, "Transfer-Encoding")) {
            if (coded || !equalsIgnoringCase(header.value, "chunked"))
                return "a transfer coding other than chunked";
            coded = true;
        } else if (equalsIgnoringCase(header.name, "Content-Length")) {
            const auto length = parseLength(header.value);
            if (!length || (head.contentLength && head.contentLength != length))
                return "malformed or contradicting Content-Length";
            head.contentLength = length;
        }
    }
    head.chunked = coded;
    head.keepAlive =
        !listHolds(head.headers, "Connection", "close") &&
        (head.versionMinor == 1 || listHolds(head.headers, "Connection", "keep-alive")) &&
        !(coded && head.contentLength); // RFC 9112, 6.3: do not trust what follows
    return {};
}

} // namespace

std::variant<AnswerHead, std::string> parseAnswerHead(std::string_view block, std::size_t maxFields)
{
    AnswerHead head;
    const std::size_t lineEnd = block.find("\r\n");
    if (lineEnd == std::string_view::npos || !readStatusLine(block.substr(0, lineEnd), head))
        return std::string("the answer is not HTTP/1.1");
    switch (parseFieldLines(block.substr(lineEnd + 2), maxFields, head.headers)) {
    case FieldFault::Folded:
        return std::string("a header line is folded");
    case FieldFault::Malformed:
        return std::string("a header line is malformed");
    case FieldFault::TooMany:
        return std::string("too many header lines");
    case FieldFault::None:
        break;
    }
    if (std::string fault = readFraming(head); !fault.empty())
        return fault;
    return head;
}

} // namespace hookbench::http
