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
#include "models/sandboxdeliverymodel.h"
#include "ui/clipboardkeeper.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/textdelegate.h"
#include "ui/pages/eventsender.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/sandboxkeys.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/messagebar.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
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

constexpr int busyMs = 700;  ///< while something is on its way
constexpr int idleMs = 5000; ///< another window or command may trigger as well

} // namespace

SandboxPage::SandboxPage(Composition &composition, ClipboardKeeper &clipboard, QWidget *parent)
    : QWidget(parent)
    , m_composition(composition)
    , m_clipboard(clipboard)
    , m_events(shippedEvents())
    , m_model(std::make_unique<SandboxDeliveryModel>(composition.clock()))
{
    setObjectName(QStringLiteral("sandboxPage"));
    createLayout();
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, &SandboxPage::refresh);
    connect(m_sender, &EventSender::sendWanted, this, &SandboxPage::send);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SandboxPage::readKeys);
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
    m_tabs->addTab(createDeliveries(), tr("Deliveries"));
    m_tabs->addTab(m_keys, tr("API keys"));
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_sender);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(0, 1);
    splitter->setSizes({380, 260});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(header);
    layout->addWidget(m_message);
    layout->addWidget(splitter, 1);
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
    auto *stack = new QWidget;
    auto *layout = new QVBoxLayout(stack);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_hint, 1);
    m_table->hide();
    return stack;
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
        m_model->setDeliveries(*read, names);
        m_table->setVisible(!read->isEmpty());
        m_hint->setVisible(read->isEmpty());
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
    m_control->trigger(
        type, json, webhookId, this, [this, type](const Result<api::SandboxTrigger> &event) {
            m_sender->setBusy(false);
            if (!event) {
                m_message->showText(MessageBar::Kind::Error, text::sentence(event.error()) +
                                                                 QLatin1Char(' ') +
                                                                 text::hint(event.error()));
                return;
            }
            m_message->hide();
            Q_EMIT announced(event->deliveries.isEmpty()
                                 ? tr("No active webhook gets %1.").arg(type)
                                 : tr("%1 goes to %n webhook(s).", nullptr,
                                      static_cast<int>(event->deliveries.size()))
                                       .arg(type));
            m_tabs->setCurrentIndex(0);
            refresh();
        });
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
