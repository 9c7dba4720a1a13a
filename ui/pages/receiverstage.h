// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"
#include "models/eventtablemodel.h"

#include <QStackedWidget>

#include <functional>

class QAction;
class QIcon;
class QTableView;

namespace hookbench::ui
{

class EmptyState;

/// Where the events stand: their table, or in its place what is to be done so that some come. GUI
/// thread.
class ReceiverStage : public QStackedWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        QTableView *table; ///< it takes it
        const models::EventTableModel &model;
        inbox::ReceiverDesk &desk;
        QAction *why = nullptr; ///< null: nobody says why nothing arrives
    };

    /// Model and desk must outlive it.
    explicit ReceiverStage(Parts parts, QWidget *parent = nullptr);

    /// The rows, the query or the receiver changed; `hasFailed`: the query could not be read.
    void showRows(bool hasFailed);

Q_SIGNALS:
    void clearWanted();
    void pointWanted();
    void sampleWanted(const QString &type);
    void announced(const QString &sentence);

private:
    void showEmpty(const QIcon &icon, const QString &sentence, const QString &button,
                   std::function<void()> action, const QString &code = {});
    void showWaiting();

    QTableView *m_table;
    const models::EventTableModel &m_model;
    inbox::ReceiverDesk &m_desk;
    QAction *m_why;
    EmptyState *m_empty;
    QWidget *m_loading;
    std::function<void()> m_emptyAction;
};

} // namespace hookbench::ui
