// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

namespace hookbench::casefile
{

/// What a text is that must not leave.
enum class PrivateKind : std::uint8_t {
    Card,
    Email,
    Phone,
    Iban,
    Wallet,
    Name,    ///< of a person, by the field in which it stands
    Address, ///< postal, by its field
    Account, ///< number at a bank, tax office…, by its field
    Birth,   ///< by its field
    Token,   ///< lets its bearer in, or looks like it
    Secret,  ///< one that the program knows; never kept
    Signature,
    Text ///< nobody said that it may leave
};

/// "card", "email"…: as it stands in a case file.
std::string_view privateKindName(PrivateKind kind);

/// False for what signs in or signs: nobody can choose to let it out.
bool mayBeKept(PrivateKind kind);

} // namespace hookbench::casefile
