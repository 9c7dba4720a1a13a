// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/responsehead.h"

#include "app/http/fieldlines.h"

#include <charconv>
#include <cstdint>

namespace hookbench::http
{

namespace
{

void appendNumber(std::string &out, std::uint64_t number)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, number);
    out.append(digits, end.ptr);
}

void appendField(std::string &out, const Header &header)
{
    out += header.name;
    out += ": ";
    for (const char c : header.value)
        out += isFieldValueChar(c) ? c : ' ';
    out += "\r\n";
}

bool isOurs(std::string_view name)
{
    return equalsIgnoringCase(name, "Content-Length") ||
           equalsIgnoringCase(name, "Transfer-Encoding") || equalsIgnoringCase(name, "Connection");
}

/// A handler that answers HEAD without a body may say how long it would be (RFC 9110, 8.6).
std::uint64_t announcedLength(const Response &response, bool toHead)
{
    if (toHead && response.body.empty()) {
        if (const auto given = findHeader(response.headers, "Content-Length"))
            return parseLength(*given).value_or(0);
    }
    return response.body.size();
}

} // namespace

bool carriesBody(int status, bool toHead)
{
    return !toHead && status != 204 && status != 304;
}

std::string responseHead(const Response &response, const AnswerFrame &frame)
{
    // Interim answers are the session's own business, and three digits are all the line has.
    const int status = response.status < 200 || response.status > 999 ? 500 : response.status;
    std::string head;
    head.reserve(256);
    head += "HTTP/1.1 ";
    appendNumber(head, static_cast<std::size_t>(status));
    head += ' ';
    head += reasonPhrase(status);
    head += "\r\n";

    bool dated = false;
    for (const Header &header : response.headers) {
        if (!isToken(header.name) || isOurs(header.name))
            continue;
        dated = dated || equalsIgnoringCase(header.name, "Date");
        appendField(head, header);
    }
    if (!dated) {
        head += "Date: ";
        head += frame.date;
        head += "\r\n";
    }
    if (status != 204 && status != 304) {
        head += "Content-Length: ";
        appendNumber(head, announcedLength(response, frame.toHead));
        head += "\r\n";
    }
    if (!frame.keepAlive)
        head += "Connection: close\r\n";
    else if (frame.versionMinor == 0)
        head += "Connection: keep-alive\r\n";
    head += "\r\n";
    return head;
}

} // namespace hookbench::http
