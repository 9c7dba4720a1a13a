// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/database.h"
#include "app/store/statement.h"

#include <filesystem>
#include <vector>

namespace hookbench::store
{

/// Reads attempts beside whatever writes them. One thread at a time.
class AttemptReader
{
public:
    /// `directory` holds an event store of this version. Errors: as Database::openReadOnly.
    static Result<AttemptReader> open(const std::filesystem::path &directory);

    /// Of an event, newest first. Errors: those of the database.
    Result<std::vector<Attempt>> newestOf(EventId event, int limit);

private:
    AttemptReader(Database database, Statement ofEvent);

    Database m_database;
    Statement m_ofEvent;
};

} // namespace hookbench::store
