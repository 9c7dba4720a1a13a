// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/statementcache.h"

#include <optional>
#include <string>
#include <string_view>

namespace hookbench::sandbox
{

/// An earlier create under the same Idempotency-Key.
struct EarlierCreate
{
    bool sameBody = false;
    std::string answer; ///< the body of the 201
};

/// The creates of the last 24 hours that came with an Idempotency-Key, per API key. One thread.
class IdempotencyTable
{
public:
    explicit IdempotencyTable(store::Database &database);

    Result<std::optional<EarlierCreate>> find(const std::string &apiKey,
                                              std::string_view idempotencyKey,
                                              std::string_view body, UtcTime now);
    /// Also forgets those that are older than 24 hours.
    Result<void> insert(const std::string &apiKey, std::string_view idempotencyKey,
                        std::string_view body, std::string_view answer, UtcTime now);

private:
    store::StatementCache m_statements;
};

} // namespace hookbench::sandbox
