// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/outcomedelegate.h"

#include "models/attempttablemodel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"

#include <QPainter>

namespace hookbench::ui
{

namespace
{

constexpr int outcomeGap = 5;

int outcomeSignSize(const QFontMetrics &metrics)
{
    return painting::iconSize(metrics) - 2;
}

} // namespace

QFont OutcomeDelegate::contentFont(const QStyleOptionViewItem &option) const
{
    return fonts::strong(option.font);
}

int OutcomeDelegate::contentWidth(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    return outcomeSignSize(option.fontMetrics) + outcomeGap +
           RowDelegate::contentWidth(option, index);
}

void OutcomeDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    const bool passed = cell.index.data(models::AttemptTableModel::PassedRole).toBool();
    const QColor color = passed ? cell.colors.good : cell.colors.bad;
    const int size = outcomeSignSize(cell.option.fontMetrics);
    const QRect ltr = cell.mirrored(cell.rect);
    painting::drawIcon(painter,
                       cell.mirrored({ltr.left(), ltr.center().y() - size / 2 + 1, size, size}),
                       icons::icon(passed ? Icon::Check : Icon::Cross), size, color);
    painter->setPen(color);
    drawLine(painter, cell, cell.mirrored(ltr.adjusted(size + outcomeGap, 0, 0, 0)),
             visibleText(cell.index));
}

} // namespace hookbench::ui
