// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/buttonpainter.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QWidget>

namespace hookbench::ui::buttonpainter
{

using namespace painting;

namespace
{

constexpr int iconGap = 6;
constexpr int linkPadding = 2; ///< room for the focus ring around a link

bool isFilled(Role role)
{
    return role == Role::Primary || role == Role::Danger;
}

bool showsFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) &&
           option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

/// On the dark base of tooltips and toasts, in both themes.
bool isInverse(const QWidget *widget)
{
    return widget && widget->property("inverse").toBool();
}

QColor focusColor(const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    return isInverse(widget) ? colors.tipText() : colors.accent;
}

QColor fillOf(Role role, QStyle::State state, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    const bool enabled = state.testFlag(QStyle::State_Enabled);
    const bool hovered = enabled && state.testFlag(QStyle::State_MouseOver);
    const bool pressed = enabled && state.testFlag(QStyle::State_Sunken);
    if (role == Role::Link)
        return Qt::transparent;
    if (isFilled(role)) {
        const QColor solid = role == Role::Danger ? colors.bad : colors.accent;
        if (!enabled)
            return mix(colors.panel, solid, 0.5);
        // Away from the text on it, so that hovering never costs contrast.
        const QColor away = colors.isDark ? QColor(Qt::white) : QColor(Qt::black);
        return mix(solid, away, pressed ? 0.24 : hovered ? 0.12 : 0.0);
    }
    if (state.testFlag(QStyle::State_On))
        return colors.accentOn;
    if (isInverse(widget))
        return mix(colors.tipBase(), colors.tipText(), pressed ? 0.24 : hovered ? 0.12 : 0.0);
    if (pressed)
        return colors.pressed();
    if (hovered)
        return colors.hover();
    return role == Role::Quiet ? QColor(Qt::transparent) : colors.panel;
}

QColor textOf(Role role, QStyle::State state, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    if (isFilled(role))
        return colors.accentText;
    if (!state.testFlag(QStyle::State_Enabled))
        return colors.disabledText();
    if (isInverse(widget))
        return colors.tipText();
    if (role == Role::Link) {
        const QVariant tone = widget ? widget->property("tone") : QVariant();
        return tone.canConvert<Tone>() ? colors.tone(tone.value<Tone>()) : colors.accent;
    }
    return state.testFlag(QStyle::State_On) ? colors.accent : colors.text;
}

QFont fontOf(Role role, const QWidget *widget)
{
    QFont font = widget ? widget->font() : QFont();
    font.setUnderline(role == Role::Link);
    return isFilled(role) ? fonts::strong(font) : font;
}

/// Tool buttons are quiet, or links that are underlined only under the pointer.
Role toolRoleOf(const QWidget *widget)
{
    return widget && widget->property("role") == QLatin1String("link") ? Role::Link : Role::Quiet;
}

} // namespace

Role roleOf(const QStyleOptionButton &option, const QWidget *widget)
{
    const QString name = widget ? widget->property("role").toString() : QString();
    if (name == QLatin1String("primary"))
        return Role::Primary;
    if (name == QLatin1String("danger"))
        return Role::Danger;
    if (name == QLatin1String("link"))
        return Role::Link;
    if (name == QLatin1String("usual"))
        return Role::Usual;
    if (name == QLatin1String("quiet") || option.features.testFlag(QStyleOptionButton::Flat))
        return Role::Quiet;
    // In a dialog every focused button becomes the default one; that is no reason to fill it.
    if (option.features.testFlag(QStyleOptionButton::DefaultButton) &&
        !option.features.testFlag(QStyleOptionButton::AutoDefaultButton))
        return Role::Primary;
    return Role::Usual;
}

void drawPushButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    const Role role = roleOf(option, widget);
    const QStyle::State state = option.state;
    const bool enabled = state.testFlag(QStyle::State_Enabled);

    fillRound(painter, option.rect, radius, fillOf(role, state, widget));
    if (role == Role::Usual) {
        const bool on = state.testFlag(QStyle::State_On);
        strokeRound(painter, option.rect, radius,
                    !enabled ? colors.hairline
                    : on     ? colors.accent
                             : colors.control);
    }
    if (showsFocus(option)) {
        if (isFilled(role))
            strokeRound(painter, option.rect.adjusted(2, 2, -2, -2), radius - 2, colors.accentText,
                        focusWidth);
        else
            strokeRound(painter, option.rect, radius, focusColor(widget), focusWidth);
    }

    painter->save();
    painter->setFont(fontOf(role, widget));
    const QColor ink = textOf(role, state, widget);
    painter->setPen(ink);
    const int menuMark = markSize(option.fontMetrics);
    const bool hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const bool hasIcon = !option.icon.isNull();
    const int iconWidth =
        hasIcon ? option.iconSize.width() + (option.text.isEmpty() ? 0 : iconGap) : 0;
    const int side = role == Role::Link ? linkPadding : gap;
    QRect content = option.rect.adjusted(side, 0, -side, 0);
    if (hasMenu) {
        const QRect mark(content.right() - menuMark + 1, content.y(), menuMark, content.height());
        drawIcon(painter, QStyle::visualRect(option.direction, option.rect, mark),
                 icons::icon(Icon::ChevronDown), menuMark, ink, enabled);
        content.adjust(0, 0, -menuMark - 4, 0);
    }
    const int flags = Qt::AlignCenter | Qt::TextShowMnemonic;
    const int textWidth = painter->fontMetrics().size(flags, option.text).width();
    const int width = std::min(content.width(), iconWidth + textWidth);
    const QRect block(content.x() + (content.width() - width) / 2, content.y(), width,
                      content.height());
    if (hasIcon) {
        const QRect at(block.x(), block.y(), option.iconSize.width(), block.height());
        drawIcon(painter, QStyle::visualRect(option.direction, option.rect, at), option.icon,
                 option.iconSize.width(), ink, enabled);
    }
    QRect text = block.adjusted(iconWidth, 0, 0, 0);
    QString label = option.text;
    if (textWidth > text.width())
        label = painter->fontMetrics().elidedText(label, Qt::ElideRight, text.width(),
                                                  Qt::TextShowMnemonic);
    text = QStyle::visualRect(option.direction, option.rect, text);
    const bool underline =
        widget && widget->style()->styleHint(QStyle::SH_UnderlineShortcut, &option, widget);
    painter->drawText(text,
                      Qt::AlignCenter | Qt::TextSingleLine |
                          (underline ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                      label);
    painter->restore();
}

QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget)
{
    const Role role = roleOf(option, widget);
    const QFontMetrics metrics(fontOf(role, widget));
    int width = 2 * controlPadding;
    if (!option.text.isEmpty())
        width += metrics.size(Qt::TextShowMnemonic, option.text).width();
    if (!option.icon.isNull())
        width += option.iconSize.width() + (option.text.isEmpty() ? 0 : iconGap);
    if (option.features.testFlag(QStyleOptionButton::HasMenu))
        width += markSize(option.fontMetrics) + 4;
    if (role == Role::Link)
        return {width - 2 * (controlPadding - linkPadding), metrics.height() + 6};
    const bool large = widget && widget->property("large").toBool();
    const int height = controlHeight(metrics, large);
    return {option.text.isEmpty() ? std::max(height, width - controlPadding) : width, height};
}

void drawToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget)
{
    const Role role = toolRoleOf(widget);
    fillRound(painter, option.rect, radius, fillOf(role, option.state, widget));
    if (showsFocus(option))
        strokeRound(painter, option.rect, radius, focusColor(widget), focusWidth);

    painter->save();
    QFont font = option.font;
    font.setUnderline(role == Role::Link && option.state.testFlag(QStyle::State_Enabled) &&
                      option.state.testFlag(QStyle::State_MouseOver));
    painter->setFont(font);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor ink = textOf(role, option.state, widget);
    painter->setPen(ink);
    QRect content = option.rect.adjusted(4, 0, -4, 0);
    const int menuMark = markSize(option.fontMetrics);
    const bool showsMark = option.features.testFlag(QStyleOptionToolButton::HasMenu) &&
                           option.toolButtonStyle != Qt::ToolButtonIconOnly;
    if (showsMark) {
        const QRect mark(content.right() - menuMark + 1, content.y(), menuMark, content.height());
        drawIcon(painter, QStyle::visualRect(option.direction, option.rect, mark),
                 icons::icon(Icon::ChevronDown), menuMark, ink, enabled);
        content.adjust(0, 0, -menuMark - 4, 0);
    }
    const bool hasIcon = !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool hasText =
        !option.text.isEmpty() && (option.toolButtonStyle != Qt::ToolButtonIconOnly || !hasIcon);
    if (hasIcon) {
        const int side = std::min(option.iconSize.width(), content.height());
        const QRect at =
            hasText ? QRect(content.x(), content.y(), side, content.height()) : content;
        drawIcon(painter, QStyle::visualRect(option.direction, option.rect, at), option.icon, side,
                 ink, enabled);
        content.adjust(side + iconGap, 0, 0, 0);
    }
    if (hasText) {
        const Qt::Alignment side = hasIcon || showsMark ? Qt::AlignLeft : Qt::AlignHCenter;
        painter->drawText(
            QStyle::visualRect(option.direction, option.rect, content),
            static_cast<int>(QStyle::visualAlignment(option.direction, side) | Qt::AlignVCenter) |
                Qt::TextShowMnemonic,
            option.text);
    }
    painter->restore();
}

QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget)
{
    const bool hasIcon = !option.icon.isNull() && option.toolButtonStyle != Qt::ToolButtonTextOnly;
    const bool hasText =
        !option.text.isEmpty() && (option.toolButtonStyle != Qt::ToolButtonIconOnly || !hasIcon);
    if (hasText && toolRoleOf(widget) == Role::Link)
        return {option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width() + 2 * 4 + 2,
                option.fontMetrics.height() + 6};
    if (widget && widget->property("compact").toBool())
        return QSize(8, 8) + option.iconSize;
    const int height = controlHeight(option.fontMetrics);
    if (!hasText)
        return {height, height};
    int width = 2 * 4 + 4 + option.fontMetrics.size(Qt::TextShowMnemonic, option.text).width();
    if (hasIcon)
        width += option.iconSize.width() + iconGap;
    if (option.features.testFlag(QStyleOptionToolButton::HasMenu))
        width += markSize(option.fontMetrics) + 4;
    return {width, height};
}

void drawCheckIndicator(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool on = option.state.testFlag(QStyle::State_On);
    const bool partly = option.state.testFlag(QStyle::State_NoChange);
    if (on || partly) {
        fillRound(painter, option.rect, smallRadius,
                  enabled ? colors.accent : mix(colors.panel, colors.accent, 0.5));
        if (on) {
            const int side = option.rect.width() - 2;
            painter->drawPixmap(option.rect.topLeft() + QPoint(1, 1),
                                icons::pixmap(Icon::Check, side, colors.accentText,
                                              painter->device()->devicePixelRatioF()));
        } else {
            painter->fillRect(
                QRect(option.rect.x() + 4, option.rect.center().y(), option.rect.width() - 8, 2),
                colors.accentText);
        }
        return;
    }
    fillRound(painter, option.rect, smallRadius, enabled ? colors.panel : colors.window);
    strokeRound(painter, option.rect, smallRadius,
                !enabled  ? colors.hairline
                : hovered ? colors.accent
                          : colors.control);
}

void drawRadioIndicator(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const int round = option.rect.width() / 2;
    if (option.state.testFlag(QStyle::State_On)) {
        fillRound(painter, option.rect, round,
                  enabled ? colors.accent : mix(colors.panel, colors.accent, 0.5));
        const int inset = option.rect.width() / 3;
        const QRect dot = option.rect.adjusted(inset, inset, -inset, -inset);
        fillRound(painter, dot, dot.width() / 2, colors.accentText);
        return;
    }
    fillRound(painter, option.rect, round, enabled ? colors.panel : colors.window);
    strokeRound(painter, option.rect, round,
                !enabled  ? colors.hairline
                : hovered ? colors.accent
                          : colors.control);
}

} // namespace hookbench::ui::buttonpainter
