// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/colors.h"

#include <QIcon>
#include <QPainter>
#include <QRect>

class QFontMetrics;

/// What the painters of the style and the widgets share. Lengths are logical pixels.
namespace hookbench::ui::painting
{

constexpr int radius = 6;
constexpr int smallRadius = 4;
constexpr int focusWidth = 2;
constexpr int controlPadding = 12; ///< between a button's edge and its text
constexpr int fieldPadding = 8;    ///< between a field's edge and its text
constexpr int cellPadding = 8;     ///< between a cell's edge and its text
constexpr int gap = 8;             ///< between an icon and its text

/// 16 with the usual font; grows with it, as everything below does.
int iconSize(const QFontMetrics &metrics);
/// 12: chevrons and sort marks.
int markSize(const QFontMetrics &metrics);
/// 28 with the usual font; grows with it. `large` is for forms: 34.
int controlHeight(const QFontMetrics &metrics, bool large = false);
/// How much room a line takes when it must not be elided.
int textWidth(const QFontMetrics &metrics, const QString &text);
/// 30 with the usual font.
int rowHeight(const QFontMetrics &metrics);

void fillRound(QPainter *painter, const QRect &rect, int cornerRadius, const QColor &fill);
/// A stroke that lies wholly inside `rect`.
void strokeRound(QPainter *painter, const QRect &rect, int cornerRadius, const QColor &color,
                 int width = 1);
/// A hairline along one edge, inside `rect`.
void edgeLine(QPainter *painter, const QRect &rect, Qt::Edge edge, const QColor &color,
              int width = 1);
/// One line of text. Its own letters decide the direction it is read in, the layout only the side
/// it stands on: an English name in an Arabic window keeps its order.
void drawLine(QPainter *painter, Qt::LayoutDirection layout, const QRect &rect,
              Qt::Alignment alignment, const QString &text, int flags = 0);
/// An icon centred in `rect`; ours take the colour, any other keeps its own.
void drawIcon(QPainter *painter, const QRect &rect, const QIcon &icon, int size,
              const QColor &color, bool enabled = true);

} // namespace hookbench::ui::painting
