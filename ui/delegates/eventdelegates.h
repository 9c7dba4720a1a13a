// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/columnfit.h"

namespace hookbench::ui
{

class LongTable;

/// Gives a table over an EventTableModel its delegates. The table owns them.
void installEventDelegates(LongTable *table);

/// The room that the columns of an EventTableModel need, and which leave first.
QVector<ColumnRule> eventColumnRules();
/// The room of a column that shows a place of the payloads: who added it wants it to stay.
ColumnRule addedColumnRule();

} // namespace hookbench::ui
