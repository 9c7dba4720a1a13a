// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/duplicateindex.h"

#include "app/store/eventschema.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr int filterSlice = 20'000;
constexpr std::size_t writeSlice = 2'000;
/// So many rows gone are worth looking through the table.
constexpr std::int64_t purgeRows = 100'000;
/// Copies of an event that is gone that are looked at for the earliest of them.
constexpr std::int64_t maxCopies = 64;
constexpr std::size_t minFilterKeys = 256 * 1024;
constexpr std::size_t maxFilterKeys = 32 * 1024 * 1024;

constexpr std::string_view keyColumns = "account, path, event_id, delivery_id, body_key";

/// Without a signature that anybody could hold it against.
bool isUnsigned(const EventSummary &summary)
{
    return summary.verdict == Verdict::Unsigned ||
           (summary.verdict == Verdict::Unchecked && summary.scheme.empty());
}

} // namespace

Result<DuplicateIndex> DuplicateIndex::open(Database &database, RandomSource &random)
{
    std::optional<Error> failure;
    const auto prepare = [&](const std::string &sql) {
        Result<Statement> statement = database.prepare(sql);
        if (statement)
            return std::optional<Statement>(std::move(*statement));
        failure = statement.error();
        return std::optional<Statement>();
    };
    const std::string columns(keyColumns);
    auto find = prepare("SELECT id FROM duplicate_keys WHERE key = ?");
    auto isThere = prepare("SELECT 1 FROM events WHERE id = ?");
    auto copies = prepare("SELECT id, " + columns +
                          " FROM events WHERE duplicate_of = ? ORDER BY id LIMIT ?");
    auto rowsAfter = prepare("SELECT id, " + columns +
                             " FROM events WHERE id > ? AND id <= ? ORDER BY id LIMIT ?");
    auto keysAfter = prepare("SELECT key FROM duplicate_keys WHERE key > ? ORDER BY key LIMIT ?");
    auto put = prepare("INSERT INTO duplicate_keys (key, id) VALUES (?, ?)"
                       " ON CONFLICT (key) DO UPDATE SET id = excluded.id"
                       " WHERE NOT EXISTS (SELECT 1 FROM events WHERE events.id = duplicate_keys.id"
                       " OR events.duplicate_of = duplicate_keys.id)");
    auto purge = prepare("DELETE FROM duplicate_keys WHERE key > ? AND key <= ?"
                         " AND id < (SELECT ifnull(min(id), 0) FROM events)"
                         " AND NOT EXISTS (SELECT 1 FROM events"
                         " WHERE events.duplicate_of = duplicate_keys.id)");
    auto setFact = prepare("UPDATE facts SET value = ? WHERE name = 'keys_up_to'");
    if (failure)
        return *failure;
    Result<WordReader> words = WordReader::open(database);
    if (!words)
        return words.error();
    DuplicateIndex index(database,
                         {std::move(*find), std::move(*isThere), std::move(*copies),
                          std::move(*rowsAfter), std::move(*keysAfter), std::move(*put),
                          std::move(*purge), std::move(*setFact)},
                         std::move(*words));
    if (Result<void> read = index.readFacts(random); !read)
        return read.error();
    return index;
}

DuplicateIndex::DuplicateIndex(Database &database, Statements statements, WordReader words)
    : m_database(&database)
    , m_sql(std::move(statements))
    , m_words(std::move(words))
{
}

