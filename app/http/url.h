// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hookbench::http
{

/// An absolute http or https URL, taken apart for a request.
struct Url
{
    bool tls = false;
    std::string host;       ///< to resolve: lower case, an IPv6 address without brackets
    std::uint16_t port = 0; ///< the scheme's own when none is given
    std::string hostField;  ///< value of the Host field: the port only when it is not the default
    std::string target;     ///< path and query as given, "/" at least; a fragment is never sent
    std::string display;    ///< scheme, host, port and path: for messages, nothing secret

    bool operator==(const Url &) const = default;
};

/// Error: InvalidArgument. Refused are other schemes, user info, and characters that a request line
/// cannot carry (spaces, controls, anything beyond ASCII).
Result<Url> parseUrl(std::string_view text);

/// localhost, 127.0.0.0/8 and ::1: what never leaves this machine. Other spellings, which a
/// resolver might still turn into one of them, count as other hosts.
bool isLoopbackHost(std::string_view host);

} // namespace hookbench::http
