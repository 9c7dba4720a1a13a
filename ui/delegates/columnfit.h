// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QVector>

class QMenu;
class QTableView;

namespace hookbench::ui
{

/// What a column needs. Widths are in digits of the table's font, so that they grow with it.
struct ColumnRule
{
    int least = 4;     ///< narrower than this it is of no use
    int preferred = 8; ///< until the user makes it wider or narrower
    int stretch = 0;   ///< its share of the room that is left over
    int leavesAs = 0;  ///< 1 leaves first when there is no room, then 2…; 0 never
    bool sorts = true; ///< its title may get the sort mark
};

/// Makes the columns of a table fit its width, always and exactly: wide columns are cut first, then
/// the least important leave, and come back when there is room. The user moves columns, resizes
/// them (the neighbour gives), hides and shows them in the header's menu, which says which are
/// hidden for lack of room. Owned by the table; GUI thread.
class ColumnFit : public QObject
{
    Q_OBJECT

public:
    /// One rule for each column of the model; columns that come behind them later have `added`.
    ColumnFit(QTableView *table, const QVector<ColumnRule> &rules,
              const ColumnRule &added = {.stretch = 1, .sorts = false});

    bool isHiddenByUser(int column) const { return m_columns.at(column).hiddenByUser; }
    void setHiddenByUser(int column, bool hidden);
    /// The user wants it, but there is no room.
    bool lacksRoom(int column) const { return m_columns.at(column).lacksRoom; }
    /// Back to how it was at first; the sort order stays.
    void reset();

    /// The header's menu, also for a button. The caller owns it.
    QMenu *createMenu(QWidget *parent);

    /// Widths, order, hidden columns and the sort order.
    QByteArray saveState() const;
    /// False, and nothing changed, when the bytes are not from saveState() of such a table.
    bool restoreState(const QByteArray &state);

public Q_SLOTS:
    void fit();

Q_SIGNALS:
    /// The header's menu was made, before its last lines; `column` -1: for none of them.
    void menuCreated(QMenu *menu, int column);
    /// The user changed what saveState() tells.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Column
    {
        ColumnRule rule;
        int wanted = 0; ///< as the user made it, in pixels; 0: as the rule says
        bool hiddenByUser = false;
        bool lacksRoom = false;
    };

    int leastWidth(int column) const;
    int wantedWidth(int column) const;
    QVector<int> visibleColumns() const; ///< in the order in which they are seen
    void makeRoom(int available);
    QVector<int> widthsOf(const QVector<int> &columns, int available) const;
    void apply(const QVector<int> &columns, const QVector<int> &widths);
    void onResized(int column, int before, int after);
    void onCountChanged();
    QMenu *createMenuFor(int asked, QWidget *parent);
    void showMenu(const QPoint &position);
    QString titleOf(int column) const;

    QTableView *m_table;
    ColumnRule m_added;
    QVector<Column> m_columns;
    bool m_applying = false;
};

} // namespace hookbench::ui
