// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace hookbench::http
{

/// What an answer says before its body.
struct AnswerHead
{
    int status = 0;
    int versionMinor = 1;
    Headers headers;
    std::optional<std::uint64_t> contentLength;
    bool chunked = false;
    bool keepAlive = true;
};

/// Parses status line, field lines and empty line; the text says what is malformed.
std::variant<AnswerHead, std::string> parseAnswerHead(std::string_view block,
                                                      std::size_t maxFields);

} // namespace hookbench::http
