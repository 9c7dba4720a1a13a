// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"

#include <openssl/rand.h>

#include <array>
#include <cassert>
#include <cstdlib>

namespace hookbench
{

void SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        std::abort();
}

std::string randomText(RandomSource &random, std::size_t length, std::string_view alphabet)
{
    assert(alphabet.size() >= 2 && alphabet.size() <= 256);
    // Bytes at or above the largest multiple are drawn again, or the first letters would come
    // more often.
    const unsigned fair = 256 - 256 % static_cast<unsigned>(alphabet.size());
    std::string text;
    text.reserve(length);
    while (text.size() < length) {
        std::array<std::uint8_t, 64> bytes{};
        random.fill(bytes);
        for (const std::uint8_t byte : bytes) {
            if (byte < fair && text.size() < length)
                text.push_back(alphabet[byte % alphabet.size()]);
        }
    }
    return text;
}

std::string randomSigningSecret(RandomSource &random)
{
    return "whsec_" + randomText(random, 32, alphanumericAlphabet);
}

std::string randomUuid(RandomSource &random)
{
    std::array<std::uint8_t, 16> bytes{};
    random.fill(bytes);
    bytes[6] = static_cast<std::uint8_t>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<std::uint8_t>((bytes[8] & 0x3f) | 0x80);
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (i == 4 || i == 6 || i == 8 || i == 10)
            text.push_back('-');
        text.push_back(hex[bytes[i] >> 4]);
        text.push_back(hex[bytes[i] & 0x0f]);
    }
    return text;
}

} // namespace hookbench
