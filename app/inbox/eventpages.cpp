// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/eventpages.h"

#include "app/inbox/arrivalqueue.h"
#include "app/inbox/newerevents.h"
#include "app/inbox/readerthread.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace hookbench::inbox
{

using store::EventId;
using store::EventReader;
using store::EventSummary;

namespace
{

constexpr std::size_t mostValues = 50; ///< more than a list of choices shows

bool isOf(const store::EventQuery &query, const EventSummary &row)
{
    return query.account.empty() || query.account == row.account;
}

} // namespace

EventPages::EventPages(ReaderThread &search, ReaderThread &rowReader, ArrivalQueue &arrivals,
                       std::chrono::milliseconds quiet, QObject *parent)
    : EventPageSource(parent)
    , m_search(search, quiet)
    , m_rowReader(rowReader)
{
    connect(&m_search, &EventSearch::ended, this, &EventPages::onEnded);
    connect(&m_search, &EventSearch::progressed, this,
            [this](quint64 number, const store::SearchProgress &progress) {
                if (!m_hasFirstPage)
                    onFirstPage(number, {});
                if (number == m_number)
                    Q_EMIT progressed(number, progress);
            });
    connect(&m_look, &QTimer::timeout, this, &EventPages::look);
    connect(&arrivals, &ArrivalQueue::committed, this, &EventPages::onCommitted);
    connect(&arrivals, &ArrivalQueue::updated, this, [this](const Rows &rows) {
        for (const EventSummary &row : rows)
            Q_EMIT updated(row);
    });
    connect(&arrivals, &ArrivalQueue::outdated, this, &EventPages::removed);
}

EventPages::~EventPages() = default;

quint64 EventPages::open(const store::EventQuery &query)
{
    m_query = query;
    m_hasFirstPage = false;
    m_held.clear();
    m_heldTooMany = false;
    m_isSearching = true;
    m_looked.reset();
    m_number = m_search.open(
        query, [this, isFirst = true](EventReader &reader, std::span<const EventId> ids) mutable {
            return take(reader, ids, std::exchange(isFirst, false));
        });
    return m_number;
}

/// On the thread for searches.
Result<EventSearch::Taken> EventPages::take(EventReader &reader, std::span<const EventId> ids,
                                            bool isFirst)
{
    Rows rows;
    if (isFirst) {
        const std::size_t shown = std::min(ids.size(), std::size_t{firstRows});
        Result<Rows> read = reader.rows(ids.first(shown));
        if (!read)
            return read.error();
        rows = std::move(*read);
        ids = ids.subspan(shown);
    }
    return EventSearch::Taken{
        [this, rows = std::move(rows), older = std::vector<qint64>(ids.begin(), ids.end())] {
            const quint64 number = m_number;
            if (!rows.empty() && m_hasFirstPage) { // it took long: the page was opened without them
                std::vector<qint64> first;
                for (const EventSummary &row : rows)
                    first.push_back(row.id);
                m_newest = std::max<store::EventId>(m_newest, first.front());
                Q_EMIT olderIds(number, first); // whoever looks at them asks
            } else if (!rows.empty()) {
                onFirstPage(number, rows);
            }
            if (!older.empty() && number == m_number)
                Q_EMIT olderIds(number, older);
        }};
}

void EventPages::onEnded(quint64 number, const SearchEnd &end)
{
    m_isSearching = false;
    if (end.progress.highest > 0 || end.kind == SearchEnd::Kind::Complete) // of an empty store: 0
        m_looked = end.progress.highest;
    if (end.kind == SearchEnd::Kind::Failed) {
        Q_EMIT failed(number, *end.error);
        return;
    }
    if (!m_hasFirstPage)
        onFirstPage(number, {});
    if (number != m_number)
        return; // its receiver opened another one
    if (end.kind == SearchEnd::Kind::Stopped)
        Q_EMIT stopped(number, end.progress);
    else
        Q_EMIT idsFinished(number);
}

void EventPages::onFirstPage(quint64 number, const Rows &rows)
{
    m_newest = rows.empty() ? 0 : rows.front().id;
    m_hasFirstPage = true;
    Q_EMIT firstPage(number, rows);
    if (number != m_number)
        return; // its receiver opened another one
    if (std::exchange(m_heldTooMany, false)) {
        m_held.clear();
        Q_EMIT removed();
        return;
    }
    deliver(number, std::exchange(m_held, {}));
}

void EventPages::requestRows(const QVector<qint64> &ids)
{
    m_rowReader.postFirst([this, ids](const Result<EventReader *> &reader) {
        // What is wrong with the store is told by the search over it.
        Result<Rows> rows = reader ? (*reader)->rows(std::vector<EventId>(ids.begin(), ids.end()))
                                   : Result<Rows>(reader.error());
        QMetaObject::invokeMethod(
            this,
            [this, ids, rows = rows ? std::move(*rows) : Rows()] { Q_EMIT rowsRead(ids, rows); },
            Qt::QueuedConnection);
    });
}

void EventPages::requestTexts(const QVector<qint64> &ids, const QStringList &paths)
{
    std::vector<EventId> wanted(ids.begin(), ids.end());
    std::vector<std::string> places;
    for (const QString &path : paths)
        places.push_back(path.toStdString());
    m_rowReader.post([this, ids, paths, wanted = std::move(wanted),
                      places = std::move(places)](const Result<EventReader *> &reader) {
        Result<std::vector<store::PayloadTexts>> texts =
            reader ? (*reader)->payloadTexts(wanted, places)
                   : Result<std::vector<store::PayloadTexts>>(reader.error());
        if (!texts) // who asked waits for one answer
            texts = std::vector(wanted.size(), store::PayloadTexts(places.size()));
        QMetaObject::invokeMethod(
            this,
            [this, ids, paths, texts = std::move(*texts)] { Q_EMIT textsRead(ids, paths, texts); },
            Qt::QueuedConnection);
    });
}

void EventPages::cancel()
{
    m_number = 0;
    m_held.clear();
    m_search.cancel();
}

void EventPages::fetchValues(const std::string &account, store::FilterTerm::Field field,
                             const QString &prefix, QObject *context,
                             std::function<void(const QStringList &)> done)
{
    m_rowReader.post([this, account, field, prefix = prefix.toStdString(),
                      guard = QPointer<QObject>(context),
                      done = std::move(done)](const Result<EventReader *> &reader) {
        if (!reader)
            return; // the search over the same store tells it
        const Result<std::vector<std::string>> values =
            (*reader)->values(account, field, prefix, mostValues);
        if (!values)
            return;
        QStringList list;
        for (const std::string &value : *values)
            list += QString::fromStdString(value);
        QMetaObject::invokeMethod(
            this,
            [guard, list, done] {
                if (guard)
                    done(list);
            },
            Qt::QueuedConnection);
    });
}

void EventPages::setLooksForOthers(bool looks, std::chrono::milliseconds every)
{
    if (looks)
        m_look.start(every);
    else
        m_look.stop();
}

void EventPages::onCommitted(const Rows &rows)
{
    if (m_number == 0)
        return;
    Rows mine;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(mine),
                 [this](const EventSummary &row) { return isOf(m_query, row); });
    if (mine.empty())
        return;
    if (m_query.filter.isEmpty())
        deliver(m_number, std::move(mine));
    else
        match(std::move(mine));
}

