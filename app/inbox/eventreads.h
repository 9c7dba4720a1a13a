// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/latest.h"
#include "app/store/event.h"
#include "app/store/eventreader.h"

#include <QObject>

#include <vector>

namespace hookbench::inbox
{

class ReaderThread;

/// Single events out of the store, read on the thread for rows. Every call ends in exactly one
/// `done`, later, on the GUI thread, never after its context died. The thread must be joined before
/// this object is destroyed.
class EventReads : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;
    /// What else is to be made of an event, on the reading thread.
    template <typename T>
    using Make = std::function<Result<T>(store::EventRecord &&)>;

    explicit EventReads(ReaderThread &thread, QObject *parent = nullptr);

    /// NotFound when it is gone.
    void event(store::EventId id, QObject *context, Done<store::EventRecord> done);
    void related(store::EventId id, QObject *context, Done<std::vector<store::EventSummary>> done);
    /// The newest that match, at most `limit`.
    void newest(const store::EventQuery &query, int limit, QObject *context,
                Done<std::vector<store::EventSummary>> done);
    /// Reads the event and makes something of it; `done` is called whatever became of the context.
    template <typename T>
    void make(store::EventId id, Make<T> make, Done<T> done)
    {
        ask<T>(
            [id, make = std::move(make)](store::EventReader &reader) -> Result<T> {
                Result<store::EventRecord> record = read(reader, id);
                if (!record)
                    return record.error();
                return make(std::move(*record));
            },
            std::move(done));
    }

    /// Asks the store anything, on the reading thread; `done` is called whatever became of the
    /// context.
    template <typename T>
    void ask(std::function<Result<T>(store::EventReader &)> question, Done<T> done)
    {
        post([this, question = std::move(question),
              done = std::move(done)](const Result<store::EventReader *> &reader) {
            auto answer = std::make_shared<Result<T>>(reader ? question(**reader)
                                                             : Result<T>(reader.error()));
            QMetaObject::invokeMethod(
                this, [answer, done] { done(std::move(*answer)); }, Qt::QueuedConnection);
        });
    }

private:
    using Question = std::function<void(const Result<store::EventReader *> &)>;

    static Result<store::EventRecord> read(store::EventReader &reader, store::EventId id);
    void post(Question question);

    ReaderThread &m_thread;
    Latest<store::EventRecord> m_events;
    Latest<std::vector<store::EventSummary>> m_related;
    Latest<std::vector<store::EventSummary>> m_newest;
};

} // namespace hookbench::inbox
