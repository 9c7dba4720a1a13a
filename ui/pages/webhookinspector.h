// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/base/random.h"

#include <QPointer>
#include <QStringList>
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabWidget;

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

namespace hookbench::workspace
{
class Journal;
class StatsHistory;
class WebhookService;
} // namespace hookbench::workspace

namespace hookbench::ui
{

class ActivityTab;
class ArrivalHelp;
class Badge;
class ChangeGate;
class CheckupTab;
class ClipboardKeeper;
class CodeTab;
class DeliveriesTab;
class ElidedLabel;
class OverviewTab;
class WebhookActions;
class WhyView;

/// The selected webhook beside the table: its head with the actions, and the tabs Overview,
/// Deliveries, Check-up, Code and Activity; for several selected ones, what can be done with all of them.
class WebhookInspector : public QWidget
{
    Q_OBJECT

public:
    struct Services
    {
        WebhookActions &actions;
        workspace::Journal &journal;
        workspace::StatsHistory *history;
        ClipboardKeeper &clipboard;
        const Clock &clock;
        inbox::ReceiverService &receiver;
        ChangeGate &gate;
        outbox::CheckBook &checks;
        credentials::CredentialStore &credentials;
        RandomSource &random;
        ArrivalHelp &arrival;
    };

    explicit WebhookInspector(Services services, QWidget *parent = nullptr);

    void setService(workspace::WebhookService *service);
    void setSelection(const QStringList &ids);
    /// Opens the tab that proves that the webhook works.
    void openProof();
    /// "Why did nothing arrive?" from the webhook that is shown.
    void askWhy();
    /// Relative times and figures again.
    void refresh();

Q_SIGNALS:
    void announced(const QString &sentence);
    void watchWanted(const QString &webhookId);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    QWidget *createSingle();
    QWidget *createSeveral();
    QWidget *createNone();
    void showSingle(const api::Webhook &webhook);
    void updateToggle();
    void readRecord();
    void closeWhy();

    Services m_services;
    QPointer<workspace::WebhookService> m_service;
    QStringList m_ids;
    QString m_detailsOf; ///< the webhook whose recent events were asked for

    QStackedWidget *m_stack = nullptr;
    QLabel *m_name = nullptr;
    Badge *m_state = nullptr;
    ElidedLabel *m_url = nullptr;
    QPushButton *m_toggle = nullptr;
    QAction *m_whyAction = nullptr;
    QStackedWidget *m_body = nullptr; ///< the tabs, or why nothing arrived
    WhyView *m_why = nullptr;
    QTabWidget *m_tabs = nullptr;
    OverviewTab *m_overview = nullptr;
    DeliveriesTab *m_deliveries = nullptr;
    CheckupTab *m_checkup = nullptr;
    CodeTab *m_code = nullptr;
    ActivityTab *m_activity = nullptr;
    QLabel *m_several = nullptr;
    QLabel *m_budget = nullptr; ///< what a change of the selected ones costs
};

} // namespace hookbench::ui
