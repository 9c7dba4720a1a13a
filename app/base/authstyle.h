// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace hookbench
{

// GCC takes the enumerator for a shadow of hookbench::Headers where both are known.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
/// How an API key is presented (platform-api, section 1).
enum class AuthStyle : std::uint8_t {
    Headers, ///< x-client-key and x-client-secret
    Bearer,  ///< Authorization: Bearer SECRET
    Basic    ///< Authorization: Basic, the secret as user, no password
};
#pragma GCC diagnostic pop

} // namespace hookbench
