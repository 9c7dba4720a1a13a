// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/verdictdelegate.h"

#include "models/roles.h"
#include "ui/delegates/verdictlook.h"
#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"

#include <QPainter>

namespace hookbench::ui
{

namespace
{

constexpr int signGap = 5;

int signSize(const QFontMetrics &metrics)
{
    return painting::iconSize(metrics) - 2;
}

} // namespace

int VerdictDelegate::signWidth(const QFontMetrics &metrics)
{
    return signSize(metrics) + signGap;
}

QFont VerdictDelegate::contentFont(const QStyleOptionViewItem &option) const
{
    return fonts::strong(option.font);
}

int VerdictDelegate::contentWidth(const QStyleOptionViewItem &option,
                                  const QModelIndex &index) const
{
    return signWidth(option.fontMetrics) + RowDelegate::contentWidth(option, index);
}

const QPixmap &VerdictDelegate::sign(Verdict verdict, int size, const QColor &color,
                                     qreal ratio) const
{
    Sign &kept = m_signs.at(static_cast<std::size_t>(verdict));
    if (kept.color != color || !qFuzzyCompare(kept.ratio, ratio) || kept.size != size)
        kept = {color, ratio, size, icons::pixmap(verdictIcon(verdict), size, color, ratio)};
    return kept.pixmap;
}

void VerdictDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    const QVariant value = cell.index.data(models::VerdictRole);
    if (!value.isValid())
        return; // not read yet
    const auto verdict = static_cast<Verdict>(value.toInt());
    const QColor color = cell.colors.tone(verdictTone(verdict));
    const int size = signSize(cell.option.fontMetrics);
    const QRect ltr = cell.mirrored(cell.rect); // mirrored twice: as for left-to-right
    const QRect place = cell.mirrored({ltr.left(), ltr.center().y() - size / 2 + 1, size, size});
    painter->drawPixmap(place, sign(verdict, size, color, painter->device()->devicePixelRatioF()));
    painter->setPen(color);
    drawLine(painter, cell, cell.mirrored(ltr.adjusted(size + signGap, 0, 0, 0)),
             visibleText(cell.index));
}

} // namespace hookbench::ui
