// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/result.h"
#include "app/sandbox/apikey.h"
#include "app/sandbox/credentials.h"

#include <vector>

namespace hookbench::store
{
class Database;
}

namespace hookbench::sandbox
{

/// The sandbox's keys: made once for a new database, then always the same. Finds the one that a
/// request presents; secrets are compared in constant time.
class ApiKeys
{
public:
    /// The five keys of a new sandbox, "full" first; the last belongs to `other`.
    static std::vector<ApiKey> make(const Application &application, const Application &other,
                                    UtcTime now, RandomSource &random);
    static Result<void> insert(store::Database &database, const std::vector<ApiKey> &keys);
    static Result<ApiKeys> load(store::Database &database);

    const std::vector<ApiKey> &all() const { return m_keys; }
    /// The key with these credentials, expired or not; null when there is none.
    const ApiKey *identify(const Credentials &credentials) const;

private:
    std::vector<ApiKey> m_keys;
};

} // namespace hookbench::sandbox
