// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/webhookfilterproxy.h"

#include "models/roles.h"
#include "models/runs.h"
#include "models/webhooktablemodel.h"

#include <algorithm>
#include <numeric>

namespace hookbench::models
{

namespace
{

QString haystackOf(const api::Webhook &webhook)
{
    // No word of the filter holds a line break: none is found across two fields.
    const QChar apart = QLatin1Char('\n');
    return (webhook.name + apart + webhook.url + apart + webhook.id).toCaseFolded();
}

QCollator collatorFor(const QLocale &locale)
{
    // In the C locale Qt compares bytes ("10" before "2"): no order for people.
    QCollator collator(locale.language() == QLocale::C ? QLocale(QLocale::English) : locale);
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

std::size_t at(int row)
{
    return static_cast<std::size_t>(row);
}

} // namespace

WebhookFilterProxy::WebhookFilterProxy(WebhookTableModel &source, const QLocale &locale,
                                       QObject *parent)
    : QAbstractProxyModel(parent)
    , m_source(source)
    , m_collator(collatorFor(locale))
    , m_column(WebhookTableModel::Name)
{
    setSourceModel(&source);
    rebuild();
    connect(&source, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { onRowsInserted(first, last); });
    connect(
        &source, &QAbstractItemModel::rowsAboutToBeRemoved, this,
        [this](const QModelIndex &, int first, int last) { onRowsAboutToBeRemoved(first, last); });
    connect(&source, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { onRowsRemoved(first, last); });
    connect(&source, &QAbstractItemModel::dataChanged, this, &WebhookFilterProxy::onDataChanged);
    connect(&source, &QAbstractItemModel::layoutChanged, this,
            &WebhookFilterProxy::onLayoutChanged);
    connect(&source, &QAbstractItemModel::headerDataChanged, this,
            &QAbstractItemModel::headerDataChanged);
    connect(&source, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&source, &QAbstractItemModel::modelReset, this, [this] {
        rebuild();
        endResetModel();
    });
}

WebhookFilterProxy::~WebhookFilterProxy() = default;

// --- what is looked for ----------------------------------------------------------------

void WebhookFilterProxy::setState(std::optional<api::WebhookState> state)
{
    if (state == m_state)
        return;
    m_state = state;
    show(accepted());
}

void WebhookFilterProxy::setText(const QString &text)
{
    const QString simplified = text.toCaseFolded().simplified();
    if (simplified == m_text)
        return;
    m_text = simplified;
    m_words.clear();
    for (const QString &word : simplified.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        m_words.emplace_back(word);
    show(accepted());
}

int WebhookFilterProxy::count(std::optional<api::WebhookState> state) const
{
    return state ? m_source.count(*state) : m_source.rowCount();
}

bool WebhookFilterProxy::accepts(int sourceRow) const
{
    if (m_state && m_source.stateAt(sourceRow) != *m_state)
        return false;
    const QString &haystack = m_entries[at(sourceRow)].haystack;
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QStringMatcher &word) { return word.indexIn(haystack) >= 0; });
}

WebhookFilterProxy::Order WebhookFilterProxy::accepted() const
{
    Order order;
    order.reserve(m_sorted.size());
    std::copy_if(m_sorted.begin(), m_sorted.end(), std::back_inserter(order),
                 [this](int row) { return accepts(row); });
    return order;
}

// --- the order -------------------------------------------------------------------------

WebhookFilterProxy::Entry WebhookFilterProxy::entryOf(int sourceRow) const
{
    const api::Webhook &webhook = m_source.at(sourceRow);
    return {haystackOf(webhook), m_collator.sortKey(webhook.name), webhook.id, {}};
}

void WebhookFilterProxy::readValue(int sourceRow)
{
    const QVariant value = m_source.data(m_source.index(sourceRow, m_column), SortRole);
    auto &kept = m_entries[at(sourceRow)].value;
    if (!value.isValid())
        kept = std::monostate();
    else if (value.typeId() == QMetaType::QString)
        kept = value.toString();
    else
        kept = value.toDouble(); // exact: microseconds since 1970 fit into 53 bits
}

bool WebhookFilterProxy::comesBefore(int left, int right) const
{
    const Entry &a = m_entries[at(left)];
    const Entry &b = m_entries[at(right)];
    const bool ascending = m_sortOrder == Qt::AscendingOrder;
    const int byName = a.name.compare(b.name);
    if (m_column == WebhookTableModel::Name) {
        if (byName != 0)
            return ascending ? byName < 0 : byName > 0;
    } else if (a.value != b.value) {
        const bool aKnown = a.value.index() != 0;
        const bool bKnown = b.value.index() != 0;
        if (aKnown != bKnown)
            return aKnown; // what is not known comes last, whichever way
        return ascending ? a.value < b.value : b.value < a.value;
    }
    return byName != 0 ? byName < 0 : a.id < b.id;
}

void WebhookFilterProxy::sort(int column, Qt::SortOrder order)
{
    const int wanted =
        column >= 0 && column < m_source.columnCount() ? column : int(WebhookTableModel::Name);
    if (wanted == m_column && order == m_sortOrder)
        return;
    m_column = wanted;
    m_sortOrder = order;
    for (int row = 0; row < m_source.rowCount(); ++row)
        readValue(row);
    std::sort(m_sorted.begin(), m_sorted.end(),
              [this](int left, int right) { return comesBefore(left, right); });
    show(accepted());
}

void WebhookFilterProxy::setLocale(const QLocale &locale)
{
    m_collator = collatorFor(locale);
    for (int row = 0; row < m_source.rowCount(); ++row)
        m_entries[at(row)].name = m_collator.sortKey(m_source.at(row).name);
    std::sort(m_sorted.begin(), m_sorted.end(),
              [this](int left, int right) { return comesBefore(left, right); });
    show(accepted());
}

/// Everything from the source as it is; tells nobody.
void WebhookFilterProxy::rebuild()
{
    const int rows = m_source.rowCount();
    m_entries.clear();
    m_entries.reserve(at(rows));
    for (int row = 0; row < rows; ++row) {
        m_entries.push_back(entryOf(row));
        readValue(row);
    }
    m_sorted.resize(at(rows));
    std::iota(m_sorted.begin(), m_sorted.end(), 0);
    std::sort(m_sorted.begin(), m_sorted.end(),
              [this](int left, int right) { return comesBefore(left, right); });
    m_shown = accepted();
    indexShown();
}

// --- from what is shown to what is to be shown -----------------------------------------

void WebhookFilterProxy::show(const Order &next)
{
    if (next == m_shown)
        return;
    removeLeaving(next);
    Order staying;
    staying.reserve(m_shown.size());
    std::copy_if(next.begin(), next.end(), std::back_inserter(staying),
                 [this](int row) { return m_proxyRow[at(row)] >= 0; });
    reorder(staying);
    insertEntering(next);
}

void WebhookFilterProxy::removeLeaving(const Order &next)
{
    std::vector<bool> stays(m_entries.size());
    for (const int row : next)
        stays[at(row)] = true;
    const auto leaves = [&](int proxyRow) { return !stays[at(m_shown[at(proxyRow)])]; };
    std::vector<Run> runs = runsOf(rowCount(), leaves);
    if (static_cast<int>(runs.size()) > maxRuns) {
        Order gathered = m_shown;
        const auto end = std::stable_partition(gathered.begin(), gathered.end(),
                                               [&](int row) { return stays[at(row)]; });
        const int kept = static_cast<int>(end - gathered.begin());
        reorder(gathered);
        runs = {{kept, rowCount() - 1}};
    }
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        beginRemoveRows({}, run->first, run->last);
        m_shown.erase(m_shown.begin() + run->first, m_shown.begin() + run->last + 1);
        indexShown();
        endRemoveRows();
    }
}

