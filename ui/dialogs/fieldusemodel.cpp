// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fieldusemodel.h"

#include "app/casesession.h"
#include "app/text/formats.h"
#include "models/bytetext.h"

namespace hookbench::ui
{

using casefile::FieldUse;

FieldUseModel::FieldUseModel(CaseSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &CaseSession::changed, this, &FieldUseModel::onChanged);
    onChanged();
}

/// The same fields in the same order stay the rows that they are, and keep their place in view.
void FieldUseModel::onChanged()
{
    const int rows = static_cast<int>(m_session.overview().fields.size());
    if (rows == m_rows) {
        if (rows > 0)
            Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int FieldUseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int FieldUseModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags FieldUseModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Leaves && index.data(Qt::CheckStateRole).isValid())
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant FieldUseModel::data(const QModelIndex &index, int role) const
{
    const std::vector<FieldUse> &fields = m_session.overview().fields;
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) ||
        static_cast<std::size_t>(index.row()) >= fields.size())
        return {};
    const FieldUse &field = fields[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    const QString says = !field.mayChange ? tr("What signs in or signs never leaves.")
                         : field.leaves   ? tr("Leaves, but for what is found in it.")
                                          : tr("Is replaced.");
    if (role == Qt::ToolTipRole || (role == Qt::AccessibleTextRole && column == Leaves))
        return says;
    if (role == Qt::CheckStateRole && column == Leaves && field.mayChange)
        return field.leaves ? Qt::Checked : Qt::Unchecked;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Name:
        return models::visibleText(field.name, 100);
    case Where:
        return field.isHeader ? tr("Header") : tr("Payload");
    case Times:
        return text::count(field.count);
    case Leaves:
    case ColumnCount:
        break;
    }
    return {};
}

bool FieldUseModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const std::string name =
        m_session.overview().fields[static_cast<std::size_t>(index.row())].name;
    m_session.setLeaves(name, value.toInt() == Qt::Checked);
    return true;
}

QVariant FieldUseModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Leaves:
        return tr("Leaves");
    case Name:
        return tr("Field");
    case Where:
        return tr("Where");
    case Times:
        return tr("Times");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace hookbench::ui
