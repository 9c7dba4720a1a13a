// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventremoval.h"

#include "app/store/eventschema.h"
#include "app/store/retentionpass.h"
#include "app/store/wordreader.h"

#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace hookbench::store
{

namespace
{

constexpr std::size_t eraseSlice = 64;
constexpr int vacuumSlice = 256; ///< pages
constexpr int askEvery = 2'000;  ///< steps of SQLite's machine: some tens of microseconds

/// While it is there, statements of the connection end with Cancelled once `goesOn` says no.
class StatementStop
{
public:
    StatementStop(Database &database, std::function<bool()> goesOn)
        : m_connection(database.connection())
        , m_goesOn(std::move(goesOn))
    {
        sqlite3_progress_handler(
            m_connection, askEvery,
            [](void *self) { return static_cast<StatementStop *>(self)->m_goesOn() ? 0 : 1; },
            this);
    }
    StatementStop(const StatementStop &) = delete;
    StatementStop &operator=(const StatementStop &) = delete;
    ~StatementStop() { sqlite3_progress_handler(m_connection, 0, nullptr, nullptr); }

private:
    sqlite3 *m_connection;
    std::function<bool()> m_goesOn;
};

} // namespace

Result<EventRemoval> EventRemoval::open(const std::filesystem::path &directory)
{
    Result<Database> opened = Database::open(eventFile(directory), eventMigrations());
    if (!opened)
        return opened.error();
    auto database = std::make_unique<Database>(std::move(*opened));
    // What is deleted is overwritten, in the pages that stay as well.
    if (Result<void> done = database->execute("PRAGMA secure_delete = ON"); !done)
        return done.error();
    Result<EventWriter> writer = EventWriter::open(*database);
    if (!writer)
        return writer.error();
    return EventRemoval(directory, std::move(database), std::move(*writer));
}

EventRemoval::EventRemoval(std::filesystem::path directory, std::unique_ptr<Database> database,
                           EventWriter writer)
    : m_directory(std::move(directory))
    , m_database(std::move(database))
    , m_writer(std::move(writer))
    , m_platform(std::make_unique<PlatformWriter>(*m_database))
{
}

Result<std::int64_t> EventRemoval::number(const std::string &sql)
{
    Result<Statement> query = m_database->prepare(sql);
    if (!query)
        return query.error();
    const Result<bool> row = query->step();
    if (!row)
        return row.error();
    return *row ? query->integer(0) : std::int64_t{0};
}

Result<void> EventRemoval::pass(const std::string &account, const Retention &rule, UtcTime now,
                                const std::function<Result<void>(std::span<const EventId>)> &take)
{
    Result<RetentionPass> pass = RetentionPass::open(m_directory);
    if (!pass)
        return pass.error();
    RetentionRules rules;
    rules.accounts[account] = rule;
    Result<void> taken;
    const Result<void> done = pass->run(rules, now, [&](std::span<const EventId> ids) {
        taken = take(ids);
        return taken.ok();
    });
    return taken ? done : taken;
}

Result<EventRemoval::Effect> EventRemoval::preview(const std::string &account,
                                                   const Retention &rule, UtcTime now)
{
    Effect effect;
    Result<Statement> bytes = m_database->prepare("SELECT kept_bytes FROM events WHERE id = ?");
    if (!bytes)
        return bytes.error();
    const Result<void> done = pass(account, rule, now, [&](auto ids) -> Result<void> {
        for (const EventId id : ids) {
            bytes->bind(1, id);
            const Result<bool> row = bytes->step();
            if (!row)
                return row.error();
            effect.bytes += *row ? bytes->integer(0) : 0;
            bytes->reset();
        }
        effect.events += static_cast<std::int64_t>(ids.size());
        return {};
    });
    if (!done)
        return done.error();
    const Result<std::int64_t> listed = pruneLists(account, rule, now, false);
    if (!listed)
        return listed.error();
    effect.listed = *listed;
    Result<WordReader> words = WordReader::open(*m_database);
    if (!words)
        return words.error();
    const Result<std::vector<std::int64_t>> numbers =
        words->idsOf(WordKind::Account, [&](std::string_view text) { return text == account; });
    if (!numbers)
        return numbers.error();
    for (const std::int64_t one : *numbers) {
        const Result<std::int64_t> pinned =
            number("SELECT count(*) FROM events WHERE flags & 2 <> 0 AND account = " +
                   std::to_string(one));
        if (!pinned)
            return pinned.error();
        effect.pinned += *pinned;
    }
    return effect;
}

/// What goes is counted by taking it away; unless it `isKept` so, it is there again afterwards.
Result<std::int64_t> EventRemoval::pruneLists(const std::string &account, const Retention &rule,
                                              UtcTime now, bool isKept)
{
    if (Result<void> begun = m_database->execute("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    Result<std::int64_t> gone = m_platform->prune(account, rule, now);
    if (gone && isKept) {
        if (const Result<void> done = m_database->execute("COMMIT"); !done)
            gone = done.error();
    }
    if (m_database->isInTransaction())
        (void)m_database->execute("ROLLBACK");
    return gone;
}

Result<std::int64_t> EventRemoval::apply(const std::string &account, const Retention &rule,
                                         UtcTime now, const Progress &progress)
{
    if (const Result<std::int64_t> listed = pruneLists(account, rule, now, true); !listed)
        return listed;
    std::int64_t count = 0;
    const Result<void> done = pass(account, rule, now, [&](auto ids) -> Result<void> {
        const Result<std::int64_t> removed = removeSlice(ids, false);
        if (!removed)
            return removed.error();
        count += *removed;
        if (progress && !progress(count))
            return Error{ErrorKind::Cancelled};
        return {};
    });
    return done ? Result<std::int64_t>(count) : done.error();
}

Result<std::int64_t> EventRemoval::erase(std::span<const EventId> ids, const Progress &progress)
{
    std::int64_t count = 0;
    while (!ids.empty()) {
        const std::span<const EventId> slice = ids.first(std::min(ids.size(), eraseSlice));
        ids = ids.subspan(slice.size());
        const Result<std::int64_t> removed = removeSlice(slice, true);
        if (!removed)
            return removed;
        count += *removed;
        if (progress && !progress(count))
            return Error{ErrorKind::Cancelled};
    }
    return count;
}

Result<std::int64_t> EventRemoval::removeSlice(std::span<const EventId> ids, bool withPinned)
{
    if (Result<void> begun = m_writer.begin(); !begun)
        return begun.error();
    Result<void> done;
    for (std::size_t i = 0; withPinned && done && i < ids.size(); ++i) {
        const Result<std::optional<EventSummary>> event = m_writer.summary(ids[i]);
        if (event && *event)
            done = m_platform->forget((*event)->account, (*event)->eventId);
        else if (!event)
            done = event.error();
        if (!done)
            break;
        done = m_writer.setPinned(ids[i], false);
        if (!done && done.error().kind == ErrorKind::NotFound)
            done = {};
    }
    const Result<std::int64_t> removed =
        done ? m_writer.remove(ids) : Result<std::int64_t>(done.error());
    if (!removed) {
        m_writer.rollback();
        return removed;
    }
    done = m_writer.commit();
    return done ? removed : Result<std::int64_t>(done.error());
}

Result<std::int64_t> EventRemoval::freePages()
{
    return number("PRAGMA freelist_count");
}

Result<void> EventRemoval::clean(const Progress &progress)
{
    // The text index has words of what is gone; it is made again from what is there.
    std::error_code failure;
    for (const char *suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(searchFile(m_directory) += suffix, failure);
    const Result<std::int64_t> mode = number("PRAGMA auto_vacuum");
    if (!mode)
        return mode.error();
    constexpr std::int64_t incremental = 2;
    if (*mode != incremental) {
        // Once: from then on a file gives its free pages back in slices. What is stopped is rolled
        // back; only the last step, which copies the new pages over the old ones, is not.
        const StatementStop stop(*m_database, [&progress] { return !progress || progress(0); });
        if (Result<void> done = m_database->execute("PRAGMA auto_vacuum = INCREMENTAL; VACUUM");
            !done)
            return done;
    }
    std::int64_t given = 0;
    for (std::int64_t before = -1;;) {
        const Result<std::int64_t> free = freePages();
        if (!free)
            return free.error();
        if (before > *free)
            given += before - *free;
        if (progress && !progress(given))
            return Error{ErrorKind::Cancelled};
        if (*free == 0 || *free == before)
            break;
        before = *free;
        if (Result<void> done = m_database->execute("PRAGMA incremental_vacuum(" +
                                                    std::to_string(vacuumSlice) + ")");
            !done)
            return done;
    }
    const Result<std::int64_t> isBusy = number("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!isBusy)
        return isBusy.error();
    if (*isBusy != 0)
        return Error{ErrorKind::DatabaseFailed,
                     "another program reads the events; close it and run this again"};
    return {};
}

} // namespace hookbench::store
