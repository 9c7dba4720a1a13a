// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/keyring.h"

#include <algorithm>
#include <utility>

namespace hookbench::signing
{

Keyring::Keyring(std::vector<SigningKey> keys)
    : m_keys(std::move(keys))
{
}

std::vector<std::optional<Mac>> &Keyring::macsFor(const Scheme &scheme)
{
    for (MacSet &set : m_macs) {
        if (set.hash == scheme.hash && set.encoding == scheme.secretEncoding &&
            set.prefix == scheme.secretPrefix)
            return set.macs;
    }
    MacSet &set =
        m_macs.emplace_back(MacSet{scheme.hash, scheme.secretEncoding, scheme.secretPrefix, {}});
    for (const SigningKey &key : m_keys)
        set.macs.push_back(macFor(scheme, key.secret));
    return set.macs;
}

const PayloadKey *Keyring::findPayloadKey(const PayloadCipher &cipher, std::string_view id)
{
    const std::vector<PayloadKey> &keys = payloadKeysFor(cipher);
    const auto it = std::find_if(keys.begin(), keys.end(),
                                 [id](const PayloadKey &key) { return key.id() == id; });
    return it == keys.end() ? nullptr : &*it;
}

const PayloadKey &Keyring::payloadKey(const PayloadCipher &cipher, std::size_t key)
{
    return payloadKeysFor(cipher).at(key);
}

const std::vector<PayloadKey> &Keyring::payloadKeysFor(const PayloadCipher &cipher)
{
    for (const PayloadKeySet &set : m_payloadKeys) {
        if (set.cipher == &cipher)
            return set.keys;
    }
    PayloadKeySet &set = m_payloadKeys.emplace_back(PayloadKeySet{&cipher, {}});
    for (const SigningKey &key : m_keys)
        set.keys.emplace_back(cipher, key.secret);
    return set.keys;
}

} // namespace hookbench::signing
