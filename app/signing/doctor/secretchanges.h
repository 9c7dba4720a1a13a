// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/signing/scheme.h"

#include <string_view>
#include <vector>

namespace hookbench::signing::doctor
{

/// Bytes that may have been the key, and what went wrong if they were. Value type.
struct KeyVariant
{
    std::string_view code;
    std::string_view detail;
    Secret key; ///< decoded, as HMAC takes it
};

/// The key that the scheme makes of the secret; empty when it cannot decode it.
Secret keyOf(const Scheme &scheme, const Secret &secret);

/// What a typing mistake makes of one secret: white space, quotes, prefix, encoding, and pairs of
/// them.
std::vector<KeyVariant> secretChanges(const Scheme &scheme, const Secret &secret);
/// The pairs of those; the code is that of the first member.
std::vector<KeyVariant> secretPairs(const Scheme &scheme, const Secret &secret);

} // namespace hookbench::signing::doctor
