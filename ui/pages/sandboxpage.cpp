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
#include "models/roles.h"
#include "models/sandboxdeliverymodel.h"
#include "ui/arrivalhelp.h"
#include "ui/clipboardkeeper.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/textdelegate.h"
#include "ui/pages/attempttrail.h"
#include "ui/pages/eventsender.h"
#include "ui/pages/faultspanel.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/requestspanel.h"
#include "ui/pages/sandboxkeys.h"
#include "ui/pages/scheduleclockbar.h"
#include "ui/pages/trafficpanel.h"
#include "ui/pages/whyview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/messagebar.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedLayout>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace hookbench::ui
{

using api::SandboxControl;
using api::SandboxDelivery;
using models::SandboxDeliveryModel;
using workspace::Workspace;

namespace
{

constexpr int busyMs = 700; ///< while something is on its way
constexpr int whyWidth = 340;
constexpr std::chrono::seconds arrivalTime{5}; ///< of a first attempt on this machine
constexpr int idleMs = 5000;                   ///< another window or command may trigger as well

} // namespace

SandboxPage::SandboxPage(Composition &composition, ClipboardKeeper &clipboard, ArrivalHelp &arrival,
                         QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
    , m_clipboard(clipboard)
    , m_arrival(arrival)
    , m_events(shippedEvents())
    , m_model(std::make_unique<SandboxDeliveryModel>(composition.clock()))
{
    setObjectName(QStringLiteral("sandboxPage"));
    createLayout();
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SandboxPage::refresh);
    m_late.setSingleShot(true);
    connect(&m_late, &QTimer::timeout, this, &SandboxPage::onLate);
    connect(m_sender, &EventSender::sendWanted, this, &SandboxPage::send);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SandboxPage::readKeys);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SandboxPage::readRequests);
    connectControls();
    connect(&composition.workspace(), &Workspace::changed, this, &SandboxPage::onWorkspaceChanged);
    onWorkspaceChanged();
}

SandboxPage::~SandboxPage() = default;

void SandboxPage::createLayout()
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
    m_faults = new FaultsPanel(m_composition.directory().faultRecipesFile());
    m_traffic = new TrafficPanel;
    m_tabs->addTab(m_sender, tr("Send an event"));
    m_deliveriesTab = m_tabs->addTab(createDeliveries(), tr("Deliveries"));
    m_requests = new RequestsPanel(m_composition.clock());
    m_tabs->addTab(m_requests, tr("Requests"));
    m_tabs->addTab(m_traffic, tr("Traffic"));
    m_tabs->addTab(m_faults, tr("Faults"));
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

