// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPainter;
class QSize;
class QStyleOptionHeader;
class QStyleOptionViewItem;
class QWidget;

/// Rows, items and headers of the style.
namespace hookbench::ui::itempainter
{

/// Selection, hairline and the focus around the whole row, for tables and trees; called for each
/// cell before its delegate.
void drawRow(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget);
/// The background of an item in a list; in tables and trees drawRow did it.
void drawItemPanel(const QStyleOptionViewItem &option, QPainter *painter, const QWidget *widget);
/// Flat, small and dim, a hairline below, the sort mark after the text.
void drawHeader(const QStyleOptionHeader &option, QPainter *painter, const QWidget *widget);
QSize headerSize(const QStyleOptionHeader &option, const QWidget *widget);

} // namespace hookbench::ui::itempainter
