// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::signing
{

// AES with a key of 32 bytes. Every length is checked; a wrong one is as good as a wrong tag.

inline constexpr std::size_t aesKeySize = 32;
inline constexpr std::size_t gcmNonceSize = 12;
inline constexpr std::size_t gcmTagSize = 16;
inline constexpr std::size_t cbcIvSize = 16;

struct GcmSealed
{
    std::string data;
    std::string tag;
};

/// GCM (NIST SP 800-38D) without additional data. A nonce may serve a key only once; random ones of
/// 12 bytes are good for 2^32 messages under one key (section 8.3).
GcmSealed gcmEncrypt(const Secret &key, std::string_view nonce, std::string_view plain);
/// nullopt unless the tag fits; nothing of the plain text is kept then.
std::optional<std::string> gcmDecrypt(const Secret &key, std::string_view nonce,
                                      std::string_view data, std::string_view tag);

/// CBC (NIST SP 800-38A) with the padding of PKCS #7. Tells nothing about who wrote it: only for
/// what a MAC has authenticated.
std::string cbcEncrypt(const Secret &key, std::string_view iv, std::string_view plain);
/// nullopt for data that is no whole number of blocks, and for wrong padding.
std::optional<std::string> cbcDecrypt(const Secret &key, std::string_view iv,
                                      std::string_view data);

} // namespace hookbench::signing
