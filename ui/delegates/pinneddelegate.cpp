// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/pinneddelegate.h"

#include "models/eventtablemodel.h"

#include <QPainter>

namespace hookbench::ui
{

namespace
{

constexpr int pinWidth = 8;
constexpr int pinHeight = 12;
constexpr int pinGap = 6;

bool isPinnedRow(const QModelIndex &index)
{
    return index.data(models::EventTableModel::PinnedRole).toBool();
}

/// A head and its needle: no letter of a font that may be missing.
void paintPin(QPainter *painter, const QRect &place, const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap));
    const QPointF top(place.left() + pinWidth / 2.0, place.top() + pinWidth / 2.0);
    painter->drawLine(top, QPointF(top.x(), place.top() + pinHeight - 1.0));
    painter->setBrush(color);
    painter->drawEllipse(top, pinWidth / 2.0 - 1, pinWidth / 2.0 - 1);
    painter->restore();
}

} // namespace

int PinnedDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return TextDelegate::contentWidth(option, index) + (isPinnedRow(index) ? pinWidth + pinGap : 0);
}

void PinnedDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    if (!isPinnedRow(cell.index)) {
        TextDelegate::paintContent(painter, cell);
        return;
    }
    const QRect ltr = cell.mirrored(cell.rect); // mirrored twice: as for left-to-right
    const QRect pin = cell.mirrored(
        {ltr.right() - pinWidth + 1, ltr.center().y() - pinHeight / 2 + 1, pinWidth, pinHeight});
    paintPin(painter, pin, cell.colors.dim);
    drawLine(painter, cell, cell.mirrored(ltr.adjusted(0, 0, -pinWidth - pinGap, 0)),
             visibleText(cell.index));
}

} // namespace hookbench::ui
