// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/standin.h"

#include <openssl/hmac.h>

#include <array>

namespace hookbench::casefile
{

namespace
{

constexpr std::size_t shownMacBytes = 6;

std::string normalForm(std::string_view text, PrivateKind kind)
{
    std::string normal(text);
    switch (kind) {
    case PrivateKind::Card:
    case PrivateKind::Phone:
    case PrivateKind::Iban:
    case PrivateKind::Account:
        std::erase_if(normal, [](char c) {
            return !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9');
        });
        [[fallthrough]];
    case PrivateKind::Email:
        for (char &c : normal) {
            if (c >= 'A' && c <= 'Z')
                c = static_cast<char>(c - 'A' + 'a');
        }
        break;
    default:
        break;
    }
    return normal;
}

} // namespace

std::string standInFor(const Secret &key, std::string_view text, PrivateKind kind)
{
    const std::string normal = normalForm(text, kind);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    HMAC(EVP_sha256(), key.reveal().data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(normal.data()), normal.size(), mac.data(), &size);
    constexpr std::string_view digits = "0123456789abcdef";
    std::string standIn = "redacted-" + std::string(privateKindName(kind)) + "-";
    for (std::size_t i = 0; i < shownMacBytes; ++i) {
        standIn += digits[mac[i] >> 4];
        standIn += digits[mac[i] & 15];
    }
    return standIn;
}

} // namespace hookbench::casefile
