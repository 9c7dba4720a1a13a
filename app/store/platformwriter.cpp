// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/platformwriter.h"

#include "app/store/database.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

namespace hookbench::store
{

namespace
{

/// The beginning of a stretch that nobody knows the beginning of.
constexpr std::int64_t sinceEver = std::numeric_limits<std::int64_t>::min();

std::int64_t platformMicros(UtcTime time)
{
    return std::int64_t{time.time_since_epoch().count()};
}

/// Cut between two letters of UTF-8.
std::string_view shortened(const std::string &text)
{
    if (text.size() <= PlatformList::maxTextBytes)
        return text;
    std::size_t end = PlatformList::maxTextBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string_view(text).substr(0, end);
}

void bindState(Statement &sql, int first, const ListedState &state)
{
    sql.bind(first, shortened(state.status));
    if (state.responseCode)
        sql.bind(first + 1, std::int64_t{*state.responseCode});
    else
        sql.bindNull(first + 1);
    if (state.responseMs)
        sql.bind(first + 2, *state.responseMs);
    else
        sql.bindNull(first + 2);
}

/// What can be told apart and kept, newest first.
std::vector<const ListedEvent *> usable(const PlatformList &list)
{
    std::vector<const ListedEvent *> entries;
    std::set<std::string_view> ids;
    for (const ListedEvent &entry : list.entries) {
        if (!entry.eventId.empty() && entry.eventId.size() <= PlatformList::maxTextBytes &&
            ids.insert(entry.eventId).second)
            entries.push_back(&entry);
    }
    std::stable_sort(entries.begin(), entries.end(), [](const auto *a, const auto *b) {
        return b->createdAt < a->createdAt;
    });
    if (entries.size() > PlatformList::maxEntries)
        entries.resize(PlatformList::maxEntries);
    return entries;
}

std::int64_t timeOf(const ListedEvent &entry, std::int64_t readAt)
{
    return entry.createdAt ? std::min(platformMicros(*entry.createdAt), readAt) : readAt;
}

} // namespace

PlatformWriter::PlatformWriter(Database &database)
    : m_statements(database)
    , m_database(database)
{
}

Result<void> PlatformWriter::record(const PlatformList &list)
{
    const std::int64_t readAt = platformMicros(list.readAt);
    const Place place{list.account, list.webhookId};
    if (place.webhook.empty() || place.webhook.size() > PlatformList::maxTextBytes ||
        place.account.size() > PlatformList::maxTextBytes)
        return Error{ErrorKind::InvalidArgument, "a list of no webhook, or with too long an id"};
    const std::vector<const ListedEvent *> entries = usable(list);

    std::optional<std::int64_t> newestKnown;
    {
        const auto newest = m_statements.lend(
            "SELECT max(at) FROM listed_events WHERE account = ? AND webhook = ?");
        if (!newest)
            return newest.error();
        (*newest)->bind(1, place.account);
        (*newest)->bind(2, place.webhook);
        const Result<bool> row = (*newest)->step();
        if (!row)
            return row.error();
        if (*row && !(*newest)->isNull(0))
            newestKnown = (*newest)->integer(0);
    }

    bool isConnected = false;
    std::int64_t oldest = readAt;
    for (const ListedEvent *entry : entries) {
        const Result<bool> wasKnown = put(place, *entry, readAt);
        if (!wasKnown)
            return wasKnown.error();
        isConnected = isConnected || *wasKnown;
        oldest = std::min(oldest, timeOf(*entry, readAt));
    }
    if (Result<void> done = noteRead(place, list, readAt); !done)
        return done;
    if (entries.empty())
        return {};

    // From its oldest entry on a list is whole.
    Result<Stretches> known = stretches(place);
    if (!known)
        return known.error();
    Stretches left;
    for (const auto &[from, until] : *known) {
        if (from < std::min(until, oldest))
            left.emplace_back(from, std::min(until, oldest));
        if (std::max(from, readAt) < until)
            left.emplace_back(std::max(from, readAt), until);
    }
    const auto length = static_cast<std::int64_t>(list.entries.size());
    const bool isFull = length >= list.asked || length == PlatformList::usualLength;
    if (!newestKnown && isFull) {
        left.emplace_back(sinceEver, oldest);
    } else if (newestKnown && !isConnected) {
        // Where the clocks disagree, the stretch lies between them all the same.
        left.emplace_back(std::min(*newestKnown, oldest), std::max(*newestKnown, oldest));
    }
    if (left != *known) {
        if (Result<void> done = setStretches(place, std::move(left)); !done)
            return done;
    }
    const Result<std::int64_t> gone = dropBeyond(place, maxEventsOfWebhook);
    return gone ? Result<void>() : gone.error();
}

/// Returns whether it was known.
Result<bool> PlatformWriter::put(const Place &place, const ListedEvent &entry, std::int64_t readAt)
{
    std::optional<std::int64_t> id;
    std::int64_t lastSeen = readAt;
    {
        const auto find = m_statements.lend(
            "SELECT id, status, response_code, response_ms, last_seen FROM listed_events"
            " WHERE account = ? AND webhook = ? AND event_id = ?");
        if (!find)
            return find.error();
        (*find)->bind(1, place.account);
        (*find)->bind(2, place.webhook);
        (*find)->bind(3, entry.eventId);
        const Result<bool> row = (*find)->step();
        if (!row)
            return row.error();
        if (*row) {
            id = (*find)->integer(0);
            lastSeen = std::max(lastSeen, (*find)->integer(4));
            const bool hasCode = !(*find)->isNull(2);
            const bool isSame = (*find)->text(1) == shortened(entry.state.status) &&
                                hasCode == entry.state.responseCode.has_value() &&
                                (!hasCode || (*find)->integer(2) == *entry.state.responseCode);
            if (!isSame) {
                if (Result<void> done = noteChange(*id, **find); !done)
                    return done.error();
            }
        }
    }
    if (id) {
        const auto update = m_statements.lend(
            "UPDATE listed_events SET status = ?, response_code = ?, response_ms = ?,"
            " last_seen = ? WHERE id = ?");
        if (!update)
            return update.error();
        bindState(**update, 1, entry.state);
        (*update)->bind(4, lastSeen);
        (*update)->bind(5, *id);
        const Result<void> done = (*update)->run();
        return done ? Result<bool>(true) : done.error();
    }
    const auto insert = m_statements.lend(
        "INSERT INTO listed_events (account, webhook, event_id, event_type, at, created_at,"
        " status, response_code, response_ms, first_seen, last_seen)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?10, ?10)");
    if (!insert)
        return insert.error();
    (*insert)->bind(1, place.account);
    (*insert)->bind(2, place.webhook);
    (*insert)->bind(3, entry.eventId);
    (*insert)->bind(4, shortened(entry.eventType));
    (*insert)->bind(5, timeOf(entry, readAt));
    if (entry.createdAt)
        (*insert)->bind(6, platformMicros(*entry.createdAt));
    else
        (*insert)->bindNull(6);
    bindState(**insert, 7, entry.state);
    (*insert)->bind(10, readAt);
    const Result<void> done = (*insert)->run();
    return done ? Result<bool>(false) : done.error();
}

/// Keeps the state of the present row, which is about to be another one.
Result<void> PlatformWriter::noteChange(std::int64_t id, const Statement &row)
{
    const auto insert = m_statements.lend(
        "INSERT INTO listed_states (listed, until, status, response_code, response_ms)"
        " VALUES (?, ?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    ListedState state{std::string(row.text(1)), std::nullopt, std::nullopt};
    if (!row.isNull(2))
        state.responseCode = static_cast<int>(row.integer(2));
    if (!row.isNull(3))
        state.responseMs = row.real(3);
    (*insert)->bind(1, id);
    (*insert)->bind(2, row.integer(4));
    bindState(**insert, 3, state);
    if (Result<void> done = (*insert)->run(); !done)
        return done;
    const auto bound = m_statements.lend(
        "DELETE FROM listed_states WHERE listed = ?1 AND rowid NOT IN (SELECT rowid FROM"
        " listed_states WHERE listed = ?1 ORDER BY rowid DESC LIMIT ?2)");
    if (!bound)
        return bound.error();
    (*bound)->bind(1, id);
    (*bound)->bind(2, std::int64_t{maxStatesOfEvent});
    return (*bound)->run();
}

Result<void> PlatformWriter::noteRead(const Place &place, const PlatformList &list,
                                      std::int64_t readAt)
{
    {
        const auto insert = m_statements.lend(
            "INSERT INTO list_reads (account, webhook, at, asked, listed) VALUES (?, ?, ?, ?, ?)");
        if (!insert)
            return insert.error();
        (*insert)->bind(1, place.account);
        (*insert)->bind(2, place.webhook);
        (*insert)->bind(3, readAt);
        (*insert)->bind(4, std::int64_t{list.asked});
        (*insert)->bind(5, static_cast<std::int64_t>(list.entries.size()));
        if (Result<void> done = (*insert)->run(); !done)
            return done;
    }
    return dropReadsBeyond(place);
}

/// The first one stays: since then the record is kept. By time, for a backup brings earlier ones.
Result<void> PlatformWriter::dropReadsBeyond(const Place &place)
{
    return run("DELETE FROM list_reads WHERE rowid IN (SELECT rowid FROM list_reads"
               " WHERE account = ?1 AND webhook = ?2 ORDER BY at DESC, rowid DESC"
               " LIMIT -1 OFFSET ?3)"
               " AND rowid <> (SELECT rowid FROM list_reads"
               " WHERE account = ?1 AND webhook = ?2 ORDER BY at, rowid LIMIT 1)",
               place, maxReadsOfWebhook);
}

Result<PlatformWriter::Stretches> PlatformWriter::stretches(const Place &place)
{
    const auto query = m_statements.lend("SELECT since, until FROM unknown_stretches"
                                         " WHERE account = ? AND webhook = ? ORDER BY since");
    if (!query)
        return query.error();
    (*query)->bind(1, place.account);
    (*query)->bind(2, place.webhook);
    Stretches found;
    for (;;) {
        const Result<bool> row = (*query)->step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        found.emplace_back((*query)->integer(0), (*query)->integer(1));
    }
}

Result<void> PlatformWriter::setStretches(const Place &place, Stretches stretches)
{
    {
        const auto clear =
            m_statements.lend("DELETE FROM unknown_stretches WHERE account = ? AND webhook = ?");
        if (!clear)
            return clear.error();
        (*clear)->bind(1, place.account);
        (*clear)->bind(2, place.webhook);
        if (Result<void> done = (*clear)->run(); !done)
            return done;
    }
    std::sort(stretches.begin(), stretches.end());
    Stretches merged;
    for (const auto &[from, until] : stretches) {
        if (!merged.empty() && from <= merged.back().second)
            merged.back().second = std::max(merged.back().second, until);
        else
            merged.emplace_back(from, until);
    }
    // Of too many the oldest become one: rather too much that is not known than too little.
    while (merged.size() > maxStretchesOfWebhook) {
        merged[1].first = merged[0].first;
        merged.erase(merged.begin());
    }
    const auto insert = m_statements.lend(
        "INSERT INTO unknown_stretches (account, webhook, since, until) VALUES (?, ?, ?, ?)");
    if (!insert)
        return insert.error();
    for (const auto &[from, until] : merged) {
        (*insert)->bind(1, place.account);
        (*insert)->bind(2, place.webhook);
        (*insert)->bind(3, from);
        (*insert)->bind(4, until);
        if (Result<void> done = (*insert)->run(); !done)
            return done;
    }
    return {};
}

Result<std::int64_t> PlatformWriter::dropBefore(const Place &place, std::int64_t time)
{
    if (Result<void> done = run("DELETE FROM listed_events"
                                " WHERE account = ?1 AND webhook = ?2 AND at < ?3",
                                place, time);
        !done)
        return done.error();
    const std::int64_t gone = m_database.changes();
    if (gone == 0)
        return gone;
    Result<Stretches> known = stretches(place);
    if (!known)
        return known.error();
    known->emplace_back(sinceEver, time);
    if (Result<void> done = setStretches(place, std::move(*known)); !done)
        return done.error();
    return gone;
}

Result<std::int64_t> PlatformWriter::dropBeyond(const Place &place, std::int64_t count)
{
    std::optional<std::int64_t> oldest;
    {
        const auto query =
            m_statements.lend("SELECT at FROM listed_events WHERE account = ? AND webhook = ?"
                              " ORDER BY at DESC LIMIT 1 OFFSET ?");
        if (!query)
            return query.error();
        (*query)->bind(1, place.account);
        (*query)->bind(2, place.webhook);
        (*query)->bind(3, count);
        const Result<bool> row = (*query)->step();
        if (!row)
            return row.error();
        if (*row)
            oldest = (*query)->integer(0);
    }
    return oldest ? dropBefore(place, *oldest + 1) : Result<std::int64_t>(0);
}

Result<std::vector<PlatformWriter::Place>> PlatformWriter::places(const std::string *account)
{
    const auto query = m_statements.lend("SELECT DISTINCT account, webhook FROM listed_events");
    if (!query)
        return query.error();
    std::vector<Place> found;
    for (;;) {
        const Result<bool> row = (*query)->step();
        if (!row)
            return row.error();
        if (!*row)
            return found;
        Place place{std::string((*query)->text(0)), std::string((*query)->text(1))};
        if (!account || place.account == *account)
            found.push_back(std::move(place));
    }
}

Result<std::int64_t> PlatformWriter::prune(const std::string &account, const Retention &rule,
                                           UtcTime now)
{
    std::int64_t gone = 0;
    if (!rule.maxAge && !rule.maxCount)
        return gone;
    const Result<std::vector<Place>> all = places(&account);
    if (!all)
        return all.error();
    for (const Place &place : *all) {
        if (rule.maxAge) {
            const std::int64_t oldest = platformMicros(now - *rule.maxAge);
            const Result<std::int64_t> dropped = dropBefore(place, oldest);
            if (!dropped)
                return dropped;
            gone += *dropped;
            if (Result<void> done = run("DELETE FROM list_reads WHERE account = ?1"
                                        " AND webhook = ?2 AND at < ?3",
                                        place, oldest);
                !done)
                return done.error();
        }
        if (rule.maxCount) {
            const Result<std::int64_t> dropped = dropBeyond(place, *rule.maxCount);
            if (!dropped)
                return dropped;
            gone += *dropped;
        }
    }
    return gone;
}

Result<std::int64_t> PlatformWriter::prune(const RetentionRules &rules, UtcTime now)
{
    const Result<std::vector<Place>> all = places(nullptr);
    if (!all)
        return all.error();
    std::set<std::string> accounts;
    for (const Place &place : *all)
        accounts.insert(place.account);
    std::int64_t gone = 0;
    for (const std::string &account : accounts) {
        const auto own = rules.accounts.find(account);
        const Result<std::int64_t> dropped =
            prune(account, own == rules.accounts.end() ? rules.others : own->second, now);
        if (!dropped)
            return dropped;
        gone += *dropped;
    }
    return gone;
}

Result<void> PlatformWriter::forget(const std::string &account, const std::string &eventId)
{
    if (eventId.empty())
        return {};
    const auto remove =
        m_statements.lend("DELETE FROM listed_events WHERE event_id = ? AND account = ?");
    if (!remove)
        return remove.error();
    (*remove)->bind(1, eventId);
    (*remove)->bind(2, account);
    return (*remove)->run();
}

Result<void> PlatformWriter::run(std::string_view sql, const Place &place, std::int64_t value)
{
    const auto statement = m_statements.lend(sql);
    if (!statement)
        return statement.error();
    (*statement)->bind(1, place.account);
    (*statement)->bind(2, place.webhook);
    (*statement)->bind(3, value);
    return (*statement)->run();
}

} // namespace hookbench::store
