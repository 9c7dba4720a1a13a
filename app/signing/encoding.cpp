// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/encoding.h"

#include <algorithm>
#include <array>

namespace hookbench::signing
{

namespace
{

constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::string_view base64Digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::uint8_t noDigit = 0xff;

constexpr std::array<std::uint8_t, 256> valuesOf(std::string_view digits)
{
    std::array<std::uint8_t, 256> values{};
    values.fill(noDigit);
    for (std::size_t i = 0; i < digits.size(); ++i)
        values[static_cast<std::uint8_t>(digits[i])] = static_cast<std::uint8_t>(i);
    return values;
}

constexpr auto hexValues = valuesOf(hexDigits);
constexpr auto base64Values = valuesOf(base64Digits);

std::uint8_t valueOf(const std::array<std::uint8_t, 256> &values, char digit)
{
    return values[static_cast<std::uint8_t>(digit)];
}

/// How many bytes a base64 text of this length and padding stands for; nullopt for a length that
/// none has.
std::optional<std::size_t> base64Size(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::size_t size = text.size() / 4 * 3;
    if (text.ends_with("=="))
        size -= 2;
    else if (text.ends_with('='))
        size -= 1;
    return size;
}

} // namespace

std::string toHex(std::span<const std::uint8_t> bytes)
{
    std::string text;
    text.reserve(2 * bytes.size());
    for (const std::uint8_t byte : bytes) {
        text.push_back(hexDigits[byte >> 4]);
        text.push_back(hexDigits[byte & 0x0f]);
    }
    return text;
}

bool fromHex(std::string_view text, std::span<std::uint8_t> bytes)
{
    if (text.size() != 2 * bytes.size())
        return false;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        const std::uint8_t high = valueOf(hexValues, text[2 * i]);
        const std::uint8_t low = valueOf(hexValues, text[2 * i + 1]);
        if (high == noDigit || low == noDigit)
            return false;
        bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return true;
}

std::string toBase64(std::span<const std::uint8_t> bytes)
{
    std::string text;
    text.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t left = bytes.size() - i;
        const std::uint32_t group = static_cast<std::uint32_t>(bytes[i]) << 16 |
                                    (left > 1 ? static_cast<std::uint32_t>(bytes[i + 1]) << 8 : 0) |
                                    (left > 2 ? bytes[i + 2] : 0U);
        text.push_back(base64Digits[group >> 18]);
        text.push_back(base64Digits[group >> 12 & 63]);
        text.push_back(left > 1 ? base64Digits[group >> 6 & 63] : '=');
        text.push_back(left > 2 ? base64Digits[group & 63] : '=');
    }
    return text;
}

bool fromBase64(std::string_view text, std::span<std::uint8_t> bytes)
{
    if (base64Size(text) != bytes.size())
        return false;
    for (std::size_t at = 0, i = 0; i < bytes.size(); at += 4, i += 3) {
        const std::size_t count = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t digit = 0; digit < count + 1; ++digit) {
            const std::uint8_t value = valueOf(base64Values, text[at + digit]);
            if (value == noDigit)
                return false;
            group |= static_cast<std::uint32_t>(value) << (18 - 6 * digit);
        }
        // Bits of the last digit that belong to no byte.
        if ((group & (0xffffffU >> 8 * count)) != 0)
            return false;
        for (std::size_t byte = 0; byte < count; ++byte)
            bytes[i + byte] = static_cast<std::uint8_t>(group >> (16 - 8 * byte));
    }
    return true;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    const auto size = base64Size(text);
    if (!size)
        return std::nullopt;
    std::string bytes(*size, '\0');
    if (!fromBase64(text, {reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()}))
        return std::nullopt;
    return bytes;
}

} // namespace hookbench::signing
