// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>

namespace hookbench::models
{

/// Length of the well-formed UTF-8 sequence at `at` (RFC 3629) and its code point; 0: none.
std::pair<std::size_t, char32_t> sequenceAt(std::string_view bytes, std::size_t at);

/// Things that take no room, or turn the direction of what follows, or look like a space.
bool isInvisible(char32_t code);

} // namespace hookbench::models
