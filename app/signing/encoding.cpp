// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/encoding.h"

#include "app/base/base64.h"

#include <algorithm>

namespace hookbench::signing
{

namespace
{

constexpr std::string_view hexDigits = "0123456789abcdef";
constexpr std::uint8_t noDigit = 0xff;

std::uint8_t valueOf(char digit)
{
    if (digit >= '0' && digit <= '9')
        return static_cast<std::uint8_t>(digit - '0');
    if (digit >= 'a' && digit <= 'f')
        return static_cast<std::uint8_t>(digit - 'a' + 10);
    return noDigit;
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
        const std::uint8_t high = valueOf(text[2 * i]);
        const std::uint8_t low = valueOf(text[2 * i + 1]);
        if (high == noDigit || low == noDigit)
            return false;
        bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return true;
}

std::string toBase64(std::span<const std::uint8_t> bytes)
{
    return hookbench::toBase64(
        std::string_view(reinterpret_cast<const char *>(bytes.data()), bytes.size()));
}

bool fromBase64(std::string_view text, std::span<std::uint8_t> bytes)
{
    const std::optional<std::string> decoded = decodeBase64(text);
    if (!decoded || decoded->size() != bytes.size())
        return false;
    std::copy(decoded->begin(), decoded->end(), bytes.begin());
    return true;
}

std::optional<std::string> fromBase64(std::string_view text)
{
    return decodeBase64(text);
}

} // namespace hookbench::signing
