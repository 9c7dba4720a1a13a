// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;
class QTableView;

namespace hookbench::models
{
class ActivityModel;
}

namespace hookbench::workspace
{
class Journal;
}

namespace hookbench::ui
{

class WebhookActions;

/// What was done to a webhook from here in this session, newest first, each with its own Undo.
class ActivityTab : public QWidget
{
    Q_OBJECT

public:
    ActivityTab(WebhookActions &actions, workspace::Journal &journal, const Clock &clock,
                QWidget *parent = nullptr);
    ~ActivityTab() override;

    void show(const QString &webhookId);

private:
    void update();

    WebhookActions &m_actions;
    workspace::Journal &m_journal;
    QString m_webhookId;
    std::unique_ptr<models::ActivityModel> m_model;
    QStackedWidget *m_stack = nullptr;
    QTableView *m_table = nullptr;
    QPushButton *m_undo = nullptr;
};

} // namespace hookbench::ui
