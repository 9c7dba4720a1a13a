// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/platformreader.h"

#include "app/store/database.h"
#include "app/store/eventschema.h"
#include "app/store/wordreader.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

namespace hookbench::store
{

namespace
{

UtcTime listedTime(std::int64_t micros)
{
    return UtcTime{std::chrono::microseconds{micros}};
}

ListedState stateAt(const Statement &row, int first)
{
    ListedState state{std::string(row.text(first)), std::nullopt, std::nullopt};
    if (!row.isNull(first + 1))
        state.responseCode = static_cast<int>(row.integer(first + 1));
    if (!row.isNull(first + 2))
        state.responseMs = row.real(first + 2);
    return state;
}

} // namespace

PlatformReader::PlatformReader(Database &database, WordReader &words)
    : m_database(database)
    , m_words(words)
    , m_statements(database)
    , m_places(database)
{
}

Result<PlatformRecord> PlatformReader::record(const std::string &account,
                                              const std::string &webhook, int limit)
{
    PlatformRecord record;
    {
        const auto query = m_statements.lend(
            "SELECT id, webhook, event_id, event_type, at, created_at, first_seen, last_seen,"
            " status, response_code, response_ms FROM listed_events"
            " WHERE account = ? AND webhook = ? ORDER BY at DESC, id DESC LIMIT ?");
        if (!query)
            return query.error();
        (*query)->bind(1, account);
        (*query)->bind(2, webhook);
        (*query)->bind(3, std::int64_t{limit});
        Result<std::vector<ListedEvent>> events = listed(**query);
        if (!events)
            return events.error();
        record.events = std::move(*events);
    }
    if (Result<void> done = readStates(record.events); !done)
        return done.error();
    if (Result<void> done = readReads(account, webhook, record); !done)
        return done.error();
    return record;
}

Result<std::vector<ListedEvent>> PlatformReader::listed(Statement &query)
{
    std::vector<ListedEvent> events;
    for (;;) {
        const Result<bool> row = query.step();
        if (!row)
            return row.error();
        if (!*row)
            return events;
        ListedEvent event;
        event.id = query.integer(0);
        event.webhookId = query.text(1);
        event.eventId = query.text(2);
        event.eventType = query.text(3);
        event.at = listedTime(query.integer(4));
        if (!query.isNull(5))
            event.createdAt = listedTime(query.integer(5));
        event.firstSeen = listedTime(query.integer(6));
        event.lastSeen = listedTime(query.integer(7));
        event.state = stateAt(query, 8);
        events.push_back(std::move(event));
    }
}

Result<void> PlatformReader::readStates(std::vector<ListedEvent> &events)
{
    const auto query = m_statements.lend(
        "SELECT until, status, response_code, response_ms FROM listed_states"
        " WHERE listed = ? ORDER BY rowid");
    if (!query)
        return query.error();
    for (ListedEvent &event : events) {
        (*query)->bind(1, event.id);
        for (;;) {
            const Result<bool> row = (*query)->step();
            if (!row)
                return row.error();
            if (!*row)
                break;
            event.earlier.push_back({stateAt(**query, 1), listedTime((*query)->integer(0))});
        }
        (*query)->reset();
    }
    return {};
}

Result<void> PlatformReader::readReads(const std::string &account, const std::string &webhook,
                                       PlatformRecord &record)
{
    const auto reads = m_statements.lend(
        "SELECT min(at), max(at) FROM list_reads WHERE account = ? AND webhook = ?");
    if (!reads)
        return reads.error();
    (*reads)->bind(1, account);
    (*reads)->bind(2, webhook);
    if (const Result<bool> row = (*reads)->step(); !row)
        return row.error();
    if (!(*reads)->isNull(0)) {
        record.firstRead = listedTime((*reads)->integer(0));
        record.lastRead = listedTime((*reads)->integer(1));
    }
    const auto query = m_statements.lend("SELECT since, until FROM unknown_stretches"
                                         " WHERE account = ? AND webhook = ? ORDER BY since");
    if (!query)
        return query.error();
    (*query)->bind(1, account);
    (*query)->bind(2, webhook);
    for (;;) {
        const Result<bool> row = (*query)->step();
        if (!row)
            return row.error();
        if (!*row)
            return {};
        UnknownStretch stretch{std::nullopt, listedTime((*query)->integer(1))};
        const std::int64_t since = (*query)->integer(0);
        if (since != std::numeric_limits<std::int64_t>::min())
            stretch.from = listedTime(since);
        record.unknown.push_back(stretch);
    }
}

Result<std::vector<ListedEvent>> PlatformReader::entries(const std::string &account,
                                                         std::span<const std::string> eventIds)
{
    std::vector<ListedEvent> found;
    {
        const auto query = m_statements.lend(
            "SELECT id, webhook, event_id, event_type, at, created_at, first_seen, last_seen,"
            " status, response_code, response_ms FROM listed_events"
            " WHERE event_id = ? AND account = ?");
        if (!query)
            return query.error();
        for (const std::string &id : std::set<std::string>(eventIds.begin(), eventIds.end())) {
            if (id.empty())
                continue;
            (*query)->bind(1, id);
            (*query)->bind(2, account);
            Result<std::vector<ListedEvent>> some = listed(**query);
            if (!some)
                return some.error();
            std::move(some->begin(), some->end(), std::back_inserter(found));
            (*query)->reset();
        }
    }
    std::sort(found.begin(), found.end(), [](const ListedEvent &a, const ListedEvent &b) {
        return std::pair(a.at, a.id) < std::pair(b.at, b.id);
    });
    if (Result<void> done = readStates(found); !done)
        return done.error();
    return found;
}

Result<void> PlatformReader::markCaptures(const std::string &account,
                                          std::span<ListedEvent> entries)
{
    if (entries.empty())
        return {};
    if (Result<void> done = m_places.catchUp(); !done)
        return done;
    const auto row = m_statements.lend("SELECT event_id, account FROM events WHERE id = ?");
    if (!row)
        return row.error();
    for (ListedEvent &entry : entries) {
        if (Result<void> done = markCapture(account, entry, **row); !done)
            return done;
    }
    return {};
}

Result<void> PlatformReader::markCapture(const std::string &account, ListedEvent &entry,
                                         Statement &row)
{
    for (const EventId id : m_places.candidates(entry.eventId)) {
        row.reset();
        row.bind(1, id);
        const Result<bool> found = row.step();
        if (!found)
            return found.error();
        if (!*found || row.text(0) != entry.eventId)
            continue;
        const Result<std::string> owner = m_words.text(row, 1);
        if (!owner)
            return owner.error();
        std::optional<EventId> &place = *owner == account ? entry.capture : entry.elsewhere;
        if (!place)
            place = id;
    }
    row.reset();
    return {};
}

} // namespace hookbench::store
