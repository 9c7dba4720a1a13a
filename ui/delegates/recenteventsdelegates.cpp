// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/recenteventsdelegates.h"

#include "models/activitymodel.h"
#include "models/recenteventsmodel.h"
#include "ui/delegates/textdelegate.h"

#include <QTableView>

namespace hookbench::ui
{

using Look = TextDelegate::Look;

void installRecentEventsDelegates(QTableView *table)
{
    using Column = models::RecentEventsModel;
    table->setItemDelegate(new TextDelegate(Look::Words, table));
    table->setItemDelegateForColumn(Column::Id, new TextDelegate(Look::Data, table));
    table->setItemDelegateForColumn(Column::Status, new TextDelegate(Look::Outcome, table));
    table->setItemDelegateForColumn(Column::Code, new TextDelegate(Look::Outcome, table));
    table->setItemDelegateForColumn(Column::Time, new TextDelegate(Look::Number, table));
    table->setItemDelegateForColumn(Column::When, new TextDelegate(Look::Time, table));
}

void installActivityDelegates(QTableView *table)
{
    using Column = models::ActivityModel;
    table->setItemDelegate(new TextDelegate(Look::Words, table));
    table->setItemDelegateForColumn(Column::Outcome, new TextDelegate(Look::Outcome, table));
    table->setItemDelegateForColumn(Column::When, new TextDelegate(Look::Time, table));
}

} // namespace hookbench::ui
