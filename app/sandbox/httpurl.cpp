// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/httpurl.h"

#include "app/base/headers.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace hookbench::sandbox
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isBeyondAscii(char c)
{
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Unreserved and reserved characters, and whole percent triplets.
bool hasOnlyUrlCharacters(std::string_view text)
{
    constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size() || !isHex(text[i + 1]) || !isHex(text[i + 2]))
                return false;
            i += 2;
        } else if (!isAlpha(c) && !isDigit(c) && !isBeyondAscii(c) && marks.find(c) == marks.npos) {
            return false;
        }
    }
    return true;
}

bool isAddress(int family, std::string_view text)
{
    std::array<unsigned char, sizeof(in6_addr)> address{};
    return ::inet_pton(family, std::string(text).c_str(), address.data()) == 1;
}

/// Labels of letters, digits, "-" and "_", each 1 to 63 long; a last dot is allowed.
bool isHostName(std::string_view host)
{
    if (host.ends_with('.'))
        host.remove_suffix(1);
    if (host.empty() || host.size() > 253)
        return false;
    std::size_t label = 0;
    for (const char c : host) {
        if (c == '.') {
            if (label == 0)
                return false;
            label = 0;
        } else if ((!isAlpha(c) && !isDigit(c) && !isBeyondAscii(c) && c != '-' && c != '_') ||
                   ++label > 63) {
            return false;
        }
    }
    return label > 0;
}

bool isHost(std::string_view host)
{
    if (host.starts_with('[') && host.ends_with(']'))
        return isAddress(AF_INET6, host.substr(1, host.size() - 2));
    // A name whose last label is a number can only be meant as an IPv4 address.
    const std::string_view last = host.substr(host.rfind('.') + 1);
    if (!last.empty() && std::all_of(last.begin(), last.end(), isDigit))
        return isAddress(AF_INET, host);
    return isHostName(host);
}

bool isPort(std::string_view port)
{
    unsigned number = 0;
    const char *end = port.data() + port.size();
    const auto [stop, failure] = std::from_chars(port.data(), end, number);
    return failure == std::errc() && stop == end && number <= 65'535;
}

bool isScheme(std::string_view scheme)
{
    return !scheme.empty() && isAlpha(scheme.front()) &&
           std::all_of(scheme.begin(), scheme.end(), [](char c) {
               return isAlpha(c) || isDigit(c) || c == '+' || c == '-' || c == '.';
           });
}

/// host[:port], after the user information is gone.
bool isHostAndPort(std::string_view authority)
{
    const std::size_t bracket = authority.rfind(']');
    const std::size_t colon = authority.rfind(':');
    if (colon == authority.npos || (bracket != authority.npos && colon < bracket))
        return isHost(authority);
    return isHost(authority.substr(0, colon)) && isPort(authority.substr(colon + 1));
}

} // namespace

UrlVerdict checkHttpUrl(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == text.npos || !isScheme(text.substr(0, colon)) || !hasOnlyUrlCharacters(text))
        return UrlVerdict::NotAbsolute;
    const std::string_view scheme = text.substr(0, colon);
    if (!equalsIgnoringCase(scheme, "http") && !equalsIgnoringCase(scheme, "https"))
        return UrlVerdict::OtherScheme;
    std::string_view rest = text.substr(colon + 1);
    if (!rest.starts_with("//"))
        return UrlVerdict::NotAbsolute;
    rest.remove_prefix(2);
    std::string_view authority = rest.substr(0, rest.find_first_of("/?#"));
    if (const std::size_t at = authority.rfind('@'); at != authority.npos)
        authority.remove_prefix(at + 1);
    return isHostAndPort(authority) ? UrlVerdict::Valid : UrlVerdict::NotAbsolute;
}

} // namespace hookbench::sandbox
