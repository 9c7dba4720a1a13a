// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"

#include "app/text/formats.h"
#include "models/agestep.h"
#include "models/roles.h"

namespace hookbench::models
{

ActivityModel::ActivityModel(const Clock &clock, QObject *parent)
    : MergingTable(parent)
    , m_clock(clock)
    , m_now(clock.now())
{
}

void ActivityModel::setEntries(const QVector<ActivityEntry> &entries)
{
    m_now = m_clock.now();
    merge(entries);
}

int ActivityModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ActivityEntry &entry = at(index.row());
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return displayText(entry, column);
    case Qt::ToolTipRole:
        return column == When ? text::absoluteTime(entry.at) : displayText(entry, column);
    case Qt::AccessibleTextRole:
        if (column == Action) {
            return tr("%1: %2, %3").arg(entry.action, entry.outcome, displayText(entry, When));
        }
        return displayText(entry, column);
    case SortRole:
        return column == When ? QVariant(qint64(entry.at.time_since_epoch().count()))
                              : QVariant(displayText(entry, column));
    case IdRole:
        return entry.number;
    case FailedRole:
        return entry.failed;
    case UndoableRole:
        return entry.undoable;
    default:
        return {};
    }
}

QString ActivityModel::displayText(const ActivityEntry &entry, Column column) const
{
    switch (column) {
    case When:
        return text::relativeTime(entry.at, m_now);
    case Action:
        return entry.action;
    case Outcome:
        return entry.outcome;
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ActivityModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case When:
        return tr("When");
    case Action:
        return tr("Change");
    case Outcome:
        return tr("Outcome");
    case ColumnCount:
        break;
    }
    return {};
}

void ActivityModel::refreshTimes()
{
    const UtcTime before = std::exchange(m_now, m_clock.now());
    touch(When, [&](int row) { return ageStep(at(row).at, before) != ageStep(at(row).at, m_now); });
}

} // namespace hookbench::models
