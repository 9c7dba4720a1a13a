// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/readonlyeventstore.h"

#include "app/store/sqliteeventreader.h"

#include <utility>

namespace hookbench::store
{

Result<std::unique_ptr<ReadOnlyEventStore>>
ReadOnlyEventStore::open(const std::filesystem::path &directory, const Error &reason)
{
    if (const auto reader = SqliteEventReader::open(directory); !reader)
        return reader.error();
    return std::unique_ptr<ReadOnlyEventStore>(new ReadOnlyEventStore(directory, reason));
}

ReadOnlyEventStore::ReadOnlyEventStore(std::filesystem::path directory, Error reason)
    : m_directory(std::move(directory))
    , m_reason(std::move(reason))
{
}

void ReadOnlyEventStore::setObserver(Observer) {}

void ReadOnlyEventStore::append(EventRecord, Appended done)
{
    if (done)
        done(m_reason);
}

void ReadOnlyEventStore::recordAnswer(EventId, AnswerRecord, Done done)
{
    if (done)
        done(m_reason);
}

void ReadOnlyEventStore::recordGap(const std::string &, UtcTime, UtcTime) {}

void ReadOnlyEventStore::setPinned(EventId, bool, Done done)
{
    if (done)
        done(m_reason);
}

void ReadOnlyEventStore::setCause(EventId, std::string, Done done)
{
    if (done)
        done(m_reason);
}

void ReadOnlyEventStore::recordLateCheck(EventId, LateCheck, Done done)
{
    if (done)
        done(m_reason);
}

void ReadOnlyEventStore::recordList(PlatformList, Done done)
{
    if (done)
        done(m_reason);
}

void ReadOnlyEventStore::setRetention(RetentionRules) {}

Result<std::unique_ptr<EventReader>> ReadOnlyEventStore::reader()
{
    return SqliteEventReader::open(m_directory);
}

} // namespace hookbench::store
