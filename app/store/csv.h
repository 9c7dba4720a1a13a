// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace hookbench::store
{

/// One record (RFC 4180), CRLF at the end, every cell in quotes. A cell that a spreadsheet would
/// take for a formula gets an apostrophe in front.
std::string csvRow(std::span<const std::string> cells);

} // namespace hookbench::store
