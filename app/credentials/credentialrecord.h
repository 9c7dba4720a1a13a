// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/credentials/credentialstore.h"

namespace hookbench::credentials
{

/// The text of a keychain item, one JSON object for each record. The buffers in between are
/// cleansed as far as they can be reached; the JSON library's own scratch space cannot.
/// Errors: InvalidArgument for what is no UTF-8 or longer than a record may be.
Result<Secret> encode(const ApiKey &key);
Result<Secret> encode(const SigningSecrets &secrets);

/// Errors: KeychainFailed for anything that encode() does not write. The text is never quoted.
Result<ApiKey> decodeApiKey(const Secret &text);
Result<SigningSecrets> decodeSigningSecrets(const Secret &text);

} // namespace hookbench::credentials
