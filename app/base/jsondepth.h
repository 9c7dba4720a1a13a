// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace hookbench
{

/// Whether a JSON text opens more objects and lists inside each other than `most`. To be asked
/// before a parser reads what comes from outside: some of them, and copies of what they read, use
/// the stack for each. Reads the text once; whether it is JSON at all is not looked at.
bool isJsonDeeperThan(std::string_view json, std::size_t most);

} // namespace hookbench
