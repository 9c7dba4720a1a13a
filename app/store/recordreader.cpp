// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/recordreader.h"

#include "app/store/attemptrow.h"
#include "app/store/eventschema.h"
#include "app/store/platformwriter.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace hookbench::store
{

Result<RecordReader> RecordReader::open(const std::filesystem::path &directory)
{
    Result<Database> opened =
        Database::openReadOnly(eventFile(directory), static_cast<int>(eventMigrations().size()));
    if (!opened)
        return opened.error();
    auto database = std::make_unique<Database>(std::move(*opened));
    Result<WordReader> words = WordReader::open(*database);
    if (!words)
        return words.error();
    return RecordReader(std::move(database), std::make_unique<WordReader>(std::move(*words)));
}

RecordReader::RecordReader(std::unique_ptr<Database> database, std::unique_ptr<WordReader> words)
    : m_database(std::move(database))
    , m_words(std::move(words))
    , m_platform(std::make_unique<PlatformReader>(*m_database, *m_words))
{
}

Result<std::vector<ReplayRun>> RecordReader::runs(const std::string &account, int limit)
{
    Result<Statement> query =
        m_database->prepare("SELECT " + std::string(runColumns) +
                            " FROM runs WHERE account = ? ORDER BY id DESC LIMIT ?");
    if (!query)
        return query.error();
    query->bind(1, std::string_view(account));
    query->bind(2, std::int64_t{limit});
    std::vector<ReplayRun> found;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            break;
        Result<ReplayRun> run = readRun(*query);
        if (!run)
            return run.error();
        found.push_back(std::move(*run));
    }
    std::reverse(found.begin(), found.end());
    return found;
}

Result<std::vector<EventId>> RecordReader::eventsOfRun(RunId run, std::int64_t position, int limit)
{
    Result<Statement> query = m_database->prepare(
        "SELECT event FROM run_items WHERE run = ? AND position >= ? ORDER BY position LIMIT ?");
    if (!query)
        return query.error();
    query->bind(1, run);
    query->bind(2, position);
    query->bind(3, std::int64_t{limit});
    std::vector<EventId> events;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return events;
        events.push_back(query->integer(0));
    }
}

Result<std::vector<std::string>> RecordReader::listedWebhooks(const std::string &account)
{
    Result<Statement> query =
        m_database->prepare("SELECT webhook FROM list_reads WHERE account = ?1"
                            " UNION SELECT webhook FROM listed_events WHERE account = ?1"
                            " UNION SELECT webhook FROM unknown_stretches WHERE account = ?1");
    if (!query)
        return query.error();
    query->bind(1, std::string_view(account));
    std::vector<std::string> webhooks;
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return webhooks;
        webhooks.emplace_back(query->text(0));
    }
}

Result<PlatformHistory> RecordReader::history(const std::string &account,
                                              const std::string &webhook)
{
    PlatformHistory history;
    history.webhookId = webhook;
    Result<PlatformRecord> record =
        m_platform->record(account, webhook, PlatformWriter::maxEventsOfWebhook);
    if (!record)
        return record.error();
    history.events = std::move(record->events);
    history.unknown = std::move(record->unknown);
    Result<Statement> query =
        m_database->prepare("SELECT at, asked, listed FROM list_reads"
                            " WHERE account = ? AND webhook = ? ORDER BY at, rowid");
    if (!query)
        return query.error();
    query->bind(1, std::string_view(account));
    query->bind(2, std::string_view(webhook));
    for (;;) {
        const Result<bool> row = query->step();
        if (!row)
            return row.error();
        if (!*row)
            return history;
        history.reads.push_back({UtcTime{std::chrono::microseconds{query->integer(0)}},
                                 static_cast<int>(query->integer(1)),
                                 static_cast<int>(query->integer(2))});
    }
}

} // namespace hookbench::store
