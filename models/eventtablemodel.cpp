// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventtablemodel.h"

#include "app/text/formats.h"
#include "app/text/verdicttext.h"
#include "models/roles.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <climits>
#include <functional>
#include <utility>

namespace hookbench::models
{

using store::AnswerKind;
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

QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

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
        m_isOpen = true;
        takeNew(std::vector(rows.rbegin(), rows.rend()));
        return;
    }
    forgetRequests();
    beginResetModel();
    m_ids.clear();
    m_recent.clear();
    m_cache.clear();
    for (const EventSummary &row : rows) {
        m_ids.addOldest(row.id);
        m_cache.put(row);
    }
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
    const std::optional<EventId> oldest = m_ids.oldest();
    const auto first =
        oldest ? std::find_if(ids.begin(), ids.end(), [&](EventId id) { return id < *oldest; })
               : ids.begin();
    const int count = static_cast<int>(std::distance(first, ids.end()));
    if (count == 0)
        return;
    const int at = m_newestFirst ? rowCount() : 0;
    beginInsertRows({}, at, at + count - 1);
    for (auto id = first; id != ids.end(); ++id)
        m_ids.addOldest(*id);
    endInsertRows();
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
        removeAllBut(reread);
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

void EventTableModel::onRowsRead(const std::vector<EventSummary> &rows)
{
    std::vector<int> changed;
    for (const EventSummary &row : rows) {
        m_cache.put(row);
        if (const auto place = m_ids.placeOf(row.id))
            changed.push_back(rowAt(*place));
    }
    if (!m_asked.empty()) {
        for (const EventId id : m_asked.front()) {
            if (!m_cache.contains(id))
                m_gone.insert(id);
        }
        m_asked.pop_front();
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
    const std::optional<EventId> newest = m_ids.newest();
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
    const int count = static_cast<int>(rows.size());
    const int at = m_newestFirst ? 0 : rowCount();
    beginInsertRows({}, at, at + count - 1);
    for (const EventSummary &row : rows) {
        m_ids.addNewest(row.id);
        m_recent.push_back({row, false});
    }
    endInsertRows();
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
    const std::size_t place = m_ids.insertPlace(row.id);
    const int at = m_newestFirst ? static_cast<int>(place) : rowCount() - static_cast<int>(place);
    beginInsertRows({}, at, at);
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
    if (*place < m_recent.size())
        m_recent[m_recent.size() - 1 - *place].row = row;
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
    m_reread.emplace(Reread{.newest = m_ids.newest().value_or(0)});
    m_isOpen = false;
    m_isComplete = false;
    m_isSearching = true;
    m_number = m_source.open(m_query);
}

void EventTableModel::removeAllBut(const Reread &reread)
{
    std::vector<std::pair<std::size_t, std::size_t>> runs; // place, count
    std::size_t next = 0;                                  // both run from the newest down
    const std::vector<EventId> &kept = reread.kept;
    for (std::size_t place = 0; place < m_ids.size(); ++place) {
        const EventId id = m_ids.at(place);
        if (id > reread.newest)
            continue;
        while (next < kept.size() && kept[next] > id)
            ++next;
        if (next < kept.size() && kept[next] == id)
            continue;
        if (!runs.empty() && runs.back().first + runs.back().second == place)
            ++runs.back().second;
        else
            runs.emplace_back(place, 1);
    }
    if (runs.empty())
        return;
    settleRecent();
    if (runs.size() > mostRemovedRuns) {
        beginResetModel();
        for (auto run = runs.rbegin(); run != runs.rend(); ++run)
            m_ids.remove(run->first, run->second);
        endResetModel();
        return;
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const int first = std::min(rowAt(run->first), rowAt(run->first + run->second - 1));
        beginRemoveRows({}, first, first + static_cast<int>(run->second) - 1);
        m_ids.remove(run->first, run->second);
        endRemoveRows();
    }
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
    for (const std::vector<EventId> &asked : m_asked)
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
    m_asked.emplace_back(ids.begin(), ids.end());
    m_source.requestRows(ids);
}

/// Who scrolls on finds the next rows there.
void EventTableModel::addNeighbours(QVector<qint64> &ids) const
{
    const auto [newest, oldest] = std::minmax_element(ids.begin(), ids.end(), std::greater<>());
    const std::size_t first = *m_ids.placeOf(*newest);
    const std::size_t last = *m_ids.placeOf(*oldest);
    const auto add = [&](std::size_t place) {
        const EventId id = m_ids.at(place);
        const bool isHere = place < m_recent.size() || m_cache.contains(id) || m_gone.contains(id);
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

const EventSummary *EventTableModel::find(EventId id, std::size_t place) const
{
    if (place < m_recent.size()) {
        const Recent &recent = m_recent[m_recent.size() - 1 - place];
        recent.isShown = true;
        return &recent.row;
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
    switch (role) {
    case Qt::DisplayRole:
        return displayText(*row, column);
    case Qt::ToolTipRole:
        return toolTip(*row, column);
    case Qt::AccessibleTextRole:
        return column == Received || isGap ? sentence(*row) : displayText(*row, column);
    case SortRole:
        return sortValue(*row, column);
    case VerdictRole:
        return isGap ? QVariant() : QVariant(static_cast<int>(row->verdict));
    case GapRole:
        return isGap;
    case PinnedRole:
        return row->isPinned;
    case CaseRole:
        return caseName(*row);
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

QString EventTableModel::caseName(const EventSummary &row)
{
    return row.account.starts_with(caseAccount) ? fromUtf8(row.account.substr(caseAccount.size()))
                                                : QString();
}

QString EventTableModel::displayText(const EventSummary &row, Column column) const
{
    if (row.kind == store::RowKind::Gap)
        return column == Received ? gapText(row) : QString();
    const QLocale locale;
    switch (column) {
    case Received:
        return text::cellTime(row.receivedAt, m_clock.now(), locale);
    case VerdictWord:
        return text::verdictWord(row.verdict);
    case Type:
        return row.eventType.empty() ? QStringLiteral("–") : fromUtf8(row.eventType);
    case Event:
        return row.eventId.empty() ? QStringLiteral("–") : fromUtf8(row.eventId);
    case Path: {
        const QString name = caseName(row);
        return name.isEmpty() ? fromUtf8(row.path)
                              : tr("%1 · %2", "case file, path").arg(name, fromUtf8(row.path));
    }
    case Bytes:
        return text::count(row.size, locale);
    case Answered:
        if (row.answered)
            return QString::number(*row.answered);
        switch (row.answerKind) {
        case AnswerKind::Pending:
            return QStringLiteral("…");
        case AnswerKind::Dropped:
            return tr("dropped");
        default:
            return tr("none");
        }
    case DuplicateOf:
        // The ids of a case say nothing outside of it.
        return !row.duplicateOf ? QString()
               : row.id < 0     ? tr("yes")
                                : QStringLiteral("#%1").arg(*row.duplicateOf);
    case Cause:
        return fromUtf8(row.cause);
    case ColumnCount:
        break;
    }
    return {};
}

QString EventTableModel::gapText(const EventSummary &row) const
{
    const UtcTime now = m_clock.now();
    // Without an end the zone stands beside the time: the column's title is far from a whole row.
    return row.gapEnd ? tr("not listening %1").arg(text::cellSpan(row.receivedAt, *row.gapEnd, now))
                      : tr("not listening since %1").arg(text::localTime(row.receivedAt));
}

/// For a screen reader that reads row by row.
QString EventTableModel::sentence(const EventSummary &row) const
{
    if (row.kind == store::RowKind::Gap)
        return gapText(row);
    QStringList parts{displayText(row, Received), text::verdictWord(row.verdict)};
    for (const Column column : {Type, Event, Path})
        parts += displayText(row, column);
    parts += tr("%n byte(s)", nullptr, static_cast<int>(std::min<std::int64_t>(row.size, INT_MAX)));
    parts += tr("answered %1").arg(displayText(row, Answered));
    if (row.duplicateOf)
        parts += tr("duplicate of %1").arg(displayText(row, DuplicateOf));
    if (row.isPinned)
        parts += tr("pinned");
    if (const QString name = caseName(row); !name.isEmpty())
        parts += tr("from the case file %1").arg(name);
    return parts.join(QStringLiteral(", "));
}

QVariant EventTableModel::sortValue(const EventSummary &row, Column column) const
{
    switch (column) {
    case Received:
        return qint64(row.receivedAt.time_since_epoch().count());
    case VerdictWord:
        return static_cast<int>(row.verdict);
    case Type:
        return fromUtf8(row.eventType);
    case Event:
        return fromUtf8(row.eventId);
    case Path:
        return fromUtf8(row.path);
    case Bytes:
        return qint64(row.size);
    case Answered:
        return row.answered ? QVariant(*row.answered) : QVariant();
    case DuplicateOf:
        return row.duplicateOf ? QVariant(qint64(*row.duplicateOf)) : QVariant();
    case Cause:
        return fromUtf8(row.cause);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant EventTableModel::toolTip(const EventSummary &row, Column column) const
{
    switch (column) {
    case Received:
        return text::absoluteTime(row.receivedAt);
    case VerdictWord:
        if (row.kind == store::RowKind::Gap)
            return {};
        return row.isCheckedLater ? QString(text::verdictSentence(row.verdict) + QLatin1Char(' ') +
                                            text::checkedLaterSentence())
                                  : text::verdictSentence(row.verdict);
    case Type:
        if (!row.isPinned)
            return {}; // the delegate tells what it had to cut
        return displayText(row, Type) + QLatin1Char('\n') +
               tr("Pinned: it stays when older events are thinned out.");
    case Bytes:
        return text::byteSize(row.size);
    case Answered:
        return row.answerKind == AnswerKind::Pending
                   ? QVariant(tr("Passed on; the handler has not answered yet."))
                   : QVariant();
    default:
        return {}; // the delegate tells what it had to cut
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Bytes || section == Answered;
        return int(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    }
    if (section >= ColumnCount && section < columnCount()) {
        const QString path = paths().at(section - ColumnCount);
        if (role == Qt::ToolTipRole)
            return path;
        return role == Qt::DisplayRole
                   ? QVariant(path.startsWith(QLatin1String("$.")) ? path.mid(2) : path)
                   : QVariant();
    }
    if (role == Qt::ToolTipRole && section == Bytes)
        return tr("Size of the body as it came");
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Received:
        return text::timeTitle(tr("Received"), m_clock.now());
    case VerdictWord:
        return tr("Verdict");
    case Type:
        return tr("Type");
    case Event:
        return tr("Event");
    case Path:
        return tr("Path");
    case Bytes:
        return tr("Bytes");
    case Answered:
        return tr("Answered");
    case DuplicateOf:
        return tr("Duplicate of");
    case Cause:
        return tr("Cause");
    case ColumnCount:
        break;
    }
    return {};
}

} // namespace hookbench::models
