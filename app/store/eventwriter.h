// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/database.h"
#include "app/store/event.h"
#include "app/store/wordreader.h"
#include "app/store/wordtable.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace hookbench::store
{

/// What the event store writes, statement by statement, in transactions of its caller. Every value
/// is bound where it lies. One thread at a time; other processes may write to the same file.
class EventWriter
{
public:
    /// `database` has the schema of eventMigrations() and must outlive it.
    static Result<EventWriter> open(Database &database);

    /// BEGIN IMMEDIATE, and what the next id is.
    Result<void> begin();
    /// On failure everything since begin() is undone.
    Result<void> commit();
    void rollback();

    /// The id that the next row gets; between begin() and the end of the transaction.
    EventId nextId() const { return m_nextId; }

    /// Takes nextId(), which must be in `event.summary.id`. An error that leaves the transaction
    /// alive concerns this event alone.
    Result<void> insert(const EventRecord &event, std::optional<std::int64_t> bodyKey);
    Result<void> insertGap(const EventSummary &gap);
    /// Error NotFound when the event is gone.
    Result<void> recordAnswer(EventId id, const AnswerRecord &answer);
    Result<void> setPinned(EventId id, bool isPinned);
    Result<void> setCause(EventId id, const std::string &cause);
    /// Error NotFound when the event is gone, or not Unchecked.
    Result<void> recordLateCheck(EventId id, const LateCheck &check);
    /// Pinned events stay. Returns how many rows went.
    Result<std::int64_t> remove(std::span<const EventId> ids);
    /// As it stands now; nullopt when it is gone.
    Result<std::optional<EventSummary>> summary(EventId id);

private:
    struct Statements
    {
        Statement highestId;
        Statement insertEvent;
        Statement insertPayload;
        Statement insertLaterAnswer;
        Statement setAnswer;
        Statement setPinned;
        Statement setCause;
        Statement setVerdict;
        Statement removeEvent;
        Statement removePayload;
        Statement removeLaterAnswer;
        Statement summary;
    };

    EventWriter(Database &database, Statements statements, WordTable words, WordReader reader);

    Result<void> insertRow(const EventSummary &summary, const std::string &objectId,
                           std::int64_t keptBytes, std::optional<std::int64_t> bodyKey);
    Result<void> insertPayload(const EventRecord &event);
    Result<void> changeOne(Statement &statement);

    Database *m_database;
    Statements m_sql;
    WordTable m_words;
    WordReader m_reader;
    EventId m_nextId = 0;
};

} // namespace hookbench::store
