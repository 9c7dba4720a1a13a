// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/longtable.h"

#include "ui/theme/painting.h"
#include "ui/theme/style.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QPaintEvent>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <limits>

namespace hookbench::ui
{

namespace
{

constexpr int searchedRows = 1000; ///< type-to-find reads no further

} // namespace

LongTable::LongTable(QWidget *parent)
    : QTableView(parent)
{
    verticalHeader()->hide();
    for (QAbstractButton *corner :
         findChildren<QAbstractButton *>(QString(), Qt::FindDirectChildrenOnly))
        corner->hide();
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setHighlightSections(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto repaint = [this] { viewport()->update(); };
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, repaint);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, repaint);
    connect(horizontalHeader(), &QHeaderView::geometriesChanged, this,
            &LongTable::updateGeometries);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &LongTable::onScrolled);
}

LongTable::~LongTable() = default;

void LongTable::setModel(QAbstractItemModel *newModel)
{
    if (model())
        disconnect(model(), &QAbstractItemModel::rowsRemoved, this, nullptr);
    horizontalHeader()->setModel(newModel);
    QAbstractItemView::setModel(newModel); // not QTableView's, which tells the vertical header
    if (newModel) {
        connect(newModel, &QAbstractItemModel::rowsRemoved, this,
                [this](const QModelIndex &, int start, int end) { onRowsRemoved(start, end); });
    }
}

void LongTable::setSelectionModel(QItemSelectionModel *newModel)
{
    QAbstractItemView::setSelectionModel(newModel);
    horizontalHeader()->setSelectionModel(newModel);
}

void LongTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    viewport()->update(); // the frame around the current row is drawn by all of its cells
}

void LongTable::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
    viewport()->update();
}

int LongTable::rowTotal() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

// --- where things are ------------------------------------------------------------------

int LongTable::verticalOffset() const
{
    return verticalScrollBar()->value();
}

int LongTable::rowUnder(int y) const
{
    const int row = (y + verticalOffset()) / m_rowHeight;
    return y + verticalOffset() < 0 || row >= rowTotal() ? -1 : row;
}

std::pair<int, int> LongTable::visibleRows() const
{
    const int total = rowTotal();
    if (total == 0)
        return {-1, -1};
    const int last = (verticalOffset() + std::max(1, viewport()->height()) - 1) / m_rowHeight;
    return {std::min(verticalOffset() / m_rowHeight, total - 1), std::min(last, total - 1)};
}

bool LongTable::isSpanned(const QModelIndex &first) const
{
    return m_spanRole >= 0 && first.data(m_spanRole).toBool();
}

QRect LongTable::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || isIndexHidden(index))
        return {};
    const qint64 y = qint64(index.row()) * m_rowHeight - verticalOffset();
    constexpr qint64 most = std::numeric_limits<int>::max() / 2;
    const int top = static_cast<int>(std::clamp(y, -most, most));
    // Only rows that are seen are asked whether they are one cell: asking may read them.
    const bool isSeen = top + m_rowHeight > 0 && top < viewport()->height();
    if (isSeen && isSpanned(index.siblingAtColumn(0)))
        return {0, top, viewport()->width(), m_rowHeight};
    return {horizontalHeader()->sectionViewportPosition(index.column()), top,
            horizontalHeader()->sectionSize(index.column()), m_rowHeight};
}

QModelIndex LongTable::indexAt(const QPoint &point) const
{
    const int row = rowUnder(point.y());
    if (row < 0)
        return {};
    const QModelIndex first = model()->index(row, 0, rootIndex());
    const int column =
        isSpanned(first) ? firstColumn() : horizontalHeader()->logicalIndexAt(point.x());
    return column < 0 ? QModelIndex() : first.siblingAtColumn(column);
}

bool LongTable::isIndexHidden(const QModelIndex &index) const
{
    return horizontalHeader()->isSectionHidden(index.column());
}

int LongTable::firstColumn() const
{
    return columnBeside(-1, 1);
}

/// The next visible column in reading order, -1 when there is none; column -1 stands before the
/// first.
int LongTable::columnBeside(int column, int step) const
{
    int visual = column < 0 ? -1 : horizontalHeader()->visualIndex(column);
    for (visual += step; visual >= 0 && visual < horizontalHeader()->count(); visual += step) {
        const int logical = horizontalHeader()->logicalIndex(visual);
        if (!horizontalHeader()->isSectionHidden(logical))
            return logical;
    }
    return -1;
}

QRegion LongTable::visualRegionForSelection(const QItemSelection &selection) const
{
    const auto [first, last] = visibleRows();
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int top = std::max(range.top(), first);
        const int bottom = std::min(range.bottom(), last);
        if (first >= 0 && top <= bottom)
            region += QRect(0, top * m_rowHeight - verticalOffset(), viewport()->width(),
                            (bottom - top + 1) * m_rowHeight);
    }
    return region;
}

