// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hookbench::http
{

/// One request exactly as it arrived.
struct Request
{
    std::string method;
    std::string target;    ///< as in the request line (origin-form; absolute-form is kept too)
    int versionMinor = 1;  ///< HTTP/1.x
    std::string rawHeader; ///< request line to the empty line, the bytes as they came
    Headers headers;       ///< order and spelling kept, repeated names apart
    std::string body;      ///< after chunk decoding, before content decoding
    std::string peer;      ///< "127.0.0.1:54321"
    UtcTime receivedAt{};  ///< when the last byte had arrived
    bool overTls = false;

    /// Path of the target without query, not decoded; "/" at least.
    std::string_view path() const;
    /// What follows "?", not decoded; empty when there is none.
    std::string_view query() const;
};

/// What a handler answers. Content-Length, Date and Connection are added by the session.
struct Response
{
    int status = 200;
    Headers headers{};
    std::string body{};
    bool close = false; ///< close the connection after this answer
};

/// The reason phrase of RFC 9110 for a status, "Unknown" for others.
std::string_view reasonPhrase(int status);

} // namespace hookbench::http
