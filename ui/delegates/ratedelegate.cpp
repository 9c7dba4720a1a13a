// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/ratedelegate.h"

#include "models/roles.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int barWidth = 36;
constexpr int leastBar = 12; ///< below it says nothing; the number goes first
constexpr int barHeight = 5;
constexpr int barGap = 8;

} // namespace

RateLevel rateLevel(double percent)
{
    if (percent < 80)
        return RateLevel::Bad;
    return percent < 95 ? RateLevel::Warn : RateLevel::Good;
}

QColor rateColor(RateLevel level, const Colors &colors)
{
    switch (level) {
    case RateLevel::Good:
        return colors.good;
    case RateLevel::Warn:
        return colors.warn;
    case RateLevel::Bad:
        return colors.bad;
    }
    return colors.text;
}

QBrush rateBrush(RateLevel level, const Colors &colors)
{
    return {rateColor(level, colors),
            level == RateLevel::Bad ? Qt::BDiagPattern : Qt::SolidPattern};
}

int RateDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = RowDelegate::contentWidth(option, index);
    return index.data(models::RateRole).isValid() ? barWidth + barGap + text : text;
}

void RateDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    const QVariant value = cell.index.data(models::RateRole);
    if (!value.isValid()) {
        painter->setPen(cell.colors.dim);
        drawLine(painter, cell, cell.rect, visibleText(cell.index));
        return;
    }
    const double percent = std::clamp(value.toDouble(), 0.0, 100.0);
    const RateLevel level = rateLevel(percent);
    const QRect ltr = cell.mirrored(cell.rect);
    const QString number = visibleText(cell.index);
    const int room = ltr.width() - barGap - painter->fontMetrics().horizontalAdvance(number);
    const int width = std::min(barWidth, room);
    if (width < leastBar) {
        painter->setPen(cell.text);
        drawLine(painter, cell, cell.rect, number);
        return;
    }
    const QRect bar =
        cell.mirrored({ltr.left(), ltr.center().y() - barHeight / 2 + 1, width, barHeight});
    QRect full = cell.mirrored(bar);
    full.setWidth(qRound(width * percent / 100));
    full = cell.mirrored(full);

    QPainterPath track;
    track.addRoundedRect(bar, 2, 2);
    painter->fillPath(track, cell.colors.hairline);
    QPainterPath done;
    done.addRect(full);
    painter->fillPath(track.intersected(done), rateBrush(level, cell.colors));
    if (level == RateLevel::Bad) {
        painter->setPen(cell.colors.bad);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    }
    painter->setPen(cell.text);
    drawLine(painter, cell, cell.mirrored(ltr.adjusted(width + barGap, 0, 0, 0)), number);
}

} // namespace hookbench::ui
