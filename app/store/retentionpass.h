// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/store/database.h"
#include "app/store/event.h"
#include "app/store/retention.h"
#include "app/store/wordreader.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace hookbench::store
{

/// Finds the rows that have to go, account by account, oldest first; pinned rows neither go nor
/// count. Reads only, over a connection of its own; what goes is taken away by its caller, a few
/// rows at a time.
class RetentionPass
{
public:
    static constexpr std::int64_t sliceRows = 64;

    static Result<RetentionPass> open(const std::filesystem::path &directory);

    /// Takes a slice away; false ends the pass.
    using Remove = std::function<bool(std::span<const EventId> ids)>;
    Result<void> run(const RetentionRules &rules, UtcTime now, const Remove &remove);

private:
    struct Totals
    {
        std::int64_t rows = 0;
        std::int64_t bytes = 0;
    };

    RetentionPass(Database database, WordReader words);

    Result<void> runAccount(std::int64_t account, const Retention &rule, UtcTime now,
                            const Remove &remove, bool &goesOn);
    Result<Totals> totalsOf(std::int64_t account);

    Database m_database;
    WordReader m_words;
};

} // namespace hookbench::store
