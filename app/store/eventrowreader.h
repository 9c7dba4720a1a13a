// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventreader.h"
#include "app/store/jsonreader.h"
#include "app/store/statementcache.h"

#include <atomic>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace hookbench::store
{

class Database;
class WordReader;

/// Reads what is stored of events whose ids are known, as EventReader tells it. Same thread as its
/// Database, which must outlive it.
class EventRowReader
{
public:
    /// `isInterrupted`: for the moments between two statements.
    EventRowReader(Database &database, WordReader &words, const std::atomic<bool> &isInterrupted);

    Result<std::vector<EventSummary>> rows(std::span<const EventId> ids);
    Result<std::optional<EventRecord>> event(EventId id);
    Result<std::vector<PayloadTexts>> payloadTexts(std::span<const EventId> ids,
                                                   std::span<const std::string> paths);
    Result<std::vector<std::string>> objectsOf(std::span<const EventId> ids);
    Result<std::vector<EventSummary>> related(EventId id);

private:
    Result<std::optional<EventSummary>> row(EventId id);
    Result<void> readPayload(EventRecord &event);
    Result<void> readLaterAnswer(EventRecord &event);
    Result<std::vector<EventId>> neighbours(EventId id);

    Database &m_database;
    WordReader &m_words;
    const std::atomic<bool> &m_isInterrupted;
    JsonReader m_json;
    StatementCache m_statements;
};

} // namespace hookbench::store
