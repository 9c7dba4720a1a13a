// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace hookbench::ui
{

/// Makes a table read as the house's tables do: row by row, a line for each, with neither grid nor
/// frame nor numbers at the side; nothing is edited, and Tab leaves it. Which rows can be selected
/// is left to the caller.
void makeRowTable(QTableView *table);

} // namespace hookbench::ui
