// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/database.h"
#include "app/store/statement.h"

namespace hookbench::store
{

/// Puts attempts into their table, over a connection that outlives it. The connection's thread.
class AttemptInsert
{
public:
    /// Errors: those of the database.
    static Result<AttemptInsert> prepare(Database &database);

    /// Under a new id, which the attempt gets. Errors: those of the database.
    Result<void> run(Database &database, Attempt &attempt);

private:
    explicit AttemptInsert(Statement statement);

    Statement m_statement;
};

} // namespace hookbench::store
