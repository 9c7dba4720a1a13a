// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/outbox/bulkdesk.h"

#include <QWidget>

#include <vector>

class QSplitter;
class QStackedWidget;
class QTreeWidget;

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::settings
{
class UiState;
}

namespace hookbench::ui
{

class BulkReportView;
class EmptyState;
class MessageBar;

/// The stored bulk runs of the account in view with their counts; the report of the selected one
/// beside them. GUI thread.
class RunsSection : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    RunsSection(outbox::BulkDesk &desk, workspace::Workspace &workspace, QWidget *parent = nullptr);

    /// The splitter, as it was for the account.
    void saveState(settings::UiState &state, const QString &account) const;
    void restoreState(const settings::UiState &state, const QString &account);

Q_SIGNALS:
    void announced(const QString &sentence);
    /// The run is to go on, or what failed in it is to be sent again, where that is done.
    void continueWanted(const hookbench::store::ReplayRun &run, qint64 left);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void fill(const std::vector<outbox::StoredRun> &runs);
    void showSelected();

    outbox::BulkDesk &m_desk;
    workspace::Workspace &m_workspace;
    std::vector<outbox::StoredRun> m_runs;
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_sides = nullptr;
    QTreeWidget *m_list = nullptr;
    EmptyState *m_empty = nullptr;
    MessageBar *m_message = nullptr;
    BulkReportView *m_report = nullptr;
};

} // namespace hookbench::ui
