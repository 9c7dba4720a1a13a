// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>

namespace hookbench::signing
{

/// Of a token (RFC 9110, 5.6.2).
constexpr bool isTokenCharacter(char c)
{
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           marks.find(c) != std::string_view::npos;
}

/// Whether `text` can be the name of a header: a token of at most 128 characters.
constexpr bool isHeaderName(std::string_view text)
{
    return !text.empty() && text.size() <= 128 &&
           std::all_of(text.begin(), text.end(), isTokenCharacter);
}

} // namespace hookbench::signing
