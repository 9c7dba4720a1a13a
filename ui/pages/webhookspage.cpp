// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/webhookspage.h"

#include "app/rotations.h"
#include "app/settings/uistate.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/workspace.h"
#include "ui/clipboardkeeper.h"
#include "ui/pages/pageheader.h"
#include "ui/pages/rotationpage.h"
#include "ui/pages/webhookactions.h"
#include "ui/pages/webhookinspector.h"
#include "ui/pages/webhooktable.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAction>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hookbench::ui
{

using api::Webhook;
using api::WebhookState;
using workspace::WebhookService;
using workspace::Workspace;

namespace
{

/// The segments of the state filter, in order.
const std::array<std::optional<WebhookState>, 4> segments{
    std::nullopt, WebhookState::Active, WebhookState::Paused, WebhookState::Failing};

constexpr std::chrono::seconds tick{20}; ///< relative times read differently by then

const QString columnsKey = QStringLiteral("webhooks/columns");
const QString splitterKey = QStringLiteral("webhooks/splitter");
const QString sortKey = QStringLiteral("webhooks/sort");
const QString filterKey = QStringLiteral("webhooks/filter");
const QString stateKey = QStringLiteral("webhooks/state");

} // namespace

WebhooksPage::WebhooksPage(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_actions(new WebhookActions(services.workspace, services.gate, this))
{
    setObjectName(QStringLiteral("webhooksPage"));
    createHeader();
    createLayout();
    connectAll();
    onWorkspaceChanged();
}

WebhooksPage::~WebhooksPage() = default;

/// Not a focus proxy: that would take the focus from the tools above when they are reached by Tab.
void WebhooksPage::focusInEvent(QFocusEvent *event)
{
    m_table->focusTable(event->reason());
}

void WebhooksPage::createHeader()
{
    m_refresh = new QPushButton(tr("Refresh"));
    m_refresh->setObjectName(QStringLiteral("refresh"));
    m_states = new SegmentedControl;
    m_states->setObjectName(QStringLiteral("stateFilter"));
    m_states->setAccessibleName(tr("Filter by state"));
    m_filter = new SearchField;
    m_filter->setObjectName(QStringLiteral("filter"));
    m_filter->setAccessibleName(tr("Filter by name, URL or id"));
    m_filter->setPlaceholderText(tr("Filter by name, URL or id"));
    m_new = new QPushButton(tr("New webhook"));
    m_new->setObjectName(QStringLiteral("newWebhookButton"));
    m_new->setProperty("role", QStringLiteral("primary"));
}

void WebhooksPage::createLayout()
{
    m_tools = new QWidget;
    auto *tools = new QHBoxLayout(m_tools);
    tools->setContentsMargins(0, 0, 0, 0);
    tools->setSpacing(8);
    tools->addWidget(m_refresh);
    tools->addWidget(m_states);
    tools->addStretch(1);
    tools->addWidget(m_filter, 20);
    tools->addWidget(m_new);
    m_filter->setMinimumWidth(140);
    m_filter->setMaximumWidth(240);
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    m_header = new PageHeader(tr("Webhooks"));
    m_header->setTools(m_tools);

    m_message = new MessageBar;
    m_message->hide();
    m_offer = new MessageBar;
    m_offer->hide();

    m_table = new WebhookTable(*m_actions, m_services.clock);
    m_inspector = new WebhookInspector({*m_actions, m_services.journal, m_services.history,
                                        m_services.clipboard, m_services.clock, m_services.receiver,
                                        m_services.gate, m_services.checks, m_services.credentials,
                                        m_services.random, m_services.arrival});
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setObjectName(QStringLiteral("webhooksSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_inspector);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({704, 376});

    m_stack = new QStackedWidget;
    m_stack->addWidget(m_splitter);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_message);
    layout->addWidget(m_offer);
    layout->addWidget(m_stack, 1);
}

void WebhooksPage::connectAll()
{
    connect(m_inspector, &WebhookInspector::announced, this, &WebhooksPage::announced);
    connect(m_inspector, &WebhookInspector::watchWanted, this, &WebhooksPage::watchWanted);
    connect(&m_services.workspace, &Workspace::aboutToClose, this, &WebhooksPage::saveState);
    connect(&m_services.workspace, &Workspace::changed, this, &WebhooksPage::onWorkspaceChanged);

    connect(m_refresh, &QPushButton::clicked, m_actions->refresh, &QAction::trigger);
    connect(m_new, &QPushButton::clicked, m_actions->create, &QAction::trigger);
    const auto follow = [](QPushButton *button, QAction *action) {
        const auto update = [button, action] {
            button->setEnabled(action->isEnabled());
            button->setToolTip(action->toolTip());
        };
        connect(action, &QAction::changed, button, update);
        update();
    };
    follow(m_refresh, m_actions->refresh);
    follow(m_new, m_actions->create);
    connect(m_actions, &WebhookActions::createRequested, this, [this] { openForm(std::nullopt); });
    connect(m_actions, &WebhookActions::editRequested, this, [this](const QString &id) {
        if (const Webhook *webhook = m_service ? m_service->find(id) : nullptr)
            openForm(*webhook);
    });
    connect(m_actions, &WebhookActions::rotateRequested, this, &WebhooksPage::openRotation);

    connect(m_states, &SegmentedControl::currentChanged, this, [this](int segment) {
        m_table->setState(segments.at(static_cast<std::size_t>(segment)));
    });
    connect(m_filter, &QLineEdit::textChanged, m_table, &WebhookTable::setText);
    connect(m_table, &WebhookTable::clearWanted, this, &WebhooksPage::clearFilter);
    connect(m_table, &WebhookTable::countsChanged, this, &WebhooksPage::updateCounts);
    connect(m_table, &WebhookTable::selectionChanged, this, [this](const QStringList &ids) {
        m_actions->setSelection(ids);
        m_inspector->setSelection(ids);
    });
    connect(m_table, &WebhookTable::activated, this, [this] { m_inspector->setFocus(); });
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        if (m_service)
            m_service->refresh();
        else
            m_services.workspace.retry();
    });

    m_clockTick.setInterval(tick);
    connect(&m_clockTick, &QTimer::timeout, this, [this] {
        m_table->refreshTimes();
        m_inspector->refresh();
    });
    m_clockTick.start();
}

// --- the account in view
// ----------------------------------------------------------------------------

void WebhooksPage::onWorkspaceChanged()
{
    WebhookService *service = m_services.workspace.webhooks();
    if (service == m_service && service != nullptr)
        return;
    m_service = service;
    closeForm();
    m_offer->hide();
    m_message->hide();
    m_table->setService(service);
    m_actions->setService(service);
    m_inspector->setService(service);
    if (service) {
        connect(service, &WebhookService::webhooksChanged, this, &WebhooksPage::onWebhooksChanged);
        connect(service, &WebhookService::refreshFailed, this, &WebhooksPage::onRefreshFailed);
        restoreState();
        onWebhooksChanged();
    }
}

void WebhooksPage::onWebhooksChanged()
{
    m_message->hide();
    m_table->setWebhooks();
    m_inspector->refresh();
    updateCounts();
    Q_EMIT countChanged(static_cast<int>(m_service->webhooks().size()));
}

void WebhooksPage::onRefreshFailed(const Error &error)
{
    m_message->showText(MessageBar::Kind::Error, text::inFull(error), tr("Retry"));
    m_table->setFailed();
}

void WebhooksPage::clearFilter()
{
    m_filter->clear();
    m_states->setCurrent(0);
}

void WebhooksPage::updateCounts()
{
    const auto text = [this](const QString &word, std::optional<WebhookState> state) {
        return QStringLiteral("%1 %2").arg(word, locale().toString(m_table->count(state)));
    };
    m_states->setTexts({text(tr("All"), std::nullopt), text(tr("Active"), WebhookState::Active),
                        text(tr("Paused"), WebhookState::Paused),
                        text(tr("Failing"), WebhookState::Failing)});
}

// --- selection
// ----------------------------------------------------------------------------------------

void WebhooksPage::openCheckUp(const QString &id)
{
    showWebhook(id);
    m_inspector->openProof();
}

void WebhooksPage::editWebhook(const QString &id)
{
    showWebhook(id);
    if (const Webhook *webhook = m_service ? m_service->find(id) : nullptr)
        openForm(*webhook);
}

void WebhooksPage::askWhy(const QString &id)
{
    showWebhook(id);
    m_inspector->askWhy();
}

void WebhooksPage::showWebhook(const QString &id)
{
    if (m_form || m_rotation)
        closeForm();
    if (m_table->choose(id))
        return;
    clearFilter();
    m_table->choose(id);
}

void WebhooksPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void WebhooksPage::addTableAction(QAction *action)
{
    m_table->addTableAction(action);
}

// --- the form
// -------------------------------------------------------------------------------------------

void WebhooksPage::openForm(std::optional<Webhook> base)
{
    if (!m_service || m_form || m_rotation)
        return;
    const bool isRotating = base && m_services.rotations.isUnderWay(base->id);
    m_form = new WebhookForm({*m_service, *m_services.workspace.client(), m_services.gate,
                              m_services.clipboard, m_services.random, isRotating},
                             std::move(base));
    connect(m_form, &WebhookForm::cancelled, this, &WebhooksPage::closeForm);
    connect(m_form, &WebhookForm::saved, this, &WebhooksPage::onSaved);
    connect(m_form, &WebhookForm::notice, this, [this](const QString &sentence) {
        m_message->showText(MessageBar::Kind::Warning, sentence);
    });
    connect(m_form, &WebhookForm::rotationWanted, this, [this](const QString &id) {
        closeForm();
        openRotation(id);
    });
    showInPlace(m_form, m_form->title());
}

void WebhooksPage::openRotation(const QString &id)
{
    const Webhook *webhook = m_service ? m_service->find(id) : nullptr;
    if (!webhook || m_form || m_rotation)
        return;
    m_rotation =
        new RotationPage({m_services.rotations, *m_service, m_services.journal, m_services.gate,
                          m_services.clipboard, m_services.clock, m_services.receiver},
                         *webhook);
    connect(m_rotation, &RotationPage::closed, this, &WebhooksPage::closeForm);
    connect(m_rotation, &RotationPage::announced, this, &WebhooksPage::announced);
    showInPlace(m_rotation, m_rotation->title());
}

void WebhooksPage::showInPlace(QWidget *page, const QString &title)
{
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    m_header->setCrumb(title);
    page->setFocus();
}

void WebhooksPage::closeForm()
{
    m_header->setCrumb({});
    m_stack->setCurrentWidget(m_splitter);
    for (QWidget *page : std::initializer_list<QWidget *>{m_form, m_rotation}) {
        if (!page)
            continue;
        m_stack->removeWidget(page);
        page->deleteLater();
        m_table->focusTable();
    }
    m_form = nullptr;
    m_rotation = nullptr;
}

void WebhooksPage::onSaved(const Webhook &webhook, const Secret &secret)
{
    const bool created = m_form && m_form->isCreate();
    closeForm();
    showWebhook(webhook.id);
    if (created)
        m_inspector->openProof();
    Q_EMIT announced(created ? tr("%1 was created.").arg(webhook.name)
                             : tr("%1 was saved.").arg(webhook.name));
    if (!secret.isEmpty())
        offerSecret(webhook, secret);
}

void WebhooksPage::offerSecret(const Webhook &webhook, const Secret &secret)
{
    m_offer->showText(MessageBar::Kind::Info,
                      tr("The server made the signing secret of %1. It may not show it again: put "
                         "it into the keychain now; Reveal and Copy find it there.")
                          .arg(webhook.name),
                      tr("Keep in the keychain"));
    disconnect(m_offer, &MessageBar::actionTriggered, this, nullptr);
    connect(m_offer, &MessageBar::actionTriggered, this, [this, id = webhook.id, secret] {
        m_services.clipboard.copySecret(secret);
        if (!m_service)
            return;
        m_service->keepSecret(id, secret, this, [this](const Result<void> &kept) {
            if (!kept) {
                m_message->showText(MessageBar::Kind::Error, text::sentence(kept.error()));
                return;
            }
            m_offer->hide();
            Q_EMIT announced(tr("The secret is in the keychain, and on the clipboard for %1.")
                                 .arg(text::duration(m_services.clipboard.clearAfter())));
        });
    });
}

// --- what is remembered
// ---------------------------------------------------------------------------------

void WebhooksPage::saveState()
{
    if (m_accountId.isEmpty())
        return;
    settings::UiState &state = m_services.uiState;
    state.setValue(m_accountId, columnsKey, m_table->saveColumns());
    state.setValue(m_accountId, splitterKey, m_splitter->saveState());
    state.setValue(m_accountId, sortKey, m_table->saveSort());
    state.setValue(m_accountId, filterKey, m_filter->text().toUtf8());
    state.setValue(m_accountId, stateKey, QByteArray::number(m_states->current()));
}

void WebhooksPage::restoreState()
{
    m_accountId = m_services.workspace.account().id;
    const settings::UiState &state = m_services.uiState;
    m_table->restore(state.value(m_accountId, columnsKey), state.value(m_accountId, sortKey));
    m_splitter->restoreState(state.value(m_accountId, splitterKey));
    m_filter->setText(QString::fromUtf8(state.value(m_accountId, filterKey)).left(200));
    m_states->setCurrent(std::clamp(state.value(m_accountId, stateKey).toInt(), 0, 3));
}

} // namespace hookbench::ui
