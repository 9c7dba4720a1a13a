// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QSize>

class QPainter;
class QStyleOptionTab;
class QWidget;

/// Tabs of the style: plain words, the chosen one underlined.
namespace hookbench::ui::tabpainter
{

void drawTab(const QStyleOptionTab &option, QPainter *painter, const QWidget *widget);
/// The width is that of the bold text, so that nothing moves when another tab is chosen.
QSize tabSize(const QStyleOptionTab &option, const QWidget *widget);
/// Into the paddings before a word is cut.
QRect textRect(const QStyleOptionTab &option, const QWidget *widget);

} // namespace hookbench::ui::tabpainter
