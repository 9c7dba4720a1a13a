// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventpins.h"

#include "app/store/eventschema.h"
#include "app/store/eventwriter.h"

namespace hookbench::store
{

Result<void> pinEvents(const std::filesystem::path &directory, std::span<const EventId> ids)
{
    Result<Database> database = Database::open(eventFile(directory), eventMigrations());
    if (!database)
        return database.error();
    Result<EventWriter> writer = EventWriter::open(*database);
    if (!writer)
        return writer.error();
    Result<void> done = writer->begin();
    if (!done)
        return done;
    for (const EventId id : ids) {
        done = writer->setPinned(id, true);
        if (!done && done.error().kind != ErrorKind::NotFound) {
            writer->rollback();
            return done;
        }
    }
    return writer->commit();
}

} // namespace hookbench::store
