// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/workspace/change.h"

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <functional>

class QAction;

namespace hookbench::workspace
{
class Workspace;
class WebhookService;
} // namespace hookbench::workspace

namespace hookbench::ui
{

class ChangeGate;
class ClipboardKeeper;

/// What can be done with the selected webhooks: the QActions behind buttons, menus, shortcuts and
/// the palette, each enabled only when it makes sense. Asks through the gate, then tells the
/// service. Owned by the page.
class WebhookActions : public QObject
{
    Q_OBJECT

public:
    WebhookActions(workspace::Workspace &workspace, ChangeGate &gate, QObject *parent);

    /// After the workspace opened, closed or locked an account; null: none.
    void setService(workspace::WebhookService *service);
    void setSelection(const QStringList &ids);

    QAction *create = nullptr;
    QAction *edit = nullptr;
    QAction *rename = nullptr;
    QAction *rotate = nullptr;
    QAction *pause = nullptr;
    QAction *resume = nullptr;
    QAction *remove = nullptr;
    QAction *copyId = nullptr;
    QAction *copyUrl = nullptr;
    QAction *refresh = nullptr;
    QAction *undo = nullptr;

    /// Carries out an edit made in the table; the signals below tell the cell how it went.
    void editInline(const QString &id, const api::WebhookPatch &patch);
    bool canUndo(qint64 activity) const;
    /// What a change of so many costs, against what the rate limit has left.
    QString budgetSentence(workspace::ChangeKind kind, int count) const;
    /// Takes one activity back, asked for where that is needed.
    void undoActivity(qint64 activity);

Q_SIGNALS:
    void createRequested();
    void editRequested(const QString &id);
    void renameRequested(const QString &id);
    void rotateRequested(const QString &id);
    void inlineEditStarted(const QString &id, const hookbench::api::WebhookPatch &patch);
    void inlineEditSettled(const QString &id);
    void inlineEditFailed(const QString &id, const hookbench::api::WebhookPatch &patch,
                          const QString &sentence);

private:
    void createActions();
    void connectAll();
    void updateEnabled();
    void runBulk(workspace::ChangeKind kind);
    void askUndo(std::function<void()> go);
    void sendInline(const api::Webhook &base, const api::WebhookPatch &patch, bool overwrite);
    QString secretSentence() const;

    workspace::Workspace &m_workspace;
    ChangeGate &m_gate;
    QPointer<workspace::WebhookService> m_service;
    QStringList m_selection;
};

} // namespace hookbench::ui
