// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventdiff.h"

#include <QAbstractTableModel>

#include <vector>

namespace hookbench::models
{

/// What tells the headers or payloads of two events apart, a row for each place. Owned by the
/// dialog; GUI thread.
class ChangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { Sign, Place, Before, After, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setChanges(std::vector<store::EventDiff::Change> changes);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    std::vector<store::EventDiff::Change> m_changes;
};

} // namespace hookbench::models
