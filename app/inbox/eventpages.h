// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/eventsearch.h"
#include "models/eventpagesource.h"

#include <QTimer>

namespace hookbench::inbox
{

class ArrivalQueue;
class ReaderThread;

/// The event list's rows out of the store: searches on a thread of their own (a newer one ends the
/// older), rows on another, so that a long search never delays painting. What arrives is filtered
/// like the query that is open and handed on once a frame. GUI thread.
class EventPages : public models::EventPageSource
{
    Q_OBJECT

public:
    static constexpr int firstRows = 200;

    /// `quiet`: shorter searches tell no progress. `rowReader` reads rows, and may be shared with
    /// who reads single events. Both threads must be joined before this object is destroyed, and
    /// both outlived by the store.
    EventPages(ReaderThread &search, ReaderThread &rowReader, ArrivalQueue &arrivals,
               std::chrono::milliseconds quiet = EventSearch::quietTime, QObject *parent = nullptr);
    ~EventPages() override;

    quint64 open(const store::EventQuery &query) override;
    void requestRows(const QVector<qint64> &ids) override;
    void cancel() override;
    void stop() override { m_search.stop(); }
    void requestTexts(const QVector<qint64> &ids, const QStringList &paths) override;
    void fetchValues(const std::string &account, store::FilterTerm::Field field,
                     const QString &prefix, QObject *context,
                     std::function<void(const QStringList &)> done) override;

    /// Another process receives: what it stores is looked for, as nobody tells; not while a search
    /// goes on, and then above what it searched.
    void setLooksForOthers(bool looks, std::chrono::milliseconds every = std::chrono::seconds(1));

private:
    using Rows = std::vector<store::EventSummary>;

    void onCommitted(const Rows &rows);
    void match(Rows rows);
    void deliver(quint64 number, Rows rows);
    Result<EventSearch::Taken> take(store::EventReader &reader, std::span<const store::EventId> ids,
                                    bool isFirst);
    void onFirstPage(quint64 number, const Rows &rows);
    void onEnded(quint64 number, const SearchEnd &end);
    void look();

    EventSearch m_search;
    ReaderThread &m_rowReader;
    store::EventQuery m_query;
    quint64 m_number = 0; ///< 0: nothing is open
    bool m_hasFirstPage = false;
    store::EventId m_newest = 0;
    Rows m_held; ///< came before the first page
    bool m_heldTooMany = false;
    bool m_isSearching = false;
    std::optional<store::EventId> m_looked; ///< whatever is above was not looked at
    QTimer m_look;
    bool m_looking = false;
};

} // namespace hookbench::inbox
