// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sandboxpage.h"

#include "app/api/sandboxcontrol.h"
#include "app/composition.h"
#include "app/sandbox/sandbox.h"
#include "app/settings/datadirectory.h"
#include "app/shippeddata.h"
#include "app/text/errortext.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/clipboardkeeper.h"
#include "ui/pages/eventsender.h"
#include "ui/pages/faultspanel.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/requestspanel.h"
#include "ui/pages/sandboxdeliveries.h"
#include "ui/pages/sandboxkeys.h"
#include "ui/pages/sandboxorders.h"
#include "ui/pages/trafficpanel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/messagebar.h"

#include <QLabel>
#include <QPushButton>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hookbench::ui
{

using api::SandboxControl;
using api::SandboxDelivery;
using workspace::Workspace;

namespace
{

constexpr int busyMs = 700;                    ///< while something is on its way
constexpr std::chrono::seconds arrivalTime{5}; ///< of a first attempt on this machine
constexpr int idleMs = 5000;                   ///< another window or command may trigger as well

} // namespace

SandboxPage::SandboxPage(Composition &composition, ClipboardKeeper &clipboard, ArrivalHelp &arrival,
                         QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
    , m_clipboard(clipboard)
    , m_events(shippedEvents())
{
    setObjectName(QStringLiteral("sandboxPage"));
    createLayout(arrival);
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SandboxPage::refresh);
    m_late.setSingleShot(true);
    connect(&m_late, &QTimer::timeout, this, &SandboxPage::onLate);
    connect(m_sender, &EventSender::sendWanted, this, &SandboxPage::send);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SandboxPage::readKeys);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SandboxPage::readRequests);
    connect(m_deliveries, &SandboxDeliveries::announced, this, &SandboxPage::announced);
    connect(m_orders, &SandboxOrders::failed, this, &SandboxPage::showFailure);
    connect(m_orders, &SandboxOrders::faultsChanged, this, &SandboxPage::showFaults);
    connect(m_orders, &SandboxOrders::deliveriesChanged, this, &SandboxPage::refresh);
    connect(m_faultSign, &MessageBar::actionTriggered, this, [this] { m_orders->setFaults({}); });
    connect(&composition.workspace(), &Workspace::changed, this, &SandboxPage::onWorkspaceChanged);
    onWorkspaceChanged();
}

SandboxPage::~SandboxPage() = default;

void SandboxPage::createLayout(ArrivalHelp &arrival)
{
    m_address = new QLabel;
    m_address->setObjectName(QStringLiteral("sandboxAddress"));
    m_address->setFont(fonts::monospace(m_address->font()));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copySandboxAddress"));
    copy->setIcon(icons::icon(Icon::Copy));
    copy->setToolTip(tr("Copy the address of the API"));
    copy->setAccessibleName(copy->toolTip());
    connect(copy, &QToolButton::clicked, this,
            [this] { ClipboardKeeper::copyText(m_address->text()); });
    auto *tools = new QWidget;
    auto *line = new QHBoxLayout(tools);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_address);
    line->addWidget(copy);
    line->addStretch();
    auto *header = new PageHeader(tr("Sandbox"));
    header->setTools(tools);

    m_message = new MessageBar;
    m_message->hide();
    m_sender = new EventSender(m_events, m_composition.clock(), m_composition.random());
    m_keys = new SandboxKeys(m_clipboard);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("sandboxTabs"));
    m_tabs->setAccessibleName(tr("Sandbox"));
    m_tabs->setDocumentMode(true);
    m_faultSign = new MessageBar;
    m_faultSign->setObjectName(QStringLiteral("faultSign"));
    m_faultSign->setClosable(false);
    m_faultSign->hide();
    auto *faults = new FaultsPanel(m_composition.directory().faultRecipesFile());
    auto *traffic = new TrafficPanel;
    m_deliveries = new SandboxDeliveries(m_composition.clock(), arrival);
    m_requests = new RequestsPanel(m_composition.clock());
    m_orders = new SandboxOrders({*m_deliveries, *m_requests, *traffic, *faults}, this);
    m_tabs->addTab(m_sender, tr("Send an event"));
    m_tabs->addTab(m_deliveries, tr("Deliveries"));
    m_tabs->addTab(m_requests, tr("Requests"));
    m_tabs->addTab(traffic, tr("Traffic"));
    m_tabs->addTab(faults, tr("Faults"));
    m_tabs->addTab(m_keys, tr("API keys"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_faultSign);
    layout->addWidget(m_message);
    layout->addWidget(m_tabs, 1);
    setSurface(this, Surface::Panel);
}

void SandboxPage::onWorkspaceChanged()
{
    const Workspace &workspace = m_composition.workspace();
    const bool isOurs = workspace.account().id == Workspace::sandboxId &&
                        workspace.state() == Workspace::State::Ready;
    if (!isOurs) {
        m_refresh.stop();
        m_control.reset();
        m_url.clear();
        return;
    }
    const settings::Account &account = workspace.sandboxAccount();
    m_address->setText(account.baseUrl.toString() + account.prefix);
    if (m_url != account.baseUrl.toString()) {
        m_url = account.baseUrl.toString();
        m_control =
            std::make_unique<SandboxControl>(api::Connection{account.baseUrl,
                                                             {},
                                                             account.authStyle,
                                                             workspace.sandboxKey().clientKey,
                                                             workspace.sandboxKey().clientSecret},
                                             m_composition.clock());
        m_isReading = false;
        m_orders->setControl(m_control.get());
    }
    connect(workspace.webhooks(), &workspace::WebhookService::webhooksChanged, this,
            &SandboxPage::updateTargets, Qt::UniqueConnection);
    updateTargets();
    if (isVisible())
        refresh();
}

