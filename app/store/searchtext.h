// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/statement.h"

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

/// The text of an event that words are looked for in: the payload, decrypted where that is kept,
/// and the header block. A payload that is no text, or cannot be read, is left out. `first` is the
/// column at which searchColumns begin.
std::string searchText(const Statement &row, int first);

} // namespace hookbench::store
