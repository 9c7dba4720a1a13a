// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionComboBox;
class QStyleOptionSpinBox;
class QWidget;

/// Line edits, text edits, combo boxes and spin boxes of the style.
namespace hookbench::ui::fieldpainter
{

/// Background and border of any field. The border says focus (2 px), a warning or an error.
void drawField(const QStyleOption &option, QPainter *painter, const QWidget *widget);
/// Whether it is an editor of several lines, whose frame is drawn as a field.
bool isTextEdit(const QWidget *widget);
int fieldHeight(const QStyleOption &option, const QWidget *widget);
/// What is wider than the text.
int comboBoxExtra(const QStyleOption &option);
int spinBoxExtra(const QStyleOption &option);

void drawComboBox(const QStyleOptionComboBox &option, QPainter *painter, const QWidget *widget);
QRect comboBoxRect(const QStyleOptionComboBox &option, QStyle::SubControl part);

void drawSpinBox(const QStyleOptionSpinBox &option, QPainter *painter, const QWidget *widget);
QRect spinBoxRect(const QStyleOptionSpinBox &option, QStyle::SubControl part);

} // namespace hookbench::ui::fieldpainter
