// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/eventpages.h"

#include "app/inbox/arrivalqueue.h"
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

constexpr int lookMs = 1000;
constexpr std::size_t mostValues = 50; ///< more than a list of choices shows

bool isOf(const store::EventQuery &query, const EventSummary &row)
{
    return query.account.empty() || query.account == row.account;
}

} // namespace

EventPages::EventPages(ReaderThread &search, ReaderThread &rowReader, ArrivalQueue &arrivals,
                       QObject *parent)
    : EventPageSource(parent)
    , m_search(search)
    , m_rowReader(rowReader)
    , m_wanted(std::make_shared<std::atomic<quint64>>(0))
{
    m_look.setInterval(lookMs);
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
    const quint64 number = m_wanted->load() + 1;
    m_wanted->store(number);
    m_number = number;
    m_hasFirstPage = false;
    m_held.clear();
    m_heldTooMany = false;
    m_search.cancel();
    const auto answer = [this, number](auto deliverIt) {
        QMetaObject::invokeMethod(
            this,
            [this, number, deliverIt = std::move(deliverIt)] {
                if (number == m_number)
                    deliverIt();
            },
            Qt::QueuedConnection);
    };
    m_search.post([this, query, number, answer,
                   wanted = m_wanted](const Result<EventReader *> &reader) {
        const auto isStale = [&] { return wanted->load() != number; };
        const auto fail = [&](const Error &error) {
            answer([this, number, error] { Q_EMIT failed(number, error); });
        };
        if (!reader) {
            fail(reader.error());
            return;
        }
        if (isStale())
            return;
        Result<Rows> page = (*reader)->page(query, std::nullopt, firstRows);
        if (isStale())
            return;
        if (!page) {
            fail(page.error());
            return;
        }
        const bool isAll = page->size() < firstRows;
        const EventId last = page->empty() ? 0 : page->back().id;
        answer([this, number, rows = std::move(*page)] { onFirstPage(number, rows); });
        if (!isAll) {
            std::vector<qint64> batch;
            const auto flush = [&] {
                if (!batch.empty())
                    answer([this, number, ids = std::exchange(batch, {})] {
                        Q_EMIT olderIds(number, ids);
                    });
            };
            const Result<void> walked = (*reader)->ids(query, [&](std::span<const EventId> ids) {
                // The walk begins anew: what the first page had, or came since, is known.
                for (const EventId id : ids) {
                    if (id < last)
                        batch.push_back(id);
                }
                if (batch.size() >= idsAtOnce)
                    flush();
                return !isStale();
            });
            if (isStale())
                return;
            if (!walked) {
                fail(walked.error());
                return;
            }
            flush();
        }
        answer([this, number] { Q_EMIT idsFinished(number); });
    });
    return number;
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
    std::vector<EventId> wanted(ids.begin(), ids.end());
    m_rowReader.postFirst([this, wanted = std::move(wanted)](const Result<EventReader *> &reader) {
        if (!reader)
            return; // the search over the same store tells it
        Result<Rows> rows = (*reader)->rows(wanted);
        if (!rows)
            return;
        QMetaObject::invokeMethod(
            this, [this, rows = std::move(*rows)] { Q_EMIT rowsRead(rows); }, Qt::QueuedConnection);
    });
}

void EventPages::cancel()
{
    m_wanted->fetch_add(1);
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

void EventPages::setLooksForOthers(bool looks)
{
    if (looks)
        m_look.start();
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
    if (!m_hasFirstPage || m_number == 0 || std::exchange(m_looking, true))
        return;
    m_rowReader.post([this, number = m_number, query = m_query,
                      newest = m_newest](const Result<EventReader *> &reader) {
        Result<Rows> page =
            reader ? (*reader)->page(query, std::nullopt, firstRows) : Result<Rows>(reader.error());
        Rows fresh = page ? std::move(*page) : Rows();
        const bool isMore = fresh.size() == firstRows && fresh.back().id > newest;
        std::erase_if(fresh, [newest](const EventSummary &row) { return row.id <= newest; });
        std::reverse(fresh.begin(), fresh.end());
        QMetaObject::invokeMethod(
            this,
            [this, number, isMore, fresh = std::move(fresh)] {
                m_looking = false;
                if (isMore && number == m_number)
                    Q_EMIT removed();
                else
                    deliver(number, fresh);
            },
            Qt::QueuedConnection);
    });
}

} // namespace hookbench::inbox
