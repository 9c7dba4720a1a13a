// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/palettedelegate.h"

#include "ui/theme/style.h"

#include <QApplication>
#include <QPainter>

namespace hookbench::ui
{

namespace
{

constexpr int margin = 8;

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    item.text.clear();
    const QStyle *style = item.widget ? item.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &item, painter, item.widget);

    const Colors &colors = colorsOf(item.widget);
    const QRect line = item.rect.adjusted(margin, 0, -margin, 0);
    const QString title = index.data(Qt::DisplayRole).toString();
    const int titleWidth = std::min(item.fontMetrics.horizontalAdvance(title) + 2 * margin,
                                    line.width() * 2 / 3);
    const auto draw = [&](const QRect &logical, const QString &text, const QColor &color,
                          Qt::Alignment alignment, Qt::TextElideMode elide) {
        painter->setPen(color);
        painter->drawText(QStyle::visualRect(item.direction, item.rect, logical),
                          int(Qt::AlignVCenter | QStyle::visualAlignment(item.direction, alignment)),
                          item.fontMetrics.elidedText(text, elide, logical.width()));
    };
    painter->save();
    painter->setFont(item.font);
    draw(QRect(line.left(), line.top(), titleWidth, line.height()), title, colors.text,
         Qt::AlignLeft, Qt::ElideRight);
    draw(line.adjusted(titleWidth, 0, 0, 0), index.data(detailRole).toString(), colors.dim,
         Qt::AlignRight, Qt::ElideMiddle);
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), 30};
}

} // namespace hookbench::ui
