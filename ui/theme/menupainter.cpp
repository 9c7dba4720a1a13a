// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/menupainter.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QStyleOptionMenuItem>
#include <QWidget>

namespace hookbench::ui::menupainter
{

using namespace painting;

namespace
{

constexpr int padding = 12;
constexpr int separatorHeight = 9;

/// The column of icons and check marks; none where the whole menu has none.
int leadingWidth(const QStyleOptionMenuItem &option)
{
    const bool leading = option.maxIconWidth > 0 || option.menuHasCheckableItems;
    return leading ? iconSize(QFontMetrics(option.font)) + gap : 0;
}

} // namespace

void drawItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        const QRect line(option.rect.x(), option.rect.center().y(), option.rect.width(), 1);
        painter->fillRect(line, colors.hairline);
        return;
    }
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected)
        fillRound(painter, option.rect.adjusted(4, 0, -4, 0), smallRadius,
                  enabled ? colors.accentOn : colors.hover());
    const QColor ink = enabled ? colors.text : colors.disabledText();
    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };

    QRect content = option.rect.adjusted(padding, 0, -padding, 0);
    const int side = iconSize(QFontMetrics(option.font));
    const QRect lead(content.x(), content.y(), side, content.height());
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            drawIcon(painter, mirrored(lead), icons::icon(Icon::Check), side,
                     enabled ? colors.accent : ink, enabled);
    } else if (!option.icon.isNull()) {
        drawIcon(painter, mirrored(lead), option.icon, side, ink, enabled);
    }
    content.adjust(leadingWidth(option), 0, 0, 0);

    painter->save();
    painter->setFont(option.font);
    const qsizetype tab = option.text.indexOf(QLatin1Char('\t'));
    painter->setPen(ink);
    drawLine(painter, option.direction, mirrored(content), Qt::AlignLeft,
             tab < 0 ? option.text : option.text.left(tab), Qt::TextShowMnemonic);
    if (tab >= 0) {
        painter->setPen(enabled ? colors.dim : ink);
        drawLine(painter, option.direction, mirrored(content), Qt::AlignRight,
                 option.text.mid(tab + 1));
    }
    painter->restore();
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const int chevron = markSize(QFontMetrics(option.font));
        const QRect mark(content.right() - chevron + 1, content.y(), chevron, content.height());
        drawIcon(painter, mirrored(mark), icons::icon(Icon::ChevronRight), chevron,
                 enabled ? colors.dim : ink, enabled);
    }
}

QSize itemSize(const QStyleOptionMenuItem &option, const QSize &contents)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {contents.width(), separatorHeight};
    const qsizetype tab = option.text.indexOf(QLatin1Char('\t'));
    const QFontMetrics metrics(option.font);
    int width = metrics
                    .size(Qt::TextShowMnemonic | Qt::TextSingleLine,
                          tab < 0 ? option.text : option.text.left(tab))
                    .width();
    width += 2 * padding + leadingWidth(option);
    if (option.reservedShortcutWidth > 0 || tab >= 0)
        width += 24;
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += markSize(metrics) + gap;
    return {std::max(width, 120), controlHeight(metrics)};
}

void drawBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    painter->fillRect(option.rect, colors.window);
    if (option.state.testFlag(QStyle::State_Selected))
        fillRound(painter, option.rect, smallRadius, colors.accentOn);
    painter->setPen(option.state.testFlag(QStyle::State_Enabled) ? colors.text
                                                                 : colors.disabledText());
    painter->drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
}

} // namespace hookbench::ui::menupainter
