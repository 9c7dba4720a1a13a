// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/mac.h"

#include "app/signing/encoding.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <cstdlib>
#include <string>
#include <utility>

namespace hookbench::signing
{

namespace
{

const char *opensslName(Hash hash)
{
    switch (hash) {
    case Hash::Sha1:
        return "SHA1";
    case Hash::Sha256:
        return "SHA256";
    case Hash::Sha512:
        return "SHA512";
    }
    return nullptr;
}

EVP_MAC_CTX *newContext()
{
    EVP_MAC *hmac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    EVP_MAC_CTX *context = EVP_MAC_CTX_new(hmac); // keeps hmac alive
    EVP_MAC_free(hmac);
    return context;
}

/// OpenSSL's HMAC fails only without memory or without its default provider: nothing to go on with.
void require(int result)
{
    if (result != 1)
        std::abort();
}

/// The bytes of the key, decoded as the scheme says.
std::optional<Secret> macKey(const Scheme &scheme, const Secret &secret)
{
    std::string_view text = secret.reveal();
    if (!scheme.secretPrefix.empty() && text.starts_with(scheme.secretPrefix))
        text.remove_prefix(scheme.secretPrefix.size());
    switch (scheme.secretEncoding) {
    case BinaryEncoding::Raw:
        return Secret::copyOf(text);
    case BinaryEncoding::Base64:
        if (std::optional<std::string> key = fromBase64(text))
            return Secret(std::move(*key));
        return std::nullopt;
    default: // hexadecimal: the others are of signatures only
        break;
    }
    // A signature has one spelling; a secret was typed by somebody and may have the other case.
    std::string digits(text);
    for (char &c : digits)
        c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    std::string key(digits.size() / 2, '\0');
    const bool isHex = fromHex(digits, {reinterpret_cast<std::uint8_t *>(key.data()), key.size()});
    cleanse(digits);
    Secret decoded(std::move(key));
    return isHex ? std::optional(std::move(decoded)) : std::nullopt;
}

} // namespace

std::size_t hashSize(Hash hash)
{
    switch (hash) {
    case Hash::Sha1:
        return 20;
    case Hash::Sha256:
        return 32;
    case Hash::Sha512:
        return 64;
    }
    return 0;
}

void Digest::cleanse()
{
    OPENSSL_cleanse(m_bytes.data(), m_bytes.size());
    m_size = 0;
}

bool Digest::operator==(const Digest &other) const
{
    return m_size == other.m_size &&
           CRYPTO_memcmp(m_bytes.data(), other.m_bytes.data(), m_size) == 0;
}

void Mac::Free::operator()(evp_mac_ctx_st *context) const
{
    EVP_MAC_CTX_free(context);
}

Mac::Mac(Hash hash, std::span<const std::uint8_t> key)
    : m_size(hashSize(hash))
    , m_context(newContext())
{
    std::string digest(opensslName(hash));
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest.data(), digest.size()),
        OSSL_PARAM_construct_end()};
    // No pointer means "the key as before", even where the length is zero.
    static constexpr std::uint8_t noKey = 0;
    require(
        EVP_MAC_init(m_context.get(), key.empty() ? &noKey : key.data(), key.size(), parameters));
}

void Mac::reset()
{
    require(EVP_MAC_init(m_context.get(), nullptr, 0, nullptr));
}

void Mac::update(std::string_view bytes)
{
    const std::span<const std::uint8_t> data = bytesOf(bytes);
    require(EVP_MAC_update(m_context.get(), data.data(), data.size()));
}

Digest Mac::finish()
{
    Digest digest(m_size);
    std::size_t written = 0;
    require(EVP_MAC_final(m_context.get(), digest.bytes().data(), &written, m_size));
    return digest;
}

std::optional<Mac> macFor(const Scheme &scheme, const Secret &secret)
{
    const std::optional<Secret> key = macKey(scheme, secret);
    if (!key || key->isEmpty())
        return std::nullopt;
    return Mac(scheme.hash, bytesOf(key->reveal()));
}

} // namespace hookbench::signing
