// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/changemodel.h"

#include "models/bytetext.h"

namespace hookbench::models
{

namespace
{

constexpr std::size_t cellBytes = 400; ///< of a value in a cell
constexpr std::size_t tipBytes = 4000;

QString changedValue(const std::optional<std::string> &value, std::size_t limit)
{
    return value ? visibleText(*value, limit) : QStringLiteral("–");
}

} // namespace

void ChangeModel::setChanges(std::vector<store::EventDiff::Change> changes)
{
    beginResetModel();
    m_changes = std::move(changes);
    endResetModel();
}

int ChangeModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_changes.size());
}

int ChangeModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const store::EventDiff::Change &change = m_changes[static_cast<std::size_t>(index.row())];
    const std::size_t limit = role == Qt::ToolTipRole ? tipBytes : cellBytes;
    switch (static_cast<Column>(index.column())) {
    case Sign:
        if (!change.after)
            return tr("only in the first");
        return change.before ? tr("differs") : tr("only in the second");
    case Place:
        return visibleText(change.name, limit);
    case Before:
        return changedValue(change.before, limit);
    case After:
        return changedValue(change.after, limit);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant ChangeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Sign:
        return tr("What");
    case Place:
        return tr("Where");
    case Before:
        return tr("First");
    case After:
        return tr("Second");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace hookbench::models
