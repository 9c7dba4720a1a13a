// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"
#include "models/mergingtable.h"

namespace hookbench::models
{

/// The attempts, duplicates and replays of the event that the inspector shows, oldest first. Owned
/// by the inspector; GUI thread.
class RelatedEventsModel : public MergingTable<store::EventSummary, &store::EventSummary::id>
{
    Q_OBJECT

public:
    enum Column : int { Received, What, VerdictWord, Answered, ColumnCount };

    /// `clock` must outlive the model.
    explicit RelatedEventsModel(const Clock &clock, QObject *parent = nullptr);

    /// `shown` is the event that they belong to.
    void setEvents(store::EventId shown, const QVector<store::EventSummary> &events);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString what(const store::EventSummary &event) const;
    QString displayText(const store::EventSummary &event, Column column) const;

    const Clock &m_clock;
    store::EventId m_shown = 0;
};

} // namespace hookbench::models
