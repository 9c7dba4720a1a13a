// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace hookbench::api
{

/// `text` in one line of at most `maxCharacters`: no control characters, runs of white space made
/// one, invalid UTF-8 replaced. A cut is marked with "…".
std::string oneLine(std::string_view text, std::size_t maxCharacters);

/// The first line that a person would see of a page that is HTML or plain text; empty when there is
/// none. Looks at the first 64 KiB only.
std::string firstVisibleLine(std::string_view page, std::size_t maxCharacters);

} // namespace hookbench::api
