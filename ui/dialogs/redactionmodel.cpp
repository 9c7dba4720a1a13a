// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/redactionmodel.h"

#include "app/casesession.h"
#include "app/text/formats.h"
#include "models/bytetext.h"

#include <algorithm>
#include <numeric>

namespace hookbench::ui
{

using casefile::PrivateKind;
using casefile::Redaction;

namespace
{

constexpr std::size_t longestOriginal = 300;

} // namespace

QString privateKindWord(PrivateKind kind)
{
    switch (kind) {
    case PrivateKind::Card:
        return RedactionModel::tr("Card number");
    case PrivateKind::Email:
        return RedactionModel::tr("E-mail address");
    case PrivateKind::Phone:
        return RedactionModel::tr("Phone number");
    case PrivateKind::Iban:
        return RedactionModel::tr("IBAN");
    case PrivateKind::Wallet:
        return RedactionModel::tr("Wallet address");
    case PrivateKind::Name:
        return RedactionModel::tr("Name");
    case PrivateKind::Address:
        return RedactionModel::tr("Address");
    case PrivateKind::Account:
        return RedactionModel::tr("Account number");
    case PrivateKind::Birth:
        return RedactionModel::tr("Date of birth");
    case PrivateKind::Token:
        return RedactionModel::tr("Token or key");
    case PrivateKind::Secret:
        return RedactionModel::tr("Secret");
    case PrivateKind::Signature:
        return RedactionModel::tr("Signature");
    case PrivateKind::Text:
        break;
    }
    return RedactionModel::tr("Unknown text");
}

RedactionModel::RedactionModel(CaseSession &session, QObject *parent)
    : QAbstractTableModel(parent)
    , m_session(session)
{
    connect(&session, &CaseSession::changed, this, &RedactionModel::onChanged);
    connect(&session, &CaseSession::choicesChanged, this, [this] {
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    });
    onChanged();
}

void RedactionModel::onChanged()
{
    const std::vector<Redaction> &all = m_session.overview().redactions;
    std::vector<std::size_t> order(all.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&all](std::size_t a, std::size_t b) {
        const auto key = [&all](std::size_t i) {
            return std::pair(all[i].isSure, static_cast<int>(all[i].kind));
        };
        return key(a) < key(b);
    });
    beginResetModel();
    m_order = std::move(order);
    endResetModel();
}

const Redaction *RedactionModel::at(int row) const
{
    const std::vector<Redaction> &all = m_session.overview().redactions;
    if (row < 0 || row >= rowCount() || m_order[static_cast<std::size_t>(row)] >= all.size())
        return nullptr;
    return &all[m_order[static_cast<std::size_t>(row)]];
}

int RedactionModel::rowOf(const std::string &standIn) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row)->standIn == standIn)
            return row;
    }
    return -1;
}

int RedactionModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int RedactionModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

Qt::ItemFlags RedactionModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    const Redaction *one = at(index.row());
    if (one && index.column() == Leaves && casefile::mayBeKept(one->kind))
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QString RedactionModel::cellText(const Redaction &one, Column column) const
{
    switch (column) {
    case Leaves:
        break;
    case Kind:
        return one.isSure ? privateKindWord(one.kind) : tr("%1?").arg(privateKindWord(one.kind));
    case Original:
        return one.original.empty() ? tr("not shown")
                                    : models::visibleText(one.original, longestOriginal);
    case Times:
        return text::count(one.count);
    case ColumnCount:
        break;
    }
    return {};
}

QString RedactionModel::toolTip(const Redaction &one) const
{
    QStringList lines;
    if (!casefile::mayBeKept(one.kind))
        lines += tr("What signs in or signs never leaves.");
    else if (one.isKept)
        lines += tr("Leaves as it is.");
    else if (!one.isSure)
        lines += tr("Not sure: it only looks like that. It is replaced unless you say otherwise.");
    else
        lines += tr("Is replaced.");
    lines += tr("Stand-in: %1").arg(QString::fromStdString(one.standIn));
    for (const std::string &place : one.places)
        lines += models::visibleText(place, longestOriginal);
    return lines.join(QLatin1Char('\n'));
}

QVariant RedactionModel::data(const QModelIndex &index, int role) const
{
    const Redaction *one = at(index.row());
    if (!one || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*one, column);
    case Qt::ToolTipRole:
        return toolTip(*one);
    case Qt::AccessibleTextRole:
        if (column != Leaves)
            return cellText(*one, column);
        return !casefile::mayBeKept(one->kind) ? tr("never leaves")
               : one->isKept                   ? tr("leaves as it is")
                                               : tr("is replaced");
    case Qt::CheckStateRole:
        if (column == Leaves && casefile::mayBeKept(one->kind))
            return one->isKept ? Qt::Checked : Qt::Unchecked;
        break;
    default:
        break;
    }
    return {};
}

bool RedactionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const Redaction *one = at(index.row());
    if (!one || role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const std::string standIn = one->standIn;
    m_session.setKept(standIn, value.toInt() == Qt::Checked);
    return true;
}

QVariant RedactionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Leaves:
        return tr("Leaves");
    case Kind:
        return tr("What it is");
    case Original:
        return tr("Original");
    case Times:
        return tr("Times");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace hookbench::ui
