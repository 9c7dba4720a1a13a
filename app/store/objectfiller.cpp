// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/objectfiller.h"

#include "app/store/eventschema.h"
#include "app/store/searchtext.h"

#include <string>
#include <utility>
#include <vector>

namespace hookbench::store
{

namespace
{

constexpr std::int64_t sliceRows = 200;

} // namespace

void ObjectFiller::fill(EventRecord &event)
{
    if (event.objectId.empty() && !m_rules.isEmpty())
        event.objectId = m_rules.objectOf(event, m_json);
}

Result<void> ObjectFiller::work(Database &database)
{
    if (!m_words) {
        Result<WordReader> words = WordReader::open(database);
        if (!words)
            return words.error();
        m_words.emplace(std::move(*words));
    }
    return database.transaction([&]() -> Result<void> {
        EventId upTo = 0;
        {
            Result<Statement> fact =
                database.prepare("SELECT value FROM facts WHERE name = 'objects_up_to'");
            if (!fact)
                return fact.error();
            const Result<bool> row = fact->step();
            if (!row)
                return row.error();
            upTo = *row ? fact->integer(0) : 0;
        }
        const Result<EventId> last = fillAfter(database, upTo);
        if (!last)
            return last.error();
        m_isDone = *last == upTo;
        if (m_isDone)
            return {};
        return database.execute("UPDATE facts SET value = " + std::to_string(*last) +
                                " WHERE name = 'objects_up_to'");
    });
}

Result<EventId> ObjectFiller::fillAfter(Database &database, EventId after)
{
    std::vector<std::pair<EventId, std::string>> found;
    {
        Result<Statement> rows =
            database.prepare("SELECT events.id, events.object_id <> '', events.event_type, "
                             "events.flags, payloads.decrypted, payloads.body FROM events LEFT JOIN"
                             " payloads ON payloads.id = events.id WHERE events.id > ?"
                             " ORDER BY events.id LIMIT ?");
        if (!rows)
            return rows.error();
        rows->bind(1, after);
        rows->bind(2, sliceRows);
        for (;;) {
            const Result<bool> row = rows->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            after = rows->integer(0);
            if (rows->integer(1) != 0)
                continue;
            const Result<std::string> type = m_words->text(*rows, 2);
            if (!type)
                return type.error();
            const std::optional<std::string_view> decrypted =
                rows->isNull(4) ? std::nullopt : std::optional(rows->text(4));
            std::string object = m_rules.objectOf(
                *type, readablePayload(rows->integer(3), decrypted, rows->text(5)), m_json);
            if (!object.empty())
                found.emplace_back(after, std::move(object));
        }
    }
    Result<Statement> update = database.prepare("UPDATE events SET object_id = ? WHERE id = ?");
    if (!update)
        return update.error();
    for (const auto &[id, object] : found) {
        update->bind(1, std::string_view(object));
        update->bind(2, id);
        if (Result<void> done = update->run(); !done)
            return done.error();
    }
    return after;
}

} // namespace hookbench::store
