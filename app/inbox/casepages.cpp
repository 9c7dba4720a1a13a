// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/casepages.h"

#include "app/store/eventreader.h"
#include "app/store/eventstore.h"

#include <algorithm>
#include <map>
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

/// Queries of a case alone have numbers that the own source never has.
constexpr quint64 firstAlone = quint64{1} << 62;

} // namespace

/// One request for rows, until all who were asked have answered.
struct CasePages::Asked
{
    QVector<qint64> all{};
    QVector<qint64> own{};
    std::map<EventId, std::vector<EventId>> ofCases{}; ///< by number; ids as they are inside
    std::size_t waiting = 0;
    Rows rows{};
};

CasePages::CasePages(EventPageSource &own, OwnStore store, QObject *parent)
    : EventPageSource(parent)
    , m_own(own)
    , m_store(std::move(store))
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
    connect(&m_own, &EventPageSource::rowsRead, this, &CasePages::onOwnRows);
    connect(&m_own, &EventPageSource::textsRead, this, &EventPageSource::textsRead);
    connect(&m_own, &EventPageSource::arrived, this, &EventPageSource::arrived);
    connect(&m_own, &EventPageSource::updated, this, &EventPageSource::updated);
    connect(&m_own, &EventPageSource::removed, this, &EventPageSource::removed);
    connect(&m_own, &EventPageSource::idsFinished, this, [this](quint64 number) {
        if (number != m_number)
            return;
        m_hasOwn = true;
        finish();
    });
    connect(&m_own, &EventPageSource::stopped, this,
            [this](quint64 number, const store::SearchProgress &progress) {
                // What the cases have follows, as soon as it is known.
                m_isStopped = m_isStopped || number == m_number;
                Q_EMIT stopped(number, progress);
            });
}

// --- the cases ---------------------------------------------------------------------------------

EventId CasePages::add(std::shared_ptr<store::EventStore> events, const std::string &name)
{
    m_cases.push_back(std::make_unique<OpenCase>(std::move(events), name, ++m_lastNumber, *this));
    m_alone = 0;
    Q_EMIT changed();
    return m_lastNumber;
}

void CasePages::close(EventId number)
{
    if (std::erase_if(m_cases, [number](const auto &one) { return one->number() == number; }) == 0)
        return;
    if (m_alone == number)
        m_alone = 0;
    Q_EMIT changed();
}

void CasePages::setAlone(EventId number)
{
    if (std::exchange(m_alone, number) != number)
        Q_EMIT changed();
}

OpenCase *CasePages::caseOf(EventId id) const
{
    const EventId number = OpenCase::numberOf(id);
    const auto found = std::find_if(m_cases.begin(), m_cases.end(),
                                    [number](const auto &one) { return one->number() == number; });
    return found == m_cases.end() ? nullptr : found->get();
}

/// The answer is made of what the case says of the event, as it is outside.
template <typename T>
void CasePages::askCase(EventId id, std::function<Result<T>(EventReader &, EventId)> question,
                        std::function<void(const OpenCase &, T &)> show, Done<T> done)
{
    OpenCase *const opened = caseOf(id);
    if (!opened) {
        QMetaObject::invokeMethod(
            this, [done] { done(Error{ErrorKind::NotFound}); }, Qt::QueuedConnection);
        return;
    }
    opened->ask<T>([question = std::move(question), inside = opened->inside(id)](
                       EventReader &reader) { return question(reader, inside); },
                   [this, id, show = std::move(show), done = std::move(done)](Result<T> answer) {
                       const OpenCase *const still = caseOf(id);
                       if (answer && still)
                           show(*still, *answer);
                       done(still ? std::move(answer) : Error{ErrorKind::NotFound});
                   });
}

void CasePages::event(EventId id, QObject *context, Done<EventRecord> done)
{
    askCase<EventRecord>(
        id,
        [](EventReader &reader, EventId inside) -> Result<EventRecord> {
            Result<std::optional<EventRecord>> record = reader.event(inside);
            if (!record)
                return record.error();
            if (!*record)
                return Error{ErrorKind::NotFound};
            return std::move(**record);
        },
        [](const OpenCase &opened, EventRecord &record) {
            record.summary = opened.shown(record.summary);
        },
        m_records.take(context, std::move(done)));
}

void CasePages::related(EventId id, QObject *context, Done<Rows> done)
{
    askCase<Rows>(
        id, [](EventReader &reader, EventId inside) { return reader.related(inside); },
        [](const OpenCase &opened, Rows &rows) {
            for (EventSummary &row : rows)
                row = opened.shown(row);
        },
        m_related.take(context, std::move(done)));
}

// --- the list ----------------------------------------------------------------------------------

quint64 CasePages::open(const store::EventQuery &query)
{
    m_found.clear();
    m_mixed.clear();
    m_hasOwn = m_alone != 0;
    m_isStopped = false;
    m_isTold = false;
    m_waiting = 0;
    if (m_alone != 0) {
        m_own.cancel();
        m_number = ++m_aloneNumber;
    } else {
        m_number = m_own.open(query);
    }
    store::EventStore *const own = m_store ? m_store() : nullptr;
    for (const std::unique_ptr<OpenCase> &one : m_cases) {
        if (m_alone != 0 && one->number() != m_alone)
            continue;
        ++m_waiting;
        one->find(query, own,
                  [this, number = m_number, name = one->name()](const Result<Matches> &matches) {
                      onFound(number, name, matches);
                  });
    }
    m_isTold = m_waiting == 0;
    return m_number;
}

