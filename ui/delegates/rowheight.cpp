// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/rowheight.h"

#include "ui/delegates/rowdelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

namespace hookbench::ui
{

RowHeight::RowHeight(QTableView *table)
    : QObject(table)
    , m_table(table)
{
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table->installEventFilter(this);
    adopt();
}

bool RowHeight::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        adopt();
    return QObject::eventFilter(watched, event);
}

void RowHeight::adopt()
{
    m_table->verticalHeader()->setDefaultSectionSize(
        RowDelegate::rowHeight(m_table->fontMetrics()));
}

} // namespace hookbench::ui
