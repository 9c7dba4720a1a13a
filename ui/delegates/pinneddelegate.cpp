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

constexpr int badgeInset = 4;

QString caseBadge(const QModelIndex &index)
{
    const QString name = index.data(models::EventTableModel::CaseRole).toString();
    if (name.isEmpty())
        return {};
    return name.contains(QLatin1String(".zip"), Qt::CaseInsensitive)
               ? PinnedDelegate::tr("case")
               : PinnedDelegate::tr("file", "a row of a file with events that is no case file");
}

int badgeWidth(const QFontMetrics &metrics, const QString &badge)
{
    return badge.isEmpty() ? 0 : metrics.horizontalAdvance(badge) + 2 * badgeInset + pinGap;
}

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
    return TextDelegate::contentWidth(option, index) +
           (isPinnedRow(index) ? pinWidth + pinGap : 0) +
           badgeWidth(option.fontMetrics, caseBadge(index));
}

void PinnedDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    if (const QString badge = caseBadge(cell.index); !badge.isEmpty()) {
        const QRect whole = cell.mirrored(cell.rect);
        const int width = badgeWidth(cell.option.fontMetrics, badge);
        const int height = cell.option.fontMetrics.height();
        const QRect place =
            cell.mirrored({whole.right() - width + pinGap + 1, whole.center().y() - height / 2,
                           width - pinGap, height});
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(cell.colors.tone(Tone::Accent));
        painter->setBrush(cell.colors.toneOn(Tone::Accent));
        painter->drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(cell.colors.tone(Tone::Accent));
        painter->setFont(cell.option.font);
        painter->drawText(place, Qt::AlignCenter, badge);
        painter->restore();
        drawLine(painter, cell, cell.mirrored(whole.adjusted(0, 0, -width, 0)),
                 visibleText(cell.index));
        return;
    }
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
