// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/gapdelegate.h"

#include "ui/theme/painting.h"

#include <QPainter>

#include <algorithm>

namespace hookbench::ui
{

namespace
{

constexpr int wordGap = 12; ///< between a line and the words

} // namespace

void GapDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    if (!(cell.option.state & QStyle::State_Selected))
        painter->fillRect(cell.option.rect.adjusted(0, 0, 0, -1), cell.colors.window);
    const QString text = visibleText(cell.index);
    const QRect &place = cell.rect;
    const int wanted = painting::textWidth(painter->fontMetrics(), text);
    const int width = std::min(wanted, place.width());
    const QRect words(place.center().x() - width / 2, place.top(), width, place.height());
    painter->setPen(cell.colors.control);
    const int y = place.center().y() + 1;
    if (words.left() - wordGap > place.left()) {
        painter->setRenderHint(QPainter::Antialiasing, false);
        painter->drawLine(place.left(), y, words.left() - wordGap, y);
        painter->drawLine(words.right() + wordGap, y, place.right(), y);
    }
    painter->setPen(cell.colors.dim);
    drawLine(painter, cell, words, text, Qt::AlignHCenter);
}

} // namespace hookbench::ui
