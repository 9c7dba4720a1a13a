// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QPainter;
class QStyleOptionMenuItem;
class QWidget;

/// Menus of the style.
namespace hookbench::ui::menupainter
{

void drawItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget);
/// `contents` is the text's size without the shortcut, which QMenu adds for all items.
QSize itemSize(const QStyleOptionMenuItem &option, const QSize &contents);
void drawBarItem(const QStyleOptionMenuItem &option, QPainter *painter, const QWidget *widget);

} // namespace hookbench::ui::menupainter
