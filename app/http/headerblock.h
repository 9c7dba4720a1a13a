// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/http/authority.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hookbench::http
{

/// Why the engine answers a request itself. `reason` is a static text, sent along.
struct Refusal
{
    int status = 400;
    std::string_view reason;
};

/// What a request says before its body. Framing is decided here and nowhere else, so that no
/// second parser can see another message in the same bytes.
struct HeaderBlock
{
    std::string method;
    std::string target;
    int versionMinor = 1;
    Headers headers;
    std::optional<Authority> host;      ///< absent only in HTTP/1.0
    std::optional<Authority> authority; ///< of an absolute-form target
    std::uint64_t contentLength = 0;
    bool chunked = false;
    bool keepAlive = true;
    bool expectsContinue = false;
};

inline constexpr std::string_view allowedMethods = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";

/// Parses request line, field lines and empty line (RFC 9112). Strict where leniency lets requests
/// be smuggled: whatever is not exactly the grammar is refused, nothing is repaired.
std::variant<HeaderBlock, Refusal> parseHeaderBlock(std::string_view block, std::size_t maxFields);

} // namespace hookbench::http
