// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/inbox/fakepagesource.h"

#include <QTimer>

#include <algorithm>

namespace hookbench::test
{

using store::EventSummary;

EventSummary makeEvent(qint64 id, int secondsAfterNoon)
{
    EventSummary row;
    row.id = id;
    row.receivedAt = *parseUtc("2026-03-20T12:00:00.000Z") + std::chrono::seconds(secondsAfterNoon);
    row.account = "acc";
    row.method = "POST";
    row.path = "/";
    row.verdict = Verdict::Verified;
    row.scheme = "platform";
    row.eventType = "payment.completed";
    row.eventId = "evt_" + std::to_string(789'000'000 + id);
    row.deliveryId = "dlv_" + std::to_string(id);
    row.size = 1212;
    row.answered = 200;
    return row;
}

EventSummary makeGap(qint64 id, std::chrono::minutes length)
{
    EventSummary row;
    row.id = id;
    row.kind = store::RowKind::Gap;
    row.account = "acc";
    row.receivedAt = *parseUtc("2026-03-20T10:00:00.000Z");
    row.gapEnd = row.receivedAt + length;
    return row;
}

quint64 FakePageSource::open(const store::EventQuery &asked)
{
    query = asked;
    ++number;
    requests.clear();
    if (answersAtOnce) {
        QMetaObject::invokeMethod(
            this,
            [this, mine = number] {
                if (mine == number)
                    answerOpen();
            },
            Qt::QueuedConnection);
    }
    return number;
}

void FakePageSource::requestRows(const QVector<qint64> &ids)
{
    requests.push_back(ids);
    if (answersAtOnce) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (!requests.empty())
                    answerRows();
            },
            Qt::QueuedConnection);
    }
}

std::vector<qint64> FakePageSource::idsNewestFirst() const
{
    std::vector<qint64> ids;
    ids.reserve(rows.size() + std::size_t(madeUpTo));
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) {
        if (row->first > madeUpTo)
            ids.push_back(row->first);
    }
    for (qint64 id = madeUpTo; id > 0; --id)
        ids.push_back(id);
    return ids;
}

std::optional<EventSummary> FakePageSource::rowOf(qint64 id) const
{
    if (const auto row = rows.find(id); row != rows.end())
        return row->second;
    if (id > 0 && id <= madeUpTo)
        return make ? make(id) : makeEvent(id);
    return std::nullopt;
}

void FakePageSource::answerOpen(qsizetype pieces)
{
    answerFirstPage();
    answerOlderIds(pieces);
}

void FakePageSource::answerFirstPage()
{
    const std::vector<qint64> ids = idsNewestFirst();
    std::vector<EventSummary> page;
    for (std::size_t i = 0; i < std::min(ids.size(), std::size_t(pageSize)); ++i)
        page.push_back(*rowOf(ids[i]));
    Q_EMIT firstPage(number, page);
}

void FakePageSource::answerOlderIds(qsizetype pieces)
{
    const std::vector<qint64> ids = idsNewestFirst();
    const auto first = qsizetype(std::min(ids.size(), std::size_t(pageSize)));
    const auto count = qsizetype(ids.size());
    for (qsizetype piece = 0; piece < pieces; ++piece) {
        const auto from = first + (count - first) * piece / pieces;
        const auto to = first + (count - first) * (piece + 1) / pieces;
        if (from < to)
            Q_EMIT olderIds(number, {ids.begin() + from, ids.begin() + to});
    }
    Q_EMIT idsFinished(number);
}

void FakePageSource::answerRows()
{
    const QVector<qint64> ids = requests.front();
    requests.pop_front();
    std::vector<EventSummary> read;
    for (const qint64 id : ids) {
        if (const auto row = rowOf(id))
            read.push_back(*row);
    }
    Q_EMIT rowsRead(ids, read);
}

void FakePageSource::answerTexts()
{
    const auto [ids, paths] = textRequests.front();
    textRequests.pop_front();
    std::vector<store::PayloadTexts> texts;
    for (const qint64 id : ids) {
        store::PayloadTexts &own = texts.emplace_back();
        for (const QString &path : paths)
            own.emplace_back(QStringLiteral("%1 of %2").arg(path).arg(id).toStdString());
    }
    Q_EMIT textsRead(ids, paths, texts);
}

void FakePageSource::arrive(const std::vector<EventSummary> &fresh)
{
    for (const EventSummary &row : fresh)
        put(row);
    Q_EMIT arrived(number, fresh);
}

} // namespace hookbench::test
