// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/authority.h"

#include <boost/asio/ip/address_v6.hpp>

#include <algorithm>

namespace hookbench::http
{

namespace
{

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isNameChar(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           std::string_view("-._~!$&'()*+,;=").find(c) != std::string_view::npos;
}

/// reg-name, which an IPv4 address is as well.
bool isRegisteredName(std::string_view text)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
                return false;
            i += 2;
        } else if (!isNameChar(text[i])) {
            return false;
        }
    }
    return !text.empty();
}

std::optional<std::string> canonicalV6(std::string_view text)
{
    // A zone ("%eth0") means something on one machine only and has no place in a Host field.
    if (!std::all_of(text.begin(), text.end(),
                     [](char c) { return isHexDigit(c) || c == ':' || c == '.'; }))
        return std::nullopt;
    boost::system::error_code error;
    const auto address = boost::asio::ip::make_address_v6(std::string(text), error);
    if (error)
        return std::nullopt;
    return '[' + address.to_string() + ']';
}

/// The digits behind the colon; an empty port is allowed by the grammar and means none.
bool readPort(std::string_view digits, int &port)
{
    if (digits.size() > 5)
        return false;
    int value = digits.empty() ? -1 : 0;
    for (const char c : digits) {
        if (c < '0' || c > '9')
            return false;
        value = value * 10 + (c - '0');
    }
    port = value;
    return value <= 65535;
}

} // namespace

std::optional<Authority> parseAuthority(std::string_view text)
{
    Authority authority;
    std::string_view rest;
    if (text.starts_with('[')) {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos)
            return std::nullopt;
        auto host = canonicalV6(text.substr(1, close - 1));
        if (!host)
            return std::nullopt;
        authority.host = std::move(*host);
        rest = text.substr(close + 1);
    } else {
        const std::size_t colon = text.find(':');
        const std::string_view host = text.substr(0, colon);
        if (!isRegisteredName(host))
            return std::nullopt;
        authority.host = host;
        for (char &c : authority.host) {
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        }
        rest = colon == std::string_view::npos ? std::string_view() : text.substr(colon);
    }
    if (rest.empty())
        return authority;
    if (rest.front() != ':' || !readPort(rest.substr(1), authority.port))
        return std::nullopt;
    return authority;
}

} // namespace hookbench::http
