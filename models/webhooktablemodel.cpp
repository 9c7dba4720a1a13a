// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/webhooktablemodel.h"

#include "app/api/draftrules.h"
#include "app/text/formats.h"
#include "models/agestep.h"
#include "models/roles.h"
#include "models/webhooktext.h"

#include <algorithm>

namespace hookbench::models
{

using api::Webhook;
using api::WebhookState;

namespace
{

/// Failing first, for that is what sorting by state looks for.
int stateRank(WebhookState state)
{
    switch (state) {
    case WebhookState::Failing:
        return 0;
    case WebhookState::Active:
        return 1;
    case WebhookState::Paused:
        return 2;
    }
    return 0;
}

QVariant ticks(const std::optional<UtcTime> &time)
{
    return time ? QVariant(qint64(time->time_since_epoch().count())) : QVariant();
}

} // namespace

WebhookTableModel::Row::Row(const Webhook &value)
    : webhook(value)
    , state(value.state())
{
}

WebhookState WebhookTableModel::Row::shownState() const
{
    if (!pendingActive)
        return state;
    return *pendingActive ? WebhookState::Active : WebhookState::Paused;
}

/// Takes the server's values over; false when nothing differs. A field that now has the wanted
/// value, or a third one, is not pending any more; one that still has the old value may be waiting
/// yet.
bool WebhookTableModel::Row::take(const Webhook &fresh)
{
    if (fresh == webhook)
        return false;
    if (fresh.name != webhook.name) {
        pendingName.reset();
        nameError.clear();
    }
    if (fresh.isActive != webhook.isActive) {
        pendingActive.reset();
        stateError.clear();
    }
    webhook = fresh;
    state = fresh.state();
    return true;
}

WebhookTableModel::WebhookTableModel(const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_clock(clock)
    , m_now(clock.now())
{
}

// --- the list --------------------------------------------------------------------------

void WebhookTableModel::setWebhooks(const QVector<Webhook> &webhooks)
{
    m_now = m_clock.now();

    std::vector<const Webhook *> freshOf(m_rows.size(), nullptr);
    std::vector<const Webhook *> added;
    QHash<QString, int> rowOf = m_rowOf;
    for (const Webhook &fresh : webhooks) {
        const auto known = rowOf.constFind(fresh.id);
        if (known == rowOf.cend()) {
            rowOf.insert(fresh.id, -1);
            added.push_back(&fresh);
        } else if (*known >= 0 && !freshOf[static_cast<std::size_t>(*known)]) {
            freshOf[static_cast<std::size_t>(*known)] = &fresh;
        }
    }

    std::vector<bool> gone(m_rows.size());
    std::transform(freshOf.begin(), freshOf.end(), gone.begin(),
                   [](const Webhook *fresh) { return !fresh; });
    removeMarked(gone);
    freshOf.erase(std::remove(freshOf.begin(), freshOf.end(), nullptr), freshOf.end());

    std::vector<bool> changed(m_rows.size());
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        changed[row] = m_rows[row].take(*freshOf[row]);
    for (const Run &run :
         changeRunsOf(rowCount(), [&](int row) { return changed[std::size_t(row)]; }))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, ColumnCount - 1));

    if (!added.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(added.size()) - 1);
        m_rows.reserve(m_rows.size() + added.size());
        for (const Webhook *fresh : added) {
            m_rowOf.insert(fresh->id, static_cast<int>(m_rows.size()));
            m_rows.emplace_back(*fresh);
        }
        endInsertRows();
    }
    recount();
}

void WebhookTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    m_rowOf.clear();
    endResetModel();
    recount();
}

void WebhookTableModel::removeMarked(const std::vector<bool> &marked)
{
    const auto isMarked = [&](int row) { return marked[static_cast<std::size_t>(row)]; };
    std::vector<Run> runs = runsOf(rowCount(), isMarked);
    if (runs.empty())
        return;
    if (static_cast<int>(runs.size()) > maxRuns) {
        gatherAtEnd(marked);
        const int count = static_cast<int>(std::count(marked.begin(), marked.end(), true));
        runs = {{rowCount() - count, rowCount() - 1}};
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_rows.erase(m_rows.begin() + run->first, m_rows.begin() + run->last + 1);
        reindex();
        endRemoveRows();
    }
}