/// What is shown already is a part of `next`, in the same order.
void WebhookFilterProxy::insertEntering(const Order &next)
{
    std::vector<Run> runs = runsOf(static_cast<int>(next.size()),
                                   [&](int row) { return m_proxyRow[at(next[at(row)])] < 0; });
    if (static_cast<int>(runs.size()) <= maxRuns) {
        for (const Run &run : runs) {
            beginInsertRows({}, run.first, run.last);
            m_shown.insert(m_shown.begin() + run.first, next.begin() + run.first,
                           next.begin() + run.last + 1);
            indexShown();
            endInsertRows();
        }
        return;
    }
    beginInsertRows({}, rowCount(), static_cast<int>(next.size()) - 1);
    for (const Run &run : runs)
        m_shown.insert(m_shown.end(), next.begin() + run.first, next.begin() + run.last + 1);
    indexShown();
    endInsertRows();
    reorder(next);
}

/// `next` has the same rows in another order.
void WebhookFilterProxy::reorder(const Order &next)
{
    if (next == m_shown)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    const Order old = std::exchange(m_shown, next);
    indexShown();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &index : before)
        after.append(createIndex(m_proxyRow[at(old[at(index.row())])], index.column()));
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void WebhookFilterProxy::indexShown()
{
    m_proxyRow.assign(m_entries.size(), -1);
    for (std::size_t row = 0; row < m_shown.size(); ++row)
        m_proxyRow[at(m_shown[row])] = static_cast<int>(row);
}

