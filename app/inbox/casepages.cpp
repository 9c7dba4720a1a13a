// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/casepages.h"

#include "app/inbox/readerthread.h"
#include "app/store/eventreader.h"
#include "app/store/eventstore.h"

#include <algorithm>
#include <utility>

namespace hookbench::inbox
{

using models::EventPageSource;
using store::EventId;
using store::EventReader;
using store::EventRecord;
using store::EventSummary;

namespace
{

/// The ids of a case keep their order, below all of the own store; those of the next one lie below
/// them, so that nothing that is still known of one is taken for the other's.
constexpr EventId caseStep = EventId{1} << 40;
/// Queries of the case alone have numbers that the own source never has.
constexpr quint64 firstAlone = quint64{1} << 62;

std::pair<QVector<qint64>, std::vector<EventId>> split(const QVector<qint64> &ids, EventId shift)
{
    std::pair<QVector<qint64>, std::vector<EventId>> parts;
    for (const qint64 id : ids) {
        if (CasePages::isOfCase(id))
            parts.second.push_back(id + shift);
        else
            parts.first.append(id);
    }
    return parts;
}

} // namespace

CasePages::CasePages(EventPageSource &own, QObject *parent)
    : EventPageSource(parent)
    , m_own(own)
    , m_aloneNumber(firstAlone)
{
    forward();
}

CasePages::~CasePages() = default;

Error CasePages::readOnly()
{
    return {ErrorKind::InvalidArgument,
            "An event of a case file is only read: its verdict is the one of the original, and the "
            "redacted copy cannot verify."};
}

void CasePages::forward()
{
    connect(&m_own, &EventPageSource::firstPage, this, &EventPageSource::firstPage);
    connect(&m_own, &EventPageSource::olderIds, this, &EventPageSource::olderIds);
    connect(&m_own, &EventPageSource::progressed, this, &EventPageSource::progressed);
    connect(&m_own, &EventPageSource::failed, this, &EventPageSource::failed);
    connect(&m_own, &EventPageSource::rowsRead, this, [this](std::vector<EventSummary> rows) {
        rows.insert(rows.end(), m_heldRows.begin(), m_heldRows.end());
        m_heldRows.clear();
        Q_EMIT rowsRead(rows);
    });
    connect(&m_own, &EventPageSource::textsRead, this, &EventPageSource::textsRead);
    connect(&m_own, &EventPageSource::arrived, this, &EventPageSource::arrived);
    connect(&m_own, &EventPageSource::updated, this, &EventPageSource::updated);
    connect(&m_own, &EventPageSource::removed, this, &EventPageSource::removed);
    connect(&m_own, &EventPageSource::idsFinished, this, [this](quint64 number) {
        if (number != m_number)
            return;
        m_hasOwn = true;
        tellCase();
    });
    connect(&m_own, &EventPageSource::stopped, this,
            [this](quint64 number, const store::SearchProgress &progress) {
                if (number != m_number)
                    return;
                // Those of the case follow, as soon as they are known.
                m_isStopped = true;
                tellCase();
                Q_EMIT stopped(number, progress);
            });
}

// --- the case ----------------------------------------------------------------------------------

void CasePages::show(std::shared_ptr<store::EventStore> events, const std::string &name)
{
    m_thread.reset();
    m_heldRows.clear();
    m_shift += caseStep;
    m_events = std::move(events);
    m_name = name;
    m_isAlone = false;
    m_thread = std::make_unique<ReaderThread>();
    m_thread->attach(*m_events);
}

void CasePages::close()
{
    m_thread.reset();
    m_events.reset();
    m_isAlone = false;
}

template <typename T>
void CasePages::ask(std::function<Result<T>(EventReader &)> question, Done<T> done)
{
    if (!m_thread) {
        QMetaObject::invokeMethod(
            this, [done] { done(Error{ErrorKind::NotFound}); }, Qt::QueuedConnection);
        return;
    }
    // The thread is joined before this object goes.
    m_thread->post([this, question = std::move(question),
                    done = std::move(done)](const Result<EventReader *> &reader) {
        auto answer =
            std::make_shared<Result<T>>(reader ? question(**reader) : Result<T>(reader.error()));
        QMetaObject::invokeMethod(
            this, [answer, done] { done(std::move(*answer)); }, Qt::QueuedConnection);
    });
}

EventSummary CasePages::shown(EventSummary row) const
{
    row.id -= m_shift;
    if (row.duplicateOf)
        *row.duplicateOf -= m_shift;
    if (row.parent)
        *row.parent -= m_shift;
    row.account = models::caseAccount + m_name;
    return row;
}

void CasePages::event(EventId id, QObject *context, Done<EventRecord> done)
{
    ask<EventRecord>(
        [id, shift = m_shift](EventReader &reader) -> Result<EventRecord> {
            Result<std::optional<EventRecord>> record = reader.event(id + shift);
            if (!record)
                return record.error();
            if (!*record)
                return Error{ErrorKind::NotFound};
            return std::move(**record);
        },
        m_records.take(context, [this, done = std::move(done)](Result<EventRecord> record) {
            if (record)
                record->summary = shown(record->summary);
            done(std::move(record));
        }));
}

void CasePages::related(EventId id, QObject *context, Done<std::vector<EventSummary>> done)
{
    ask<std::vector<EventSummary>>(
        [id, shift = m_shift](EventReader &reader) { return reader.related(id + shift); },
        m_related.take(context,
                       [this, done = std::move(done)](Result<std::vector<EventSummary>> rows) {
                           if (rows) {
                               for (EventSummary &row : *rows)
                                   row = shown(row);
                           }
                           done(std::move(rows));
                       }));
}

// --- the list ----------------------------------------------------------------------------------

quint64 CasePages::open(const store::EventQuery &query)
{
    m_caseIds.reset();
    m_hasOwn = isAlone();
    m_isStopped = false;
    m_isTold = false;
    if (isAlone()) {
        m_own.cancel();
        m_number = ++m_aloneNumber;
    } else {
        m_number = m_own.open(query);
    }
    if (!isShown()) {
        m_caseIds.emplace();
        return m_number;
    }
    store::EventQuery ofCase = query;
    ofCase.account.clear();
    ofCase.hasGaps = false;
    ask<Ids>(
        [ofCase, shift = m_shift](EventReader &reader) -> Result<Ids> {
            Ids ids;
            const Result<void> read =
                reader.ids(ofCase, [&ids, shift](std::span<const EventId> piece) {
                    for (const EventId id : piece)
                        ids.push_back(id - shift);
                    return true;
                });
            return read ? Result<Ids>(std::move(ids)) : Result<Ids>(read.error());
        },
        [this, number = m_number](const Result<Ids> &ids) { onCaseIds(number, ids); });
    return m_number;
}

void CasePages::onCaseIds(quint64 number, const Result<Ids> &ids)
{
    if (number != m_number)
        return;
    if (!ids && ids.error().kind != ErrorKind::Cancelled) {
        Q_EMIT failed(number, ids.error());
        return;
    }
    m_caseIds = ids ? *ids : Ids();
    if (number >= firstAlone)
        Q_EMIT firstPage(number, {});
    tellCase();
}

void CasePages::tellCase()
{
    if (!(m_hasOwn || m_isStopped) || !m_caseIds || std::exchange(m_isTold, true))
        return;
    const quint64 number = m_number;
    if (!m_caseIds->empty())
        Q_EMIT olderIds(number, *m_caseIds);
    if (!m_isStopped && number == m_number)
        Q_EMIT idsFinished(number);
}

void CasePages::requestRows(const QVector<qint64> &ids)
{
    const auto parts = split(ids, m_shift);
    if (parts.second.empty()) {
        m_own.requestRows(ids);
        return;
    }
    // One answer for each request: those of the case wait for the others.
    ask<std::vector<EventSummary>>(
        [wanted = parts.second](EventReader &reader) { return reader.rows(wanted); },
        [this, own = parts.first, shift = m_shift](const Result<std::vector<EventSummary>> &rows) {
            std::vector<EventSummary> all;
            if (rows && shift == m_shift) { // else they are of the case before
                for (const EventSummary &row : *rows)
                    all.push_back(shown(row));
            }
            if (own.isEmpty()) {
                Q_EMIT rowsRead(all);
                return;
            }
            m_heldRows.insert(m_heldRows.end(), all.begin(), all.end());
            m_own.requestRows(own);
        });
}

void CasePages::requestTexts(const QVector<qint64> &ids, const QStringList &paths)
{
    const auto parts = split(ids, m_shift);
    if (!parts.first.isEmpty())
        m_own.requestTexts(parts.first, paths);
    if (parts.second.empty())
        return;
    QVector<qint64> asked;
    for (const EventId id : parts.second)
        asked.append(id - m_shift);
    std::vector<std::string> names;
    for (const QString &path : paths)
        names.push_back(path.toStdString());
    ask<std::vector<store::PayloadTexts>>(
        [wanted = parts.second, names](EventReader &reader) {
            return reader.payloadTexts(wanted, names);
        },
        [this, asked, paths](const Result<std::vector<store::PayloadTexts>> &texts) {
            const std::vector none(static_cast<std::size_t>(asked.size()),
                                   store::PayloadTexts(static_cast<std::size_t>(paths.size())));
            Q_EMIT textsRead(asked, paths, texts ? *texts : none);
        });
}

void CasePages::cancel()
{
    m_number = 0;
    m_own.cancel();
}

void CasePages::fetchValues(const std::string &account, store::FilterTerm::Field field,
                            const QString &prefix, QObject *context,
                            std::function<void(const QStringList &)> done)
{
    m_own.fetchValues(account, field, prefix, context, std::move(done));
}

} // namespace hookbench::inbox
