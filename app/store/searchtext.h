// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/statement.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::store
{

/// So much of a payload is searched; what comes after it is not found.
inline constexpr std::size_t maxSearchedBytes = std::size_t{1024} * 1024;

/// What searchText() reads, in its order, of `payloads` joined with `events`.
inline constexpr std::string_view searchColumns =
    "events.flags, payloads.raw_header, substr(payloads.decrypted, 1, 1048576), "
    "substr(payloads.body, 1, 1048576)";
static_assert(maxSearchedBytes == 1048576);

/// The payload that can be read: decrypted where that is kept, the body where it was never
/// encrypted, else nothing. `flags` as in the table `events`.
std::string_view readablePayload(std::int64_t flags, std::optional<std::string_view> decrypted,
                                 std::string_view body);

/// The text of an event that words are looked for in: the readable payload and the header block. A
/// payload that is no text is left out.
std::string searchText(std::string_view rawHeader, std::string_view payload);
/// The same of a row; `first` is the column at which searchColumns begin.
std::string searchText(const Statement &row, int first);

} // namespace hookbench::store
