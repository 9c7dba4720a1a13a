// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/eventreads.h"

#include "app/inbox/readerthread.h"
#include "app/store/eventreader.h"

namespace hookbench::inbox
{

using store::EventReader;
using store::EventRecord;
using store::EventSummary;

EventReads::EventReads(ReaderThread &thread, QObject *parent)
    : QObject(parent)
    , m_thread(thread)
{
}

void EventReads::post(Question question)
{
    m_thread.post(std::move(question));
}

Result<EventRecord> EventReads::read(EventReader &reader, store::EventId id)
{
    Result<std::optional<EventRecord>> record = reader.event(id);
    if (!record)
        return record.error();
    if (!*record)
        return Error{ErrorKind::NotFound};
    return std::move(**record);
}

void EventReads::event(store::EventId id, QObject *context, Done<EventRecord> done)
{
    ask<EventRecord>([id](EventReader &reader) { return read(reader, id); },
                     m_events.take(context, std::move(done)));
}

void EventReads::related(store::EventId id, QObject *context, Done<std::vector<EventSummary>> done)
{
    ask<std::vector<EventSummary>>([id](EventReader &reader) { return reader.related(id); },
                                   m_related.take(context, std::move(done)));
}

void EventReads::newest(const store::EventQuery &query, int limit, QObject *context,
                        Done<std::vector<EventSummary>> done)
{
    ask<std::vector<EventSummary>>(
        [query, limit](EventReader &reader) { return reader.page(query, std::nullopt, limit); },
        m_newest.take(context, std::move(done)));
}

} // namespace hookbench::inbox
