// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hookbench::sandbox
{

/// Undoes %XX (RFC 3986, 2.1); nullopt when a "%" is not followed by two hex digits.
std::optional<std::string> percentDecode(std::string_view text);

} // namespace hookbench::sandbox
