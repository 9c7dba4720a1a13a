// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/signing/payloadcipher.h"
#include "app/signing/payloadkey.h"

#include <string>
#include <string_view>

namespace hookbench::signing
{

class ObjectReader;

/// The JSON around a ciphertext, read and decoded. Value type.
struct PayloadWrapper
{
    std::string keyId{}; ///< empty where the cipher does not name keys
    std::string iv{};
    std::string tag{};
    std::string data{};
};

/// Errors: InvalidArgument, `detail` names the field that is missing or not as it has to be.
Result<PayloadWrapper> readWrapper(const PayloadCipher &cipher, std::string_view body,
                                   ObjectReader &reader);
std::string writeWrapper(const PayloadCipher &cipher, const PayloadWrapper &wrapper);

/// The plain payload. Errors: InvalidArgument, `detail` is "the tag does not fit" or "the padding
/// does not fit".
Result<std::string> decryptWrapper(const PayloadCipher &cipher, const PayloadKey &key,
                                   const PayloadWrapper &wrapper);

} // namespace hookbench::signing