void SandboxPage::updateTargets()
{
    const workspace::WebhookService *service = m_composition.workspace().webhooks();
    QVector<QPair<QString, QString>> targets;
    if (service) {
        for (const api::Webhook &webhook : service->webhooks()) {
            if (webhook.isActive)
                targets.append({webhook.id, tr("%1 · %2").arg(webhook.name, webhook.url)});
        }
    }
    m_sender->setTargets(targets);
}

void SandboxPage::readKeys()
{
    if (m_tabs->currentWidget() != m_keys || !m_control)
        return;
    const auto keys = sandbox::readKeys(m_composition.directory().sandboxDatabase());
    if (keys)
        m_keys->setKeys(*keys);
    else
        m_message->showText(MessageBar::Kind::Error, text::sentence(keys.error()));
}

void SandboxPage::refresh()
{
    if (!m_control || std::exchange(m_isReading, true))
        return;
    m_control->fetchDeliveries({}, this, [this](const Result<QVector<SandboxDelivery>> &read) {
        m_isReading = false;
        if (!read) {
            // Cancelled: the sandbox that was asked is not in view any more.
            if (read.error().kind != ErrorKind::Cancelled)
                m_message->showText(MessageBar::Kind::Error, text::sentence(read.error()));
            m_refresh.start(idleMs);
            return;
        }
        QHash<QString, QString> names;
        if (const workspace::WebhookService *service = m_composition.workspace().webhooks()) {
            for (const api::Webhook &webhook : service->webhooks())
                names.insert(webhook.id, webhook.name);
        }
        m_deliveries->setDeliveries(*read, names);
        readRequests();
        m_orders->readState();
        const bool isBusy =
            std::any_of(read->begin(), read->end(), [](const SandboxDelivery &delivery) {
                return delivery.status == QLatin1String("pending") ||
                       delivery.status == QLatin1String("retrying");
            });
        if (isVisible())
            m_refresh.start(isBusy ? busyMs : idleMs);
    });
}

void SandboxPage::send(const QString &type, const QByteArray &json, const QString &webhookId)
{
    if (!m_control)
        return;
    m_sender->setBusy(true);
    m_control->trigger(type, json, webhookId, this,
                       [this, type, webhookId](const Result<api::SandboxTrigger> &event) {
                           m_sender->setBusy(false);
                           if (!event) {
                               m_message->showText(MessageBar::Kind::Error,
                                                   text::inFull(event.error()));
                               return;
                           }
                           m_message->hide();
                           Q_EMIT announced(event->deliveries.isEmpty()
                                                ? tr("No active webhook gets %1.").arg(type)
                                                : tr("%1 goes to %n webhook(s).", nullptr,
                                                     static_cast<int>(event->deliveries.size()))
                                                      .arg(type));
                           m_tabs->setCurrentWidget(m_deliveries);
                           m_deliveries->chooseNewest();
                           refresh();
                           expect(type, webhookId, *event);
                       });
}

/// A first attempt takes a moment; when it takes longer, the page looks why by itself.
void SandboxPage::expect(const QString &type, const QString &webhookId,
                         const api::SandboxTrigger &event)
{
    m_expectedType = type;
    m_expectedEvent = event.eventId;
    if (!event.deliveries.isEmpty()) {
        m_late.start(arrivalTime);
        return;
    }
    const workspace::WebhookService *service = m_composition.workspace().webhooks();
    QString id = webhookId;
    if (service && id.isEmpty() && !service->webhooks().isEmpty())
        id = service->webhooks().first().id; // none is active
    m_deliveries->askWhy(id, tr("No active webhook gets %1.").arg(type));
}

void SandboxPage::onLate()
{
    if (!m_control)
        return;
    m_control->fetchDeliveries({}, this, [this](const Result<QVector<SandboxDelivery>> &read) {
        if (!read)
            return; // the list fails as well, and says so
        const auto missing =
            std::find_if(read->begin(), read->end(), [this](const SandboxDelivery &delivery) {
                return delivery.eventId == m_expectedEvent && !delivery.isNotSent() &&
                       delivery.status != QLatin1String("delivered");
            });
        if (missing != read->end())
            m_deliveries->askWhy(missing->webhookId,
                                 tr("%1 was sent and has not arrived yet.").arg(m_expectedType));
    });
}

void SandboxPage::readRequests()
{
    if (m_tabs->currentWidget() == m_requests)
        m_orders->readRequests();
}

void SandboxPage::showFaults(const api::SandboxFaults &faults)
{
    if (!faults.isOn()) {
        m_faultSentence.clear();
        m_faultSign->hide();
        return;
    }
    QStringList parts;
    for (auto odds = faults.odds.begin(); odds != faults.odds.end(); ++odds) {
        if (odds.value() > 0)
            parts += tr("%1 %2 %").arg(odds.key(), locale().toString(odds.value() * 100, 'g', 3));
    }
    const QString sentence = tr("Faults are on: %1.").arg(parts.join(QStringLiteral(", ")));
    if (std::exchange(m_faultSentence, sentence) != sentence) // announced once
        m_faultSign->showText(MessageBar::Kind::Warning, sentence, tr("Turn off"));
}

void SandboxPage::showFailure(const Error &error)
{
    if (error.kind != ErrorKind::Cancelled) // the sandbox that was asked is not in view any more
        m_message->showText(MessageBar::Kind::Error, text::inFull(error));
}

void SandboxPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
    readKeys();
}

void SandboxPage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_refresh.stop();
}

} // namespace hookbench::ui
