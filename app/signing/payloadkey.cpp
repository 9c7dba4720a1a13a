// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/payloadkey.h"

#include "app/signing/aes256.h"
#include "app/signing/encoding.h"
#include "app/signing/hkdf.h"

#include <openssl/evp.h>

#include <array>
#include <cstdlib>
#include <span>

namespace hookbench::signing
{

PayloadKey::PayloadKey(const PayloadCipher &cipher, const Secret &signingSecret)
    : m_key(hkdfSha256(signingSecret.reveal(), {}, cipher.hkdfInfo, aesKeySize))
{
    std::array<std::uint8_t, 32> hash{};
    if (EVP_Digest(m_key.reveal().data(), m_key.size(), hash.data(), nullptr, EVP_sha256(),
                   nullptr) != 1)
        std::abort();
    m_id = toHex(std::span(hash).first(4));
}

} // namespace hookbench::signing
