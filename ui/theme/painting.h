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
constexpr int iconSize = 16;
constexpr int gap = 8; ///< between an icon and its text

/// 28 with the usual font; grows with it. `large` is for forms: 34.
int controlHeight(const QFontMetrics &metrics, bool large = false);
/// 30 with the usual font.
int rowHeight(const QFontMetrics &metrics);

void fillRound(QPainter *painter, const QRect &rect, int cornerRadius, const QColor &fill);
/// A stroke that lies wholly inside `rect`.
void strokeRound(QPainter *painter, const QRect &rect, int cornerRadius, const QColor &color,
                 int width = 1);
/// A hairline along one edge, inside `rect`.
void edgeLine(QPainter *painter, const QRect &rect, Qt::Edge edge, const QColor &color,
              int width = 1);
/// An icon centred in `rect`; ours take the colour, any other keeps its own.
void drawIcon(QPainter *painter, const QRect &rect, const QIcon &icon, int size,
              const QColor &color, bool enabled = true);

} // namespace hookbench::ui::painting
