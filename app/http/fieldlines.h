// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace hookbench::http
{

/// A character of a token (RFC 9110, 5.6.2): methods and field names.
bool isTokenChar(char c);
bool isToken(std::string_view text);
/// A character that a field value may hold: tab, space, visible ASCII, 0x80 and up.
bool isFieldValueChar(char c);
/// `text` without spaces and tabs at both ends.
std::string_view trimmed(std::string_view text);

/// Where the empty line that ends a header block is.
struct HeaderEnd
{
    enum class State : std::uint8_t {
        Incomplete,
        Complete,
        BareLineFeed ///< a line ends in LF without CR: never a header block
    };
    State state = State::Incomplete;
    std::size_t size = 0; ///< of the block with its empty line, when complete
};

/// Searches `bytes` from `from` on; what is before was searched earlier.
HeaderEnd findHeaderEnd(std::string_view bytes, std::size_t from);

enum class FieldFault : std::uint8_t {
    None,
    Folded,    ///< a continuation line (obs-fold)
    Malformed, ///< no colon, a name that is no token, a control character
    TooMany
};

/// Reads field lines, each ending in CRLF, up to the empty line that ends `lines`. Strict: nothing
/// is repaired.
FieldFault parseFieldLines(std::string_view lines, std::size_t maxFields, Headers &headers);

/// Whether one of the fields `name`, each a comma-separated list, holds `token` (without case).
bool listHolds(const Headers &headers, std::string_view name, std::string_view token);

/// Decimal digits only; a number beyond 64 bits counts as the largest one.
std::optional<std::uint64_t> parseLength(std::string_view digits);

} // namespace hookbench::http
