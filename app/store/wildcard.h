// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hookbench::store
{

// Patterns in which "*" stands for any characters, none included, and everything else for itself.

bool hasWildcard(std::string_view pattern);
bool matchesWildcard(std::string_view pattern, std::string_view text);
/// The same pattern for SQL's GLOB.
std::string globOf(std::string_view pattern);

} // namespace hookbench::store
