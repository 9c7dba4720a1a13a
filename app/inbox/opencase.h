// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/event.h"
#include "app/store/eventreader.h"

#include <QObject>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hookbench::store
{
class EventStore;
}

namespace hookbench::inbox
{

class ReaderThread;

/// One opened case file as it is searched, on a thread of its own; nothing in it is changed.
/// Outside of it its events have ids below 0, a range for each case, and say in their account whose
/// they are. Answers come on the GUI thread, which owns it, and none after it is gone.
class OpenCase
{
public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// A row that a query finds.
    struct Match
    {
        store::EventId id = 0; ///< as it is outside
        UtcTime at{};
        store::EventId standsOn = 0; ///< the newest own event below it; 0: none
    };

    /// The ids of so many events have room in one case.
    static constexpr store::EventId idStep = store::EventId{1} << 40;

    /// `number` counts the cases that were ever opened, from 1: the ids of no two ever meet. Both
    /// `owner`, in whose thread answers are given, and what `number` tells must outlive it.
    OpenCase(std::shared_ptr<store::EventStore> events, std::string name, store::EventId number,
             QObject &owner);
    ~OpenCase();

    const std::string &name() const { return m_name; }
    store::EventId number() const { return m_shift / idStep; }
    /// The number of the case that an id of outside belongs to; 0: it is the own store's.
    static store::EventId numberOf(store::EventId id)
    {
        return id < 0 ? (-id + idStep - 1) / idStep : 0;
    }
    store::EventId inside(store::EventId id) const { return id + m_shift; }
    store::EventId outside(store::EventId id) const { return id - m_shift; }
    /// As it is outside.
    store::EventSummary shown(store::EventSummary row) const;

    /// What a query finds, and where it stands among the events of `own`, which must outlive this
    /// object; null: below them. Ends the search before it.
    void find(const store::EventQuery &query, store::EventStore *own,
              Done<std::vector<Match>> done);
    /// The search is answered with what it has found by now.
    void stopFinding();

    /// Anything else, on the reading thread.
    template <typename T>
    void ask(std::function<Result<T>(store::EventReader &)> question, Done<T> done)
    {
        post([&owner = m_owner, question = std::move(question),
              done = std::move(done)](const Result<store::EventReader *> &reader) {
            auto answer = std::make_shared<Result<T>>(reader ? question(**reader)
                                                             : Result<T>(reader.error()));
            QMetaObject::invokeMethod(
                &owner, [answer, done] { done(std::move(*answer)); }, Qt::QueuedConnection);
        });
    }

private:
    struct Places;
    class Search;

    void post(std::function<void(const Result<store::EventReader *> &)> job);

    std::shared_ptr<store::EventStore> m_events;
    std::string m_name;
    store::EventId m_shift;
    QObject &m_owner;
    std::shared_ptr<Places> m_places; ///< of the reading thread alone
    std::shared_ptr<Search> m_search; ///< the one that was wanted last
    std::unique_ptr<ReaderThread> m_thread;
};

} // namespace hookbench::inbox
