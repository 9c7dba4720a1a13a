// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/runs.h"

#include <QAbstractTableModel>
#include <QSet>
#include <QVector>

#include <algorithm>

namespace hookbench::models
{

/// A table over a short list of values that comes anew as a whole, in its own order. merge() tells
/// views only what differs; rows are recognised by the member `key`. Lists whose common rows stand
/// in another order are another data set: a reset.
template <typename T, auto key>
class MergingTable : public QAbstractTableModel
{
public:
    using QAbstractTableModel::QAbstractTableModel;

    const T &at(int row) const { return m_values.at(row); }

    int rowCount(const QModelIndex &parent = {}) const final
    {
        return parent.isValid() ? 0 : static_cast<int>(m_values.size());
    }

protected:
    void merge(const QVector<T> &fresh)
    {
        const auto known = keysOf(m_values);
        const auto wanted = keysOf(fresh);
        const auto stays = [&](const T &value) { return wanted.contains(value.*key); };
        const auto isNew = [&](const T &value) { return !known.contains(value.*key); };
        if (wanted.size() != fresh.size() || !sameOrder(fresh, stays, isNew)) {
            reset(fresh);
            return;
        }
        const auto gone = runsOf(rowCount(), [&](int row) { return !stays(m_values.at(row)); });
        for (auto run = gone.rbegin(); run != gone.rend(); ++run) {
            beginRemoveRows({}, run->first, run->last);
            m_values.remove(run->first, run->size());
            endRemoveRows();
        }
        const int rows = static_cast<int>(fresh.size());
        for (const Run &run : runsOf(rows, [&](int row) { return isNew(fresh.at(row)); })) {
            beginInsertRows({}, run.first, run.last);
            for (int row = run.first; row <= run.last; ++row)
                m_values.insert(row, fresh.at(row));
            endInsertRows();
        }
        const auto changed =
            runsOf(rows, [&](int row) { return !(m_values.at(row) == fresh.at(row)); });
        m_values = fresh;
        for (const Run &run : changed)
            Q_EMIT dataChanged(index(run.first, 0), index(run.last, columnCount() - 1));
    }

    void reset(const QVector<T> &values)
    {
        beginResetModel();
        m_values = values;
        endResetModel();
    }

    /// Tells that `column` reads differently where `differs` says so for a row.
    template <typename Differs>
    void touch(int column, Differs differs)
    {
        for (const Run &run : changeRunsOf(rowCount(), differs)) {
            Q_EMIT dataChanged(index(run.first, column), index(run.last, column),
                               {Qt::DisplayRole, Qt::AccessibleTextRole});
        }
    }

private:
    static auto keysOf(const QVector<T> &values)
    {
        QSet<std::decay_t<decltype(std::declval<T>().*key)>> keys;
        for (const T &value : values)
            keys.insert(value.*key);
        return keys;
    }

    template <typename Stays, typename IsNew>
    bool sameOrder(const QVector<T> &fresh, Stays stays, IsNew isNew) const
    {
        auto next = fresh.begin();
        for (const T &value : m_values) {
            if (!stays(value))
                continue;
            next = std::find_if_not(next, fresh.end(), isNew);
            if (next == fresh.end() || (*next).*key != value.*key)
                return false;
            ++next;
        }
        return true;
    }

    QVector<T> m_values;
};

} // namespace hookbench::models
