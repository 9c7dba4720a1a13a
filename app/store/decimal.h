// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::store
{

/// A number exactly as its decimal text says, of any length: amounts are compared without ever
/// being a double. Value type.
class Decimal
{
public:
    /// Reads a number as JSON writes it (RFC 8259, 6); nullopt for anything else, and for an
    /// exponent of more than nine digits.
    static std::optional<Decimal> parse(std::string_view text);

    std::strong_ordering operator<=>(const Decimal &other) const;
    bool operator==(const Decimal &other) const { return (*this <=> other) == 0; }

private:
    // The value is 0.DIGITS * 10^point; zero has no digits.
    bool m_isNegative = false;
    std::string m_digits{};
    std::int64_t m_point = 0;
};

} // namespace hookbench::store
