// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QSize>

#include <cstdint>

class QPainter;
class QStyle;
class QStyleOptionButton;
class QStyleOptionToolButton;
class QWidget;

/// Push buttons, tool buttons, check boxes and radio buttons of the style.
namespace hookbench::ui::buttonpainter
{

enum class Role : std::uint8_t { Usual, Primary, Danger, Quiet, Link };

Role roleOf(const QStyleOptionButton &option, const QWidget *widget);

void drawPushButton(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
QSize pushButtonSize(const QStyleOptionButton &option, const QWidget *widget);

void drawToolButton(const QStyleOptionToolButton &option, QPainter *painter, const QWidget *widget);
QSize toolButtonSize(const QStyleOptionToolButton &option, const QWidget *widget);

/// The box or circle; `rect` of the option is the indicator's.
void drawCheckIndicator(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);
void drawRadioIndicator(const QStyleOptionButton &option, QPainter *painter, const QWidget *widget);

} // namespace hookbench::ui::buttonpainter
