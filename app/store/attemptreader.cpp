// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/attemptreader.h"

#include "app/store/attemptrow.h"
#include "app/store/eventschema.h"

#include <string>
#include <utility>

namespace hookbench::store
{

Result<AttemptReader> AttemptReader::open(const std::filesystem::path &directory)
{
    Result<Database> database = Database::openReadOnly(
        eventFile(directory), static_cast<int>(eventMigrations().size()));
    if (!database)
        return database.error();
    Result<Statement> ofEvent =
        database->prepare("SELECT " + std::string(attemptColumns) +
                          " FROM attempts WHERE event = ? ORDER BY id DESC LIMIT ?");
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
    m_ofEvent.bind(1, event);
    m_ofEvent.bind(2, std::int64_t{limit});
    Result<std::vector<Attempt>> attempts = readAttempts(m_ofEvent);
    m_ofEvent.reset();
    return attempts;
}

} // namespace hookbench::store
