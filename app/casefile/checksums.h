// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace hookbench::casefile
{

// Published check digits, so that a number is taken for what it is and not for what it looks like.
// All are bounded by the length of what they check.

/// ISO/IEC 7812-1, annex B; digits alone.
bool holdsLuhn(std::string_view digits);
/// ISO 13616, remainder 97; letters and digits without blanks, 15 to 34 of them.
bool isIban(std::string_view text);
/// 25 bytes whose last four are the double SHA-256 of the others: Bitcoin and what follows it.
bool isBase58Check(std::string_view text, std::string_view alphabet);
/// BIP 173 and BIP 350: human-readable part, "1", data with its checksum; one case throughout.
bool isBech32(std::string_view text);

inline constexpr std::string_view bitcoinAlphabet =
    "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
inline constexpr std::string_view rippleAlphabet =
    "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

} // namespace hookbench::casefile
