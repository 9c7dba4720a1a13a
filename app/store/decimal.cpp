// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/decimal.h"

#include <charconv>

namespace hookbench::store
{

namespace
{

std::string_view takeDigits(std::string_view &text)
{
    const std::size_t end = text.find_first_not_of("0123456789");
    const std::string_view digits = text.substr(0, end);
    text.remove_prefix(digits.size());
    return digits;
}

bool take(std::string_view &text, std::string_view any)
{
    if (text.empty() || any.find(text.front()) == any.npos)
        return false;
    text.remove_prefix(1);
    return true;
}

std::strong_ordering inverted(std::strong_ordering order, bool isInverted)
{
    return isInverted ? 0 <=> order : order;
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text)
{
    constexpr std::size_t maxExponentDigits = 9;
    Decimal number;
    number.m_isNegative = take(text, "-");
    const std::string_view whole = takeDigits(text);
    if (whole.empty() || (whole.size() > 1 && whole.front() == '0'))
        return {};
    number.m_digits = whole;
    number.m_point = static_cast<std::int64_t>(whole.size());
    if (take(text, ".")) {
        const std::string_view fraction = takeDigits(text);
        if (fraction.empty())
            return {};
        number.m_digits += fraction;
    }
    if (take(text, "eE")) {
        const bool isSmaller = text.starts_with('-');
        (void)take(text, "+-");
        const std::string_view digits = takeDigits(text);
        if (digits.empty() || digits.size() > maxExponentDigits)
            return {};
        std::int64_t exponent = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), exponent);
        number.m_point += isSmaller ? -exponent : exponent;
    }
    if (!text.empty())
        return {};
    const std::size_t first = number.m_digits.find_first_not_of('0');
    if (first == std::string::npos)
        return Decimal();
    number.m_digits.erase(0, first);
    number.m_point -= static_cast<std::int64_t>(first);
    number.m_digits.erase(number.m_digits.find_last_not_of('0') + 1);
    return number;
}

std::strong_ordering Decimal::operator<=>(const Decimal &other) const
{
    const auto sign = [](const Decimal &number) {
        return number.m_digits.empty() ? 0 : number.m_isNegative ? -1 : 1;
    };
    if (sign(*this) != sign(other))
        return sign(*this) <=> sign(other);
    if (m_point != other.m_point)
        return inverted(m_point <=> other.m_point, m_isNegative);
    return inverted(m_digits.compare(other.m_digits) <=> 0, m_isNegative);
}

} // namespace hookbench::store
