// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hookbench
{

/// RFC 4648, 4, with padding.
std::string toBase64(std::string_view bytes);
/// Strict: only what toBase64() writes; nullopt for anything else.
std::optional<std::string> decodeBase64(std::string_view text);

} // namespace hookbench