// --- what the source tells -------------------------------------------------------------

void WebhookFilterProxy::onRowsInserted(int first, int last)
{
    const int count = last - first + 1;
    for (Order *order : {&m_sorted, &m_shown}) {
        for (int &row : *order)
            row += row >= first ? count : 0;
    }
    std::vector<Entry> fresh;
    fresh.reserve(at(count));
    for (int row = first; row <= last; ++row)
        fresh.push_back(entryOf(row));
    m_entries.insert(m_entries.begin() + first, fresh.begin(), fresh.end());
    indexShown();

    const auto before = [this](int left, int right) { return comesBefore(left, right); };
    const auto known = static_cast<std::ptrdiff_t>(m_sorted.size());
    for (int row = first; row <= last; ++row) {
        readValue(row);
        m_sorted.push_back(row);
    }
    std::sort(m_sorted.begin() + known, m_sorted.end(), before);
    std::inplace_merge(m_sorted.begin(), m_sorted.begin() + known, m_sorted.end(), before);
    show(accepted());
}

void WebhookFilterProxy::onRowsAboutToBeRemoved(int first, int last)
{
    const auto goes = [&](int row) { return row >= first && row <= last; };
    m_sorted.erase(std::remove_if(m_sorted.begin(), m_sorted.end(), goes), m_sorted.end());
    Order next = m_shown;
    next.erase(std::remove_if(next.begin(), next.end(), goes), next.end());
    show(next);
}

void WebhookFilterProxy::onRowsRemoved(int first, int last)
{
    m_entries.erase(m_entries.begin() + first, m_entries.begin() + last + 1);
    for (Order *order : {&m_sorted, &m_shown}) {
        for (int &row : *order)
            row -= row > last ? last - first + 1 : 0;
    }
    indexShown();
}

/// The source names roles only where no searched or sorted value changed.
void WebhookFilterProxy::onDataChanged(const QModelIndex &from, const QModelIndex &to,
                                       const QList<int> &roles)
{
    if (roles.isEmpty()) {
        for (int row = from.row(); row <= to.row(); ++row) {
            if (haystackOf(m_source.at(row)) != m_entries[at(row)].haystack)
                m_entries[at(row)] = entryOf(row);
            readValue(row);
        }
        const auto before = [this](int left, int right) { return comesBefore(left, right); };
        if (!std::is_sorted(m_sorted.begin(), m_sorted.end(), before))
            std::sort(m_sorted.begin(), m_sorted.end(), before);
        show(accepted());
    }
    const auto changed = [&](int row) {
        return m_shown[at(row)] >= from.row() && m_shown[at(row)] <= to.row();
    };
    for (const Run &run : changeRunsOf(rowCount(), changed))
        Q_EMIT dataChanged(index(run.first, from.column()), index(run.last, to.column()), roles);
}

/// The source's rows stand elsewhere, its webhooks are the same: nothing moves here.
void WebhookFilterProxy::onLayoutChanged()
{
    std::vector<int> target(m_entries.size());
    for (std::size_t row = 0; row < m_entries.size(); ++row)
        target[row] = m_source.rowOf(m_entries[row].id);
    std::vector<int> origin(m_entries.size());
    for (std::size_t row = 0; row < target.size(); ++row)
        origin[at(target[row])] = static_cast<int>(row);
    std::vector<Entry> moved;
    moved.reserve(m_entries.size());
    for (const int row : origin)
        moved.push_back(std::move(m_entries[at(row)]));
    m_entries = std::move(moved);
    for (Order *order : {&m_sorted, &m_shown}) {
        for (int &row : *order)
            row = target[at(row)];
    }
    indexShown();
}

// --- the model -------------------------------------------------------------------------

QModelIndex WebhookFilterProxy::indexOf(const QString &id, int column) const
{
    return mapFromSource(m_source.index(m_source.rowOf(id), column));
}

QModelIndex WebhookFilterProxy::mapToSource(const QModelIndex &proxyIndex) const
{
    if (!proxyIndex.isValid() || proxyIndex.row() >= rowCount())
        return {};
    return m_source.index(m_shown[at(proxyIndex.row())], proxyIndex.column());
}

QModelIndex WebhookFilterProxy::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid() || at(sourceIndex.row()) >= m_proxyRow.size())
        return {};
    const int row = m_proxyRow[at(sourceIndex.row())];
    return row < 0 ? QModelIndex() : createIndex(row, sourceIndex.column());
}

QModelIndex WebhookFilterProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

int WebhookFilterProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int WebhookFilterProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_source.columnCount();
}

QVariant WebhookFilterProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_source.headerData(section, orientation, role);
}

} // namespace hookbench::models
