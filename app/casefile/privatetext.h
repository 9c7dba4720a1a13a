// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casefile/privatekind.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hookbench::casefile
{

/// Something private in a text. Value type.
struct PrivateSpan
{
    std::size_t begin;
    std::size_t size;
    PrivateKind kind;
    bool isSure; ///< false: a person has to look at it

    bool operator==(const PrivateSpan &) const = default;
};

/// Finds card numbers (Luhn), e-mail addresses, phone numbers, IBANs (mod 97), wallet addresses,
/// tokens and keys by their form, in order and without overlaps, in time linear in the text.
/// `isIdentifier`: the text is the id of something, which may look as random as a token.
std::vector<PrivateSpan> findPrivate(std::string_view text, bool isIdentifier = false);

} // namespace hookbench::casefile
