// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/timingdelegate.h"

#include "models/attempttablemodel.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>

namespace hookbench::ui
{

namespace
{

constexpr int timingBarWidth = 56;
constexpr int timingBarHeight = 6;
constexpr int timingGap = 8;

/// DNS, connect, TLS, waiting: from quiet to strong, and what is left is the answer itself.
std::array<QColor, 5> stepColors(const Colors &colors)
{
    return {mix(colors.panel, colors.dim, 0.45), mix(colors.panel, colors.dim, 0.8),
            mix(colors.panel, colors.accent, 0.55), colors.accent,
            mix(colors.panel, colors.accent, 0.3)};
}

} // namespace

int TimingDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int text = RowDelegate::contentWidth(option, index);
    return index.data(models::AttemptTableModel::TimingRole).isValid()
               ? timingBarWidth + timingGap + text
               : text;
}

void TimingDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    const auto steps =
        cell.index.data(models::AttemptTableModel::TimingRole).value<QVector<double>>();
    if (steps.size() != 5 || steps.last() <= 0) {
        painter->setPen(cell.colors.dim);
        drawLine(painter, cell, cell.rect, visibleText(cell.index));
        return;
    }
    const QRect ltr = cell.mirrored(cell.rect);
    const QRect bar(ltr.left(), ltr.center().y() - timingBarHeight / 2 + 1, timingBarWidth,
                    timingBarHeight);
    const auto colors = stepColors(cell.colors);
    QPainterPath track;
    track.addRoundedRect(cell.mirrored(bar), 2, 2);
    painter->fillPath(track, colors.back());
    double from = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        const double ms = std::max(0.0, steps.at(static_cast<qsizetype>(i)));
        const double to = std::min(steps.last(), from + ms);
        const int left = qRound(timingBarWidth * from / steps.last());
        const int right = qRound(timingBarWidth * to / steps.last());
        from = to;
        if (right <= left)
            continue;
        QPainterPath step;
        step.addRect(cell.mirrored({bar.left() + left, bar.top(), right - left, bar.height()}));
        painter->fillPath(track.intersected(step), colors.at(i));
    }
    painter->setPen(cell.text);
    drawLine(painter, cell, cell.mirrored(ltr.adjusted(timingBarWidth + timingGap, 0, 0, 0)),
             visibleText(cell.index));
}

} // namespace hookbench::ui
