// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QTableView;

namespace hookbench::ui
{

/// Keeps all rows of a table as high as RowDelegate says, also when the font changes. Owned by the
/// table.
class RowHeight : public QObject
{
    Q_OBJECT

public:
    explicit RowHeight(QTableView *table);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void adopt();

    QTableView *m_table;
};

} // namespace hookbench::ui
