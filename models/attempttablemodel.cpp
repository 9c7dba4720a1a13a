// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attempttablemodel.h"

#include "app/text/formats.h"
#include "models/intenttext.h"
#include "models/roles.h"

namespace hookbench::models
{

using store::Attempt;

AttemptTableModel::AttemptTableModel(const Clock &clock, QObject *parent)
    : MergingTable(parent)
    , m_clock(clock)
{
}

int AttemptTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AttemptTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AttemptRow &row = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return displayText(row, column);
    case Qt::ToolTipRole:
        return toolTip(row, column);
    case IdRole:
        return row.id;
    case FailedRole:
        return !row.attempt.hasPassed;
    case PassedRole:
        return row.attempt.hasPassed;
    case TimingRole:
        if (!row.attempt.status)
            return {};
        return QVariant::fromValue(QVector<double>{row.attempt.dnsMs, row.attempt.connectMs,
                                                   row.attempt.tlsMs, row.attempt.firstByteMs,
                                                   row.attempt.totalMs});
    default:
        return {};
    }
}

QString AttemptTableModel::expectation(const Attempt &attempt)
{
    return attempt.isToBeAccepted ? QStringLiteral("2xx") : QStringLiteral("4xx");
}

QString AttemptTableModel::outcome(const Attempt &attempt)
{
    if (!attempt.status)
        return tr("No answer");
    return attempt.hasPassed ? tr("As expected") : tr("Not as expected");
}

QString AttemptTableModel::timingLines(const Attempt &attempt)
{
    QStringList lines;
    const auto add = [&](const QString &step, double ms) {
        if (ms >= 0)
            lines += step.arg(text::milliseconds(ms));
    };
    add(tr("Finding the host (DNS): %1"), attempt.dnsMs);
    add(tr("Connecting: %1"), attempt.connectMs);
    add(tr("TLS handshake: %1"), attempt.tlsMs);
    add(tr("Waiting for the first byte: %1"), attempt.firstByteMs);
    add(tr("Total: %1"), attempt.totalMs);
    return lines.join(QLatin1Char('\n'));
}

QString AttemptTableModel::displayText(const AttemptRow &row, Column column) const
{
    const Attempt &attempt = row.attempt;
    switch (column) {
    case Time:
        return text::cellTime(attempt.startedAt, m_clock.now());
    case Target:
        return QString::fromStdString(attempt.target);
    case Intent:
        return intentTitle(QString::fromStdString(attempt.intent));
    case Answer:
        return attempt.status ? QString::number(*attempt.status) : QStringLiteral("–");
    case Expected:
        return expectation(attempt);
    case Outcome:
        return outcome(attempt);
    case Timing:
        return attempt.status ? text::milliseconds(attempt.totalMs) : QStringLiteral("–");
    case ColumnCount:
        break;
    }
    return {};
}

QString AttemptTableModel::toolTip(const AttemptRow &row, Column column) const
{
    switch (column) {
    case Time:
        return text::absoluteTime(row.attempt.startedAt);
    case Intent:
        return intentSentence(QString::fromStdString(row.attempt.intent));
    case Timing:
        return timingLines(row.attempt);
    case Answer:
    case Outcome:
        return row.failure;
    default:
        return {};
    }
}

QVariant AttemptTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((section == Answer || section == Time ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Time:
        return text::timeTitle(tr("Time"), m_clock.now());
    case Target:
        return tr("Target");
    case Intent:
        return tr("Intent");
    case Answer:
        return tr("Answer");
    case Expected:
        return tr("Expected");
    case Outcome:
        return tr("Result");
    case Timing:
        return tr("Timing");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace hookbench::models
