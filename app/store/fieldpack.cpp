// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/fieldpack.h"

#include <charconv>
#include <system_error>

namespace hookbench::store
{

namespace
{

void pack(std::string &packed, std::string_view text)
{
    packed += std::to_string(text.size());
    packed += ':';
    packed += text;
}

std::optional<std::string> unpack(std::string_view &packed)
{
    std::size_t size = 0;
    const char *end = packed.data() + packed.size();
    const auto [after, failure] = std::from_chars(packed.data(), end, size);
    if (failure != std::errc() || after == end || *after != ':')
        return {};
    const std::string_view rest =
        packed.substr(static_cast<std::size_t>(after - packed.data()) + 1);
    if (size > rest.size())
        return {};
    packed = rest.substr(size);
    return std::string(rest.substr(0, size));
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

} // namespace

std::string packHeaders(const Headers &headers)
{
    std::string packed;
    for (const Header &header : headers) {
        pack(packed, header.name);
        pack(packed, header.value);
    }
    return packed;
}

Headers unpackHeaders(std::string_view packed)
{
    Headers headers;
    for (;;) {
        std::optional<std::string> name = unpack(packed);
        std::optional<std::string> value = unpack(packed);
        if (!name || !value)
            return headers;
        headers.push_back({std::move(*name), std::move(*value)});
    }
}

std::string packPassOn(const PassOn &passOn)
{
    std::string packed;
    for (const std::string *text :
         {&passOn.url, &passOn.sha256Before, &passOn.sha256After, &passOn.failure})
        pack(packed, *text);
    char number[32];
    const auto [end, failure] = std::to_chars(number, number + sizeof number, passOn.milliseconds);
    pack(packed, std::string_view(number, static_cast<std::size_t>(end - number)));
    return packed;
}

std::optional<PassOn> unpackPassOn(std::string_view packed)
{
    PassOn passOn;
    for (std::string *text :
         {&passOn.url, &passOn.sha256Before, &passOn.sha256After, &passOn.failure}) {
        std::optional<std::string> part = unpack(packed);
        if (!part)
            return {};
        *text = std::move(*part);
    }
    const std::optional<std::string> number = unpack(packed);
    if (!number)
        return {};
    std::from_chars(number->data(), number->data() + number->size(), passOn.milliseconds);
    return passOn;
}

Headers headersOfRaw(std::string_view rawHeader)
{
    Headers headers;
    bool isRequestLine = true;
    while (!rawHeader.empty()) {
        const std::size_t lineEnd = rawHeader.find('\n');
        const std::string_view line = rawHeader.substr(0, lineEnd);
        rawHeader = lineEnd == rawHeader.npos ? std::string_view() : rawHeader.substr(lineEnd + 1);
        if (isRequestLine) {
            isRequestLine = false;
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == line.npos)
            continue;
        headers.push_back(
            {std::string(line.substr(0, colon)), std::string(trimmed(line.substr(colon + 1)))});
    }
    return headers;
}

} // namespace hookbench::store
