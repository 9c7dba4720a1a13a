// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>

class QPainter;

namespace hookbench::ui
{

struct Colors;

/// One bar of good and bad counts, stacked, as every chart of ours has it: the bad part lies on top
/// and is hatched, so that it differs by more than colour. `highest` fills the slot.
void paintStackedBar(QPainter *painter, const QRectF &slot, double good, double bad,
                     double highest, const Colors &colors);

} // namespace hookbench::ui
