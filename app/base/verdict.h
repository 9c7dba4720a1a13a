// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace hookbench
{

/// What became of checking a delivery's signature. The words are the same in JSON, database, filter
/// field and window.
enum class Verdict : std::uint8_t {
    Verified,          ///< the MAC fits the current secret, and the time is within tolerance
    VerifiedOldSecret, ///< the same with a previous secret
    Failed,            ///< a signature that a scheme reads and that does not hold: MAC or time
    Unsigned,          ///< no header that looks like a signature
    UnknownScheme,     ///< a signature-like header that no scheme reads
    Unchecked,         ///< no secret is configured
    Undecryptable      ///< the MAC fits, decryption failed
};

/// "verified", "verified-old-secret", "failed", "unsigned", "unknown-scheme", "unchecked",
/// "undecryptable".
std::string_view verdictName(Verdict verdict);
std::optional<Verdict> verdictFromName(std::string_view name);
std::span<const Verdict> allVerdicts();

/// Verified and VerifiedOldSecret.
constexpr bool isVerified(Verdict verdict)
{
    return verdict == Verdict::Verified || verdict == Verdict::VerifiedOldSecret;
}

/// Which of several secrets fitted.
enum class SecretRole : std::uint8_t { Current, Previous };

/// "current", "previous".
std::string_view secretRoleName(SecretRole role);

} // namespace hookbench
