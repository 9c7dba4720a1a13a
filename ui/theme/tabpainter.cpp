// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tabpainter.h"

#include "ui/theme/fonts.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QStyleOptionTab>
#include <QWidget>

#include <algorithm>

namespace hookbench::ui::tabpainter
{

using namespace painting;

namespace
{

constexpr int firstPadding = 14; ///< the first word stands in line with the page above the tabs
constexpr int padding = 8;
constexpr int leastPadding = 3; ///< where there is no room, before a word is cut

int paddingBefore(const QStyleOptionTab &option)
{
    const bool first = option.position == QStyleOptionTab::Beginning ||
                       option.position == QStyleOptionTab::OnlyOneTab;
    return first ? firstPadding : padding;
}

} // namespace

QRect textRect(const QStyleOptionTab &option, const QWidget *widget)
{
    QRect rect = option.rect.adjusted(paddingBefore(option), 0, -padding, 0);
    const QFontMetrics metrics(fonts::strong(widget ? widget->font() : QFont()));
    const int missing = metrics.size(Qt::TextShowMnemonic, option.text).width() + 1 - rect.width();
    if (missing > 0) {
        const bool first = paddingBefore(option) == firstPadding;
        const int side = std::min(first ? missing : (missing + 1) / 2, padding - leastPadding);
        rect.adjust(first ? 0 : -side, 0, side, 0);
    }
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawTab(const QStyleOptionTab &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const QRect text = textRect(option, widget);

    painter->save();
    const QFont font = widget ? widget->font() : painter->font();
    painter->setFont(selected ? fonts::strong(font) : font);
    painter->setPen(!enabled   ? colors.disabledText()
                    : selected ? colors.accent
                    : hovered  ? colors.text
                               : colors.dim);
    painter->drawText(text, Qt::AlignCenter | Qt::TextShowMnemonic,
                      painter->fontMetrics().elidedText(option.text, Qt::ElideRight, text.width(),
                                                        Qt::TextShowMnemonic));
    painter->restore();
    if (selected)
        edgeLine(painter, QRect(text.left(), option.rect.top(), text.width(), option.rect.height()),
                 Qt::BottomEdge, enabled ? colors.accent : colors.control, 2);
    if (option.state.testFlag(QStyle::State_HasFocus) &&
        option.state.testFlag(QStyle::State_KeyboardFocusChange))
        strokeRound(painter, text.adjusted(-6, 5, 6, -5), smallRadius, colors.accent, focusWidth);
}

QSize tabSize(const QStyleOptionTab &option, const QWidget *widget)
{
    const QFontMetrics metrics(fonts::strong(widget ? widget->font() : QFont()));
    const int text = metrics.size(Qt::TextShowMnemonic, option.text).width();
    return {paddingBefore(option) + text + padding, std::max(34, metrics.height() + 18)};
}

} // namespace hookbench::ui::tabpainter
