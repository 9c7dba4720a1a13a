// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/headers.h"
#include "app/signing/mac.h"
#include "app/signing/scheme.h"

#include <array>
#include <chrono>
#include <optional>
#include <string_view>

namespace hookbench::signing
{

/// What one scheme finds in the headers of a delivery, before any secret is asked. Holds views of
/// the scheme and of the headers. Value type, made by readHeaders.
struct SchemeReading
{
    /// More signatures than any sender puts into one header; further ones are not looked at.
    static constexpr std::size_t maxSignatures = 16;

    std::string_view missing{}; ///< a header or element that the scheme needs and that is not there
    std::string_view repeated{}; ///< one that is there more than once, and may not be
    std::array<Digest, maxSignatures> signatures{};
    std::size_t signatureCount = 0;
    std::string_view timestamp{};                    ///< as it was sent; empty: none
    std::optional<std::chrono::milliseconds> time{}; ///< since 1970; absent: no time, or unreadable

    bool hasFormat(const Scheme &scheme) const
    {
        return missing.empty() && repeated.empty() && signatureCount > 0 &&
               (time.has_value() || !scheme.hasTimestamp());
    }
};

SchemeReading readHeaders(const Scheme &scheme, const Headers &headers);

/// How many headers readHeaders asks for.
std::size_t neededHeaders(const Scheme &scheme);

} // namespace hookbench::signing
