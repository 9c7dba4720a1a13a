// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hookbench::models
{

/// The same JSON with line ends and indentation: strings, numbers and their spelling stay byte for
/// byte what they were, repeated keys too. Made by looking for brackets and strings alone, so it
/// also gives some order to text that is nearly JSON.
std::string prettyJson(std::string_view json, int indent = 2);

/// Whether these bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates).
bool isUtf8(std::string_view bytes);

} // namespace hookbench::models
