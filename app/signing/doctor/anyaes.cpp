// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/doctor/anyaes.h"

#include "app/signing/encoding.h"

#include <openssl/evp.h>

#include <array>
#include <climits>
#include <memory>

namespace hookbench::signing::doctor
{

namespace
{

struct FreeContext
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeContext>;

const EVP_CIPHER *cipherOf(AesMode mode, std::size_t keySize)
{
    switch (mode) {
    case AesMode::Gcm:
        return keySize == 16   ? EVP_aes_128_gcm()
               : keySize == 24 ? EVP_aes_192_gcm()
               : keySize == 32 ? EVP_aes_256_gcm()
                               : nullptr;
    case AesMode::Cbc:
        return keySize == 16   ? EVP_aes_128_cbc()
               : keySize == 24 ? EVP_aes_192_cbc()
               : keySize == 32 ? EVP_aes_256_cbc()
                               : nullptr;
    case AesMode::Ctr:
        return keySize == 16   ? EVP_aes_128_ctr()
               : keySize == 24 ? EVP_aes_192_ctr()
               : keySize == 32 ? EVP_aes_256_ctr()
                               : nullptr;
    }
    return nullptr;
}

/// Ready to decrypt; null where the sizes do not fit.
Context begun(AesMode mode, const Secret &key, std::string_view iv)
{
    const EVP_CIPHER *cipher = cipherOf(mode, key.size());
    Context context(EVP_CIPHER_CTX_new());
    if (!cipher || !context || iv.empty() || (mode != AesMode::Gcm && iv.size() != 16) ||
        iv.size() > 64)
        return nullptr;
    if (EVP_DecryptInit_ex(context.get(), cipher, nullptr, nullptr, nullptr) != 1 ||
        (mode == AesMode::Gcm && EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_IVLEN,
                                                     static_cast<int>(iv.size()), nullptr) != 1) ||
        EVP_DecryptInit_ex(context.get(), nullptr, nullptr, bytesOf(key.reveal()).data(),
                           bytesOf(iv).data()) != 1)
        return nullptr;
    EVP_CIPHER_CTX_set_padding(context.get(), 0);
    return context;
}

} // namespace

std::optional<std::string> decryptUnchecked(AesMode mode, const Secret &key, std::string_view iv,
                                            std::string_view data, std::size_t count)
{
    if (mode == AesMode::Cbc && (data.empty() || data.size() % 16 != 0))
        return std::nullopt;
    if (count > 0)
        data = data.substr(0, count);
    const Context context = data.size() < INT_MAX - 16 ? begun(mode, key, iv) : nullptr;
    if (!context)
        return std::nullopt;
    std::string plain(data.size() + 16, '\0');
    int length = 0;
    if (EVP_DecryptUpdate(context.get(), reinterpret_cast<unsigned char *>(plain.data()), &length,
                          bytesOf(data).data(), static_cast<int>(data.size())) != 1)
        return std::nullopt;
    plain.resize(static_cast<std::size_t>(length));
    return plain;
}

bool gcmTagFits(const Secret &key, std::string_view iv, std::string_view additional,
                std::string_view data, std::string_view tag)
{
    if (tag.size() < 4 || tag.size() > 16 || data.size() > INT_MAX || additional.size() > INT_MAX)
        return false;
    const Context context = begun(AesMode::Gcm, key, iv);
    if (!context)
        return false;
    std::string expected(tag);
    if (EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, static_cast<int>(tag.size()),
                            expected.data()) != 1)
        return false;
    int length = 0;
    if (!additional.empty() &&
        EVP_DecryptUpdate(context.get(), nullptr, &length, bytesOf(additional).data(),
                          static_cast<int>(additional.size())) != 1)
        return false;
    std::array<unsigned char, 16384> out{};
    bool isFine = true;
    for (std::size_t at = 0; isFine && at < data.size(); at += out.size()) {
        const std::string_view piece = data.substr(at, out.size());
        isFine = EVP_DecryptUpdate(context.get(), out.data(), &length, bytesOf(piece).data(),
                                   static_cast<int>(piece.size())) == 1;
    }
    return isFine && EVP_DecryptFinal_ex(context.get(), out.data(), &length) == 1;
}

} // namespace hookbench::signing::doctor
