// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/signing/mac.h"
#include "app/signing/scheme.h"

#include <string>
#include <string_view>
#include <vector>

namespace hookbench::signing::doctor
{

/// A MAC that a header claims, and what is wrong with how it does. Value type.
struct Claim
{
    /// Of the wrongs, in the order of the list; none: as the scheme has it.
    std::vector<std::string_view> codes{};
    std::string header{};
    Digest digest{};
};

/// Everything in the headers that can be a MAC of the scheme's hash: in hexadecimal of any case,
/// base64, base64url, padded or not, with any prefix. At most 64, fewest wrongs first.
std::vector<Claim> claimsIn(const Scheme &scheme, const Headers &headers);

} // namespace hookbench::signing::doctor
