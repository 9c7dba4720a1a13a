// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/payloaddelegate.h"

#include "models/payloadtreemodel.h"
#include "ui/theme/fonts.h"

#include <QPainter>

namespace hookbench::ui
{

using models::PayloadTreeModel;
using Type = PayloadTreeModel::Type;

namespace
{

Type typeOf(const QModelIndex &index)
{
    return static_cast<Type>(index.data(PayloadTreeModel::TypeRole).toInt());
}

bool isValue(const QModelIndex &index)
{
    return index.column() == PayloadTreeModel::Value;
}

QColor colorOf(Type type, const Colors &colors)
{
    switch (type) {
    case Type::Object:
    case Type::Array:
        return colors.dim;
    case Type::String:
        return colors.good;
    case Type::Number:
        return colors.accent;
    case Type::Boolean:
    case Type::Null:
        return colors.warn;
    }
    return colors.text;
}

QString shown(const QModelIndex &index, const QString &text)
{
    const bool isString = isValue(index) && typeOf(index) == Type::String;
    return isString ? QLatin1Char('"') + text + QLatin1Char('"') : text;
}

} // namespace

QFont PayloadDelegate::contentFont(const QStyleOptionViewItem &option) const
{
    return fonts::monospace(option.font);
}

/// Denser than a table of things: a payload is read as a whole.
int PayloadDelegate::contentHeight(const QStyleOptionViewItem &option) const
{
    return QFontMetrics(option.font).height() + 9;
}

int PayloadDelegate::contentWidth(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    return QFontMetrics(contentFont(option)).horizontalAdvance(shown(index, visibleText(index)));
}

void PayloadDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    if (isValue(cell.index))
        painter->setPen(colorOf(typeOf(cell.index), cell.colors));
    drawLine(painter, cell, cell.rect, shown(cell.index, visibleText(cell.index)));
}

} // namespace hookbench::ui