void LongTable::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const int last = rowTotal() - 1;
    const QRect area = rect.normalized();
    const int top = rowUnder(area.top());
    if (!selectionModel() || last < 0 || top < 0) {
        if (selectionModel() && command.testFlag(QItemSelectionModel::Clear))
            selectionModel()->clearSelection();
        return;
    }
    const int bottom = std::clamp((area.bottom() + verticalOffset()) / m_rowHeight, top, last);
    const QItemSelection rows(model()->index(top, 0, rootIndex()),
                              model()->index(bottom, model()->columnCount() - 1, rootIndex()));
    selectionModel()->select(rows, command);
}

QSize LongTable::minimumSizeHint() const
{
    return {120, horizontalHeader()->sizeHint().height() + 3 * m_rowHeight};
}

// --- scrolling -------------------------------------------------------------------------

void LongTable::updateGeometries()
{
    if (m_inGeometries)
        return;
    const QScopedValueRollback guard(m_inGeometries, true);
    m_rowHeight = painting::rowHeight(fontMetrics());
    const int height = horizontalHeader()->sizeHint().height();
    setViewportMargins(0, height, 0, 0);
    const QRect place = viewport()->geometry();
    horizontalHeader()->setGeometry(place.left(), place.top() - height, place.width(), height);
    updateRange();
    if (m_isFollowing)
        moveTo(m_newestEdge == Qt::TopEdge ? 0 : verticalScrollBar()->maximum(), false);
    QAbstractItemView::updateGeometries(); // not QTableView's, which counts the vertical header
}

void LongTable::updateRange()
{
    QScrollBar *bar = verticalScrollBar();
    const qint64 beyond = qint64(rowTotal()) * m_rowHeight - viewport()->height();
    const QScopedValueRollback moving(m_isMoving, true);
    bar->setSingleStep(m_rowHeight);
    bar->setPageStep(viewport()->height());
    bar->setRange(0,
                  static_cast<int>(std::clamp<qint64>(beyond, 0, std::numeric_limits<int>::max())));
}

void LongTable::moveTo(int offset, bool samePicture)
{
    const QScopedValueRollback moving(m_isMoving, true);
    const QScopedValueRollback same(m_samePicture, samePicture);
    verticalScrollBar()->setValue(offset);
}

void LongTable::scrollContentsBy(int, int)
{
    if (!m_samePicture)
        viewport()->update();
}

void LongTable::setNewestEdge(Qt::Edge edge)
{
    m_newestEdge = edge;
    if (m_isFollowing)
        moveTo(edge == Qt::TopEdge ? 0 : verticalScrollBar()->maximum(), false);
}

bool LongTable::isAtNewestEdge() const
{
    const QScrollBar *bar = verticalScrollBar();
    return m_newestEdge == Qt::TopEdge ? bar->value() == 0 : bar->value() == bar->maximum();
}

void LongTable::setFollowing(bool follow)
{
    m_resumes = false;
    if (follow)
        moveTo(m_newestEdge == Qt::TopEdge ? 0 : verticalScrollBar()->maximum(), false);
    if (m_isFollowing == follow)
        return;
    m_isFollowing = follow;
    Q_EMIT followingChanged(follow);
}

void LongTable::onScrolled()
{
    if (m_isMoving)
        return;
    const bool atEdge = isAtNewestEdge();
    if (m_isFollowing == atEdge || (!m_isFollowing && !m_resumes))
        return;
    m_isFollowing = atEdge;
    m_resumes = !atEdge;
    Q_EMIT followingChanged(m_isFollowing);
}

void LongTable::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const qint64 top = qint64(index.row()) * m_rowHeight;
    const int seen = viewport()->height();
    qint64 offset = verticalOffset();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < offset))
        offset = top;
    else if (hint == PositionAtBottom ||
             (hint == EnsureVisible && top + m_rowHeight > offset + seen))
        offset = top + m_rowHeight - seen;
    else if (hint == PositionAtCenter)
        offset = top - (seen - m_rowHeight) / 2;
    // As if the user had scrolled: who goes elsewhere does not follow any more.
    verticalScrollBar()->setValue(
        static_cast<int>(std::clamp<qint64>(offset, 0, std::numeric_limits<int>::max())));
}

