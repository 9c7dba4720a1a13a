// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/delegates/columnfit.h"

#include "ui/theme/painting.h"

#include <QDataStream>
#include <QEvent>
#include <QHeaderView>
#include <QIODevice>
#include <QMenu>
#include <QScopedValueRollback>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace hookbench::ui
{

namespace
{

constexpr quint32 magic = 0x484b4346; // "HKCF"
constexpr quint16 formatVersion = 1;
constexpr int cellMargins = 2 * painting::cellPadding;
constexpr int sortMark = 22;
constexpr int widest = 10'000;

int sum(const QVector<int> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// Adds `room` (negative: takes it) to the widths by their weights, none below its least; returns
/// what could not be placed.
int spread(QVector<int> &widths, const QVector<int> &least, QVector<int> weights, int room)
{
    while (room != 0) {
        const int total = sum(weights);
        if (total == 0)
            return room;
        int placed = 0;
        int weightSoFar = 0;
        for (qsizetype i = 0; i < widths.size(); ++i) {
            // Differences of running totals: rounding never loses a pixel.
            const int from = room * weightSoFar / total;
            weightSoFar += weights.at(i);
            const int width = widths.at(i) + room * weightSoFar / total - from;
            const int held = weights.at(i) == 0 ? widths.at(i) : std::max(width, least.at(i));
            placed += held - widths.at(i);
            widths[i] = held;
            if (held == least.at(i) && room < 0)
                weights[i] = 0;
        }
        room -= placed;
        if (placed == 0)
            return room;
    }
    return 0;
}

} // namespace

ColumnFit::ColumnFit(QTableView *table, const QVector<ColumnRule> &rules, const ColumnRule &added)
    : QObject(table)
    , m_table(table)
    , m_added(added)
{
    for (const ColumnRule &rule : rules)
        m_columns.append({rule});
    QHeaderView *header = table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setMinimumSectionSize(1); // the rules decide
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->installEventFilter(this);
    table->viewport()->installEventFilter(this);

    connect(header, &QHeaderView::sectionResized, this, &ColumnFit::onResized);
    connect(header, &QHeaderView::sectionCountChanged, this, &ColumnFit::onCountChanged);
    connect(header, &QHeaderView::sectionMoved, this, &ColumnFit::changed);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnFit::changed);
    connect(header, &QWidget::customContextMenuRequested, this, &ColumnFit::showMenu);
    fit();
}

bool ColumnFit::eventFilter(QObject *watched, QEvent *event)
{
    // The kind first: a dying table sends events too, and has no viewport any more.
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show: // a resize just before it may never have been told
        if (watched == m_table->viewport())
            fit();
        break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LanguageChange:
    case QEvent::LocaleChange: // titles of times name their zone
        if (watched == m_table)
            fit();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// --- widths ----------------------------------------------------------------------------

int ColumnFit::leastWidth(int column) const
{
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const ColumnRule &rule = m_columns.at(column).rule;
    // With room for the sort mark, always: columns must not move because of a click on a header.
    const QHeaderView *header = m_table->horizontalHeader();
    const QString title = header->model()->headerData(column, Qt::Horizontal).toString();
    const int titleWidth = painting::textWidth(header->fontMetrics(), title) + cellMargins +
                           (rule.sorts ? sortMark : 0);
    return std::max(rule.least * digit + cellMargins, rule.stretch > 0 ? 0 : titleWidth);
}

int ColumnFit::wantedWidth(int column) const
{
    const Column &asked = m_columns.at(column);
    const int digit = m_table->fontMetrics().horizontalAdvance(QLatin1Char('0'));
    const int width = asked.wanted ? asked.wanted : asked.rule.preferred * digit + cellMargins;
    return std::max(width, leastWidth(column));
}

QVector<int> ColumnFit::visibleColumns() const
{
    QVector<int> columns;
    const QHeaderView *header = m_table->horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (!m_columns.at(column).hiddenByUser && !m_columns.at(column).lacksRoom)
            columns.append(column);
    }
    return columns;
}

/// Lets columns leave, in their order, until the others have the least they need.
void ColumnFit::makeRoom(int available)
{
    for (Column &column : m_columns)
        column.lacksRoom = false;
    for (;;) {
        const QVector<int> columns = visibleColumns();
        const int needed = std::accumulate(columns.begin(), columns.end(), 0,
                                           [this](int all, int c) { return all + leastWidth(c); });
        if (needed <= available)
            return;
        int next = -1;
        for (const int column : columns) {
            const int rank = m_columns.at(column).rule.leavesAs;
            if (rank > 0 && (next < 0 || rank < m_columns.at(next).rule.leavesAs))
                next = column;
        }
        if (next < 0)
            return;
        m_columns[next].lacksRoom = true;
    }
}

QVector<int> ColumnFit::widthsOf(const QVector<int> &columns, int available) const
{
    QVector<int> widths;
    QVector<int> least;
    QVector<int> stretch;
    for (const int column : columns) {
        widths.append(wantedWidth(column));
        least.append(leastWidth(column));
        stretch.append(m_columns.at(column).rule.stretch);
    }
    int room = spread(widths, least, stretch, available - sum(widths));
    room = spread(widths, least, widths, room);
    // Not even the least of those that never leave: all of them give.
    spread(widths, QVector<int>(widths.size(), 1), widths, room);
    return widths;
}

void ColumnFit::apply(const QVector<int> &columns, const QVector<int> &widths)
{
    const QScopedValueRollback applying(m_applying, true);
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < m_columns.size(); ++column)
        header->setSectionHidden(column, !columns.contains(column));
    for (qsizetype i = 0; i < columns.size(); ++i)
        header->resizeSection(columns.at(i), widths.at(i));
}

