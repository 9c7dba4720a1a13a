// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/statement.h"

#include <map>
#include <memory>
#include <string_view>

namespace hookbench::store
{

class Database;

/// Keeps statements prepared from one use to the next. Same thread as its Database, which must
/// outlive it.
class StatementCache
{
public:
    struct Reset
    {
        void operator()(Statement *statement) const { statement->reset(); }
    };
    /// A statement on loan; it is reset when given back, so that no read stays open.
    using Lent = std::unique_ptr<Statement, Reset>;

    explicit StatementCache(Database &database);

    /// `sql` must be a literal or live as long: its text is the key and is not copied. The same
    /// statement is lent once at a time.
    Result<Lent> lend(std::string_view sql);

private:
    Database &m_database;
    std::map<std::string_view, Statement> m_statements;
};

} // namespace hookbench::store
