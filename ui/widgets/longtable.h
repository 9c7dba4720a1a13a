// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace hookbench::ui
{

/// A table for lists of a million rows, all of one height: nothing is kept for a row, and new rows
/// cost as much as painting what is seen. It follows the edge where new rows come, or leaves what is
/// seen where it is, however many rows come above it. A QTableView to screen readers, to the style
/// and to its delegates; but its vertical header, which would keep something for each row, has no
/// model, and all that concerns rows is done here. GUI thread.
class LongTable : public QTableView
{
    Q_OBJECT

public:
    explicit LongTable(QWidget *parent = nullptr);
    ~LongTable() override;

    /// Rows whose first cell has this role true are one cell, as wide as the table, painted by the
    /// delegate of the view itself.
    void setSpanRole(int role) { m_spanRole = role; }
    /// Type-to-find looks into this column, at rows near the current one.
    void setSearchColumn(int column) { m_searchColumn = column; }

    /// Where new rows come: Qt::TopEdge (as at first) or Qt::BottomEdge.
    void setNewestEdge(Qt::Edge edge);
    bool isFollowing() const { return m_isFollowing; }
    /// Goes to the newest rows and stays there, or stays where it is.
    void setFollowing(bool follow);
    /// The first and the last row that are at least partly seen; -1 without rows.
    std::pair<int, int> visibleRows() const;

    void setModel(QAbstractItemModel *model) override;
    void setSelectionModel(QItemSelectionModel *model) override;
    void doItemsLayout() override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint &point) const override;
    void keyboardSearch(const QString &search) override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By setFollowing(), or because the user scrolled away from the newest rows, or back to them.
    void followingChanged(bool isFollowing);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void updateGeometries() override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void rowsInserted(const QModelIndex &parent, int start, int end) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                     const QList<int> &roles) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &index) const override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    int rowTotal() const;
    int rowUnder(int y) const;
    bool isSpanned(const QModelIndex &first) const;
    bool isAtNewestEdge() const;
    void onScrolled();
    void onRowsRemoved(int start, int end);
    void updateRange();
    void moveTo(int offset, bool samePicture);
    void paintRow(QPainter *painter, int row, QStyleOptionViewItem &option);
    int firstColumn() const;
    int columnBeside(int column, int step) const;

    int m_rowHeight = 30;
    int m_spanRole = -1;
    int m_searchColumn = 0;
    Qt::Edge m_newestEdge = Qt::TopEdge;
    bool m_isFollowing = true;
    bool m_resumes = false;      ///< it was scrolling that ended it: scrolling back resumes
    bool m_isMoving = false;     ///< we scroll, not the user
    bool m_samePicture = false;  ///< and what is seen stays the same
    bool m_inGeometries = false; ///< setting margins asks for the geometry again
};

} // namespace hookbench::ui
