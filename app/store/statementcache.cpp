// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/statementcache.h"

#include "app/store/database.h"

#include <utility>

namespace hookbench::store
{

StatementCache::StatementCache(Database &database)
    : m_database(database)
{
}

Result<StatementCache::Lent> StatementCache::lend(std::string_view sql)
{
    auto known = m_statements.find(sql);
    if (known == m_statements.end()) {
        Result<Statement> prepared = m_database.prepare(sql);
        if (!prepared)
            return prepared.error();
        known = m_statements.emplace(sql, std::move(*prepared)).first;
    }
    return Lent(&known->second);
}

} // namespace hookbench::store
