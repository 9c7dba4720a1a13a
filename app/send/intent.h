// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::send
{

/// What a delivery is meant to be: right, or wrong in one exact way.
enum class Intent : std::uint8_t {
    Exact,            ///< the given bytes and headers alone
    Resigned,         ///< signed now: right in every way
    WrongSecret,      ///< signed with a secret that nobody has
    NoSignature,      ///< everything but the signature
    Stale,            ///< signed with a time before the scheme's tolerance
    Future,           ///< signed with a time after it
    FlippedBody,      ///< one bit of the body changed after it was signed
    FlippedSignature, ///< one character of the signature changed
    CutBody,          ///< the second half of the body cut off after it was signed
    WrongContentType, ///< text/plain
    BadTag,           ///< the cipher's tag changed, then signed
    WrongKey,         ///< encrypted with a key that nobody has, then signed
    DuplicateId       ///< right, with the id of an event that was sent before
};

/// "resigned", "no-signature"…
std::string_view intentName(Intent intent);
std::optional<Intent> intentOf(std::string_view name);
const std::vector<Intent> &allIntents();

/// Whether a right endpoint answers with 2xx; else with 4xx.
bool isToBeAccepted(Intent intent);
/// Whether it cannot be had without a signing secret.
bool needsSecret(Intent intent);

} // namespace hookbench::send
