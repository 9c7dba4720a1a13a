// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "models/mergingtable.h"

namespace hookbench::models
{

/// The recent_events of the webhook that the inspector shows, in the server's order. Owned by the
/// inspector; GUI thread.
class RecentEventsModel : public MergingTable<api::RecentEvent, &api::RecentEvent::id>
{
    Q_OBJECT

public:
    enum Column : int { Type, Id, Status, Code, Time, When, ColumnCount };

    /// `clock` must outlive the model.
    explicit RecentEventsModel(const Clock &clock, QObject *parent = nullptr);

    /// Fresh events of the same webhook are merged, those of another one replace the table.
    void setEvents(const QString &webhookId, const QVector<api::RecentEvent> &events);
    void clear() { setEvents({}, {}); }

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// Relative times are texts of their own moment: tells which of them read differently by now.
    void refreshTimes();

private:
    QString displayText(const api::RecentEvent &event, Column column) const;
    QVariant sortValue(const api::RecentEvent &event, Column column) const;
    QString sentence(const api::RecentEvent &event) const;

    const Clock &m_clock;
    UtcTime m_now;
    QString m_webhookId;
};

} // namespace hookbench::models