QWidget *SandboxPage::createDeliveries()
{
    using Column = SandboxDeliveryModel;
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("sandboxDeliveries"));
    m_table->setAccessibleName(tr("Deliveries of the sandbox"));
    m_table->setModel(m_model.get());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    using Look = TextDelegate::Look;
    m_table->setItemDelegate(new TextDelegate(Look::Words, m_table));
    m_table->setItemDelegateForColumn(Column::Status, new TextDelegate(Look::Outcome, m_table));
    m_table->setItemDelegateForColumn(Column::Event, new TextDelegate(Look::Data, m_table));
    m_table->setItemDelegateForColumn(Column::Attempts, new TextDelegate(Look::Number, m_table));
    m_table->setItemDelegateForColumn(Column::Next, new TextDelegate(Look::Time, m_table));
    m_table->setItemDelegateForColumn(Column::When, new TextDelegate(Look::Time, m_table));
    new ColumnFit(m_table, {{8, 11, 0, 0},
                            {12, 22, 1, 0},
                            {10, 20, 1, 5},
                            {10, 24, 1, 1},
                            {8, 9, 0, 3},
                            {8, 12, 0, 4},
                            {10, 24, 2, 0},
                            {8, 12, 0, 2}});
    m_hint = new QLabel(tr("What the sandbox sends is listed here, with every attempt."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *listed = new QWidget;
    auto *layout = new QVBoxLayout(listed);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_clockBar = new ScheduleClockBar(m_composition.clock());
    m_trail = new AttemptTrail;
    layout->addWidget(m_clockBar);
    layout->addWidget(makeHairline());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_trail);
    m_table->hide();
    m_why = new WhyView(m_arrival);
    m_why->setFixedWidth(whyWidth);
    m_why->hide();
    connect(m_why, &WhyView::announced, this, &SandboxPage::announced);
    connect(m_why, &WhyView::closed, this, [this] {
        m_why->clear();
        m_why->hide();
        m_table->setFocus();
    });
    auto *both = new QWidget;
    auto *sides = new QHBoxLayout(both);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(0);
    sides->addWidget(listed, 1);
    sides->addWidget(m_why);
    return both;
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
        m_playsOut = false;
        m_clockBar->setBusy(false);
        m_faults->setBusy(false);
        m_traffic->setBusy(false);
        m_requests->setBusy(false);
        m_requests->setRequests({});
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
        m_deliveries = *read;
        m_model->setDeliveries(*read, names);
        readState();
        m_table->setVisible(!read->isEmpty());
        m_hint->setVisible(read->isEmpty());
        if (!m_table->currentIndex().isValid() && !read->isEmpty())
            m_table->selectRow(0);
        showTrail();
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
                           m_tabs->setCurrentIndex(m_deliveriesTab);
                           m_table->setCurrentIndex({}); // the newest is shown once it is listed
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
    askWhy(id, tr("No active webhook gets %1.").arg(type));
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
            askWhy(missing->webhookId,
                   tr("%1 was sent and has not arrived yet.").arg(m_expectedType));
    });
}

void SandboxPage::askWhy(const QString &webhookId, const QString &occasion)
{
    m_why->ask(webhookId.isEmpty() ? m_arrival.aboutReceiver() : m_arrival.aboutWebhook(webhookId),
               occasion);
    m_why->show();
}

void SandboxPage::connectControls()
{
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SandboxPage::showTrail);
    const auto moved = [this](const Result<api::SandboxClock> &clock) { onClockMoved(clock); };
    const auto begin = [this] {
        ++m_orders;
        m_clockBar->setBusy(m_control != nullptr);
        return m_control != nullptr;
    };
    connect(m_clockBar, &ScheduleClockBar::pauseWanted, this, [this, begin, moved](bool paused) {
        if (begin())
            m_control->setPaused(paused, this, moved);
    });
    connect(m_clockBar, &ScheduleClockBar::nextWanted, this, [this, begin, moved] {
        if (begin())
            m_control->advanceToNext(this, moved);
    });
    connect(m_clockBar, &ScheduleClockBar::advanceWanted, this,
            [this, begin, moved](std::chrono::milliseconds by) {
                if (begin())
                    m_control->advance(by, this, moved);
            });
    connect(m_clockBar, &ScheduleClockBar::playOutWanted, this, [this] {
        m_playsOut = true;
        playOut();
    });
    connect(m_clockBar, &ScheduleClockBar::cancelWanted, this, [this] { m_playsOut = false; });
    connect(m_faults, &FaultsPanel::faultsWanted, this, &SandboxPage::setFaults);
    connect(m_faultSign, &MessageBar::actionTriggered, this, [this] { setFaults({}); });
    connect(m_requests, &RequestsPanel::clearWanted, this, &SandboxPage::clearRequests);
    connect(m_requests, &RequestsPanel::exchangeWanted, this, [this](qint64 id) {
        if (m_control)
            m_control->fetchRequest(id, this, [this](const Result<api::SandboxExchange> &read) {
                if (read) // gone: the next list shows it
                    m_requests->showExchange(*read);
            });
    });
    const auto traffic = [this](const Result<api::SandboxTrafficProgress> &progress) {
        m_traffic->setBusy(false);
        ++m_orders;
        onTraffic(progress);
        refresh();
    };
    connect(m_traffic, &TrafficPanel::startWanted, this,
            [this, traffic](const api::SandboxTraffic &order) {
                if (!m_control)
                    return;
                m_traffic->setBusy(true);
                ++m_orders;
                m_control->startTraffic(order, this, traffic);
            });
    connect(m_traffic, &TrafficPanel::stopWanted, this, [this, traffic] {
        if (!m_control)
            return;
        m_traffic->setBusy(true);
        ++m_orders;
        m_control->stopTraffic(this, traffic);
    });
}

