// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/headertext.h"

#include "app/http/fieldlines.h"

#include <algorithm>
#include <array>

namespace hookbench::outbox
{

namespace
{

/// What frames the message: another value would make it another message (RFC 9112, 6).
constexpr std::array<std::string_view, 3> framing{"Content-Length", "Transfer-Encoding",
                                                  "Connection"};

Error lineRefusal(std::int64_t line, std::string sentence)
{
    Error error{ErrorKind::InvalidArgument, std::move(sentence)};
    error.limit = line;
    return error;
}

} // namespace

Result<Headers> parseHeaderText(std::string_view text)
{
    Headers headers;
    std::int64_t number = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        std::string_view line = text.substr(from, end - from);
        from = end + 1;
        ++number;
        if (!line.empty() && line.back() == '\r')
            line.remove_suffix(1);
        if (http::trimmed(line).empty())
            continue;
        const std::size_t colon = line.find(':');
        const std::string_view name = line.substr(0, colon);
        const std::string_view value =
            colon == line.npos ? std::string_view() : http::trimmed(line.substr(colon + 1));
        if (colon == line.npos || !http::isToken(name) ||
            !std::all_of(value.begin(), value.end(), http::isFieldValueChar)) {
            return lineRefusal(number, "Header line " + std::to_string(number) +
                                           " is not like \"X-Name: value\".");
        }
        if (std::any_of(framing.begin(), framing.end(), [&](std::string_view reserved) {
                return equalsIgnoringCase(reserved, name);
            })) {
            return lineRefusal(number, "Header line " + std::to_string(number) + ": " +
                                           std::string(name) + " is set by the connection itself.");
        }
        headers.push_back({std::string(name), std::string(value)});
    }
    return headers;
}

std::string headerText(const Headers &headers)
{
    std::string text;
    for (const Header &header : headers)
        text += header.name + ": " + header.value + '\n';
    return text;
}

} // namespace hookbench::outbox
