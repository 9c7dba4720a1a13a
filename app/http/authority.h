// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hookbench::http
{

/// `host[:port]` of RFC 3986, as a Host field and a URL carry it.
struct Authority
{
    std::string host; ///< lower case; an IPv6 address in brackets and its canonical spelling
    int port = -1;    ///< -1 when none is given

    bool operator==(const Authority &) const = default;
};

/// nullopt when malformed: empty, user info, a bad bracket, a port beyond 65535.
std::optional<Authority> parseAuthority(std::string_view text);

} // namespace hookbench::http
