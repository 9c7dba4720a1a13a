// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/storyhitdelegate.h"

#include "models/storyhitsmodel.h"
#include "ui/theme/fonts.h"

#include <QPainter>
#include <QStyle>

namespace hookbench::ui
{

namespace
{

constexpr int noteGap = 8;

QString hitNote(const QModelIndex &index)
{
    return index.data(models::StoryHitsModel::NoteRole).toString();
}

} // namespace

QFont StoryHitDelegate::contentFont(const QStyleOptionViewItem &option) const
{
    return fonts::monospace(option.font);
}

int StoryHitDelegate::contentWidth(const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QString note = hitNote(index);
    const int room = note.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(note) + noteGap;
    return QFontMetrics(contentFont(option)).horizontalAdvance(visibleText(index)) + room;
}

void StoryHitDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    // A list, unlike a table, leaves the row itself to its delegate.
    painter->save();
    if (const QWidget *view = cell.option.widget)
        view->style()->drawPrimitive(QStyle::PE_PanelItemViewRow, &cell.option, painter, view);
    painter->restore();
    QRect words = cell.mirrored(cell.rect);
    const QFont data = painter->font();
    const QPen ink = painter->pen();
    if (const QString note = hitNote(cell.index); !note.isEmpty()) {
        painter->setFont(fonts::small(cell.option.font));
        painter->setPen(cell.colors.dim);
        drawLine(painter, cell, cell.mirrored(words), note, Qt::AlignRight);
        words.adjust(0, 0, -painter->fontMetrics().horizontalAdvance(note) - noteGap, 0);
    }
    painter->setFont(data);
    painter->setPen(cell.index.data(models::StoryHitsModel::ObjectRole).toString().isEmpty()
                        ? QPen(cell.colors.dim)
                        : ink);
    drawLine(
        painter, cell, cell.mirrored(words),
        painter->fontMetrics().elidedText(visibleText(cell.index), Qt::ElideMiddle, words.width()));
}

} // namespace hookbench::ui
