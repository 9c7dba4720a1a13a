// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/statedelegate.h"

#include "app/api/webhook.h"
#include "models/roles.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace hookbench::ui
{

using api::WebhookState;

namespace
{

constexpr int dot = 8;
constexpr int dotGap = 6;

QColor colorOf(WebhookState state, const Colors &colors)
{
    switch (state) {
    case WebhookState::Active:
        return colors.good;
    case WebhookState::Paused:
        return colors.dim;
    case WebhookState::Failing:
        return colors.bad;
    }
    return colors.text;
}

} // namespace

QRect StateDelegate::toggleRect(const QStyleOptionViewItem &option)
{
    const QRect &cell = option.rect;
    return QStyle::visualRect(option.direction, cell, {cell.left(), cell.top(), 22, cell.height()});
}

int StateDelegate::contentWidth(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return dot + dotGap + RowDelegate::contentWidth(option, index);
}

void StateDelegate::paintContent(QPainter *painter, const Cell &cell) const
{
    const auto state = static_cast<WebhookState>(cell.index.data(models::StateRole).toInt());
    const QRect ltr = cell.mirrored(cell.rect); // mirrored twice: as for left-to-right
    const QRect place = cell.mirrored({ltr.left(), ltr.center().y() - dot / 2 + 1, dot, dot});
    const QColor color = cell.isQuiet ? cell.colors.dim : colorOf(state, cell.colors);

    if ((cell.option.state & QStyle::State_MouseOver) &&
        (cell.index.flags() & Qt::ItemIsEditable)) {
        painter->setBrush(Qt::NoBrush);
        painter->drawEllipse(QRectF(place).adjusted(-2.5, -2.5, 2.5, 2.5));
    }
    painter->setPen(QPen(color, 1.5));
    painter->setBrush(state == WebhookState::Paused ? QBrush(Qt::NoBrush) : QBrush(color));
    painter->drawEllipse(QRectF(place).adjusted(0.75, 0.75, -0.75, -0.75));

    painter->setPen(cell.text);
    drawLine(painter, cell, cell.mirrored(ltr.adjusted(dot + dotGap, 0, 0, 0)),
             visibleText(cell.index));
}

bool StateDelegate::editorEvent(QEvent *event, QAbstractItemModel *model,
                                const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (!(index.flags() & Qt::ItemIsEditable))
        return false;
    const auto toggle = [&] {
        return model->setData(index, !index.data(models::ActiveRole).toBool(), models::ActiveRole);
    };
    switch (event->type()) {
    case QEvent::KeyPress:
        return static_cast<QKeyEvent *>(event)->key() == Qt::Key_F2 && toggle();
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const bool onDot = mouse->button() == Qt::LeftButton &&
                           mouse->modifiers() == Qt::NoModifier &&
                           toggleRect(option).contains(mouse->position().toPoint());
        const bool pressedHere = m_pressed == index;
        m_pressed = onDot && event->type() == QEvent::MouseButtonPress ? index : QModelIndex();
        return event->type() == QEvent::MouseButtonRelease && onDot && pressedHere && toggle();
    }
    default:
        return false;
    }
}

QWidget *StateDelegate::createEditor(QWidget *, const QStyleOptionViewItem &,
                                     const QModelIndex &) const
{
    return nullptr; // toggled, never typed
}

} // namespace hookbench::ui
