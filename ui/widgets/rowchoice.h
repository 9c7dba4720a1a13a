// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace hookbench::ui
{

/// Makes `row` the current one and selects it alone. QTableView::selectRow() does nothing in a
/// mirrored window whose columns fill it: it asks for the column one pixel beyond the last.
void chooseRow(QTableView *table, int row);

} // namespace hookbench::ui
