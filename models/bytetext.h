// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstddef>
#include <string_view>

namespace hookbench::models
{

/// Bytes with everything visible that usually is not: line ends ("␍␊", followed by a line break),
/// tabs ("␉"), other controls as their symbols, and in angle brackets byte order marks ("⟨BOM⟩"),
/// marks without a width ("⟨U+200B⟩") and bytes that are not UTF-8 ("⟨FF⟩"). At most `limit` bytes
/// are read.
QString visibleText(std::string_view bytes, std::size_t limit = std::size_t{256} * 1024);

/// `count` bytes from `from` on as lines of "00000010  7b 22 69 64 …  {"id…", `perLine` bytes each.
QString hexDump(std::string_view bytes, std::size_t from, std::size_t count, std::size_t perLine);

} // namespace hookbench::models