/// One that cannot be searched keeps nothing else back.
void CasePages::onFound(quint64 number, const std::string &name, const Result<Matches> &matches)
{
    if (number != m_number)
        return;
    if (matches)
        m_found.insert(m_found.end(), matches->begin(), matches->end());
    else if (matches.error().kind != ErrorKind::Cancelled)
        Q_EMIT unreadable(QString::fromStdString(name), matches.error());
    if (--m_waiting == 0)
        tellGuests();
}

/// Newest first. What was placed at another moment knows of other own events: whatever stands
/// higher stands on no older one.
void CasePages::tellGuests()
{
    using Match = OpenCase::Match;
    std::sort(m_found.begin(), m_found.end(), [](const Match &one, const Match &other) {
        return std::pair(one.at, one.id) > std::pair(other.at, other.id);
    });
    std::vector<models::GuestRow> guests(m_found.size());
    EventId standsOn = 0;
    for (std::size_t i = m_found.size(); i-- > 0;) {
        standsOn = std::max(standsOn, m_found[i].standsOn);
        guests[i] = {m_found[i].id, standsOn};
    }
    m_found = {};
    m_isTold = true;
    const quint64 number = m_number;
    if (number >= firstAlone)
        Q_EMIT firstPage(number, {});
    if (number == m_number)
        Q_EMIT guestsFound(number, guests);
    if (number == m_number && m_alone != 0 && m_isStopped)
        Q_EMIT stopped(number, {});
    else if (number == m_number)
        finish();
}

void CasePages::finish()
{
    if (m_hasOwn && m_isTold && !m_isStopped)
        Q_EMIT idsFinished(m_number);
}

void CasePages::requestRows(const QVector<qint64> &ids)
{
    auto asked = std::make_shared<Asked>();
    asked->all = ids;
    for (const qint64 id : ids) {
        if (const OpenCase *const opened = caseOf(id))
            asked->ofCases[opened->number()].push_back(opened->inside(id));
        else if (!isOfCase(id))
            asked->own.append(id);
    }
    asked->waiting = asked->ofCases.size();
    if (asked->waiting == 0) {
        m_own.requestRows(ids);
        return;
    }
    // One answer for each request: those of cases wait for the others.
    for (const auto &[number, wanted] : asked->ofCases) {
        const EventId any = -number * OpenCase::idStep + 1;
        caseOf(any)->ask<Rows>(
            [wanted = wanted](EventReader &reader) { return reader.rows(wanted); },
            [this, asked, any](const Result<Rows> &rows) {
                if (const OpenCase *const still = caseOf(any); rows && still) {
                    for (const EventSummary &row : *rows)
                        asked->rows.push_back(still->shown(row));
                }
                if (--asked->waiting > 0)
                    return;
                if (asked->own.isEmpty()) {
                    Q_EMIT rowsRead(asked->all, asked->rows);
                    return;
                }
                m_mixed.push_back(asked);
                m_own.requestRows(asked->own);
            });
    }
}

void CasePages::onOwnRows(const QVector<qint64> &ids, const Rows &rows)
{
    const auto mixed = std::find_if(m_mixed.begin(), m_mixed.end(),
                                    [&ids](const auto &one) { return one->own == ids; });
    if (mixed == m_mixed.end()) {
        Q_EMIT rowsRead(ids, rows);
        return;
    }
    const std::shared_ptr<Asked> asked = *mixed;
    m_mixed.erase(mixed);
    asked->rows.insert(asked->rows.end(), rows.begin(), rows.end());
    Q_EMIT rowsRead(asked->all, asked->rows);
}

void CasePages::requestTexts(const QVector<qint64> &ids, const QStringList &paths)
{
    QVector<qint64> own;
    std::map<OpenCase *, QVector<qint64>> ofCases;
    for (const qint64 id : ids) {
        if (OpenCase *const opened = caseOf(id))
            ofCases[opened].append(id);
        else
            own.append(id);
    }
    if (!own.isEmpty())
        m_own.requestTexts(own, paths);
    std::vector<std::string> names;
    for (const QString &path : paths)
        names.push_back(path.toStdString());
    for (const auto &[opened, asked] : ofCases) {
        std::vector<EventId> wanted;
        for (const qint64 id : asked)
            wanted.push_back(opened->inside(id));
        opened->ask<std::vector<store::PayloadTexts>>(
            [wanted, names](EventReader &reader) { return reader.payloadTexts(wanted, names); },
            [this, asked = asked, paths](const Result<std::vector<store::PayloadTexts>> &texts) {
                const std::vector none(static_cast<std::size_t>(asked.size()),
                                       store::PayloadTexts(static_cast<std::size_t>(paths.size())));
                Q_EMIT textsRead(asked, paths, texts ? *texts : none);
            });
    }
}

void CasePages::cancel()
{
    m_number = 0;
    for (const std::unique_ptr<OpenCase> &one : m_cases)
        one->stopFinding();
    m_own.cancel();
}

void CasePages::stop()
{
    m_own.stop(); // it says itself how far it came; what the cases have, which is little, follows
    if (m_alone == 0 || m_waiting == 0)
        return;
    m_isStopped = true;
    for (const std::unique_ptr<OpenCase> &one : m_cases)
        one->stopFinding();
}

void CasePages::fetchValues(const std::string &account, store::FilterTerm::Field field,
                            const QString &prefix, QObject *context,
                            std::function<void(const QStringList &)> done)
{
    m_own.fetchValues(account, field, prefix, context, std::move(done));
}

} // namespace hookbench::inbox
