// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowpages.h"

#include "app/casedesk.h"
#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/inbox/receiverservice.h"
#include "app/inbox/watcher.h"
#include "app/workspace/workspace.h"
#include "ui/accountflow.h"
#include "ui/arrivalhelp.h"
#include "ui/casefiles.h"
#include "ui/filternavigation.h"
#include "ui/pages/deliveriespage.h"
#include "ui/pages/receiverpage.h"
#include "ui/pages/sandboxpage.h"
#include "ui/pages/sendpage.h"
#include "ui/pages/settingspage.h"
#include "ui/pages/watchpage.h"
#include "ui/pages/webhookspage.h"
#include "ui/pagestack.h"

#include <QAction>

#include <utility>

namespace hookbench::ui
{

WindowPages::WindowPages(Parts parts, PageStack &stack, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
    , m_stack(stack)
{
    createPages();
}

void WindowPages::createPages()
{
    m_webhooks = new WebhooksPage({m_parts.composition.workspace(), m_parts.composition.journal(),
                                   m_parts.composition.history(), m_parts.composition.uiState(),
                                   m_parts.gate, m_parts.clipboard, m_parts.composition.random(),
                                   m_parts.composition.clock(), m_parts.composition.receiver(),
                                   m_parts.composition.checks(), m_parts.composition.credentials(),
                                   m_parts.composition.rotations(), m_parts.arrival});
    inbox::ReceiverService &receiver = m_parts.composition.receiver();
    m_receiver = new ReceiverPage(
        {receiver, receiver.pages(), m_parts.composition.uiState(), m_parts.composition.clock(),
         &m_parts.gate, &m_parts.composition.sending(), &receiver.stories(), &m_parts.arrival,
         std::chrono::seconds(5), m_parts.filters.receiver(),
         m_parts.composition.cases().secrets()});
    fillTable();
    // Actions and counts of these two are wanted from the start.
    for (const char *name : {"webhooks", "receiver"})
        m_stack.widgetOf(*m_stack.find(QLatin1String(name)));
}

void WindowPages::fillTable()
{
    using Need = WindowPage::Need;
    m_stack.addPage({QStringLiteral("webhooks"), tr("Webhooks"), tr("Go to Webhooks"),
                     QStringLiteral("Ctrl+1"), Icon::Webhooks, Need::Account,
                     [this] { return m_webhooks; }, [this] { m_webhooks->focusFilter(); }});
    // Receiving and sending need no account and go on without its key; only what is locked is
    // hidden.
    m_stack.addPage({QStringLiteral("receiver"), tr("Receiver"), tr("Go to Receiver"),
                     QStringLiteral("Ctrl+2"), Icon::Receiver, Need::Unlocked,
                     [this] { return m_receiver; }, [this] { m_receiver->focusFilter(); }});
    m_stack.addPage({QStringLiteral("send"), tr("Send"), tr("Go to Send"), QStringLiteral("Ctrl+3"),
                     Icon::Send, Need::Unlocked, [this] {
                         return m_send =
                                    announcing(new SendPage(m_parts.composition, m_parts.gate));
                     }});
    m_stack.addPage({QStringLiteral("deliveries"), tr("Deliveries"), tr("Go to Deliveries"),
                     QStringLiteral("Ctrl+4"), Icon::Deliveries, Need::Unlocked,
                     [this] { return deliveriesPage(); }, [this] { m_deliveries->focusFilter(); }});
    m_stack.addPage({QStringLiteral("sandbox"), tr("Sandbox"), tr("Go to Sandbox"),
                     QStringLiteral("Ctrl+5"), Icon::Sandbox, Need::Sandbox, [this] {
                         return announcing(new SandboxPage(m_parts.composition, m_parts.clipboard,
                                                           m_parts.arrival));
                     }});
    m_stack.addPage({QStringLiteral("watch"), tr("Watch"), tr("Go to Watch"),
                     QStringLiteral("Ctrl+7"), Icon::Eye, Need::Account,
                     [this] { return watchPage(); }});
    WindowPage settings{
        QStringLiteral("settings"),
        tr("Settings"),
        tr("Go to Settings"),
        QStringLiteral("Ctrl+6"),
        Icon::Settings,
        Need::Nothing,
        [this] { return new SettingsPage(m_parts.composition, m_parts.theme, m_parts.accounts); }};
    settings.isAtBottom = true;
    m_stack.addPage(std::move(settings));
}

template <typename Page>
Page *WindowPages::announcing(Page *page)
{
    connect(page, &Page::announced, this, &WindowPages::announced);
    return page;
}

QWidget *WindowPages::deliveriesPage()
{
    inbox::ReceiverService &receiver = m_parts.composition.receiver();
    m_deliveries = new DeliveriesPage(
        {receiver, receiver.stories(), m_parts.composition.uiState(), m_parts.composition.clock(),
         receiver.pages(), m_parts.filters.deliveries(), m_parts.composition.cases().secrets()});
    connect(m_deliveries, &DeliveriesPage::receiverWanted, this,
            [this] { Q_EMIT pageWanted(QStringLiteral("receiver")); });
    connect(m_deliveries, &DeliveriesPage::sendAgainWanted, this, &WindowPages::sendAgain);
    m_deliveries->setCaseActions(m_parts.cases.make, m_parts.cases.open);
    return announcing(m_deliveries);
}

QWidget *WindowPages::watchPage()
{
    m_watch = new WatchPage({m_parts.composition.watcher(), m_parts.composition.watchBook(),
                             m_parts.composition.workspace(), m_parts.composition.clock()});
    connect(m_watch, &WatchPage::webhookWanted, this,
            [this](const QString &id) { showWebhook(id); });
    return announcing(m_watch);
}

void WindowPages::connectAll()
{
    connect(m_webhooks, &WebhooksPage::announced, this, &WindowPages::announced);
    connect(m_webhooks, &WebhooksPage::countChanged, this,
            [this](int count) { Q_EMIT countChanged(QStringLiteral("webhooks"), count); });
    connect(&m_parts.filters, &FilterNavigation::filterWanted, this, &WindowPages::openFilter);
    connectReceiver();
    connectWatcher();
    connectArrivalHelp();
    connectCases();
}

void WindowPages::showWebhook(const QString &id)
{
    Q_EMIT pageWanted(QStringLiteral("webhooks"));
    m_webhooks->showWebhook(id);
}

void WindowPages::saveState()
{
    m_webhooks->saveState();
    m_receiver->saveState();
    if (m_send)
        m_send->saveState();
    if (m_deliveries)
        m_deliveries->saveState();
}

// --- from one to another -------------------------------------------------------------------------

void WindowPages::connectWatcher()
{
    inbox::Watcher *watcher = &m_parts.composition.watcher();
    const auto count = [this, watcher] {
        const int alerts = static_cast<int>(watcher->alerts().size());
        Q_EMIT countChanged(QStringLiteral("watch"),
                            alerts > 0 ? std::optional(alerts) : std::nullopt);
    };
    connect(watcher, &inbox::Watcher::changed, this, count);
    count();
    connect(m_webhooks, &WebhooksPage::watchWanted, this, &WindowPages::openWatch);
}

void WindowPages::openWatch(const QString &webhookId)
{
    Q_EMIT pageWanted(QStringLiteral("watch"));
    if (m_watch)
        m_watch->chooseWebhook(webhookId);
}

void WindowPages::openFilter(const QString &page, const QString &query)
{
    Q_EMIT pageWanted(page);
    if (page == QLatin1String("receiver"))
        m_receiver->showQuery(query);
    else if (m_deliveries)
        m_deliveries->showQuery(query);
}

void WindowPages::connectReceiver()
{
    connect(m_receiver, &ReceiverPage::unseenChanged, this, [this](int count) {
        Q_EMIT countChanged(QStringLiteral("receiver"),
                            count > 0 ? std::optional(count) : std::nullopt);
    });
    connect(m_receiver, &ReceiverPage::sendAgainWanted, this, &WindowPages::sendAgain);
    connect(m_receiver, &ReceiverPage::settingsWanted, this,
            [this] { Q_EMIT pageWanted(QStringLiteral("settings")); });
    connect(m_receiver, &ReceiverPage::announced, this, &WindowPages::announced);
}

void WindowPages::sendAgain(qint64 event)
{
    Q_EMIT pageWanted(QStringLiteral("send"));
    if (m_send)
        m_send->sendAgain(event);
}

void WindowPages::connectCases()
{
    connect(&m_parts.cases, &CaseFiles::announced, this, &WindowPages::announced);
    connect(&m_parts.cases, &CaseFiles::opened, this, [this] {
        if (!m_deliveries || m_stack.currentWidget() != m_deliveries) // stories show it as well
            Q_EMIT pageWanted(QStringLiteral("receiver"));
    });
    connect(m_parts.cases.make, &QAction::triggered, this, &WindowPages::makeCase);
    m_receiver->setCaseActions(m_parts.cases.make, m_parts.cases.open);
}

void WindowPages::makeCase()
{
    if (m_parts.composition.workspace().state() == workspace::Workspace::State::Locked)
        return;
    const bool isStory = m_deliveries && m_stack.currentWidget() == m_deliveries;
    if (!isStory)
        Q_EMIT pageWanted(QStringLiteral("receiver"));
    m_parts.cases.begin(isStory ? m_deliveries->storyEvents()
                                : m_receiver->selectedIds(CaseFiles::mostEvents));
}

void WindowPages::connectArrivalHelp()
{
    const auto open = [this](const char *page) { Q_EMIT pageWanted(QLatin1String(page)); };
    connect(&m_parts.arrival, &ArrivalHelp::announced, this, &WindowPages::announced);
    connect(&m_parts.arrival, &ArrivalHelp::failed, this, &WindowPages::failed);
    connect(&m_parts.arrival, &ArrivalHelp::pointWanted, this, [this, open](const QString &id) {
        open("receiver");
        m_receiver->openPointDialog(id);
    });
    connect(&m_parts.arrival, &ArrivalHelp::endpointsWanted, this, [this, open] {
        open("receiver");
        m_receiver->editEndpoints()->trigger();
    });
    connect(&m_parts.arrival, &ArrivalHelp::listeningWanted, this, [open] { open("settings"); });
    connect(&m_parts.arrival, &ArrivalHelp::editWanted, this, [this, open](const QString &id) {
        open("webhooks");
        m_webhooks->editWebhook(id);
    });
    connect(&m_parts.arrival, &ArrivalHelp::checkUpWanted, this, [this, open](const QString &id) {
        open("webhooks");
        m_webhooks->openCheckUp(id);
    });
    connect(&m_parts.arrival, &ArrivalHelp::accountsWanted, this, &WindowPages::accountMenuWanted);
    connect(&m_parts.arrival, &ArrivalHelp::keyWanted, this,
            [this] { m_parts.accounts.editAccount(m_parts.composition.workspace().account().id); });
}

} // namespace hookbench::ui
