// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/base/result.h"

#include <string>
#include <string_view>

namespace hookbench::cli
{

/// What a file of headers says about a request. Value type.
struct RequestHead
{
    std::string method{}; ///< empty: there was no request line
    std::string target{};
    Headers headers{};
};

inline constexpr std::size_t maxHeadersFileBytes = 1024 * 1024;
inline constexpr std::size_t maxHeadersInFile = 1000;

/// Reads "Name: value" lines with LF or CRLF, optionally behind a request line ("POST /hooks
/// HTTP/1.1"); an empty line may only stand at the end. Errors: InvalidArgument, a sentence with
/// the number of the line and nothing of its content.
Result<RequestHead> parseHeadersFile(std::string_view content);

} // namespace hookbench::cli
