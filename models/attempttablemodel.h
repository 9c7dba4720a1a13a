// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/store/attempt.h"
#include "models/mergingtable.h"

namespace hookbench::models
{

/// A row of the attempts: one that is stored, or one of this session that got a number of its own.
struct AttemptRow
{
    qint64 id = 0;
    store::Attempt attempt{};
    QString failure{}; ///< why there is no answer, one sentence; empty: there is one

    bool operator==(const AttemptRow &) const = default;
};

/// What was sent and what came back, newest first; bounded by who fills it. GUI thread.
class AttemptTableModel : public MergingTable<AttemptRow, &AttemptRow::id>
{
    Q_OBJECT

public:
    enum Column : int { Time, Target, Intent, Answer, Expected, Outcome, Timing, ColumnCount };
    enum AttemptRole : int {
        /// QVector<double>: DNS, connect, TLS, first byte, total in ms, -1 for what did not happen;
        /// invalid without an answer.
        TimingRole = Qt::UserRole + 100,
        PassedRole ///< bool: the answer was the expected one
    };

    /// `clock` must outlive the model.
    explicit AttemptTableModel(const Clock &clock, QObject *parent = nullptr);

    /// Views keep their selection.
    void setRows(const QVector<AttemptRow> &rows) { merge(rows); }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    /// "2xx" or "4xx".
    static QString expectation(const store::Attempt &attempt);
    /// "As expected", "Not as expected", "No answer".
    static QString outcome(const store::Attempt &attempt);
    /// "DNS 1 ms · connect 2 ms · …", one line for each step that happened.
    static QString timingLines(const store::Attempt &attempt);

private:
    QString displayText(const AttemptRow &row, Column column) const;
    QString toolTip(const AttemptRow &row, Column column) const;

    const Clock &m_clock;
};

} // namespace hookbench::models