/// Moves the marked rows behind the others; both keep their order among themselves.
void WebhookTableModel::gatherAtEnd(const std::vector<bool> &marked)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<int> target(m_rows.size());
    std::vector<Row> gathered;
    gathered.reserve(m_rows.size());
    for (const bool pass : {false, true}) {
        for (std::size_t row = 0; row < m_rows.size(); ++row) {
            if (marked[row] != pass)
                continue;
            target[row] = static_cast<int>(gathered.size());
            gathered.push_back(std::move(m_rows[row]));
        }
    }
    m_rows = std::move(gathered);
    reindex();

    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before)
        after.append(index(target[static_cast<std::size_t>(old.row())], old.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void WebhookTableModel::reindex()
{
    m_rowOf.clear();
    m_rowOf.reserve(static_cast<qsizetype>(m_rows.size()));
    for (std::size_t row = 0; row < m_rows.size(); ++row)
        m_rowOf.insert(m_rows[row].webhook.id, static_cast<int>(row));
}

void WebhookTableModel::recount()
{
    std::array<int, 3> counts{};
    for (const Row &row : m_rows)
        ++counts[static_cast<std::size_t>(row.state)];
    if (counts == m_counts)
        return;
    m_counts = counts;
    Q_EMIT countsChanged();
}

// --- what can be asked -----------------------------------------------------------------

int WebhookTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int WebhookTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant WebhookTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return displayText(row, column);
    case Qt::ToolTipRole: {
        const QString error = errorOf(row, column);
        return error.isEmpty() ? toolTip(row, column) : error;
    }
    case Qt::AccessibleTextRole:
        return sentence(row, column);
    case SortRole:
        return sortValue(row, column);
    case IdRole:
        return row.webhook.id;
    case StateRole:
        return static_cast<int>(row.shownState());
    case ActiveRole:
        return row.shownActive();
    case RateRole:
        return column == Success ? sortValue(row, column) : QVariant();
    case BusyRole:
        return row.busy;
    case PendingRole:
        return isPending(row, column);
    case ErrorRole:
        return errorOf(row, column);
    default:
        return {};
    }
}

bool WebhookTableModel::isPending(const Row &row, Column column)
{
    return (column == Name && row.pendingName) || (column == State && row.pendingActive);
}

QString WebhookTableModel::errorOf(const Row &row, Column column)
{
    return column == Name ? row.nameError : column == State ? row.stateError : QString();
}

