// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/store/event.h"
#include "models/mergingtable.h"

namespace hookbench::models
{

/// The events of one business object, oldest first. Owned by the page; GUI thread.
class StoryModel : public MergingTable<store::EventSummary, &store::EventSummary::id>
{
    Q_OBJECT

public:
    enum Column : int { Received, EventType, What, VerdictWord, Answered, ColumnCount };

    /// `clock` must outlive the model.
    explicit StoryModel(const Clock &clock, QObject *parent = nullptr);

    /// Of the same object what stays keeps its selection; of another one nothing does.
    void setEvents(const QVector<store::EventSummary> &events, bool isSameObject);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString displayText(const store::EventSummary &event, Column column) const;

    const Clock &m_clock;
};

} // namespace hookbench::models