/// One attempt after the other, until nothing is pending or it was cancelled.
void SandboxPage::playOut()
{
    if (!m_control || !m_playsOut)
        return;
    m_clockBar->setBusy(true, true);
    m_control->advanceToNext(this, [this](const Result<api::SandboxClock> &moved) {
        m_playsOut = m_playsOut && moved && moved->pending > 0;
        onClockMoved(moved);
        playOut();
    });
}

void SandboxPage::onClockMoved(const Result<api::SandboxClock> &moved)
{
    m_clockBar->setBusy(false);
    ++m_orders;
    if (!moved) {
        showFailure(moved.error());
        return;
    }
    m_schedule.clock = *moved;
    m_clockBar->setState(*moved);
    refresh();
}

void SandboxPage::readRequests()
{
    if (m_tabs->currentWidget() != m_requests || !m_control)
        return;
    const int orders = m_orders;
    m_control->fetchRequests(
        this, [this, orders](const Result<QVector<api::SandboxRequest>> &requests) {
            if (requests && orders == m_orders)
                m_requests->setRequests(*requests);
        });
}

void SandboxPage::clearRequests()
{
    if (!m_control)
        return;
    m_requests->setBusy(true);
    ++m_orders;
    m_control->clearRequests(this, [this](const Result<QVector<api::SandboxRequest>> &left) {
        m_requests->setBusy(false);
        ++m_orders;
        if (left)
            m_requests->setRequests(*left);
        else
            showFailure(left.error());
    });
}

/// Whatever another window or a command may have changed.
void SandboxPage::readState()
{
    readRequests();
    const int orders = m_orders;
    m_control->fetchSchedule(this, [this, orders](const Result<api::SandboxSchedule> &schedule) {
        if (!schedule || orders != m_orders)
            return; // the list of deliveries fails as well, and says so
        m_schedule = *schedule;
        m_clockBar->setState(schedule->clock);
        showTrail();
    });
    m_control->fetchFaults(this, [this, orders](const Result<api::SandboxFaults> &faults) {
        if (faults && orders == m_orders)
            showFaults(*faults);
    });
    m_control->fetchTraffic(this,
                            [this, orders](const Result<api::SandboxTrafficProgress> &progress) {
                                if (progress && orders == m_orders)
                                    m_traffic->setProgress(*progress);
                            });
}

void SandboxPage::onTraffic(const Result<api::SandboxTrafficProgress> &progress)
{
    if (progress)
        m_traffic->setProgress(*progress);
    else
        showFailure(progress.error());
}

void SandboxPage::setFaults(const api::SandboxFaults &faults)
{
    if (!m_control)
        return;
    m_faults->setBusy(true);
    ++m_orders;
    m_control->setFaults(faults, this, [this](const Result<api::SandboxFaults> &set) {
        m_faults->setBusy(false);
        ++m_orders;
        if (set)
            showFaults(*set);
        else
            showFailure(set.error());
    });
}

void SandboxPage::showFaults(const api::SandboxFaults &faults)
{
    m_faults->setActive(faults);
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

void SandboxPage::showTrail()
{
    const QString id = m_table->currentIndex().data(models::IdRole).toString();
    const auto chosen =
        std::find_if(m_deliveries.cbegin(), m_deliveries.cend(),
                     [&id](const SandboxDelivery &delivery) { return delivery.id == id; });
    if (chosen == m_deliveries.cend())
        m_trail->clear();
    else
        m_trail->showDelivery(*chosen, m_schedule);
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
