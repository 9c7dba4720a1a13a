// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/random.h"
#include "ui/pages/webhookform.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <optional>

class QAction;
class QSplitter;
class QStackedWidget;
class QPushButton;

namespace hookbench
{
class Rotations;
}

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::inbox
{
class ReceiverService;
}

namespace hookbench::outbox
{
class CheckBook;
}

namespace hookbench::settings
{
class UiState;
}

namespace hookbench::workspace
{
class Journal;
class StatsHistory;
class Workspace;
} // namespace hookbench::workspace

namespace hookbench::ui
{

class ArrivalHelp;
class MessageBar;
class PageHeader;
class RotationPage;
class SearchField;
class SegmentedControl;
class WebhookActions;
class WebhookInspector;
class WebhookTable;

/// The webhooks of the account in view: table, filter, inspector, and in their place the form or
/// the rotation of a secret. Holds no domain state; everything comes from the workspace. GUI
/// thread.
class WebhooksPage : public QWidget
{
    Q_OBJECT

public:
    struct Services
    {
        workspace::Workspace &workspace;
        workspace::Journal &journal;
        workspace::StatsHistory *history;
        settings::UiState &uiState;
        ChangeGate &gate;
        ClipboardKeeper &clipboard;
        RandomSource &random;
        const Clock &clock;
        inbox::ReceiverService &receiver;
        outbox::CheckBook &checks;
        credentials::CredentialStore &credentials;
        Rotations &rotations;
        ArrivalHelp &arrival;
    };

    explicit WebhooksPage(Services services, QWidget *parent = nullptr);
    ~WebhooksPage() override;

    WebhookActions &actions() { return *m_actions; }
    /// Selects a webhook and shows it in the inspector.
    void showWebhook(const QString &id);
    void openForm(std::optional<api::Webhook> base);
    void openRotation(const QString &id);
    /// The check-up of a webhook's endpoint.
    void openCheckUp(const QString &id);
    /// Its form, with what it is now.
    void editWebhook(const QString &id);
    /// "Why did nothing arrive?" from a webhook.
    void askWhy(const QString &id);
    void focusFilter();
    /// A shortcut that only works while the table has the focus.
    void addTableAction(QAction *action);
    /// Remembers columns, sort, filter and splitter for this account.
    void saveState();

Q_SIGNALS:
    void countChanged(int count);
    /// Something worth a toast.
    void announced(const QString &sentence);
    /// The rules by which this webhook is watched.
    void watchWanted(const QString &webhookId);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void createHeader();
    void createLayout();
    void connectAll();

    void onWorkspaceChanged();
    void onWebhooksChanged();
    void onRefreshFailed(const Error &error);
    void clearFilter();
    void updateCounts();
    void restoreState();
    /// The form, or the rotation.
    void closeForm();
    void showInPlace(QWidget *page, const QString &title);
    void onSaved(const api::Webhook &webhook, const Secret &secret);
    void offerSecret(const api::Webhook &webhook, const Secret &secret);

    Services m_services;
    WebhookActions *m_actions;
    QPointer<workspace::WebhookService> m_service;
    QString m_accountId; ///< whose state is shown

    PageHeader *m_header = nullptr;
    QWidget *m_tools = nullptr; ///< what stands in the header
    QPushButton *m_refresh = nullptr;
    QPushButton *m_new = nullptr;
    SegmentedControl *m_states = nullptr;
    SearchField *m_filter = nullptr;
    MessageBar *m_message = nullptr;
    MessageBar *m_offer = nullptr; ///< a secret that the server made
    QStackedWidget *m_stack = nullptr;
    QSplitter *m_splitter = nullptr;
    WebhookTable *m_table = nullptr;
    WebhookInspector *m_inspector = nullptr;
    QPointer<WebhookForm> m_form;
    QPointer<RotationPage> m_rotation;
    QTimer m_clockTick;
};

} // namespace hookbench::ui
