// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QStringList>

class QMenu;

namespace hookbench::models
{
class EventTableModel;
}

namespace hookbench::ui
{

class ColumnFit;
class LongTable;

/// The columns of an event list that show a place of the payloads: added and removed by the
/// header's menu or from a payload's tree. Owned by the page; GUI thread.
class PayloadColumns : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it.
    PayloadColumns(models::EventTableModel &model, LongTable &table, ColumnFit &columns,
                   QObject *parent = nullptr);

    /// Paths in lines, for what is remembered; before the state of the columns is restored.
    QByteArray saveState() const;
    void restoreState(const QByteArray &lines);
    /// Says why where it cannot.
    void add(const QString &path);
    void remove(const QString &path);

Q_SIGNALS:
    /// Something worth a toast.
    void announced(const QString &sentence);

private:
    void fillMenu(QMenu *menu, int column);
    void openDialog();

    models::EventTableModel &m_model;
    LongTable &m_table;
};

} // namespace hookbench::ui
