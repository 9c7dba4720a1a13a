// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"
#include "app/store/eventreader.h"

#include <QObject>
#include <QStringList>
#include <QVector>

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace hookbench::models
{

/// Begins the account of a row out of an opened case file; the name of the file follows.
inline const std::string caseAccount = "case:";

/// A row of elsewhere that stands between the own ones. Value type.
struct GuestRow
{
    qint64 id = 0;       ///< below 0: never an own row's
    qint64 standsOn = 0; ///< own rows of this id and older ones stand below it; 0: none does

    bool operator==(const GuestRow &) const = default;
};

/// Where the event list gets its rows from, without waiting. The model asks, the source answers
/// with signals on the GUI thread, later; a newer query makes the answers to the older one vanish.
/// What stands behind it reads the database on threads of its own.
class EventPageSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Starts anew with this query: firstPage (as soon as any are found, or the search takes long),
    /// then more ids until idsFinished. Returns the number that its answers carry.
    virtual quint64 open(const store::EventQuery &query) = 0;
    /// Asks for summaries of these ids; always answered, by one rowsRead. At most 256 at a time.
    virtual void requestRows(const QVector<qint64> &ids) = 0;
    virtual void cancel() = 0;
    /// Ends the search; what was found stays, and stopped() says how far it came.
    virtual void stop() {}
    /// What stands at these paths of their payloads; answered by textsRead. At most 256 ids.
    virtual void requestTexts(const QVector<qint64> &ids, const QStringList &paths)
    {
        Q_UNUSED(ids)
        Q_UNUSED(paths)
    }
    /// Values of a field that really occur, for completion (EventReader::values): `done` is called
    /// later, never after `context` died, and not at all where nothing can be known.
    virtual void fetchValues(const std::string &account, store::FilterTerm::Field field,
                             const QString &prefix, QObject *context,
                             std::function<void(const QStringList &)> done)
    {
        Q_UNUSED(account)
        Q_UNUSED(field)
        Q_UNUSED(prefix)
        Q_UNUSED(context)
        Q_UNUSED(done)
    }

Q_SIGNALS:
    /// The newest rows of the query, with everything needed to paint them.
    void firstPage(quint64 query, const std::vector<hookbench::store::EventSummary> &rows);
    /// Ids older than all before, newest first.
    void olderIds(quint64 query, const std::vector<qint64> &ids);
    /// What else the query finds, newest first: once, before idsFinished, at any time after a stop.
    void guestsFound(quint64 query, const std::vector<hookbench::models::GuestRow> &guests);
    void idsFinished(quint64 query);
    /// The search takes longer than a moment.
    void progressed(quint64 query, const hookbench::store::SearchProgress &progress);
    /// No more ids come: it was stopped.
    void stopped(quint64 query, const hookbench::store::SearchProgress &progress);
    void failed(quint64 query, const hookbench::Error &error);
    /// Those of the ids asked for that there are.
    void rowsRead(const QVector<qint64> &asked,
                  const std::vector<hookbench::store::EventSummary> &rows);
    /// In the order in which they were asked for.
    void textsRead(const QVector<qint64> &ids, const QStringList &paths,
                   const std::vector<hookbench::store::PayloadTexts> &texts);
    /// New events that match the query, in the order of their ids, at most once a frame.
    void arrived(quint64 query, const std::vector<hookbench::store::EventSummary> &rows);
    /// An answer came later.
    void updated(const hookbench::store::EventSummary &row);
    /// Rows went away: the query is to be opened anew.
    void removed();
};

} // namespace hookbench::models
