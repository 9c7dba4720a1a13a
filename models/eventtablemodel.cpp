// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventtablemodel.h"

#include "app/text/formats.h"
#include "models/eventcells.h"
#include "models/roles.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace hookbench::models
{

using store::EventId;
using store::EventSummary;

namespace
{

constexpr std::size_t cachedRows = 4096;
constexpr std::size_t recentRows = 2048;
constexpr std::size_t rowsPerRequest = 256;
constexpr std::size_t openRequests = 2;
constexpr int mostWanted = 1024;
constexpr std::size_t neighbours = 64; ///< read along with what is looked at, on either side
/// More pieces than these are another data set.
constexpr std::size_t mostRemovedRuns = 256;

QDate dayOf(UtcTime time)
{
    const auto millis = std::chrono::floor<std::chrono::milliseconds>(time).time_since_epoch();
    return QDateTime::fromMSecsSinceEpoch(millis.count(), text::shownZone()).date();
}

} // namespace

EventTableModel::EventTableModel(EventPageSource &source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_clock(clock)
    , m_today(dayOf(clock.now()))
    , m_cache(cachedRows)
    , m_paths(source)
{
    connect(&source, &EventPageSource::firstPage, this, &EventTableModel::onFirstPage);
    connect(&source, &EventPageSource::olderIds, this, &EventTableModel::onOlderIds);
    connect(&source, &EventPageSource::guestsFound, this, &EventTableModel::onGuestsFound);
    connect(&source, &EventPageSource::idsFinished, this, &EventTableModel::onIdsFinished);
    connect(&source, &EventPageSource::failed, this, &EventTableModel::onFailed);
    connect(&source, &EventPageSource::stopped, this, &EventTableModel::onStopped);
    connect(&source, &EventPageSource::progressed, this,
            [this](quint64 number, const store::SearchProgress &progress) {
                if (number == m_number)
                    Q_EMIT searchProgressed(progress);
            });
    connect(&m_paths, &PathColumns::read, this, &EventTableModel::onTextsRead);
    connect(&source, &EventPageSource::rowsRead, this, &EventTableModel::onRowsRead);
    connect(&source, &EventPageSource::arrived, this, &EventTableModel::onArrived);
    connect(&source, &EventPageSource::updated, this, &EventTableModel::onUpdated);
    connect(&source, &EventPageSource::removed, this, &EventTableModel::onRemoved);
}

EventTableModel::~EventTableModel() = default;

void EventTableModel::open(const store::EventQuery &query)
{
    m_query = query;
    m_isOpen = false;
    m_isComplete = false;
    m_reread.reset();
    m_early.clear();
    forgetRequests();
    m_isSearching = true;
    m_number = m_source.open(query);
}

void EventTableModel::close()
{
    m_source.cancel();
    m_number = 0;
    m_isSearching = false;
    m_isOpen = false;
    m_isComplete = false;
    m_reread.reset();
    forgetRequests();
    m_early.clear();
    beginResetModel();
    m_ids.clear();
    m_recent.clear();
    m_cache.clear();
    endResetModel();
}

// --- what the source tells -------------------------------------------------------------

void EventTableModel::onFirstPage(quint64 number, const std::vector<EventSummary> &rows)
{
    if (number != m_number || m_isOpen)
        return;
    if (m_reread) {
        for (const EventSummary &row : rows)
            m_reread->kept.push_back(row.id);
        m_reread->first = rows;
        m_isOpen = true;
        takeNew(std::vector(rows.rbegin(), rows.rend()));
        return;
    }
    forgetRequests();
    beginResetModel();
    m_ids.clear();
    m_recent.clear();
    m_cache.clear();
    std::vector<EventId> ids;
    for (const EventSummary &row : rows) {
        ids.push_back(row.id);
        m_cache.put(row);
    }
    m_ids.addOldest(ids);
    m_ids.addGuests(std::exchange(m_early, {}));
    m_ids.settle();
    m_isOpen = true;
    endResetModel();
    Q_EMIT opened();
}

void EventTableModel::onOlderIds(quint64 number, const std::vector<qint64> &ids)
{
    if (number != m_number || !m_isOpen || ids.empty())
        return;
    if (m_reread) {
        m_reread->kept.insert(m_reread->kept.end(), ids.begin(), ids.end());
        return;
    }
    const std::optional<EventId> oldest = m_ids.own().oldest();
    const auto first =
        oldest ? std::find_if(ids.begin(), ids.end(), [&](EventId id) { return id < *oldest; })
               : ids.begin();
    const std::vector<EventId> older(first, ids.end());
    if (older.empty())
        return;
    beginInsert(m_ids.placeBelow(), older.size());
    m_ids.addOldest(older);
    endInsertRows();
    settle();
}

void EventTableModel::onGuestsFound(quint64 number, const std::vector<GuestRow> &guests)
{
    // The same query finds the same ones: they are here while it is read again.
    if (number != m_number || m_reread || guests.empty())
        return;
    if (!m_isOpen) { // the rows of the query before are still here
        m_early = guests;
        return;
    }
    if (m_ids.hasGuests())
        return;
    beginInsert(m_ids.size(), guests.size());
    m_ids.addGuests(guests);
    endInsertRows();
    settle();
}

/// As many rows as come at that place, which counts from the newest.
void EventTableModel::beginInsert(std::size_t place, std::size_t count)
{
    const int first = static_cast<int>(m_newestFirst ? place : m_ids.size() - place);
    beginInsertRows({}, first, first + static_cast<int>(count) - 1);
}

/// Moves guests to where they stand among what came; what is selected keeps its event.
void EventTableModel::settle()
{
    if (m_ids.isSettled())
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<EventId> ids;
    ids.reserve(static_cast<std::size_t>(before.size()));
    for (const QModelIndex &index : before)
        ids.push_back(idAt(index.row()));
    m_ids.settle();
    QModelIndexList after;
    after.reserve(before.size());
    for (qsizetype i = 0; i < before.size(); ++i)
        after.append(index(rowOf(ids[static_cast<std::size_t>(i)]), before.at(i).column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void EventTableModel::onIdsFinished(quint64 number)
{
    if (number != m_number || !m_isOpen)
        return;
    m_isComplete = true;
    m_isSearching = false;
    if (m_reread) {
        const Reread reread = std::move(*m_reread);
        m_reread.reset();
        if (lacksNewer(reread)) { // more came than the first page has
            open(m_query);
            return;
        }
        removeAllBut(reread);
        refresh(reread);
        if (reread.onceMore)
            onRemoved();
    }
    Q_EMIT completed();
}

void EventTableModel::onFailed(quint64 number, const Error &error)
{
    if (number != m_number)
        return;
    m_isSearching = false;
    m_reread.reset();
    Q_EMIT failed(error);
}

void EventTableModel::onStopped(quint64 number, const store::SearchProgress &progress)
{
    if (number != m_number || !m_isOpen)
        return;
    m_isSearching = false;
    m_reread.reset(); // nobody knows which of the others are there still
    Q_EMIT stopped(progress);
}

void EventTableModel::onTextsRead(const QVector<qint64> &ids)
{
    std::vector<int> changed;
    for (const qint64 id : ids) {
        if (const auto place = m_ids.placeOf(id))
            changed.push_back(rowAt(*place));
    }
    emitRows(std::move(changed));
}

void EventTableModel::setPaths(const QStringList &paths)
{
    const QStringList before = m_paths.paths();
    if (paths == before)
        return;
    const int kept = static_cast<int>(std::distance(
        before.begin(),
        std::mismatch(before.begin(), before.end(), paths.begin(), paths.end()).first));
    if (kept < before.size()) {
        beginRemoveColumns({}, ColumnCount + kept,
                           ColumnCount + static_cast<int>(before.size()) - 1);
        m_paths.setPaths(paths.mid(0, kept));
        endRemoveColumns();
    }
    if (kept < paths.size()) {
        beginInsertColumns({}, ColumnCount + kept,
                           ColumnCount + static_cast<int>(paths.size()) - 1);
        m_paths.setPaths(paths);
        endInsertColumns();
    }
}

void EventTableModel::onRowsRead(const QVector<qint64> &ids, const std::vector<EventSummary> &rows)
{
    std::vector<int> changed;
    for (const EventSummary &row : rows) {
        m_cache.put(row);
        if (const auto place = m_ids.placeOf(row.id))
            changed.push_back(rowAt(*place));
    }
    // One that asks elsewhere may be answered after a later one.
    const auto asked = std::find(m_asked.begin(), m_asked.end(), ids);
    if (asked != m_asked.end()) {
        for (const EventId id : ids) {
            if (!m_cache.contains(id))
                m_gone.insert(id);
        }
        m_asked.erase(asked);
    }
    emitRows(std::move(changed));
    if (!m_wanted.empty())
        ask();
}

void EventTableModel::onArrived(quint64 number, const std::vector<EventSummary> &rows)
{
    if (number != m_number || (!m_isOpen && !m_reread))
        return;
    if (const int events = takeNew(rows); events > 0)
        Q_EMIT arrived(events);
}

/// Returns how many of them were events, and new.
int EventTableModel::takeNew(std::span<const EventSummary> rows)
{
    const auto isEvent = [](const EventSummary &row) { return row.kind == store::RowKind::Event; };
    const std::optional<EventId> newest = m_ids.own().newest();
    const bool ordered = std::is_sorted(rows.begin(), rows.end(),
                                        [](const auto &a, const auto &b) { return a.id <= b.id; });
    if (ordered && (!newest || rows.empty() || rows.front().id > *newest)) { // nearly always
        appendNewer(rows);
        return static_cast<int>(std::count_if(rows.begin(), rows.end(), isEvent));
    }
    int events = 0;
    std::vector<EventSummary> newer;
    for (const EventSummary &row : rows) {
        const EventId last = newer.empty() ? newest.value_or(row.id - 1) : newer.back().id;
        if (row.id > last)
            newer.push_back(row);
        else if (insertLate(row) && isEvent(row))
            ++events;
    }
    appendNewer(newer);
    return events + static_cast<int>(std::count_if(newer.begin(), newer.end(), isEvent));
}

void EventTableModel::appendNewer(std::span<const EventSummary> rows)
{
    if (rows.empty())
        return;
    std::vector<EventId> ids;
    ids.reserve(rows.size());
    beginInsert(0, rows.size());
    for (const EventSummary &row : rows) {
        ids.push_back(row.id);
        m_recent.push_back({row, false});
    }
    m_ids.addNewest(ids);
    endInsertRows();
    if (m_ids.hasGuestOver(ids.front())) // they were placed after it was stored
        settle();
    while (m_recent.size() > recentRows) {
        // What somebody looks at must not become a placeholder under his eyes.
        if (m_recent.front().isShown)
            m_cache.put(std::move(m_recent.front().row));
        m_recent.pop_front();
    }
}

bool EventTableModel::insertLate(const EventSummary &row)
{
    if (m_ids.placeOf(row.id))
        return false;
    settleRecent();
    beginInsert(m_ids.insertPlace(row.id), 1);
    m_ids.insert(row.id);
    m_cache.put(row);
    endInsertRows();
    return true;
}

/// The recent ones stand in line with the newest ids; where that line is broken they move.
void EventTableModel::settleRecent()
{
    for (Recent &recent : m_recent)
        m_cache.put(std::move(recent.row));
    m_recent.clear();
}

void EventTableModel::onUpdated(const EventSummary &row)
{
    const auto place = m_ids.placeOf(row.id);
    if (!place)
        return;
    if (const auto own = m_ids.ownPlaceAt(*place); own && *own < m_recent.size())
        m_recent[m_recent.size() - 1 - *own].row = row;
    else if (m_cache.contains(row.id))
        m_cache.put(row);
    else
        return; // nobody has seen it yet
    emitRows({rowAt(*place)});
}

/// Which rows went is found out by reading all ids again; the list stays as it is meanwhile.
void EventTableModel::onRemoved()
{
    if (m_number == 0)
        return;
    if (m_reread) {
        m_reread->onceMore = true;
        return;
    }
    if (!m_isComplete) {
        open(m_query);
        return;
    }
    m_reread.emplace(Reread{.newest = m_ids.own().newest().value_or(0)});
    m_isOpen = false;
    m_isComplete = false;
    m_isSearching = true;
    m_number = m_source.open(m_query);
}

bool EventTableModel::lacksNewer(const Reread &reread) const
{
    for (const EventId id : reread.kept) { // the newest first
        if (id <= reread.newest)
            return false;
        if (!m_ids.placeOf(id))
            return true;
    }
    return false;
}

/// What was read of the rows before may be out of date: pinned, counted anew.
void EventTableModel::refresh(const Reread &reread)
{
    settleRecent();
    m_cache.clear();
    for (const EventSummary &row : reread.first)
        m_cache.put(row);
    if (m_ids.size() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void EventTableModel::removeAllBut(const Reread &reread)
{
    struct Removal
    {
        std::size_t own; ///< place among the own ids
        std::size_t first;
        std::size_t count;
    };
    std::vector<Removal> runs;
    std::size_t next = 0; // both run from the newest down
    const std::vector<EventId> &kept = reread.kept;
    const EventIds &own = m_ids.own();
    for (std::size_t ownPlace = 0; ownPlace < own.size(); ++ownPlace) {
        const EventId id = own.at(ownPlace);
        if (id > reread.newest)
            continue;
        while (next < kept.size() && kept[next] > id)
            ++next;
        if (next < kept.size() && kept[next] == id)
            continue;
        const std::size_t place = m_ids.placeOfOwn(ownPlace);
        if (!runs.empty() && runs.back().first + runs.back().count == place)
            ++runs.back().count;
        else
            runs.push_back({ownPlace, place, 1});
    }
    if (runs.empty())
        return;
    settleRecent();
    const bool isAnotherSet = runs.size() > mostRemovedRuns;
    if (isAnotherSet)
        beginResetModel();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const int first = std::min(rowAt(run->first), rowAt(run->first + run->count - 1));
        if (!isAnotherSet)
            beginRemoveRows({}, first, first + static_cast<int>(run->count) - 1);
        m_ids.removeOwn(run->own, run->count);
        if (!isAnotherSet)
            endRemoveRows();
    }
    if (isAnotherSet)
        endResetModel();
}

// --- what is asked for -----------------------------------------------------------------

void EventTableModel::want(EventId id) const
{
    if (m_gone.contains(id) || (!m_wanted.empty() && m_wanted.back() == id))
        return;
    if (m_wanted.size() >= std::size_t(mostWanted))
        m_wanted.erase(m_wanted.begin(), m_wanted.begin() + mostWanted / 2);
    m_wanted.push_back(id);
    if (m_isAskQueued)
        return;
    m_isAskQueued = true;
    auto *self = const_cast<EventTableModel *>(this); // asking changes no data
    QMetaObject::invokeMethod(
        self,
        [self] {
            self->m_isAskQueued = false;
            self->ask();
        },
        Qt::QueuedConnection);
}

/// The rows that were looked at last count: who drags the scroll bar has left the others behind.
void EventTableModel::ask()
{
    if (m_asked.size() >= openRequests || m_wanted.empty())
        return;
    QVector<qint64> ids;
    std::unordered_set<EventId> seen;
    for (const QVector<qint64> &asked : m_asked)
        seen.insert(asked.begin(), asked.end());
    for (auto id = m_wanted.rbegin();
         id != m_wanted.rend() && std::size_t(ids.size()) < rowsPerRequest; ++id) {
        if (seen.insert(*id).second && !m_cache.contains(*id) && m_ids.placeOf(*id))
            ids.append(*id);
    }
    m_wanted.clear();
    if (ids.isEmpty())
        return;
    addNeighbours(ids);
    m_asked.push_back(ids);
    m_source.requestRows(ids);
}

/// Who scrolls on finds the next rows there.
void EventTableModel::addNeighbours(QVector<qint64> &ids) const
{
    std::size_t first = m_ids.size();
    std::size_t last = 0;
    for (const qint64 id : ids) {
        const std::size_t place = *m_ids.placeOf(id);
        first = std::min(first, place);
        last = std::max(last, place);
    }
    const auto add = [&](std::size_t place) {
        const EventId id = m_ids.at(place);
        const bool isHere = recentAt(place) || m_cache.contains(id) || m_gone.contains(id);
        if (!isHere && std::size_t(ids.size()) < rowsPerRequest)
            ids.append(id);
    };
    for (std::size_t i = 1; i <= neighbours; ++i) {
        if (last + i < m_ids.size())
            add(last + i);
        if (first >= i)
            add(first - i);
    }
}

void EventTableModel::forgetRequests()
{
    m_wanted.clear();
    m_asked.clear();
    m_gone.clear();
    m_paths.forgetRequests();
}

// --- rows ------------------------------------------------------------------------------

int EventTableModel::rowAt(std::size_t place) const
{
    return m_newestFirst ? static_cast<int>(place)
                         : static_cast<int>(m_ids.size()) - 1 - static_cast<int>(place);
}

std::size_t EventTableModel::placeAt(int row) const
{
    const auto at = static_cast<std::size_t>(row);
    return m_newestFirst ? at : m_ids.size() - 1 - at;
}

EventId EventTableModel::idAt(int row) const
{
    return m_ids.at(placeAt(row));
}

int EventTableModel::rowOf(EventId id) const
{
    const auto place = m_ids.placeOf(id);
    return place ? rowAt(*place) : -1;
}

const EventSummary *EventTableModel::summaryAt(int row) const
{
    const std::size_t place = placeAt(row);
    return find(m_ids.at(place), place);
}

const EventTableModel::Recent *EventTableModel::recentAt(std::size_t place) const
{
    const std::optional<std::size_t> own = m_ids.ownPlaceAt(place);
    return own && *own < m_recent.size() ? &m_recent[m_recent.size() - 1 - *own] : nullptr;
}

const EventSummary *EventTableModel::find(EventId id, std::size_t place) const
{
    if (const Recent *recent = recentAt(place)) {
        recent->isShown = true;
        return &recent->row;
    }
    return m_cache.find(id);
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount + static_cast<int>(m_paths.paths().size());
}

void EventTableModel::sort(int column, Qt::SortOrder order)
{
    const bool newestFirst = order == Qt::DescendingOrder;
    if (column != Received || newestFirst == m_newestFirst)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    const int last = rowCount() - 1;
    for (const QModelIndex &index : before)
        after.append(this->index(last - index.row(), index.column()));
    m_newestFirst = newestFirst;
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void EventTableModel::emitRows(std::vector<int> rows)
{
    std::sort(rows.begin(), rows.end());
    for (std::size_t first = 0; first < rows.size();) {
        std::size_t last = first;
        while (last + 1 < rows.size() && rows[last + 1] <= rows[last] + 1)
            ++last;
        Q_EMIT dataChanged(index(rows[first], 0), index(rows[last], columnCount() - 1));
        first = last + 1;
    }
}

void EventTableModel::refreshTimes()
{
    const QDate today = dayOf(m_clock.now());
    if (today == m_today)
        return;
    m_today = today;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Received), index(rowCount() - 1, Received),
                           {Qt::DisplayRole, Qt::AccessibleTextRole});
}

// --- what a cell says ------------------------------------------------------------------

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::size_t place = placeAt(index.row());
    const EventId id = m_ids.at(place);
    if (role == IdRole)
        return qint64(id);
    const EventSummary *row = find(id, place);
    const auto column = static_cast<Column>(index.column());
    if (!row) {
        want(id);
        if (role == PendingRole)
            return true;
        const bool says = role == Qt::DisplayRole || role == Qt::AccessibleTextRole;
        return says && column == Type ? QVariant(QStringLiteral("…")) : QVariant();
    }
    const bool isGap = row->kind == store::RowKind::Gap;
    if (index.column() >= ColumnCount && (role == Qt::DisplayRole || role == Qt::ToolTipRole ||
                                          role == Qt::AccessibleTextRole || role == SortRole))
        return isGap ? QVariant() : pathData(*row, index.column() - ColumnCount, role);
    const EventCells cells(m_clock);
    switch (role) {
    case Qt::DisplayRole:
        return cells.shown(*row, column);
    case Qt::ToolTipRole:
        return cells.toolTip(*row, column);
    case Qt::AccessibleTextRole:
        return column == Received || isGap ? cells.sentence(*row) : cells.shown(*row, column);
    case SortRole:
        return EventCells::sortValue(*row, column);
    case VerdictRole:
        return isGap ? QVariant() : QVariant(static_cast<int>(row->verdict));
    case GapRole:
        return isGap;
    case PinnedRole:
        return row->isPinned;
    case CaseRole:
        return EventCells::caseName(*row);
    case DuplicateRole:
        return row->duplicateOf.has_value();
    case FailedRole:
        return row->answered && (*row->answered < 200 || *row->answered > 299);
    default:
        return {};
    }
}

/// As it stands in the payload; a dash where there is nothing.
QVariant EventTableModel::pathData(const EventSummary &row, int path, int role) const
{
    const std::optional<QString> text = m_paths.text(row.id, path);
    if (role == Qt::ToolTipRole)
        return {}; // the delegate tells what it had to cut
    if (!text)
        return QStringLiteral("…");
    return text->isEmpty() ? QStringLiteral("–") : *text;
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (section < ColumnCount || section >= columnCount())
        return EventCells(m_clock).header(section, role);
    const QString path = paths().at(section - ColumnCount);
    switch (role) {
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | Qt::AlignLeft);
    case Qt::ToolTipRole:
        return path;
    case Qt::DisplayRole:
        return path.startsWith(QLatin1String("$.")) ? path.mid(2) : path;
    default:
        return {};
    }
}

} // namespace hookbench::models
