// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attemptreader.h"

#include "app/store/attemptrow.h"
#include "app/store/eventschema.h"

#include <utility>

namespace hookbench::store
{

Result<AttemptReader> AttemptReader::open(const std::filesystem::path &directory)
{
    Result<Database> database =
        Database::openReadOnly(eventFile(directory), static_cast<int>(eventMigrations().size()));
    if (!database)
        return database.error();
    Result<Statement> ofEvent = prepareNewestAttempts(*database);
    if (!ofEvent)
        return ofEvent.error();
    return AttemptReader(std::move(*database), std::move(*ofEvent));
}

AttemptReader::AttemptReader(Database database, Statement ofEvent)
    : m_database(std::move(database))
    , m_ofEvent(std::move(ofEvent))
{
}

Result<std::vector<Attempt>> AttemptReader::newestOf(EventId event, int limit)
{
    return newestAttempts(m_ofEvent, event, limit);
}

} // namespace hookbench::store
