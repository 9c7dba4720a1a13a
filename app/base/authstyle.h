// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace hookbench
{

/// How an API key is presented (platform-api, section 1).
enum class AuthStyle : std::uint8_t {
    Headers, ///< x-client-key and x-client-secret
    Bearer,  ///< Authorization: Bearer SECRET
    Basic    ///< Authorization: Basic, the secret as user, no password
};

} // namespace hookbench
