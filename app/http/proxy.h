// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/http/url.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::http
{

/// An HTTP proxy that is asked for connections (CONNECT: RFC 9110, 9.3.6). Value type; the password
/// in it is cleansed with it.
struct Proxy
{
    std::string host; ///< to resolve; an IPv6 address without brackets
    std::uint16_t port = 0;
    Secret authorization{}; ///< value of Proxy-Authorization; empty: none is sent

    /// "proxy.example:3128": for messages and keys, nothing secret.
    std::string name() const;
    bool operator==(const Proxy &) const = default;
};

/// "http://user:password@host:port" as an environment variable has it; the scheme may be missing,
/// the port is 80 then. Errors: InvalidArgument, `detail` is a whole sentence without the text.
Result<Proxy> parseProxy(std::string_view text);

/// Through which proxy a URL is reached; nothing: directly. Called on the engine's thread, never
/// for a host of this machine.
using ProxyChoice = std::function<Result<std::optional<Proxy>>(const Url &)>;

} // namespace hookbench::http
