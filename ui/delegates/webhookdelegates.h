// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/columnfit.h"

class QTableView;

namespace hookbench::ui
{

/// Gives a table over a WebhookTableModel its delegates. The table owns them.
void installWebhookDelegates(QTableView *table);

/// The room that the columns of a WebhookTableModel need, and which leave first.
QVector<ColumnRule> webhookColumnRules();

} // namespace hookbench::ui
