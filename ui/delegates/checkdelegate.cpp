// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/checkdelegate.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"

#include <QAbstractItemModel>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOption>

namespace hookbench::ui
{

namespace
{

constexpr int checkSide = 16;

} // namespace

bool CheckDelegate::toggle(QAbstractItemModel *model, const QModelIndex &index)
{
    if (!(index.flags() & Qt::ItemIsUserCheckable) || !(index.flags() & Qt::ItemIsEnabled))
        return false;
    const bool isChecked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, isChecked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

bool CheckDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::MouseButtonDblClick)
        return true;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        return mouse->button() == Qt::LeftButton &&
               option.rect.contains(mouse->position().toPoint()) && toggle(model, index);
    }
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space)
        return toggle(model, index);
    return false;
}

int CheckDelegate::contentWidth(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return checkSide;
}

void CheckDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    QRect place(0, 0, checkSide, checkSide);
    place.moveCenter(cell.rect.center());
    const QVariant state = cell.index.data(Qt::CheckStateRole);
    if (!state.isValid()) {
        painting::drawIcon(painter, place, icons::icon(Icon::Lock), checkSide, cell.colors.dim);
        return;
    }
    QStyleOptionViewItem check(cell.option);
    check.rect = place;
    check.features |= QStyleOptionViewItem::HasCheckIndicator;
    check.state &= ~(QStyle::State_HasFocus | QStyle::State_On | QStyle::State_Off);
    check.state |= state.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    QStyle *style = cell.option.widget ? cell.option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter,
                         cell.option.widget);
}

} // namespace hookbench::ui
