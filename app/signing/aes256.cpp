// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/aes256.h"

#include "app/signing/encoding.h"

#include <openssl/evp.h>

#include <climits>
#include <cstdlib>
#include <memory>

namespace hookbench::signing
{

namespace
{

constexpr std::size_t blockSize = 16;

/// One message through one of OpenSSL's AES-256 ciphers. The calls that cannot fail but for want of
/// memory end the program; the others say so.
class Pass
{
public:
    enum class Direction : int { Decrypt = 0, Encrypt = 1 };

    Pass(const EVP_CIPHER *cipher, Direction direction, const Secret &key, std::string_view iv)
        : m_context(EVP_CIPHER_CTX_new())
    {
        if (!m_context || key.size() != aesKeySize ||
            EVP_CipherInit_ex2(m_context.get(), cipher, bytesOf(key.reveal()).data(),
                               bytesOf(iv).data(), static_cast<int>(direction), nullptr) != 1)
            std::abort();
    }

    EVP_CIPHER_CTX *context() { return m_context.get(); }

    /// nullopt when the tag or the padding does not fit; what came out until then is cleansed.
    std::optional<std::string> run(std::string_view input)
    {
        if (input.size() > INT_MAX - blockSize)
            return std::nullopt;
        std::string output(input.size() + blockSize, '\0');
        auto *out = reinterpret_cast<unsigned char *>(output.data());
        int length = 0;
        int rest = 0;
        const bool fits = EVP_CipherUpdate(m_context.get(), out, &length, bytesOf(input).data(),
                                           static_cast<int>(input.size())) == 1 &&
                          EVP_CipherFinal_ex(m_context.get(), out + length, &rest) == 1;
        if (!fits) {
            cleanse(output);
            return std::nullopt;
        }
        output.resize(static_cast<std::size_t>(length + rest));
        return output;
    }

private:
    struct Free
    {
        void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
    };

    std::unique_ptr<EVP_CIPHER_CTX, Free> m_context;
};

/// A result that only a fault of ours could have spoilt.
std::string expected(std::optional<std::string> output)
{
    if (!output)
        std::abort();
    return std::move(*output);
}

} // namespace

GcmSealed gcmEncrypt(const Secret &key, std::string_view nonce, std::string_view plain)
{
    if (nonce.size() != gcmNonceSize)
        std::abort();
    Pass pass(EVP_aes_256_gcm(), Pass::Direction::Encrypt, key, nonce);
    GcmSealed sealed{expected(pass.run(plain)), std::string(gcmTagSize, '\0')};
    if (EVP_CIPHER_CTX_ctrl(pass.context(), EVP_CTRL_AEAD_GET_TAG, gcmTagSize, sealed.tag.data()) !=
        1)
        std::abort();
    return sealed;
}

std::optional<std::string> gcmDecrypt(const Secret &key, std::string_view nonce,
                                      std::string_view data, std::string_view tag)
{
    if (nonce.size() != gcmNonceSize || tag.size() != gcmTagSize)
        return std::nullopt;
    Pass pass(EVP_aes_256_gcm(), Pass::Direction::Decrypt, key, nonce);
    std::string expectedTag(tag);
    if (EVP_CIPHER_CTX_ctrl(pass.context(), EVP_CTRL_AEAD_SET_TAG, gcmTagSize,
                            expectedTag.data()) != 1)
        std::abort();
    return pass.run(data);
}

std::string cbcEncrypt(const Secret &key, std::string_view iv, std::string_view plain)
{
    if (iv.size() != cbcIvSize)
        std::abort();
    Pass pass(EVP_aes_256_cbc(), Pass::Direction::Encrypt, key, iv);
    return expected(pass.run(plain));
}

std::optional<std::string> cbcDecrypt(const Secret &key, std::string_view iv, std::string_view data)
{
    if (iv.size() != cbcIvSize || data.empty() || data.size() % blockSize != 0)
        return std::nullopt;
    Pass pass(EVP_aes_256_cbc(), Pass::Direction::Decrypt, key, iv);
    return pass.run(data);
}

} // namespace hookbench::signing
