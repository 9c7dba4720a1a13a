// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRect>
#include <QStyle>

class QPainter;
class QStyleOption;
class QStyleOptionFrame;
class QStyleOptionProgressBar;
class QStyleOptionSlider;
class QWidget;

/// Scroll bars, progress bars, and the lines and surfaces of frames.
namespace hookbench::ui::barpainter
{

constexpr int scrollExtent = 12;

void drawScrollBar(const QStyleOptionSlider &option, QPainter *painter, const QWidget *widget);
/// No buttons at the ends: the groove is everything.
QRect scrollBarRect(const QStyleOptionSlider &option, QStyle::SubControl part);
void drawScrollCorner(const QStyleOption &option, QPainter *painter, const QWidget *widget);

void drawProgressBar(const QStyleOptionProgressBar &option, QPainter *painter,
                     const QWidget *widget);

/// Hairlines, and the surfaces of ui/theme/surface.h.
void drawFrame(const QStyleOptionFrame &option, QPainter *painter, const QWidget *widget);
void drawSplitter(const QStyleOption &option, QPainter *painter, const QWidget *widget);

} // namespace hookbench::ui::barpainter
