// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/result.h"
#include "app/base/secret.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hookbench::signing
{

/// How encrypted payloads are laid out, as data (resources/ciphers/*.json): AES-256 in GCM or CBC,
/// a key derived from the signing secret by HKDF-SHA256 (RFC 5869), a JSON wrapper around the
/// ciphertext. Value type; validated by parsePayloadCipher.
struct PayloadCipher
{
    enum class Mode : std::uint8_t {
        Gcm, ///< NIST SP 800-38D: authenticated by its tag
        Cbc  ///< NIST SP 800-38A with PKCS #7: only ever behind a MAC that fitted
    };

    std::string name;
    Mode mode = Mode::Gcm;
    std::string hkdfInfo;
    std::string markerField;    ///< "encrypted", true in the wrapper
    std::string algorithmField; ///< empty: the wrapper does not name it
    std::string algorithm;      ///< "A256GCM"
    std::string keyIdField;     ///< empty: the wrapper does not name the key
    std::string ivField;
    std::string tagField; ///< empty for CBC
    std::string dataField;

    bool operator==(const PayloadCipher &) const = default;
};

/// Errors as parseScheme.
Result<PayloadCipher> parsePayloadCipher(std::string_view json, std::string name);

/// Whether `body` is a wrapper of this cipher.
bool isEncryptedPayload(const PayloadCipher &cipher, std::string_view body);

/// The wrapper as it goes on the wire, with a fresh random IV.
Result<std::string> encryptPayload(const PayloadCipher &cipher, const Secret &signingSecret,
                                   std::string_view plain, RandomSource &random);

/// The plain payload. Errors: InvalidArgument, whose `detail` names what does not fit: the wrapper,
/// the key id, the tag, the padding. One plain "cannot decrypt" is all that may leave this machine.
Result<std::string> decryptPayload(const PayloadCipher &cipher, const Secret &signingSecret,
                                   std::string_view body);

/// First 8 hex digits of SHA-256 of the derived key: names it without telling it.
std::string payloadKeyId(const PayloadCipher &cipher, const Secret &signingSecret);

} // namespace hookbench::signing
