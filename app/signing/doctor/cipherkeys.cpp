// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/cipherkeys.h"

#include "app/signing/aes256.h"
#include "app/signing/encoding.h"
#include "app/signing/hkdf.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

namespace hookbench::signing::doctor
{

namespace
{

using Use = KnownSecret::Use;

/// Behind "whsec_" and the like.
std::string_view bareText(std::string_view text)
{
    const std::size_t end = text.substr(0, 16).rfind('_');
    return end == text.npos ? text : text.substr(end + 1);
}

std::optional<Secret> decodedHex(std::string_view text)
{
    std::string digits(text);
    for (char &c : digits)
        c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
    std::string bytes(digits.size() / 2, '\0');
    const bool isHex =
        !bytes.empty() &&
        fromHex(digits, {reinterpret_cast<std::uint8_t *>(bytes.data()), bytes.size()});
    cleanse(digits);
    Secret decoded(std::move(bytes));
    return isHex ? std::optional(std::move(decoded)) : std::nullopt;
}

std::optional<Secret> decodedBase64(std::string_view text)
{
    std::string digits(text);
    for (char &c : digits)
        c = c == '-' ? '+' : c == '_' ? '/' : c;
    while (digits.size() % 4 != 0)
        digits += '=';
    std::optional<std::string> bytes = fromBase64(digits);
    cleanse(digits);
    return bytes && !bytes->empty() ? std::optional(Secret(std::move(*bytes))) : std::nullopt;
}

Secret sha256(std::string_view text)
{
    std::string hash(32, '\0');
    EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char *>(hash.data()), nullptr,
               EVP_sha256(), nullptr);
    return Secret(std::move(hash));
}

Secret hmacSha256(std::string_view key, std::string_view text)
{
    std::string mac(32, '\0');
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytesOf(text).data(), text.size(),
         reinterpret_cast<unsigned char *>(mac.data()), nullptr);
    return Secret(std::move(mac));
}

/// Cut, or filled with zeros, as careless code does it.
Secret fitted(std::string_view bytes)
{
    std::string key(bytes.substr(0, aesKeySize));
    key.resize(aesKeySize, '\0');
    return Secret(std::move(key));
}

class Keys
{
public:
    void add(std::string_view code, std::string_view detail, Secret key, std::size_t secret)
    {
        const bool isSize = key.size() == 16 || key.size() == 24 || key.size() == 32;
        const bool isNew = std::none_of(m_keys.begin(), m_keys.end(), [&](const CipherKey &known) {
            return known.key.size() == key.size() && known.key == key;
        });
        if (isSize && isNew)
            m_keys.push_back({code, detail, std::move(key), secret});
    }
    std::vector<CipherKey> take() { return std::move(m_keys); }

private:
    std::vector<CipherKey> m_keys;
};

/// Raw bytes of the secret as the key itself, in every encoding.
void addUnderived(Keys &keys, std::string_view text, std::size_t index)
{
    for (const std::string_view part : {text, bareText(text)}) {
        if (const auto key = decodedBase64(part); key && key->size() <= aesKeySize)
            keys.add("decrypt-kdf", "base64", *key, index);
        if (const auto key = decodedHex(part); key && key->size() <= aesKeySize)
            keys.add("decrypt-kdf", "hex", *key, index);
        keys.add("decrypt-kdf", "none", fitted(part), index);
        keys.add("decrypt-kdf", "none", Secret::copyOf(part.substr(0, 16)), index);
        keys.add("decrypt-kdf", "sha-256", sha256(part), index);
    }
}

void addForms(Keys &keys, const SchemeSet &schemes, const PayloadCipher &cipher,
              std::string_view text, std::size_t index)
{
    const std::string &info = cipher.hkdfInfo;
    for (const std::size_t size : {std::size_t{16}, std::size_t{24}})
        keys.add("decrypt-key-length", size == 16 ? "128" : "192", hkdfSha256(text, {}, info, size),
                 index);
    const std::string_view bare = bareText(text);
    keys.add("decrypt-key-encoding", "literal", hkdfSha256(bare, {}, info, aesKeySize), index);
    for (const std::string_view part : {text, bare}) {
        if (const auto bytes = decodedBase64(part))
            keys.add("decrypt-key-encoding", "base64",
                     hkdfSha256(bytes->reveal(), {}, info, aesKeySize), index);
        if (const auto bytes = decodedHex(part))
            keys.add("decrypt-key-encoding", "hex",
                     hkdfSha256(bytes->reveal(), {}, info, aesKeySize), index);
    }
    keys.add("decrypt-kdf", "hkdf-info", hkdfSha256(text, {}, {}, aesKeySize), index);
    for (const Scheme &scheme : schemes.schemes()) {
        if (const PayloadCipher *other = schemes.findCipher(scheme.cipher))
            keys.add("decrypt-kdf", "hkdf-info", hkdfSha256(text, {}, other->hkdfInfo, aesKeySize),
                     index);
    }
    keys.add("decrypt-kdf", "hkdf-salt", hkdfSha256(text, info, {}, aesKeySize), index);
    keys.add("decrypt-kdf", "hmac", hmacSha256(text, info), index);
    addUnderived(keys, text, index);
}

} // namespace

std::vector<CipherKey> cipherKeys(const SchemeSet &schemes, const PayloadCipher &cipher,
                                  const std::vector<KnownSecret> &secrets)
{
    Keys keys;
    const auto derive = [&](Use use, std::string_view code) {
        for (std::size_t i = 0; i < secrets.size(); ++i) {
            if (secrets[i].use == use && !secrets[i].secret.isEmpty())
                keys.add(code, "",
                         hkdfSha256(secrets[i].secret.reveal(), {}, cipher.hkdfInfo, aesKeySize),
                         i);
        }
    };
    derive(Use::Current, "");
    derive(Use::Previous, "decrypt-key-previous");
    derive(Use::OtherWebhook, "decrypt-key-other");
    derive(Use::ApiKey, "decrypt-key-other");
    for (std::size_t i = 0; i < secrets.size(); ++i) {
        if (secrets[i].use == Use::Current && !secrets[i].secret.isEmpty())
            addForms(keys, schemes, cipher, secrets[i].secret.reveal(), i);
    }
    return keys.take();
}

std::vector<CipherKey> slowCipherKeys(const PayloadCipher &cipher,
                                      const std::vector<KnownSecret> &secrets)
{
    Keys keys;
    for (std::size_t i = 0; i < secrets.size(); ++i) {
        if (secrets[i].use != Use::Current || secrets[i].secret.isEmpty())
            continue;
        const std::string_view text = secrets[i].secret.reveal();
        for (const int rounds : {1000, 10'000, 100'000}) {
            for (const std::string_view salt :
                 {std::string_view(), std::string_view(cipher.hkdfInfo)}) {
                std::string key(aesKeySize, '\0');
                PKCS5_PBKDF2_HMAC(text.data(), static_cast<int>(text.size()), bytesOf(salt).data(),
                                  static_cast<int>(salt.size()), rounds, EVP_sha256(), aesKeySize,
                                  reinterpret_cast<unsigned char *>(key.data()));
                keys.add("decrypt-kdf", "pbkdf2", Secret(std::move(key)), i);
            }
        }
        break; // one is slow enough
    }
    return keys.take();
}

} // namespace hookbench::signing::doctor
