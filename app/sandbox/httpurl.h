// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace hookbench::sandbox
{

enum class UrlVerdict : std::uint8_t {
    Valid,
    NotAbsolute, ///< not an absolute URL at all
    OtherScheme  ///< one, but neither http nor https
};

/// Whether `text` (UTF-8) is an absolute http or https URL: RFC 3986, with characters beyond ASCII
/// allowed as browsers do.
UrlVerdict checkHttpUrl(std::string_view text);

} // namespace hookbench::sandbox
