// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTableView;

namespace hookbench::ui
{

/// Gives a table over a RecentEventsModel its delegates. The table owns them.
void installRecentEventsDelegates(QTableView *table);

/// The same over an ActivityModel.
void installActivityDelegates(QTableView *table);

} // namespace hookbench::ui
