// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"

#include <QAbstractProxyModel>
#include <QCollator>
#include <QStringMatcher>

#include <optional>
#include <variant>
#include <vector>

namespace hookbench::models
{

class WebhookTableModel;

/// The webhooks that match a state and some words, in the order of one column. It keeps every
/// source row sorted, with its search text and collation key at hand, so that a keystroke is one
/// pass over them; and it gathers what enters and what leaves into a few signals, because a view
/// does work in the length of the table for each (QSortFilterProxyModel sends one for every run of
/// rows: thousands, for a filter that takes every other row). Owned by the page; GUI thread.
class WebhookFilterProxy : public QAbstractProxyModel
{
    Q_OBJECT

public:
    /// `source` must outlive the proxy. Names are compared by the rules of `locale`.
    explicit WebhookFilterProxy(WebhookTableModel &source, const QLocale &locale = {},
                                QObject *parent = nullptr);
    ~WebhookFilterProxy() override;

    /// nullopt: every state.
    void setState(std::optional<api::WebhookState> state);
    std::optional<api::WebhookState> state() const { return m_state; }
    /// Every word must occur in name, URL or id, whatever its case.
    void setText(const QString &text);
    void setLocale(const QLocale &locale);
    /// How many there are in a state (nullopt: in any) before the text is looked at. O(1).
    int count(std::optional<api::WebhookState> state) const;

    int sortColumn() const { return m_column; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Invalid when no visible row has the id.
    QModelIndex indexOf(const QString &id, int column) const;

    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    QModelIndex mapToSource(const QModelIndex &proxyIndex) const override;
    QModelIndex mapFromSource(const QModelIndex &sourceIndex) const override;
    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &) const override { return {}; }
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    /// What is remembered of a source row.
    struct Entry
    {
        QString haystack;
        QCollatorSortKey name;
        QString id;
        std::variant<std::monostate, double, QString> value; ///< of the sort column
    };
    using Order = std::vector<int>; ///< source rows

    Entry entryOf(int sourceRow) const;
    void readValue(int sourceRow);
    void rebuild();
    bool comesBefore(int left, int right) const;
    bool accepts(int sourceRow) const;
    Order accepted() const;

    void show(const Order &next);
    void removeLeaving(const Order &next);
    void insertEntering(const Order &next);
    void reorder(const Order &next);
    void indexShown();

    void onRowsInserted(int first, int last);
    void onRowsAboutToBeRemoved(int first, int last);
    void onRowsRemoved(int first, int last);
    void onDataChanged(const QModelIndex &from, const QModelIndex &to, const QList<int> &roles);
    void onLayoutChanged();
    void onReset();

    WebhookTableModel &m_source;
    QCollator m_collator;
    std::optional<api::WebhookState> m_state;
    std::vector<QStringMatcher> m_words;
    QString m_text;
    int m_column;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;

    std::vector<Entry> m_entries; ///< by source row
    Order m_sorted;               ///< all source rows
    Order m_shown;                ///< the visible ones, by proxy row
    std::vector<int> m_proxyRow;  ///< by source row; -1 when not visible
};

} // namespace hookbench::models
