// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/database.h"
#include "app/store/eventfinder.h"
#include "app/store/eventreader.h"
#include "app/store/eventrowreader.h"
#include "app/store/fieldvalues.h"
#include "app/store/payloadfunction.h"
#include "app/store/platformreader.h"
#include "app/store/wordreader.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::store
{

/// Reads `events.sqlite`, and what the text index beside it knows, over a read-only connection:
/// works on a disk that is full or read-only, and beside a process that writes. What answers which
/// question is its parts' affair; it has the connection, and can interrupt them.
class SqliteEventReader final : public EventReader
{
public:
    /// `directory` holds an event store. Errors: as Database::openReadOnly.
    static Result<std::unique_ptr<EventReader>> open(const std::filesystem::path &directory);

    ~SqliteEventReader() override;

    Result<std::vector<EventSummary>> page(const EventQuery &query, std::optional<EventId> before,
                                           int limit) override;
    Result<void> ids(const EventQuery &query, const IdSink &sink) override;
    Result<void> search(const EventQuery &query, const SearchSink &sink) override;
    Result<std::vector<EventSummary>> rows(std::span<const EventId> ids) override;
    Result<std::optional<EventRecord>> event(EventId id) override;
    Result<std::vector<PayloadTexts>> payloadTexts(std::span<const EventId> ids,
                                                   std::span<const std::string> paths) override;
    Result<std::vector<std::string>> objectsOf(std::span<const EventId> ids) override;
    Result<std::vector<EventId>> placesOf(std::span<const UtcTime> newestFirst) override;
    Result<std::int64_t> count(const EventQuery &query) override;
    Result<std::vector<EventSummary>> related(EventId id) override;
    Result<bool> matches(const EventQuery &query, const EventSummary &summary) override;
    Result<std::vector<std::string>> values(const std::string &account, FilterTerm::Field field,
                                            std::string_view prefix, std::size_t limit) override;
    Result<PlatformRecord> platformRecord(const std::string &account, const std::string &webhook,
                                          int limit) override;
    Result<std::vector<ListedEvent>> listedEvents(const std::string &account,
                                                  std::span<const std::string> eventIds) override;
    Result<void> markCaptures(const std::string &account, std::span<ListedEvent> entries) override;
    void interrupt() override;

    /// Up to this event the text index has everything; words of newer ones are looked for in their
    /// bytes. 0: there is no index.
    Result<EventId> indexedUpTo() { return m_finder.indexedUpTo(); }

private:
    SqliteEventReader(std::filesystem::path directory, Database database, WordReader words,
                      std::unique_ptr<PayloadFunction> function);

    std::atomic<bool> m_isInterrupted = false;
    Database m_database;
    WordReader m_words;
    std::unique_ptr<PayloadFunction> m_function;
    EventFinder m_finder;
    EventRowReader m_rows;
    FieldValues m_values;
    PlatformReader m_platform;
};

} // namespace hookbench::store