QVariant WebhookTableModel::displayText(const Row &row, Column column) const
{
    switch (column) {
    case State:
        return stateWord(row.shownState());
    case Name:
        return row.shownName();
    case Url:
        return row.webhook.url;
    case Encrypted:
        return row.webhook.encrypted ? QStringLiteral("AES") : QString();
    case Success:
        return successText(row.webhook);
    case Events24h:
        return eventsText(row.webhook);
    case LastDelivery:
        return lastDeliveryText(row.webhook, m_now);
    case Updated:
        return updatedText(row.webhook, m_now);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant WebhookTableModel::sortValue(const Row &row, Column column) const
{
    const std::optional<api::DeliveryStats> &stats = row.webhook.stats;
    switch (column) {
    case State:
        return stateRank(row.state);
    case Name:
        return row.webhook.name;
    case Url:
        return row.webhook.url;
    case Encrypted:
        return row.webhook.encrypted ? 0 : 1;
    case Success: {
        const std::optional<double> rate = stats ? stats->recentRate() : std::nullopt;
        return rate ? QVariant(*rate) : QVariant();
    }
    case Events24h:
        return stats && stats->last24hEvents ? QVariant(qint64(*stats->last24hEvents)) : QVariant();
    case LastDelivery:
        return stats ? ticks(stats->lastDelivery) : QVariant();
    case Updated:
        return ticks(row.webhook.updatedAt);
    case ColumnCount:
        break;
    }
    return {};
}

QString WebhookTableModel::toolTip(const Row &row, Column column) const
{
    const std::optional<api::DeliveryStats> &stats = row.webhook.stats;
    switch (column) {
    case State:
        return stateSentence(row.shownName(), row.shownState());
    case Name:
        return row.shownName();
    case Url:
        return row.webhook.url;
    case Encrypted:
        return encryptionSentence(row.webhook);
    case Success:
        return successDetails(row.webhook);
    case Events24h:
        return eventsSentence(row.webhook);
    case LastDelivery:
        return stats && stats->lastDelivery ? text::absoluteTime(*stats->lastDelivery) : QString();
    case Updated:
        return row.webhook.updatedAt ? text::absoluteTime(*row.webhook.updatedAt) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QString WebhookTableModel::sentence(const Row &row, Column column) const
{
    switch (column) {
    case State:
        return stateSentence(row.shownName(), row.shownState());
    case Name:
        return rowSentence(row.webhook, row.shownName(), row.shownState(), m_now);
    case Url:
        return urlSentence(row.webhook);
    case Encrypted:
        return encryptionSentence(row.webhook);
    case Success:
        return successSentence(row.webhook);
    case Events24h:
        return eventsSentence(row.webhook);
    case LastDelivery:
        return lastDeliverySentence(row.webhook, m_now);
    case Updated:
        return updatedSentence(row.webhook, m_now);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant WebhookTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    const auto column = static_cast<Column>(section);
    const bool number = column == Events24h || column == LastDelivery || column == Updated;
    if (role == Qt::TextAlignmentRole)
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    const bool brief = role == Qt::DisplayRole;
    if (!brief && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case State:
        return tr("State");
    case Name:
        return tr("Name");
    case Url:
        return tr("URL");
    case Encrypted:
        return brief ? tr("Enc.") : tr("Payload encryption");
    case Success:
        return brief ? tr("Success") : tr("Share of deliveries that succeeded");
    case Events24h:
        return brief ? tr("24 h") : tr("Events in the last 24 hours");
    case LastDelivery:
        return tr("Last delivery");
    case Updated:
        return tr("Updated");
    case ColumnCount:
        break;
    }
    return {};
}

Qt::ItemFlags WebhookTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return QAbstractTableModel::flags(index);
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (!m_editable)
        return flags;
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    if ((column == Name || column == State) && !row.busy && !isPending(row, column))
        flags |= Qt::ItemIsEditable;
    return flags;
}

// --- edits -----------------------------------------------------------------------------

bool WebhookTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || !(flags(index) & Qt::ItemIsEditable))
        return false;
    if (index.column() == Name && role == Qt::EditRole)
        return requestName(index.row(), value.toString());
    if (index.column() == State && role == ActiveRole)
        return requestActive(index.row(), value.toBool());
    return false;
}

bool WebhookTableModel::requestName(int row, const QString &name)
{
    Row &edited = m_rows[static_cast<std::size_t>(row)];
    if (api::checkName(name) != api::NameIssue::None)
        return false;
    edited.nameError.clear();
    if (name == edited.webhook.name) {
        emitRow(row);
        return true;
    }
    edited.pendingName = name;
    request(row, {.name = name});
    return true;
}

bool WebhookTableModel::requestActive(int row, bool active)
{
    Row &edited = m_rows[static_cast<std::size_t>(row)];
    edited.stateError.clear();
    if (active == edited.webhook.isActive) {
        emitRow(row);
        return true;
    }
    edited.pendingActive = active;
    request(row, {.isActive = active});
    return true;
}

void WebhookTableModel::request(int row, const api::WebhookPatch &patch)
{
    const QString id = at(row).id; // whoever listens may change the list at once
    emitRow(row);
    Q_EMIT editRequested(id, patch);
}

void WebhookTableModel::settleEdit(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    m_rows[static_cast<std::size_t>(row)].pendingName.reset();
    m_rows[static_cast<std::size_t>(row)].pendingActive.reset();
    emitRow(row);
}

void WebhookTableModel::setEditFailed(const QString &id, Column column, const QString &message)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    Row &edited = m_rows[static_cast<std::size_t>(row)];
    if (column == Name) {
        edited.pendingName.reset();
        edited.nameError = message;
    } else if (column == State) {
        edited.pendingActive.reset();
        edited.stateError = message;
    }
    emitRow(row);
}

void WebhookTableModel::setEditable(bool editable)
{
    m_editable = editable;
}

void WebhookTableModel::setBusy(const QStringList &ids, bool busy)
{
    std::vector<bool> changed(m_rows.size());
    for (const QString &id : ids) {
        const int row = rowOf(id);
        if (row < 0 || m_rows[static_cast<std::size_t>(row)].busy == busy)
            continue;
        m_rows[static_cast<std::size_t>(row)].busy = busy;
        changed[static_cast<std::size_t>(row)] = true;
    }
    for (const Run &run :
         changeRunsOf(rowCount(), [&](int row) { return changed[std::size_t(row)]; }))
        Q_EMIT dataChanged(index(run.first, 0), index(run.last, ColumnCount - 1), {BusyRole});
}

void WebhookTableModel::emitRow(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

// --- time and language -----------------------------------------------------------------

void WebhookTableModel::refreshTimes()
{
    const UtcTime before = m_now;
    m_now = m_clock.now();
    const auto emitWhere = [this](Column column, auto differs) {
        for (const Run &run : changeRunsOf(rowCount(), differs)) {
            Q_EMIT dataChanged(index(run.first, column), index(run.last, column),
                               {Qt::DisplayRole, Qt::AccessibleTextRole});
        }
    };
    emitWhere(LastDelivery, [&](int row) {
        const std::optional<api::DeliveryStats> &stats = at(row).stats;
        return stats && ageStep(stats->lastDelivery, before) != ageStep(stats->lastDelivery, m_now);
    });
    emitWhere(Updated, [&](int row) {
        return ageStep(at(row).updatedAt, before) != ageStep(at(row).updatedAt, m_now);
    });
}

void WebhookTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace hookbench::models
