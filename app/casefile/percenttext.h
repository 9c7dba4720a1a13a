// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace hookbench::casefile
{

/// What percent signs stand for (RFC 3986); in a form a plus is a blank.
std::string percentDecoded(std::string_view text, bool isForm);

/// All but the unreserved characters of RFC 3986.
std::string percentEncoded(std::string_view text);

} // namespace hookbench::casefile
