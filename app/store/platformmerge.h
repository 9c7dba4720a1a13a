// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/platformhistory.h"
#include "app/store/platformwriter.h"

#include <cstdint>
#include <string>

namespace hookbench::store
{

/// Lays what was kept elsewhere of a webhook's lists beside what is kept here: entries that are not
/// there yet, the times at which lists were read, and of the stretches that are not known those
/// that neither side knows. In a transaction of its caller; same thread as its Database, which
/// must outlive it.
class PlatformMerge
{
public:
    PlatformMerge(Database &database, PlatformWriter &writer);

    /// Whether there was anything that is not here. Errors: those of the database.
    Result<bool> add(const std::string &account, const PlatformHistory &history);

private:
    using Place = PlatformWriter::Place;
    using Stretches = PlatformWriter::Stretches;

    Result<std::int64_t> coveredUntil(const Place &place);
    Result<bool> addReads(const Place &place, const PlatformHistory &history);
    Result<bool> addEvents(const Place &place, const PlatformHistory &history);

    Database &m_database;
    PlatformWriter &m_writer;
    StatementCache m_statements;
};

} // namespace hookbench::store