Result<void> DuplicateIndex::readFacts(RandomSource &random)
{
    Result<Statement> query = m_database->prepare("SELECT value FROM facts WHERE name = ?");
    if (!query)
        return query.error();
    const auto fact = [&](std::string_view name) -> Result<std::optional<std::int64_t>> {
        query->bind(1, name);
        const Result<bool> row = query->step();
        std::optional<std::int64_t> value;
        if (row && *row)
            value = query->integer(0);
        query->reset();
        return row ? Result<std::optional<std::int64_t>>(value) : row.error();
    };
    std::array<std::uint64_t, 2> drawn{};
    std::array<std::uint8_t, sizeof drawn> bytes{};
    random.fill(bytes);
    std::memcpy(drawn.data(), bytes.data(), bytes.size());
    const std::pair<std::string_view, std::uint64_t *> parts[] = {{hashKey0Fact, &m_hash.key0},
                                                                  {hashKey1Fact, &m_hash.key1}};
    std::size_t i = 0;
    for (const auto &[name, target] : parts) {
        const std::uint64_t proposal = drawn[i++];
        Result<std::optional<std::int64_t>> known = fact(name);
        if (known && !known->has_value()) {
            // IGNORE: two processes may open a new file at once, and the first one's key counts.
            Result<Statement> keep =
                m_database->prepare("INSERT OR IGNORE INTO facts (name, value) VALUES (?, ?)");
            if (!keep)
                return keep.error();
            keep->bind(1, name);
            keep->bind(2, static_cast<std::int64_t>(proposal));
            if (Result<void> kept = keep->run(); !kept)
                return kept;
            known = fact(name);
        }
        if (!known)
            return known.error();
        *target = static_cast<std::uint64_t>(known->value_or(0));
    }
    const Result<std::optional<std::int64_t>> upTo = fact(keysUpToFact);
    if (!upTo)
        return upTo.error();
    m_keysUpTo = m_newest = upTo->value_or(0);
    return {};
}

std::int64_t DuplicateIndex::keyOf(char kind, const std::string &account, const std::string &path,
                                   std::string_view value) const
{
    std::string text;
    text.reserve(account.size() + path.size() + value.size() + 3);
    text += kind;
    text += account;
    text += '\0';
    text += path;
    text += '\0';
    text += value;
    return static_cast<std::int64_t>(m_hash(text));
}

DuplicateKeys DuplicateIndex::keysOf(const EventRecord &event) const
{
    const EventSummary &summary = event.summary;
    DuplicateKeys keys;
    if (!summary.deliveryId.empty())
        keys.delivery = keyOf('d', summary.account, summary.path, summary.deliveryId);
    if (!summary.eventId.empty())
        keys.event = keyOf('e', summary.account, summary.path, summary.eventId);
    if (!keys.delivery && !keys.event && !event.body.empty() && isUnsigned(summary)) {
        const std::uint64_t body = m_hash(event.body);
        std::array<char, sizeof body> bytes{};
        std::memcpy(bytes.data(), &body, bytes.size());
        keys.body =
            keyOf('b', summary.account, summary.path, std::string_view(bytes.data(), bytes.size()));
    }
    return keys;
}

Result<DuplicateKeys> DuplicateIndex::keysOfRow(const Statement &row, int firstColumn)
{
    const Result<std::string> account = m_words.text(row, firstColumn);
    if (!account)
        return account.error();
    const Result<std::string> path = m_words.text(row, firstColumn + 1);
    if (!path)
        return path.error();
    DuplicateKeys keys;
    if (const std::string_view event = row.text(firstColumn + 2); !event.empty())
        keys.event = keyOf('e', *account, *path, event);
    if (const std::string_view delivery = row.text(firstColumn + 3); !delivery.empty())
        keys.delivery = keyOf('d', *account, *path, delivery);
    if (!row.isNull(firstColumn + 4))
        keys.body = row.integer(firstColumn + 4);
    return keys;
}

Result<EarlierEvent> DuplicateIndex::earliest(const DuplicateKeys &keys)
{
    EarlierEvent earlier;
    for (const auto kind : {&DuplicateKeys::delivery, &DuplicateKeys::event, &DuplicateKeys::body}) {
        if (!(keys.*kind))
            continue;
        const Result<std::optional<EventId>> found = find(*(keys.*kind));
        if (!found)
            return found.error();
        if (!found->has_value())
            earlier.unheld.*kind = keys.*kind;
        else if (!earlier.id)
            earlier.id = *found;
    }
    return earlier;
}

