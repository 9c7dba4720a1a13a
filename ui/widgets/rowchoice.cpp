// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/rowchoice.h"

#include <QHeaderView>
#include <QTableView>

namespace hookbench::ui
{

void chooseRow(QTableView *table, int row)
{
    const QHeaderView *header = table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        if (header->isSectionHidden(column))
            continue;
        table->setCurrentIndex(table->model()->index(row, column, table->rootIndex()));
        return;
    }
}

} // namespace hookbench::ui
