// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/platformmerge.h"

#include "app/store/database.h"

#include <algorithm>
#include <limits>

namespace hookbench::store
{

namespace
{

/// Nothing was ever read, or known.
constexpr std::int64_t never = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t always = std::numeric_limits<std::int64_t>::max();

using Spans = std::vector<std::pair<std::int64_t, std::int64_t>>;

std::int64_t mergedMicros(UtcTime time)
{
    return std::int64_t{time.time_since_epoch().count()};
}

/// In both; each of them in order, and apart.
Spans inBoth(const Spans &one, const Spans &other)
{
    Spans both;
    auto a = one.begin();
    auto b = other.begin();
    while (a != one.end() && b != other.end()) {
        const std::int64_t from = std::max(a->first, b->first);
        const std::int64_t until = std::min(a->second, b->second);
        if (from < until)
            both.emplace_back(from, until);
        if (a->second < b->second)
            ++a;
        else
            ++b;
    }
    return both;
}

} // namespace

PlatformMerge::PlatformMerge(Database &database, PlatformWriter &writer)
    : m_database(database)
    , m_writer(writer)
    , m_statements(database)
{
}

/// Behind that nothing was read.
Result<std::int64_t> PlatformMerge::coveredUntil(const Place &place)
{
    const auto query = m_statements.lend("SELECT max((SELECT coalesce(max(at), ?3) FROM list_reads"
                                         " WHERE account = ?1 AND webhook = ?2),"
                                         " (SELECT coalesce(max(last_seen), ?3) FROM listed_events"
                                         " WHERE account = ?1 AND webhook = ?2))");
    if (!query)
        return query.error();
    (*query)->bind(1, std::string_view(place.account));
    (*query)->bind(2, std::string_view(place.webhook));
    (*query)->bind(3, never);
    const Result<bool> row = (*query)->step();
    if (!row)
        return row.error();
    return (*query)->integer(0);
}

Result<bool> PlatformMerge::addReads(const Place &place, const PlatformHistory &history)
{
    const auto insert = m_statements.lend(
        "INSERT INTO list_reads (account, webhook, at, asked, listed) SELECT ?1, ?2, ?3, ?4, ?5"
        " WHERE NOT EXISTS (SELECT 1 FROM list_reads"
        " WHERE account = ?1 AND webhook = ?2 AND at = ?3)");
    if (!insert)
        return insert.error();
    bool isNew = false;
    for (const ListRead &read : history.reads) {
        (*insert)->bind(1, std::string_view(place.account));
        (*insert)->bind(2, std::string_view(place.webhook));
        (*insert)->bind(3, mergedMicros(read.at));
        (*insert)->bind(4, std::int64_t{read.asked});
        (*insert)->bind(5, std::int64_t{read.listed});
        if (Result<void> done = (*insert)->run(); !done)
            return done.error();
        isNew = isNew || m_database.changes() > 0;
    }
    if (const Result<void> dropped = m_writer.dropReadsBeyond(place);
        !dropped)
        return dropped.error();
    return isNew;
}

/// What is kept here of an entry stays.
Result<bool> PlatformMerge::addEvents(const Place &place, const PlatformHistory &history)
{
    const auto insert = m_statements.lend(
        "INSERT OR IGNORE INTO listed_events (account, webhook, event_id, event_type, at,"
        " created_at, status, response_code, response_ms, first_seen, last_seen)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    const auto earlier = m_statements.lend(
        "INSERT INTO listed_states (listed, until, status, response_code, response_ms)"
        " VALUES (?, ?, ?, ?, ?)");
    if (!earlier)
        return earlier.error();
    const auto bindState = [](Statement &sql, int first, const ListedState &state) {
        sql.bind(first, std::string_view(state.status));
        if (state.responseCode)
            sql.bind(first + 1, std::int64_t{*state.responseCode});
        if (state.responseMs)
            sql.bind(first + 2, *state.responseMs);
    };
    bool isNew = false;
    // Oldest first, as they would have come.
    for (auto event = history.events.rbegin(); event != history.events.rend(); ++event) {
        Statement &sql = **insert;
        sql.bind(1, std::string_view(place.account));
        sql.bind(2, std::string_view(place.webhook));
        sql.bind(3, std::string_view(event->eventId));
        sql.bind(4, std::string_view(event->eventType));
        sql.bind(5, mergedMicros(event->at));
        if (event->createdAt)
            sql.bind(6, mergedMicros(*event->createdAt));
        bindState(sql, 7, event->state);
        sql.bind(10, mergedMicros(event->firstSeen));
        sql.bind(11, mergedMicros(event->lastSeen));
        if (Result<void> done = sql.run(); !done)
            return done.error();
        if (m_database.changes() == 0)
            continue;
        isNew = true;
        const std::int64_t id = m_database.lastInsertId();
        for (const EarlierState &state : event->earlier) {
            (*earlier)->bind(1, id);
            (*earlier)->bind(2, mergedMicros(state.until));
            bindState(**earlier, 3, state.state);
            if (Result<void> done = (*earlier)->run(); !done)
                return done.error();
        }
    }
    return isNew;
}

Result<bool> PlatformMerge::add(const std::string &account, const PlatformHistory &history)
{
    const Place place{account, history.webhookId};
    const Result<std::int64_t> until = coveredUntil(place);
    if (!until)
        return until.error();
    std::int64_t untilThere = never;
    for (const ListRead &read : history.reads)
        untilThere = std::max(untilThere, mergedMicros(read.at));
    for (const ListedEvent &event : history.events)
        untilThere = std::max(untilThere, mergedMicros(event.lastSeen));
    Result<Stretches> here = m_writer.stretches(place);
    if (!here)
        return here.error();
    Spans there;
    for (const UnknownStretch &stretch : history.unknown)
        there.emplace_back(stretch.from ? mergedMicros(*stretch.from) : never,
                           mergedMicros(stretch.until));
    const Stretches before = *here;
    // Of what came after its last list, a side knows nothing; where nothing was ever read, of
    // nothing at all.
    here->emplace_back(*until, always);
    there.emplace_back(untilThere, always);
    Spans unknown = inBoth(*here, there);
    const std::int64_t end = std::max(*until, untilThere);
    std::erase_if(unknown, [end](const auto &one) { return one.first >= end; });
    for (auto &one : unknown)
        one.second = std::min(one.second, end);
    const Result<bool> hasReads = addReads(place, history);
    if (!hasReads)
        return hasReads;
    const Result<bool> hasEvents = addEvents(place, history);
    if (!hasEvents)
        return hasEvents;
    if (unknown != before) {
        if (Result<void> done = m_writer.setStretches(place, std::move(unknown)); !done)
            return done.error();
    }
    const Result<std::int64_t> gone =
        m_writer.dropBeyond(place, PlatformWriter::maxEventsOfWebhook);
    if (!gone)
        return gone.error();
    return *hasReads || *hasEvents;
}

} // namespace hookbench::store