Result<std::optional<EventId>> DuplicateIndex::find(std::int64_t key)
{
    // The table has what is oldest.
    if (!m_isFilterComplete || m_filter.mayContain(key)) {
        Result<std::optional<EventId>> found = findInTable(key);
        if (!found || found->has_value())
            return found;
    }
    const auto inBatch = std::lower_bound(m_batch.begin(), m_batch.end(),
                                          KeyMap::Entry{key, std::numeric_limits<EventId>::min()});
    std::optional<EventId> candidates[] = {inBatch != m_batch.end() && inBatch->first == key
                                               ? std::optional(inBatch->second)
                                               : std::nullopt,
                                           m_tail.find(key), m_fresh.find(key)};
    for (const std::optional<EventId> &candidate : candidates) {
        if (!candidate)
            continue;
        Result<std::optional<EventId>> found = live(key, *candidate);
        if (!found || found->has_value())
            return found;
    }
    return std::optional<EventId>();
}

Result<std::optional<EventId>> DuplicateIndex::findInTable(std::int64_t key)
{
    m_sql.find.bind(1, key);
    const Result<bool> row = m_sql.find.step();
    const EventId id = row && *row ? m_sql.find.integer(0) : 0;
    m_sql.find.reset();
    if (!row)
        return row.error();
    return id == 0 ? Result<std::optional<EventId>>(std::nullopt) : live(key, id);
}

/// The event itself, or when it is gone, the earliest of its copies that has the key too.
Result<std::optional<EventId>> DuplicateIndex::live(std::int64_t key, EventId id)
{
    m_sql.isThere.bind(1, id);
    const Result<bool> isThere = m_sql.isThere.step();
    m_sql.isThere.reset();
    if (!isThere)
        return isThere.error();
    if (*isThere)
        return std::optional(id);
    m_sql.copies.bind(1, id);
    m_sql.copies.bind(2, maxCopies);
    Result<std::optional<EventId>> found = std::optional<EventId>();
    for (;;) {
        const Result<bool> row = m_sql.copies.step();
        if (!row) {
            found = row.error();
            break;
        }
        if (!*row)
            break;
        const Result<DuplicateKeys> keys = keysOfRow(m_sql.copies, 1);
        if (!keys) {
            found = keys.error();
            break;
        }
        if (keys->delivery == key || keys->event == key || keys->body == key) {
            found = std::optional(m_sql.copies.integer(0));
            break;
        }
    }
    m_sql.copies.reset();
    return found;
}

void DuplicateIndex::add(const DuplicateKeys &unheld, EventId id)
{
    for (const std::optional<std::int64_t> &key : {unheld.delivery, unheld.event, unheld.body}) {
        if (key)
            m_fresh.set(*key, id);
    }
    m_newest = std::max(m_newest, id);
}

void DuplicateIndex::keepAdded()
{
    // What the tail has under such a key is an event that is gone.
    m_fresh.forEach([&](std::int64_t key, EventId id) { m_tail.set(key, id); });
    m_fresh.clear();
}

Result<void> DuplicateIndex::spill()
{
    if (m_fresh.size() < batchKeys)
        return {};
    for (const auto &[key, id] : m_fresh.sorted()) {
        m_sql.put.bind(1, key);
        m_sql.put.bind(2, id);
        if (Result<void> put = m_sql.put.run(); !put)
            return put;
        if (m_isFilterStarted)
            m_filter.add(key);
    }
    m_fresh.clear();
    return {};
}

Result<EventId> DuplicateIndex::learn(EventId after, EventId upTo, int limit)
{
    m_sql.rowsAfter.bind(1, after);
    m_sql.rowsAfter.bind(2, upTo);
    m_sql.rowsAfter.bind(3, std::int64_t{limit});
    int count = 0;
    std::optional<Error> failure;
    for (;;) {
        const Result<bool> row = m_sql.rowsAfter.step();
        if (!row) {
            failure = row.error();
            break;
        }
        if (!*row)
            break;
        const Result<DuplicateKeys> keys = keysOfRow(m_sql.rowsAfter, 1);
        if (!keys) {
            failure = keys.error();
            break;
        }
        after = m_sql.rowsAfter.integer(0);
        for (const std::optional<std::int64_t> &key : {keys->delivery, keys->event, keys->body}) {
            if (key && !m_tail.find(*key))
                m_tail.set(*key, after);
        }
        m_newest = std::max(m_newest, after);
        ++count;
    }
    m_sql.rowsAfter.reset();
    if (failure)
        return *failure;
    return count < limit ? upTo : after;
}

