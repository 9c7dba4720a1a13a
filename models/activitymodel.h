// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "models/mergingtable.h"

#include <QString>

namespace hookbench::models
{

/// Something that was changed here. The sentences are made by whoever knows the change.
struct ActivityEntry
{
    qint64 number = 0; ///< of the activity, never reused
    UtcTime at{};
    QString action;  ///< "Renamed from … to …"
    QString outcome; ///< "Saved", or why it was refused
    bool failed = false;
    bool undoable = false;

    bool operator==(const ActivityEntry &) const = default;
};

/// What was changed here, for the Activity tab. Owned by the inspector; GUI thread.
class ActivityModel : public MergingTable<ActivityEntry, &ActivityEntry::number>
{
    Q_OBJECT

public:
    enum Column : int { When, Action, Outcome, ColumnCount };

    /// `clock` must outlive the model.
    explicit ActivityModel(const Clock &clock, QObject *parent = nullptr);

    void setEntries(const QVector<ActivityEntry> &entries);

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

public Q_SLOTS:
    /// Relative times are texts of their own moment: tells which of them read differently by now.
    void refreshTimes();

private:
    QString displayText(const ActivityEntry &entry, Column column) const;

    const Clock &m_clock;
    UtcTime m_now;
};

} // namespace hookbench::models