void ColumnFit::fit()
{
    if (m_applying || m_table->horizontalHeader()->count() != m_columns.size())
        return;
    // Once more when the change of widths itself took a scroll bar away or brought one.
    for (int pass = 0; pass < 2; ++pass) {
        const int available = m_table->viewport()->width();
        makeRoom(available);
        const QVector<int> columns = visibleColumns();
        apply(columns, widthsOf(columns, available));
        if (m_table->viewport()->width() == available)
            return;
    }
}

/// By hand: what it grows by, the columns behind it give, the nearest first; what it loses, the
/// next one gets.
void ColumnFit::onResized(int column, int before, int after)
{
    if (m_applying || m_table->horizontalHeader()->count() != m_columns.size())
        return;
    const QVector<int> columns = visibleColumns();
    const qsizetype place = columns.indexOf(column);
    if (place < 0 || place == columns.size() - 1) {
        fit(); // the last one ends where the table ends
        return;
    }
    QVector<int> widths;
    for (const int one : columns)
        widths.append(m_table->columnWidth(one));
    const int wanted = std::max(after, leastWidth(column)) - before;
    int missing = std::max(wanted, 0);
    for (qsizetype i = place + 1; i < columns.size() && missing > 0; ++i) {
        const int given = std::clamp(widths.at(i) - leastWidth(columns.at(i)), 0, missing);
        widths[i] -= given;
        missing -= given;
    }
    widths[place] = before + wanted - missing;
    if (wanted < 0)
        widths[place + 1] -= wanted;
    for (qsizetype i = 0; i < columns.size(); ++i)
        m_columns[columns.at(i)].wanted = widths.at(i);
    apply(columns, widths);
    Q_EMIT changed();
}

// --- what the user chooses -------------------------------------------------------------

void ColumnFit::setHiddenByUser(int column, bool hidden)
{
    if (m_columns.at(column).hiddenByUser == hidden)
        return;
    m_columns[column].hiddenByUser = hidden;
    fit();
    Q_EMIT changed();
}

void ColumnFit::reset()
{
    for (Column &column : m_columns) {
        column.wanted = 0;
        column.hiddenByUser = false;
    }
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        header->moveSection(header->visualIndex(column), column);
    fit();
    Q_EMIT changed();
}

