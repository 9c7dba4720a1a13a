// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/accountbackup.h"

#include "app/casefile/backupline.h"
#include "app/casefile/backupmanifest.h"
#include "app/casefile/backuprestore.h"
#include "app/casefile/casearchive.h"
#include "app/store/attemptreader.h"
#include "app/store/eventimport.h"
#include "app/store/eventschema.h"
#include "app/store/recordreader.h"
#include "app/store/recordwriter.h"
#include "app/store/sqliteeventreader.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace hookbench::casefile
{

using store::EventId;
using store::EventSummary;

namespace
{

constexpr std::size_t rowSlice = 256;

Result<std::unique_ptr<store::EventReader>> readerOf(const std::filesystem::path &directory)
{
    std::error_code failure;
    if (!std::filesystem::exists(store::eventFile(directory), failure))
        return std::unique_ptr<store::EventReader>();
    return store::SqliteEventReader::open(directory);
}

/// Ids without a gap, both included.
struct IdRange
{
    EventId first;
    EventId last;
};

/// Of everything that an account has, oldest first, gaps as well: ids follow each other, so that a
/// million of them are few ranges.
Result<std::vector<IdRange>> idsOf(store::EventReader &reader, const std::string &account)
{
    std::vector<IdRange> ranges;
    const Result<void> read = reader.ids({account, {}, true}, [&](std::span<const EventId> piece) {
        for (const EventId id : piece) { // newest first
            if (!ranges.empty() && ranges.back().first == id + 1)
                ranges.back().first = id;
            else
                ranges.push_back({id, id});
        }
        return true;
    });
    if (!read)
        return read.error();
    std::reverse(ranges.begin(), ranges.end());
    return ranges;
}

using RowVisit = std::function<Result<void>(const EventSummary &row)>;

Result<void> eachRow(store::EventReader &reader, std::span<const IdRange> ranges,
                     const RowVisit &visit)
{
    std::vector<EventId> slice;
    const auto flush = [&]() -> Result<void> {
        const Result<std::vector<EventSummary>> rows = reader.rows(slice);
        slice.clear();
        if (!rows)
            return rows.error();
        for (const EventSummary &row : *rows) {
            if (Result<void> done = visit(row); !done)
                return done;
        }
        return {};
    };
    for (const IdRange &range : ranges) {
        for (EventId id = range.first; id <= range.last; ++id) {
            slice.push_back(id);
            if (slice.size() < rowSlice)
                continue;
            if (Result<void> done = flush(); !done)
                return done;
        }
    }
    return flush();
}

/// What the account has already.
Result<BackupRestore::Known> knownRows(const std::filesystem::path &directory,
                                       const std::string &account)
{
    BackupRestore::Known known;
    const Result<std::unique_ptr<store::EventReader>> reader = readerOf(directory);
    if (!reader)
        return reader.error();
    if (!*reader)
        return known;
    const Result<std::vector<IdRange>> ids = idsOf(**reader, account);
    if (!ids)
        return ids.error();
    const Result<void> read = eachRow(**reader, *ids, [&](const EventSummary &row) {
        known.emplace_back(BackupRestore::fingerprint(row), row.id);
        return Result<void>();
    });
    if (!read)
        return read.error();
    return known;
}

BackupEntries entriesOf(const CaseArchive &archive)
{
    BackupEntries entries;
    for (const CaseEntry &entry : archive.entries())
        entries[entry.name] = {entry.size, entry.sha256};
    return entries;
}

Result<void> writeEntry(CaseArchive &archive, std::string_view name, const std::string &content)
{
    Result<void> done = archive.begin(std::string(name));
    if (done)
        done = archive.write(content);
    return done ? archive.end() : done;
}

Result<void> writeRows(CaseArchive &archive, store::EventReader &reader,
                       store::AttemptReader &attempts, BackupFacts &facts,
                       const AccountBackup::Progress &progress)
{
    const Result<std::vector<IdRange>> ids = idsOf(reader, facts.accountId);
    if (!ids)
        return ids.error();
    const auto total = std::accumulate(
        ids->begin(), ids->end(), std::int64_t{0},
        [](std::int64_t sum, const IdRange &range) { return sum + range.last - range.first + 1; });
    return eachRow(reader, *ids, [&](const EventSummary &row) -> Result<void> {
        if (progress &&
            !progress(AccountBackup::Stage::Writing, facts.events + facts.gaps, total))
            return Error{ErrorKind::Cancelled};
        store::EventRecord record;
        record.summary = row;
        if (row.kind == store::RowKind::Event) {
            Result<std::optional<store::EventRecord>> whole = reader.event(row.id);
            if (!whole)
                return whole.error();
            if (!*whole)
                return {}; // retention was faster
            record = std::move(**whole);
        }
        ++(row.kind == store::RowKind::Gap ? facts.gaps : facts.events);
        Result<std::vector<store::Attempt>> sent = attempts.newestOf(row.id, maxBackupAttempts);
        if (!sent)
            return sent.error();
        std::reverse(sent->begin(), sent->end());
        facts.attempts += static_cast<std::int64_t>(sent->size());
        return archive.write(backupLine(record, *sent) + '\n');
    });
}

/// The entry is there where there is something to be in it, so that a backup of events alone is
/// read by earlier versions as well.
Result<void> writeRecords(CaseArchive &archive, store::RecordReader &reader, BackupFacts &facts,
                          const AccountBackup::Progress &progress)
{
    const std::int64_t rows = facts.events + facts.gaps;
    const auto goesOn = [&] {
        return !progress || progress(AccountBackup::Stage::Writing, rows, rows);
    };
    const Result<std::vector<store::ReplayRun>> runs = reader.runs(facts.accountId, maxBackupRuns);
    if (!runs)
        return runs.error();
    const Result<std::vector<std::string>> webhooks = reader.listedWebhooks(facts.accountId);
    if (!webhooks)
        return webhooks.error();
    if (runs->empty() && webhooks->empty())
        return {};
    Result<void> done = archive.begin(std::string(backupRecords));
    for (const store::ReplayRun &run : *runs) {
        if (done)
            done = archive.write(backupRunLine(run) + '\n');
        for (std::int64_t position = 0; done;) {
            if (!goesOn())
                return Error{ErrorKind::Cancelled};
            const Result<std::vector<EventId>> events =
                reader.eventsOfRun(run.id, position, static_cast<int>(maxLineEvents));
            if (!events)
                return events.error();
            if (events->empty())
                break;
            done = archive.write(backupRunEventsLine(run.id, *events) + '\n');
            position += static_cast<std::int64_t>(events->size());
        }
        ++facts.runs;
    }
    for (const std::string &webhook : *webhooks) {
        if (done && !goesOn())
            return Error{ErrorKind::Cancelled};
        const Result<store::PlatformHistory> history = reader.history(facts.accountId, webhook);
        if (!history)
            return history.error();
        if (done)
            done = archive.write(backupHistoryLine(*history) + '\n');
        ++facts.lists;
    }
    return done ? archive.end() : done;
}

} // namespace

Result<BackupFacts> AccountBackup::write(const std::filesystem::path &directory,
                                         const std::filesystem::path &file, BackupFacts about,
                                         const Progress &progress)
{
    about.events = 0;
    about.gaps = 0;
    about.attempts = 0;
    about.runs = 0;
    about.lists = 0;
    const Result<std::unique_ptr<store::EventReader>> reader = readerOf(directory);
    if (!reader)
        return reader.error();
    Result<std::unique_ptr<CaseArchive>> archive = CaseArchive::create(file, about.createdAt);
    if (!archive)
        return archive.error();
    Result<void> done = (*archive)->begin(std::string(backupEvents));
    if (done && *reader) {
        Result<store::AttemptReader> attempts = store::AttemptReader::open(directory);
        done = attempts ? writeRows(**archive, **reader, *attempts, about, progress)
                        : Result<void>(attempts.error());
    }
    if (done)
        done = (*archive)->end();
    if (done && *reader) {
        Result<store::RecordReader> records = store::RecordReader::open(directory);
        done = records ? writeRecords(**archive, *records, about, progress)
                       : Result<void>(records.error());
    }
    if (done)
        done = writeEntry(**archive, backupAccount, about.account);
    if (done)
        done =
            writeEntry(**archive, backupManifest, backupManifestText(about, entriesOf(**archive)));
    if (done)
        done = (*archive)->seal();
    if (done)
        done = (*archive)->publish();
    return done ? Result(std::move(about)) : done.error();
}

Result<BackupFacts> AccountBackup::verify(const std::filesystem::path &file,
                                          const Progress &progress)
{
    std::int64_t rows = 0;
    return BackupReader::read(file, [&](BackupRow &&) -> Result<bool> {
        return !progress || progress(Stage::Verifying, ++rows, 0);
    });
}

Result<AccountBackup::Restored> AccountBackup::restore(const std::filesystem::path &directory,
                                                       const std::filesystem::path &file,
                                                       const std::string &account,
                                                       RandomSource &random,
                                                       const store::ObjectRules &objects,
                                                       const Progress &progress)
{
    BackupRestore restoring(account);
    std::int64_t rows = 0;
    const Result<BackupFacts> facts = BackupReader::read(
        file,
        [&](BackupRow &&) -> Result<bool> {
            return !progress || progress(Stage::Verifying, ++rows, 0);
        },
        [&](BackupRecord &&record) -> Result<bool> {
            restoring.note(record);
            return true;
        });
    if (!facts)
        return facts.error();
    Result<BackupRestore::Known> known = knownRows(directory, account);
    if (!known)
        return known.error();
    restoring.setKnown(std::move(*known));
    const std::int64_t total = facts->events + facts->gaps;
    rows = 0;
    const auto fill = [&](const store::ImportPut &put,
                          store::RecordWriter &records) -> Result<void> {
        if (Result<void> added = restoring.addRuns(records); !added)
            return added;
        // Every line is checked once more: it may be another file by now.
        const Result<BackupFacts> again = BackupReader::read(
            file,
            [&](BackupRow &&row) -> Result<bool> {
                if (Result<void> stored = restoring.take(row, put, records); !stored)
                    return stored.error();
                return !progress || progress(Stage::Storing, ++rows, total);
            },
            [&](BackupRecord &&record) -> Result<bool> {
                if (Result<void> stored = restoring.take(record, records); !stored)
                    return stored.error();
                return !progress || progress(Stage::Storing, rows, total);
            });
        return again ? Result<void>() : again.error();
    };
    if (Result<void> done = store::importStream(directory, fill, random, objects); !done)
        return done.error();
    return restoring.restored();
}

} // namespace hookbench::casefile
