// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/checksums.h"

#include <openssl/sha.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <string>

namespace hookbench::casefile
{

namespace
{

bool isDigitSign(char c)
{
    return c >= '0' && c <= '9';
}

char smallLetter(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

} // namespace

bool holdsLuhn(std::string_view digits)
{
    int sum = 0;
    bool isDoubled = false;
    for (std::size_t i = digits.size(); i > 0; --i) {
        if (!isDigitSign(digits[i - 1]))
            return false;
        int digit = digits[i - 1] - '0';
        if (isDoubled)
            digit = digit > 4 ? digit * 2 - 9 : digit * 2;
        sum += digit;
        isDoubled = !isDoubled;
    }
    return !digits.empty() && sum % 10 == 0;
}

bool isIban(std::string_view text)
{
    if (text.size() < 15 || text.size() > 34 || !isDigitSign(text[2]) || !isDigitSign(text[3]) ||
        isDigitSign(text[0]) || isDigitSign(text[1]))
        return false;
    unsigned remainder = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = smallLetter(text[(i + 4) % text.size()]);
        if (isDigitSign(c))
            remainder = (remainder * 10 + static_cast<unsigned>(c - '0')) % 97;
        else if (c >= 'a' && c <= 'z')
            remainder = (remainder * 100 + static_cast<unsigned>(c - 'a') + 10) % 97;
        else
            return false;
    }
    return remainder == 1;
}

bool isBase58Check(std::string_view text, std::string_view alphabet)
{
    if (text.size() < 25 || text.size() > 36)
        return false;
    std::array<std::uint8_t, 25> bytes{};
    for (const char c : text) {
        const std::size_t value = alphabet.find(c);
        if (value == alphabet.npos)
            return false;
        unsigned carry = static_cast<unsigned>(value);
        for (std::size_t i = bytes.size(); i > 0; --i) {
            carry += 58U * bytes[i - 1];
            bytes[i - 1] = static_cast<std::uint8_t>(carry & 0xff);
            carry >>= 8;
        }
        if (carry != 0)
            return false;
    }
    std::array<std::uint8_t, SHA256_DIGEST_LENGTH> hash{};
    SHA256(bytes.data(), 21, hash.data());
    SHA256(hash.data(), hash.size(), hash.data());
    return std::memcmp(hash.data(), bytes.data() + 21, 4) == 0;
}

bool isBech32(std::string_view text)
{
    constexpr std::string_view signs = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    constexpr std::array<std::uint32_t, 5> generator{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                     0x2a1462b3};
    constexpr std::uint32_t bech32 = 1;
    constexpr std::uint32_t bech32m = 0x2bc830a3;
    const std::size_t one = text.rfind('1');
    // Cardano's addresses are longer than the 90 signs of BIP 173.
    if (one == text.npos || one == 0 || text.size() - one < 7 || text.size() > 128)
        return false;
    bool hasLarge = false;
    bool hasSmall = false;
    std::uint32_t sum = 1;
    const auto feed = [&](std::uint32_t value) {
        const std::uint32_t top = sum >> 25;
        sum = (sum & 0x1ffffff) << 5 ^ value;
        for (std::size_t i = 0; i < generator.size(); ++i) {
            if ((top >> i & 1) != 0)
                sum ^= generator[i];
        }
    };
    std::string small;
    for (const char c : text) {
        hasLarge = hasLarge || (c >= 'A' && c <= 'Z');
        hasSmall = hasSmall || (c >= 'a' && c <= 'z');
        small += smallLetter(c);
    }
    if (hasLarge && hasSmall)
        return false;
    for (std::size_t i = 0; i < one; ++i)
        feed(static_cast<unsigned char>(small[i]) >> 5);
    feed(0);
    for (std::size_t i = 0; i < one; ++i)
        feed(static_cast<unsigned char>(small[i]) & 31);
    for (std::size_t i = one + 1; i < small.size(); ++i) {
        const std::size_t value = signs.find(small[i]);
        if (value == signs.npos)
            return false;
        feed(static_cast<std::uint32_t>(value));
    }
    return sum == bech32 || sum == bech32m;
}

} // namespace hookbench::casefile