bool DuplicateIndex::hasWork() const
{
    return !m_batch.empty() || m_tail.size() >= batchKeys || !m_isFilterComplete ||
           isFilterTooSmall() || m_removed >= purgeRows;
}

bool DuplicateIndex::isFilterTooSmall() const
{
    return m_filter.isFull() && m_filter.capacity() < maxFilterKeys;
}

Result<void> DuplicateIndex::work()
{
    if (isFilterTooSmall() && m_isFilterStarted)
        m_isFilterStarted = m_isFilterComplete = false;
    if (!m_isFilterComplete && !isUrgent())
        return fillFilter();
    if (m_batch.empty() && m_tail.size() < batchKeys)
        return purge();
    if (m_batch.empty()) {
        m_batch = m_tail.sorted();
        m_batchWritten = 0;
        m_batchUpTo = m_newest;
        m_tail.clear();
    }
    return writeBatch();
}

Result<void> DuplicateIndex::fillFilter()
{
    if (!m_isFilterStarted) {
        // Two keys an event, twice as many events as there are.
        const std::size_t keys = static_cast<std::size_t>(std::max<EventId>(m_newest, 0)) * 4;
        m_filter = KeyFilter(std::clamp(keys, minFilterKeys, maxFilterKeys));
        m_filterAt = std::numeric_limits<std::int64_t>::min();
        m_isFilterStarted = true;
    }
    m_sql.keysAfter.bind(1, m_filterAt);
    m_sql.keysAfter.bind(2, std::int64_t{filterSlice});
    int count = 0;
    for (;; ++count) {
        const Result<bool> row = m_sql.keysAfter.step();
        if (!row) {
            m_sql.keysAfter.reset();
            return row.error();
        }
        if (!*row)
            break;
        m_filterAt = m_sql.keysAfter.integer(0);
        m_filter.add(m_filterAt);
    }
    m_sql.keysAfter.reset();
    m_isFilterComplete = count < filterSlice;
    return {};
}

/// Keys of rows that retention took away; those of which a copy is still there lead to it.
Result<void> DuplicateIndex::purge()
{
    m_sql.keysAfter.bind(1, m_purgeAt);
    m_sql.keysAfter.bind(2, std::int64_t{filterSlice});
    std::int64_t last = m_purgeAt;
    int count = 0;
    for (;; ++count) {
        const Result<bool> row = m_sql.keysAfter.step();
        if (!row || !*row) {
            m_sql.keysAfter.reset();
            if (!row)
                return row.error();
            break;
        }
        last = m_sql.keysAfter.integer(0);
    }
    m_sql.purge.bind(1, m_purgeAt);
    m_sql.purge.bind(2, last);
    if (Result<void> done = m_sql.purge.run(); !done)
        return done;
    m_purgeAt = last;
    if (count < filterSlice) {
        m_purgeAt = std::numeric_limits<std::int64_t>::min();
        m_removed = 0;
        m_isFilterStarted = m_isFilterComplete = false; // it still has them
    }
    return {};
}

Result<void> DuplicateIndex::writeBatch()
{
    const std::size_t end = std::min(m_batchWritten + writeSlice, m_batch.size());
    const bool isLast = end == m_batch.size();
    Result<void> done = m_database->transaction([&]() -> Result<void> {
        for (std::size_t i = m_batchWritten; i < end; ++i) {
            m_sql.put.bind(1, m_batch[i].first);
            m_sql.put.bind(2, m_batch[i].second);
            if (Result<void> put = m_sql.put.run(); !put)
                return put;
        }
        if (!isLast)
            return {};
        m_sql.setFact.bind(1, m_batchUpTo);
        return m_sql.setFact.run();
    });
    if (!done)
        return done;
    for (std::size_t i = m_batchWritten; i < end; ++i) {
        if (m_isFilterStarted)
            m_filter.add(m_batch[i].first);
    }
    m_batchWritten = end;
    if (isLast) {
        m_batch = {};
        m_keysUpTo = m_batchUpTo;
    }
    return {};
}

} // namespace hookbench::store