void EventPages::match(Rows rows)
{
    m_rowReader.post([this, number = m_number, query = m_query,
                      rows = std::move(rows)](const Result<EventReader *> &reader) mutable {
        if (!reader)
            return;
        const auto gone = std::remove_if(rows.begin(), rows.end(), [&](const EventSummary &row) {
            const Result<bool> fits = (*reader)->matches(query, row);
            return !fits || !*fits;
        });
        rows.erase(gone, rows.end());
        QMetaObject::invokeMethod(
            this, [this, number, rows = std::move(rows)] { deliver(number, rows); },
            Qt::QueuedConnection);
    });
}

void EventPages::deliver(quint64 number, Rows rows)
{
    if (number != m_number || rows.empty())
        return;
    if (!m_hasFirstPage) {
        m_heldTooMany = m_heldTooMany || m_held.size() + rows.size() > ArrivalQueue::maxWaiting;
        if (!m_heldTooMany)
            m_held.insert(m_held.end(), rows.begin(), rows.end());
        return;
    }
    // What the first page already showed was held, or found by looking as well.
    const auto known = std::remove_if(
        rows.begin(), rows.end(), [this](const EventSummary &row) { return row.id <= m_newest; });
    rows.erase(known, rows.end());
    if (rows.empty())
        return;
    m_newest = rows.back().id;
    Q_EMIT arrived(number, rows);
}

void EventPages::look()
{
    if (m_isSearching || !m_hasFirstPage || m_number == 0 || std::exchange(m_looking, true))
        return;
    m_rowReader.post([this, number = m_number, query = m_query,
                      looked = m_looked](const Result<EventReader *> &reader) {
        const Result<NewerEvents> newer =
            reader ? newerEvents(**reader, query, looked) : Result<NewerEvents>(reader.error());
        QMetaObject::invokeMethod(
            this,
            [this, number, newer] {
                m_looking = false;
                if (!newer || number != m_number)
                    return;
                m_looked = newer->highest;
                if (newer->isTooMany)
                    Q_EMIT removed();
                else
                    deliver(number, newer->rows);
            },
            Qt::QueuedConnection);
    });
}

} // namespace hookbench::inbox
