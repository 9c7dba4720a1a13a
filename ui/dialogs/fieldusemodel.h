// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

namespace hookbench
{
class CaseSession;
}

namespace hookbench::ui
{

/// The fields and headers of a case, and whether their text leaves. Owned by the dialog; GUI
/// thread.
class FieldUseModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { Leaves, Name, Where, Times, ColumnCount };

    /// The session must outlive it.
    explicit FieldUseModel(CaseSession &session, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void onChanged();

    CaseSession &m_session;
    int m_rows = 0;
};

} // namespace hookbench::ui
