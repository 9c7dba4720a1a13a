// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/authstyle.h"
#include "app/base/headers.h"
#include "app/base/secret.h"

#include <optional>
#include <string>

namespace hookbench::sandbox
{

/// What a request presents as its key.
struct Credentials
{
    std::optional<std::string> clientKey; ///< absent in the styles that present the secret alone
    Secret clientSecret;
};

/// Reads the one published way of `style` (platform-api, section 1); nullopt when it is absent or
/// malformed.
std::optional<Credentials> readCredentials(const Headers &headers, AuthStyle style);

} // namespace hookbench::sandbox
