// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/eventpagesource.h"

#include <deque>
#include <functional>
#include <map>
#include <set>

namespace hookbench::test
{

/// A verified payment.completed with this id, received so many seconds after noon.
store::EventSummary makeEvent(qint64 id, int secondsAfterNoon = 0);
/// The receiver was not listening for that long.
store::EventSummary makeGap(qint64 id, std::chrono::minutes length);

/// A page source over rows in memory. Nothing is answered until the test says so, unless
/// answersAtOnce. The rows of ids that were never put in are made up by `make`.
class FakePageSource : public models::EventPageSource
{
    Q_OBJECT

public:
    using EventPageSource::EventPageSource;

    quint64 open(const store::EventQuery &query) override;
    void requestRows(const QVector<qint64> &ids) override;
    void cancel() override { ++cancelled; }
    void stop() override { ++stops; }
    void requestTexts(const QVector<qint64> &ids, const QStringList &paths) override
    {
        textRequests.push_back({ids, paths});
    }

    /// What the query finds, by id.
    std::map<qint64, store::EventSummary> rows;
    std::function<store::EventSummary(qint64)> make;
    qint64 madeUpTo = 0; ///< besides `rows`, ids from 1 to this one exist
    bool answersAtOnce = false;
    int pageSize = 3;

    store::EventQuery query;
    quint64 number = 0;
    int cancelled = 0;
    int stops = 0;
    std::deque<std::pair<QVector<qint64>, QStringList>> textRequests; ///< not answered yet
    std::deque<QVector<qint64>> requests;                             ///< not answered yet

    void put(const store::EventSummary &row) { rows[row.id] = row; }
    /// Answers the open query: the newest rows, then the other ids in one or more pieces.
    void answerOpen(qsizetype pieces = 1);
    void answerFirstPage();
    void answerOlderIds(qsizetype pieces = 1);
    /// Answers the oldest request.
    void answerRows();
    /// Answers the oldest request for texts: each is its path and its id.
    void answerTexts();
    /// Stores the rows and tells that they came.
    void arrive(const std::vector<store::EventSummary> &rows);

private:
    std::vector<qint64> idsNewestFirst() const;
    std::optional<store::EventSummary> rowOf(qint64 id) const;
};

} // namespace hookbench::test
