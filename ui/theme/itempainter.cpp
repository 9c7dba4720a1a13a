// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/itempainter.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyleOptionHeader>
#include <QTableView>
#include <QTreeView>

namespace hookbench::ui::itempainter
{

using namespace painting;

namespace
{

bool hasRows(const QWidget *widget)
{
    return qobject_cast<const QTableView *>(widget) || qobject_cast<const QTreeView *>(widget);
}

/// Two lines along the row, closed at its ends: the cells together draw one frame.
void drawRowFocus(const QTableView &table, const QRect &cell, QPainter *painter,
                  const Colors &colors)
{
    edgeLine(painter, cell, Qt::TopEdge, colors.accent, focusWidth);
    edgeLine(painter, cell, Qt::BottomEdge, colors.accent, focusWidth);
    const QHeaderView *header = table.horizontalHeader();
    const int at = header->visualIndexAt(cell.center().x());
    int first = 0;
    while (first < header->count() && header->isSectionHidden(header->logicalIndex(first)))
        ++first;
    int last = header->count() - 1;
    while (last > 0 && header->isSectionHidden(header->logicalIndex(last)))
        --last;
    const bool mirrored = table.isRightToLeft();
    if (at == first)
        edgeLine(painter, cell, mirrored ? Qt::RightEdge : Qt::LeftEdge, colors.accent, focusWidth);
    if (at == last)
        edgeLine(painter, cell, mirrored ? Qt::LeftEdge : Qt::RightEdge, colors.accent, focusWidth);
}

} // namespace

void drawRow(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colors.accentOn);
    edgeLine(painter, option.rect, Qt::BottomEdge, colors.hairline);
    if (const auto *table = qobject_cast<const QTableView *>(widget)) {
        const bool rows = table->selectionBehavior() == QAbstractItemView::SelectRows;
        if (rows && table->hasFocus() && table->currentIndex().isValid() &&
            table->rowAt(option.rect.center().y()) == table->currentIndex().row())
            drawRowFocus(*table, option.rect, painter, colors);
    } else if (option.state.testFlag(QStyle::State_HasFocus)) {
        strokeRound(painter, option.rect, smallRadius, colors.accent, focusWidth);
    }
}

void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    if (option.backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option.rect, option.backgroundBrush);
    if (qobject_cast<const QTreeView *>(widget) && option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect.adjusted(0, 0, 0, -1), colors.accentOn);
    if (hasRows(widget))
        return;
    if (option.state.testFlag(QStyle::State_Selected))
        fillRound(painter, option.rect, smallRadius, colors.accentOn);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        fillRound(painter, option.rect, smallRadius, colors.hover());
}

void drawHeader(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    const bool active = option.state.testFlag(QStyle::State_MouseOver) &&
                        option.state.testFlag(QStyle::State_Enabled);
    const bool pressed = option.state.testFlag(QStyle::State_Sunken);
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    const bool clickable = header && header->sectionsClickable();
    painter->fillRect(option.rect, clickable && pressed  ? colors.pressed()
                                   : clickable && active ? colors.hover()
                                                         : colors.panel);
    edgeLine(painter, option.rect, Qt::BottomEdge, colors.hairline);

    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const int sortMark = markSize(option.fontMetrics);
    QRect content = option.rect.adjusted(cellPadding, 0, -cellPadding, -1);
    const int room = content.width() - (sorted ? sortMark + 4 : 0);
    painter->save();
    if (widget)
        painter->setFont(widget->font());
    const QString text =
        painter->fontMetrics().elidedText(option.text, Qt::ElideRight, std::max(0, room));
    const int textWidth = painter->fontMetrics().horizontalAdvance(text);
    const int width = textWidth + (sorted ? sortMark + 4 : 0);
    const QRect block = QStyle::alignedRect(
        option.direction, (option.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter,
        QSize(width, content.height()), content);
    const QColor ink = sorted ? colors.text : colors.dim;
    painter->setPen(ink);
    const QRect textPart(block.x(), block.y(), textWidth, block.height());
    drawLine(painter, option.direction, QStyle::visualRect(option.direction, block, textPart),
             Qt::AlignHCenter, text);
    if (sorted) {
        const QRect mark(block.right() - sortMark + 1, block.y(), sortMark, block.height());
        // Qt calls it "down" when the smallest is on top.
        const bool ascending = option.sortIndicator == QStyleOptionHeader::SortDown;
        drawIcon(painter, QStyle::visualRect(option.direction, block, mark),
                 icons::icon(ascending ? Icon::ArrowUp : Icon::ArrowDown), sortMark, ink);
    }
    painter->restore();
}

QSize headerSize(const QStyleOptionHeader &option, const QWidget *widget)
{
    const QFontMetrics metrics = widget ? widget->fontMetrics() : option.fontMetrics;
    const int mark = option.sortIndicator != QStyleOptionHeader::None ? markSize(metrics) + 4 : 0;
    return {textWidth(metrics, option.text) + mark + 2 * cellPadding, rowHeight(metrics)};
}

} // namespace hookbench::ui::itempainter
