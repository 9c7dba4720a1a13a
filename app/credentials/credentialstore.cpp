// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/credentialstore.h"

#include <utility>

namespace hookbench::credentials
{

void SigningSecrets::add(Secret secret, UtcTime since)
{
    if (secret.isEmpty() || (!versions.empty() && versions.front().secret == secret))
        return;
    std::erase_if(versions,
                  [&secret](const SecretVersion &version) { return version.secret == secret; });
    versions.insert(versions.begin(), SecretVersion{std::move(secret), since});
    if (versions.size() > maxVersions)
        versions.resize(maxVersions);
}

} // namespace hookbench::credentials