QString ColumnFit::titleOf(int column) const
{
    const QAbstractItemModel *model = m_table->horizontalHeader()->model();
    const QString full = model->headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString();
    return full.isEmpty() ? model->headerData(column, Qt::Horizontal).toString() : full;
}

void ColumnFit::onCountChanged()
{
    m_columns.resize(std::min<qsizetype>(m_columns.size(), m_table->horizontalHeader()->count()));
    while (m_columns.size() < m_table->horizontalHeader()->count())
        m_columns.append({m_added});
    fit();
}

QMenu *ColumnFit::createMenu(QWidget *parent)
{
    return createMenuFor(-1, parent);
}

QMenu *ColumnFit::createMenuFor(int asked, QWidget *parent)
{
    auto *menu = new QMenu(tr("Columns"), parent);
    menu->setObjectName(QStringLiteral("columnMenu"));
    const int shown = static_cast<int>(visibleColumns().size());
    for (int column = 0; column < m_columns.size(); ++column) {
        const QString title = titleOf(column);
        const bool noRoom = lacksRoom(column);
        QAction *action = menu->addAction(noRoom ? tr("%1 (hidden: no room)").arg(title) : title);
        action->setCheckable(true);
        action->setChecked(!isHiddenByUser(column));
        action->setEnabled(isHiddenByUser(column) || noRoom || shown > 1);
        connect(action, &QAction::toggled, this,
                [this, column](bool checked) { setHiddenByUser(column, !checked); });
    }
    menu->addSeparator();
    Q_EMIT menuCreated(menu, asked);
    connect(menu->addAction(tr("Standard columns")), &QAction::triggered, this, &ColumnFit::reset);
    return menu;
}

void ColumnFit::showMenu(const QPoint &position)
{
    QMenu *menu = createMenuFor(m_table->horizontalHeader()->logicalIndexAt(position), m_table);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(m_table->horizontalHeader()->viewport()->mapToGlobal(position));
}

// --- state -----------------------------------------------------------------------------

QByteArray ColumnFit::saveState() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << magic << formatVersion << quint16(m_columns.size());
    for (int column = 0; column < m_columns.size(); ++column) {
        stream << qint32(m_columns.at(column).wanted) << m_columns.at(column).hiddenByUser
               << qint32(header->visualIndex(column));
    }
    stream << qint32(header->sortIndicatorSection())
           << bool(header->sortIndicatorOrder() == Qt::DescendingOrder);
    return state;
}

bool ColumnFit::restoreState(const QByteArray &state)
{
    QHeaderView *header = m_table->horizontalHeader();
    QDataStream stream(state);
    stream.setVersion(QDataStream::Qt_6_4);
    quint32 foundMagic = 0;
    quint16 version = 0;
    quint16 count = 0;
    stream >> foundMagic >> version >> count;
    if (foundMagic != magic || version != formatVersion || count != m_columns.size() ||
        header->count() != m_columns.size())
        return false;
    QVector<Column> columns = m_columns;
    QVector<int> columnAt(count, -1);
    for (int column = 0; column < count; ++column) {
        qint32 wanted = 0;
        qint32 visual = 0;
        stream >> wanted >> columns[column].hiddenByUser >> visual;
        if (wanted < 0 || wanted > widest || visual < 0 || visual >= count)
            return false;
        columns[column].wanted = wanted;
        columnAt[visual] = column;
    }
    qint32 sortColumn = 0;
    bool descending = false;
    stream >> sortColumn >> descending;
    const bool allHidden = std::all_of(columns.begin(), columns.end(),
                                       [](const Column &one) { return one.hiddenByUser; });
    if (stream.status() != QDataStream::Ok || !stream.atEnd() || columnAt.contains(-1) ||
        allHidden || sortColumn < 0 || sortColumn >= count)
        return false;

    m_columns = columns;
    for (int visual = 0; visual < count; ++visual)
        header->moveSection(header->visualIndex(columnAt.at(visual)), visual);
    m_table->sortByColumn(sortColumn, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    fit();
    return true;
}

} // namespace hookbench::ui
