// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/result.h"
#include "app/store/database.h"
#include "app/store/event.h"
#include "app/store/keyedhash.h"
#include "app/store/keyfilter.h"
#include "app/store/keymap.h"
#include "app/store/wordreader.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

/// What an event may have in common with an earlier one, as keyed hashes that include its account
/// and path.
struct DuplicateKeys
{
    std::optional<std::int64_t> delivery{};
    std::optional<std::int64_t> event{};
    std::optional<std::int64_t> body{}; ///< unsigned, and without either id
};

/// What is known of an event's keys.
struct EarlierEvent
{
    std::optional<EventId> id{}; ///< the earliest, by the first of the keys that has one
    DuplicateKeys unheld{};      ///< the keys that no event before has
};

/// Finds the earliest event with the same delivery id, event id or bytes. An index on random ids
/// would cost three quarters of the insert rate: new keys stay in memory and go to the table
/// `duplicate_keys` in sorted batches when there is time; `keys_up_to` says up to which row, and
/// what is newer is read again at the start. A Bloom filter, filled when there is time, spares most
/// events a look into that table. The writing thread's; in transactions of its caller.
class DuplicateIndex
{
public:
    /// So many keys in memory are worth a batch, and so many are too much to wait for quiet.
    static constexpr std::size_t batchKeys = 64 * 1024;
    static constexpr std::size_t maxKeysInMemory = 16 * batchKeys;

    /// `database` must outlive it. The key of the hashes is drawn from `random` for a new file.
    static Result<DuplicateIndex> open(Database &database, RandomSource &random);

    DuplicateKeys keysOf(const EventRecord &event) const;
    Result<EarlierEvent> earliest(const DuplicateKeys &keys);
    /// For the events after this one: those of its keys that earliest() found unheld.
    void add(const DuplicateKeys &unheld, EventId id);

    /// What was added since the last of these two calls is there to stay, or was rolled back.
    void keepAdded();
    void forgetAdded() { m_fresh.clear(); }
    /// A transaction that goes on and on: what it added goes into the table as soon as it is worth a
    /// batch, and goes with the transaction if that is rolled back.
    Result<void> spill();

    /// Takes in up to `limit` rows that others wrote or that came after `keys_up_to`; returns the
    /// last id read, or `upTo` when there are no more.
    Result<EventId> learn(EventId after, EventId upTo, int limit);
    /// Retention took rows away.
    void noteRemoved(std::int64_t rows) { m_removed += rows; }
    /// Up to this row the table has everything.
    EventId keysUpTo() const { return m_keysUpTo; }

    /// A slice of background work, a transaction of its own at most.
    bool hasWork() const;
    bool isUrgent() const { return m_tail.size() >= maxKeysInMemory; }
    Result<void> work();

private:
    struct Statements
    {
        Statement find;
        Statement isThere;
        Statement copies;
        Statement rowsAfter;
        Statement keysAfter;
        Statement put;
        Statement purge;
        Statement setFact;
    };

    DuplicateIndex(Database &database, Statements statements, WordReader words);

    Result<void> readFacts(RandomSource &random);
    std::int64_t keyOf(char kind, const std::string &account, const std::string &path,
                       std::string_view value) const;
    Result<std::optional<EventId>> find(std::int64_t key);
    Result<std::optional<EventId>> findInTable(std::int64_t key);
    Result<std::optional<EventId>> live(std::int64_t key, EventId id);
    Result<DuplicateKeys> keysOfRow(const Statement &row, int firstColumn);
    bool isFilterTooSmall() const;
    Result<void> fillFilter();
    Result<void> purge();
    Result<void> writeBatch();

    Database *m_database;
    Statements m_sql;
    WordReader m_words;
    KeyedHash m_hash;
    EventId m_keysUpTo = 0;

    KeyMap m_fresh;                     ///< of the transaction under way
    KeyMap m_tail;                      ///< committed, not in the table
    std::vector<KeyMap::Entry> m_batch; ///< on its way into the table, by key
    std::size_t m_batchWritten = 0;
    EventId m_batchUpTo = 0; ///< keys_up_to once the batch is written
    EventId m_newest = 0;    ///< that was added or learnt

    std::int64_t m_removed = 0; ///< rows, since keys of rows that are gone were taken away
    std::int64_t m_purgeAt = std::numeric_limits<std::int64_t>::min();

    KeyFilter m_filter;
    bool m_isFilterComplete = false;
    bool m_isFilterStarted = false;
    std::int64_t m_filterAt = 0; ///< the last key that was put into it
};

} // namespace hookbench::store
