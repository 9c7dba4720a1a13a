// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "models/runs.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QVector>

#include <array>
#include <optional>
#include <vector>

namespace hookbench::models
{

/// The webhooks of one account as a table. A fresh list is merged into the rows that are there, so
/// that selection and scroll position outlive a refresh; the order of rows means nothing (a proxy
/// sorts). Edits are not made here: they are asked for by editRequested, and the cell shows the
/// wanted value as pending until the list, settleEdit or setEditFailed answers. Owned by the page;
/// GUI thread.
class WebhookTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int {
        State,
        Name,
        Url,
        Encrypted,
        Success,
        Events24h,
        LastDelivery,
        Updated,
        ColumnCount
    };

    /// `clock` must outlive the model.
    explicit WebhookTableModel(const Clock &clock, QObject *parent = nullptr);

    /// Takes over a fresh list, in O(n). Of several with one id the first counts.
    void setWebhooks(const QVector<api::Webhook> &webhooks);
    /// Another account: the one change that is a reset.
    void clear();

    const api::Webhook &at(int row) const { return m_rows[static_cast<std::size_t>(row)].webhook; }
    /// As confirmed by the server, whatever is pending.
    api::WebhookState stateAt(int row) const { return m_rows[static_cast<std::size_t>(row)].state; }
    /// -1 when there is none.
    int rowOf(const QString &id) const { return m_rowOf.value(id, -1); }
    int count(api::WebhookState state) const { return m_counts[static_cast<std::size_t>(state)]; }

    /// Whether cells can be edited at all (a read-only account, a key without the scope).
    void setEditable(bool editable);
    void setBusy(const QStringList &ids, bool busy);
    /// The edits of this webhook were saved, or given up: nothing is pending any more.
    void settleEdit(const QString &id);
    /// The edit was refused: the cell goes back to what it was and carries `message` until the next
    /// edit of it.
    void setEditFailed(const QString &id, Column column, const QString &message);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

public Q_SLOTS:
    /// Relative times are texts of their own moment: tells which of them read differently by now.
    void refreshTimes();
    /// Another language.
    void retranslate();

Q_SIGNALS:
    void editRequested(const QString &id, const hookbench::api::WebhookPatch &patch);
    /// Another number of webhooks in some state.
    void countsChanged();

private:
    struct Row
    {
        explicit Row(const api::Webhook &value);

        QString shownName() const { return pendingName.value_or(webhook.name); }
        bool shownActive() const { return pendingActive.value_or(webhook.isActive); }
        api::WebhookState shownState() const;
        bool take(const api::Webhook &fresh);

        api::Webhook webhook;
        api::WebhookState state;
        bool busy = false;
        std::optional<QString> pendingName;
        std::optional<bool> pendingActive;
        QString nameError;
        QString stateError;
    };

    static bool isPending(const Row &row, Column column);
    static QString errorOf(const Row &row, Column column);
    QVariant displayText(const Row &row, Column column) const;
    QVariant sortValue(const Row &row, Column column) const;
    QString toolTip(const Row &row, Column column) const;
    QString sentence(const Row &row, Column column) const;

    bool requestName(int row, const QString &name);
    bool requestActive(int row, bool active);
    void request(int row, const api::WebhookPatch &patch);
    void removeMarked(const std::vector<bool> &marked);
    void gatherAtEnd(const std::vector<bool> &marked);
    void reindex();
    void recount();
    void emitRow(int row);

    const Clock &m_clock;
    UtcTime m_now; ///< what the shown relative times count from
    bool m_editable = true;
    std::vector<Row> m_rows;
    QHash<QString, int> m_rowOf;
    std::array<int, 3> m_counts{};
};

} // namespace hookbench::models
