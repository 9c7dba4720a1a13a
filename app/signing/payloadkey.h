// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/signing/payloadcipher.h"

#include <string>

namespace hookbench::signing
{

/// The AES key that a payload cipher derives from a signing secret, with its id. Value type.
class PayloadKey
{
public:
    PayloadKey(const PayloadCipher &cipher, const Secret &signingSecret);

    const Secret &key() const { return m_key; }
    /// First 8 hex digits of SHA-256 of the key: names it without telling it.
    const std::string &id() const { return m_id; }

private:
    Secret m_key;
    std::string m_id;
};

} // namespace hookbench::signing
