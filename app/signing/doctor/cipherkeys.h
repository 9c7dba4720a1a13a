// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/doctor/doctor.h"
#include "app/signing/payloadcipher.h"

#include <optional>
#include <string_view>
#include <vector>

namespace hookbench::signing::doctor
{

/// Bytes that may have been the AES key, and what went wrong if they were. Value type.
struct CipherKey
{
    std::string_view code{}; ///< empty: as the cipher has it
    std::string_view detail{};
    Secret key{};                        ///< 16, 24 or 32 bytes
    std::optional<std::size_t> secret{}; ///< its index
};

/// From likely to unlikely. `schemes`: whose ciphers' infos may have been used instead.
std::vector<CipherKey> cipherKeys(const SchemeSet &schemes, const PayloadCipher &cipher,
                                  const std::vector<KnownSecret> &secrets);
/// Those that take long to make: PBKDF2 of the current secrets.
std::vector<CipherKey> slowCipherKeys(const PayloadCipher &cipher,
                                      const std::vector<KnownSecret> &secrets);

} // namespace hookbench::signing::doctor
