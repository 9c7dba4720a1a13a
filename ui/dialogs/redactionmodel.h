// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casefile/redactor.h"

#include <QAbstractTableModel>

#include <vector>

namespace hookbench
{
class CaseSession;
}

namespace hookbench::ui
{

/// "card number", "e-mail address"…: what a finding is, in words.
QString privateKindWord(casefile::PrivateKind kind);

/// What was replaced in a case, and whether its original leaves all the same: a row for each, those
/// that a person has to look at first. Owned by the dialog; GUI thread.
class RedactionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column : int { Leaves, Kind, Original, Times, ColumnCount };

    /// The session must outlive it.
    explicit RedactionModel(CaseSession &session, QObject *parent = nullptr);

    /// Null where there is no such row.
    const casefile::Redaction *at(int row) const;
    /// -1 where it is not listed.
    int rowOf(const std::string &standIn) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void onChanged();
    QString cellText(const casefile::Redaction &one, Column column) const;
    QString toolTip(const casefile::Redaction &one) const;

    CaseSession &m_session;
    std::vector<std::size_t> m_order; ///< places in the overview
};

} // namespace hookbench::ui
