// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fieldpainter.h"

#include "ui/theme/icons.h"
#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOptionComplex>
#include <QTextEdit>

namespace hookbench::ui::fieldpainter
{

using namespace painting;

namespace
{

/// Of a combo box.
int arrowWidth(const QStyleOption &option)
{
    return markSize(option.fontMetrics) + 16;
}

/// Of a spin box.
int stepWidth(const QStyleOption &option)
{
    return markSize(option.fontMetrics) + 12;
}

QColor borderOf(const QStyleOption &option, const QWidget *widget, const Colors &colors)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return colors.hairline;
    const QString tone = widget ? widget->property("tone").toString() : QString();
    if (tone == QLatin1String("error"))
        return colors.bad;
    if (tone == QLatin1String("warn"))
        return colors.warn;
    if (option.state.testFlag(QStyle::State_HasFocus))
        return colors.accent;
    return colors.control;
}

} // namespace

void drawField(const QStyleOption &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    const bool usable = option.state.testFlag(QStyle::State_Enabled);
    fillRound(painter, option.rect, radius, usable ? colors.panel : colors.window);
    strokeRound(painter, option.rect, radius, borderOf(option, widget, colors),
                option.state.testFlag(QStyle::State_HasFocus) ? focusWidth : 1);
}

bool isTextEdit(const QWidget *widget)
{
    return qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget);
}

int fieldHeight(const QStyleOption &option, const QWidget *widget)
{
    const bool large = widget && widget->property("large").toBool();
    return controlHeight(option.fontMetrics, large);
}

int comboBoxExtra(const QStyleOption &option)
{
    return fieldPadding + 2 + arrowWidth(option) + 8;
}

int spinBoxExtra(const QStyleOption &option)
{
    return fieldPadding + stepWidth(option) + 8;
}

void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    drawField(option, painter, widget);
    const bool hovered = enabled && !option.editable &&
                         option.state.testFlag(QStyle::State_MouseOver) &&
                         !option.state.testFlag(QStyle::State_HasFocus);
    if (hovered)
        fillRound(painter, option.rect.adjusted(1, 1, -1, -1), radius - 1, colors.hover());
    drawIcon(painter, comboBoxRect(option, QStyle::SC_ComboBoxArrow),
             icons::icon(Icon::ChevronDown), markSize(option.fontMetrics) + 2,
             enabled ? colors.dim : colors.disabledText(), enabled);
}

QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part)
{
    QRect rect = option.rect;
    switch (part) {
    case QStyle::SC_ComboBoxArrow:
        rect.setLeft(rect.right() - arrowWidth(option) + 1);
        break;
    case QStyle::SC_ComboBoxEditField:
        rect.adjust(option.editable ? fieldPadding - 2 : fieldPadding + 2, 2, -arrowWidth(option),
                    -2);
        break;
    case QStyle::SC_ComboBoxListBoxPopup:
    case QStyle::SC_ComboBoxFrame:
    default:
        return rect;
    }
    return QStyle::visualRect(option.direction, option.rect, rect);
}

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget)
{
    const Colors &colors = colorsOf(widget);
    drawField(option, painter, widget);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto drawStep = [&](QStyle::SubControl part, Icon icon,
                              QAbstractSpinBox::StepEnabled way) {
        const QRect rect = spinBoxRect(option, part);
        const bool enabled =
            option.state.testFlag(QStyle::State_Enabled) &&
            option.stepEnabled.testFlag(way.testFlag(QAbstractSpinBox::StepUpEnabled)
                                            ? QAbstractSpinBox::StepUpEnabled
                                            : QAbstractSpinBox::StepDownEnabled);
        if (enabled && option.activeSubControls.testFlag(part))
            fillRound(painter, rect, smallRadius,
                      option.state.testFlag(QStyle::State_Sunken) ? colors.pressed()
                                                                  : colors.hover());
        drawIcon(painter, rect, icons::icon(icon), markSize(option.fontMetrics) - 2,
                 enabled ? colors.dim : colors.disabledText(), enabled);
    };
    drawStep(QStyle::SC_SpinBoxUp, Icon::ChevronUp, QAbstractSpinBox::StepUpEnabled);
    drawStep(QStyle::SC_SpinBoxDown, Icon::ChevronDown, QAbstractSpinBox::StepDownEnabled);
}

QRect spinBoxRect(const QStyleOptionSpinBox &option, QStyle::SubControl part)
{
    QRect rect = option.rect;
    const bool buttons = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int middle = rect.top() + rect.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        if (!buttons)
            return {};
        rect = QRect(QPoint(rect.right() - stepWidth(option) + 1, rect.top() + 2),
                     QPoint(rect.right() - 2, middle - 1));
        break;
    case QStyle::SC_SpinBoxDown:
        if (!buttons)
            return {};
        rect = QRect(QPoint(rect.right() - stepWidth(option) + 1, middle),
                     QPoint(rect.right() - 2, rect.bottom() - 2));
        break;
    case QStyle::SC_SpinBoxEditField:
        rect.adjust(fieldPadding - 2, 2, buttons ? -stepWidth(option) : -(fieldPadding - 2), -2);
        break;
    default:
        return rect;
    }
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace hookbench::ui::fieldpainter