void LongTable::rowsInserted(const QModelIndex &parent, int start, int end)
{
    QTableView::rowsInserted(parent, start, end);
    const int before = rowTotal() - (end - start + 1);
    const qint64 offset = verticalOffset();
    const bool above = before > 0 && qint64(start) * m_rowHeight <= offset;
    updateRange();
    if (m_isFollowing) {
        moveTo(m_newestEdge == Qt::TopEdge ? 0 : verticalScrollBar()->maximum(), false);
        viewport()->update();
    } else if (above && (start > 0 || m_newestEdge == Qt::TopEdge)) {
        const qint64 moved = offset + qint64(end - start + 1) * m_rowHeight;
        const bool fits = moved <= verticalScrollBar()->maximum();
        moveTo(static_cast<int>(std::min<qint64>(moved, verticalScrollBar()->maximum())), fits);
        if (!fits)
            viewport()->update();
    } else if (start <= visibleRows().second) {
        viewport()->update();
    }
}

void LongTable::onRowsRemoved(int start, int end)
{
    const qint64 offset = verticalOffset();
    const qint64 firstSeen = offset / m_rowHeight;
    const qint64 above = std::clamp<qint64>(firstSeen - start, 0, end - start + 1);
    updateRange();
    if (!m_isFollowing && above > 0)
        moveTo(static_cast<int>(offset - above * m_rowHeight), false);
    viewport()->update();
}

void LongTable::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
                            const QList<int> &roles)
{
    const auto [first, last] = visibleRows();
    if (first >= 0 && topLeft.row() <= last && bottomRight.row() >= first)
        QTableView::dataChanged(topLeft, bottomRight, roles);
}

// --- keyboard --------------------------------------------------------------------------

QModelIndex LongTable::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    const int last = rowTotal() - 1;
    if (last < 0)
        return {};
    const QModelIndex current = currentIndex();
    const int page = std::max(1, viewport()->height() / m_rowHeight - 1);
    int row = current.row();
    int column = current.isValid() ? current.column() : firstColumn();
    if (!current.isValid() || horizontalHeader()->isSectionHidden(column))
        column = firstColumn();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row = current.isValid() ? row - 1 : 0;
        break;
    case MoveDown:
    case MoveNext:
        row = current.isValid() ? row + 1 : 0;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = last;
        break;
    case MoveLeft:
    case MoveRight: {
        const bool back = (action == MoveLeft) != isRightToLeft();
        const int beside = columnBeside(column, back ? -1 : 1);
        column = beside < 0 ? column : beside;
        break;
    }
    }
    return model()->index(std::clamp(row, 0, last), std::max(0, column), rootIndex());
}

void LongTable::keyboardSearch(const QString &search)
{
    const int total = rowTotal();
    if (search.trimmed().isEmpty() || total == 0)
        return;
    const int from = currentIndex().isValid() ? currentIndex().row() : -1;
    for (int step = 1; step <= std::min(total, searchedRows); ++step) {
        const int row = (from + step) % total;
        const QModelIndex index = model()->index(row, m_searchColumn, rootIndex());
        if (index.data().toString().startsWith(search, Qt::CaseInsensitive)) {
            setCurrentIndex(index);
            return;
        }
    }
}

// --- painting --------------------------------------------------------------------------

void LongTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometries();
}

void LongTable::paintEvent(QPaintEvent *event)
{
    const auto [first, last] = visibleRows();
    if (first < 0)
        return;
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QRect area = event->rect();
    for (int row = first; row <= last; ++row) {
        option.rect = {0, row * m_rowHeight - verticalOffset(), viewport()->width(), m_rowHeight};
        if (option.rect.intersects(area))
            paintRow(&painter, row, option);
    }
}

void LongTable::paintRow(QPainter *painter, int row, QStyleOptionViewItem &option)
{
    const Colors &colors = colorsOf(this);
    const QRect whole = option.rect;
    const QModelIndex first = model()->index(row, 0, rootIndex());
    const bool isSelected = selectionModel()->isSelected(first);
    option.state.setFlag(QStyle::State_Selected, isSelected);
    option.state.setFlag(QStyle::State_HasFocus, false);
    if (isSelected)
        painter->fillRect(whole, colors.accentOn);
    if (isSpanned(first)) {
        itemDelegate()->paint(painter, option, first);
    } else {
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (horizontalHeader()->isSectionHidden(column))
                continue;
            option.rect = {horizontalHeader()->sectionViewportPosition(column), whole.top(),
                           horizontalHeader()->sectionSize(column), m_rowHeight};
            const QModelIndex cell = first.siblingAtColumn(column);
            itemDelegateForIndex(cell)->paint(painter, option, cell);
        }
    }
    option.rect = whole;
    painting::edgeLine(painter, whole, Qt::BottomEdge, colors.hairline);
    if (hasFocus() && currentIndex().row() == row) {
        for (const Qt::Edge edge : {Qt::TopEdge, Qt::BottomEdge, Qt::LeftEdge, Qt::RightEdge})
            painting::edgeLine(painter, whole, edge, colors.accent, painting::focusWidth);
    }
}

} // namespace hookbench::ui
