// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/mac.h"
#include "app/signing/payloadkey.h"
#include "app/signing/verifier.h"

#include <deque>
#include <optional>
#include <string_view>
#include <vector>

namespace hookbench::signing
{

/// The secrets of a Verifier, made ready: a keyed MAC for each secret and each way in which a
/// scheme uses one, and the payload keys, derived when they are first needed. One thread at a time.
class Keyring
{
public:
    explicit Keyring(std::vector<SigningKey> keys);

    bool isEmpty() const { return m_keys.empty(); }
    const std::vector<SigningKey> &keys() const { return m_keys; }
    /// One for each key, absent where the scheme cannot decode the secret.
    std::vector<std::optional<Mac>> &macsFor(const Scheme &scheme);
    /// The payload key with this id, of whichever role; null: none.
    const PayloadKey *findPayloadKey(const PayloadCipher &cipher, std::string_view id);
    const PayloadKey &payloadKey(const PayloadCipher &cipher, std::size_t key);

private:
    /// Schemes that agree in these share their MACs.
    struct MacSet
    {
        Hash hash;
        BinaryEncoding encoding;
        std::string prefix;
        std::vector<std::optional<Mac>> macs;
    };
    struct PayloadKeySet
    {
        const PayloadCipher *cipher;
        std::vector<PayloadKey> keys;
    };

    const std::vector<PayloadKey> &payloadKeysFor(const PayloadCipher &cipher);

    std::vector<SigningKey> m_keys;
    std::deque<MacSet> m_macs; ///< references stay valid while it grows
    std::deque<PayloadKeySet> m_payloadKeys;
};

} // namespace hookbench::signing
