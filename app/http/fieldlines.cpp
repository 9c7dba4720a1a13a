// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/fieldlines.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

namespace hookbench::http
{

namespace
{

constexpr std::array<bool, 256> tokenTable = [] {
    std::array<bool, 256> table{};
    for (int c = '0'; c <= '9'; ++c)
        table[static_cast<std::size_t>(c)] = true;
    for (int c = 'a'; c <= 'z'; ++c)
        table[static_cast<std::size_t>(c)] = true;
    for (int c = 'A'; c <= 'Z'; ++c)
        table[static_cast<std::size_t>(c)] = true;
    for (const char c : std::string_view("!#$%&'*+-.^_`|~"))
        table[static_cast<std::size_t>(c)] = true;
    return table;
}();

} // namespace

bool isTokenChar(char c)
{
    return tokenTable[static_cast<unsigned char>(c)];
}

bool isToken(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isTokenChar);
}

bool isFieldValueChar(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte == '\t' || (byte >= 0x20 && byte != 0x7f);
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

HeaderEnd findHeaderEnd(std::string_view bytes, std::size_t from)
{
    std::size_t at = from;
    while (at < bytes.size()) {
        const void *hit = std::memchr(bytes.data() + at, '\n', bytes.size() - at);
        if (!hit)
            break;
        at = static_cast<std::size_t>(static_cast<const char *>(hit) - bytes.data());
        if (at == 0 || bytes[at - 1] != '\r')
            return {HeaderEnd::State::BareLineFeed, 0};
        ++at;
        if (at >= 4 && bytes[at - 4] == '\r' && bytes[at - 3] == '\n')
            return {HeaderEnd::State::Complete, at};
    }
    return {};
}

FieldFault parseFieldLines(std::string_view lines, std::size_t maxFields, Headers &headers)
{
    while (lines != "\r\n") {
        const std::size_t end = lines.find("\r\n");
        if (end == std::string_view::npos)
            return FieldFault::Malformed;
        const std::string_view line = lines.substr(0, end);
        if (line.starts_with(' ') || line.starts_with('\t'))
            return FieldFault::Folded;
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos || !isToken(line.substr(0, colon)))
            return FieldFault::Malformed;
        const std::string_view value = line.substr(colon + 1);
        if (!std::all_of(value.begin(), value.end(), isFieldValueChar))
            return FieldFault::Malformed;
        if (headers.size() == maxFields)
            return FieldFault::TooMany;
        headers.push_back({std::string(line.substr(0, colon)), std::string(trimmed(value))});
        lines.remove_prefix(end + 2);
    }
    return FieldFault::None;
}

bool listHolds(const Headers &headers, std::string_view name, std::string_view token)
{
    for (const Header &header : headers) {
        if (!equalsIgnoringCase(header.name, name))
            continue;
        std::string_view rest = header.value;
        for (;;) {
            const std::size_t comma = rest.find(',');
            if (equalsIgnoringCase(trimmed(rest.substr(0, comma)), token))
                return true;
            if (comma == std::string_view::npos)
                break;
            rest.remove_prefix(comma + 1);
        }
    }
    return false;
}

std::optional<std::uint64_t> parseLength(std::string_view digits)
{
    if (digits.empty())
        return std::nullopt;
    constexpr std::uint64_t largest = std::numeric_limits<std::uint64_t>::max();
    std::uint64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return std::nullopt;
        const auto digit = static_cast<std::uint64_t>(c - '0');
        value = value > (largest - digit) / 10 ? largest : value * 10 + digit;
    }
    return value;
}

} // namespace hookbench::http
