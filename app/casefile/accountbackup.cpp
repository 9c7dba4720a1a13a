// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/accountbackup.h"

#include "app/casefile/backupline.h"
#include "app/casefile/casearchive.h"
#include "app/store/attemptreader.h"
#include "app/store/eventimport.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <functional>
#include <memory>
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

using Json = nlohmann::ordered_json;

constexpr std::size_t rowSlice = 256;

Result<std::unique_ptr<store::EventReader>> readerOf(const std::filesystem::path &directory)
{
    std::error_code failure;
    if (!std::filesystem::exists(store::eventFile(directory), failure))
        return std::unique_ptr<store::EventReader>();
    return store::SqliteEventReader::open(directory);
}

/// Of everything that an account has, oldest first, gaps as well.
Result<std::vector<EventId>> idsOf(store::EventReader &reader, const std::string &account)
{
    std::vector<EventId> ids;
    const Result<void> read =
        reader.ids({account, {}, true}, [&](std::span<const EventId> piece) {
            ids.insert(ids.end(), piece.begin(), piece.end());
            return true;
        });
    if (!read)
        return read.error();
    std::reverse(ids.begin(), ids.end());
    return ids;
}

using RowVisit = std::function<Result<void>(const EventSummary &row)>;

Result<void> eachRow(store::EventReader &reader, std::span<const EventId> ids,
                     const RowVisit &visit)
{
    while (!ids.empty()) {
        const std::span<const EventId> slice = ids.first(std::min(ids.size(), rowSlice));
        ids = ids.subspan(slice.size());
        const Result<std::vector<EventSummary>> rows = reader.rows(slice);
        if (!rows)
            return rows.error();
        for (const EventSummary &row : *rows) {
            if (Result<void> done = visit(row); !done)
                return done;
        }
    }
    return {};
}

/// By which the same delivery is told in a backup and in a store, whatever its id.
std::size_t fingerprint(const EventSummary &row)
{
    const auto micros = row.receivedAt.time_since_epoch().count();
    if (row.kind == store::RowKind::Gap)
        return std::hash<std::string>{}("gap " + std::to_string(micros));
    return std::hash<std::string>{}(std::to_string(micros) + ' ' + row.method + ' ' + row.path +
                                    ' ' + std::to_string(row.size) + ' ' + row.eventId + ' ' +
                                    row.deliveryId + ' ' +
                                    std::to_string(row.attempt.value_or(-1)));
}

/// What the account has already: fingerprint and id, sorted.
using Known = std::vector<std::pair<std::size_t, EventId>>;

Result<Known> knownRows(const std::filesystem::path &directory, const std::string &account)
{
    Known known;
    const Result<std::unique_ptr<store::EventReader>> reader = readerOf(directory);
    if (!reader)
        return reader.error();
    if (!*reader)
        return known;
    const Result<std::vector<EventId>> ids = idsOf(**reader, account);
    if (!ids)
        return ids.error();
    known.reserve(ids->size());
    const Result<void> read = eachRow(**reader, *ids, [&](const EventSummary &row) {
        known.emplace_back(fingerprint(row), row.id);
        return Result<void>();
    });
    if (!read)
        return read.error();
    std::sort(known.begin(), known.end());
    return known;
}

std::string manifestOf(const BackupFacts &facts, const std::vector<CaseEntry> &entries)
{
    Json files = Json::object();
    for (const CaseEntry &entry : entries)
        files[entry.name] = Json{{"size", entry.size}, {"sha256", entry.sha256}};
    const Json manifest{
        {"format", backupFormat},
        {"version", backupVersion},
        {"program", facts.program},
        {"createdAt", formatUtc(facts.createdAt)},
        {"accountId", facts.accountId},
        {"events", facts.events},
        {"gaps", facts.gaps},
        {"attempts", facts.attempts},
        {"secrets", "none: keys and signing secrets stay in the keychain of the machine that made "
                    "this, and headers that senders sign in with are redacted"},
        {"files", files}};
    return manifest.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
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
    const Result<std::vector<EventId>> ids = idsOf(reader, facts.accountId);
    if (!ids)
        return ids.error();
    const auto total = static_cast<std::int64_t>(ids->size());
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

} // namespace

Result<BackupFacts> AccountBackup::write(const std::filesystem::path &directory,
                                         const std::filesystem::path &file, BackupFacts about,
                                         const Progress &progress)
{
    about.events = 0;
    about.gaps = 0;
    about.attempts = 0;
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
    if (done)
        done = writeEntry(**archive, backupAccount, about.account);
    if (done)
        done = writeEntry(**archive, backupManifest, manifestOf(about, (*archive)->entries()));
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
    const Result<BackupFacts> facts = verify(file, progress);
    if (!facts)
        return facts.error();
    const Result<Known> known = knownRows(directory, account);
    if (!known)
        return known.error();
    const std::int64_t total = facts->events + facts->gaps;
    Restored restored;
    std::vector<std::pair<EventId, EventId>> ids; // in the backup, here; in the order of the first
    const auto idHere = [&](EventId there) -> std::optional<EventId> {
        const auto at = std::lower_bound(ids.begin(), ids.end(), std::pair(there, EventId{0}));
        return at != ids.end() && at->first == there ? std::optional(at->second) : std::nullopt;
    };
    const auto fill = [&](const store::ImportPut &put) -> Result<void> {
        // Every line is checked once more: it may be another file by now.
        const auto take = [&](BackupRow &&row) -> Result<bool> {
            store::EventRecord &event = row.event;
            const EventId there = event.summary.id;
            const std::size_t print = fingerprint(event.summary);
            const auto same =
                std::lower_bound(known->begin(), known->end(), std::pair(print, EventId{0}));
            if (same != known->end() && same->first == print) {
                ids.emplace_back(there, same->second);
                ++restored.known;
            } else {
                event.summary.account = account;
                if (event.summary.parent)
                    event.summary.parent = idHere(*event.summary.parent);
                ++(event.summary.kind == store::RowKind::Gap ? restored.gaps : restored.events);
                if (const Result<void> stored = put(event, row.attempts); !stored)
                    return stored.error();
                restored.attempts += static_cast<std::int64_t>(row.attempts.size());
                ids.emplace_back(there, event.summary.id);
            }
            return !progress || progress(Stage::Storing, static_cast<std::int64_t>(ids.size()),
                                         total);
        };
        const Result<BackupFacts> again = BackupReader::read(file, take);
        return again ? Result<void>() : again.error();
    };
    if (Result<void> done = store::importStream(directory, fill, random, objects); !done)
        return done.error();
    return restored;
}

} // namespace hookbench::casefile
