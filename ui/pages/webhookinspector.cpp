// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/webhookinspector.h"

#include "app/inbox/receiverservice.h"
#include "app/workspace/webhookservice.h"
#include "models/webhooktext.h"
#include "ui/arrivalhelp.h"
#include "ui/pages/activitytab.h"
#include "ui/pages/checkuptab.h"
#include "ui/pages/codetab.h"
#include "ui/pages/deliveriestab.h"
#include "ui/pages/overviewtab.h"
#include "ui/pages/webhookactions.h"
#include "ui/pages/whyview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/surface.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/zonefollower.h"

#include <QAction>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTabBar>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

using api::WebhookState;
using workspace::WebhookService;

namespace
{

constexpr int margin = 14;

/// A button that does and shows what the action does.
QPushButton *buttonFor(QAction *action, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setObjectName(action->objectName() + QStringLiteral("Button"));
    const auto update = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, update);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    update();
    return button;
}

Badge::Role badgeRole(WebhookState state)
{
    switch (state) {
    case WebhookState::Active:
        return Badge::Role::Good;
    case WebhookState::Paused:
        return Badge::Role::Neutral;
    case WebhookState::Failing:
        return Badge::Role::Bad;
    }
    return Badge::Role::Neutral;
}

} // namespace

WebhookInspector::WebhookInspector(Services services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
{
    setObjectName(QStringLiteral("webhookInspector"));
    setAccessibleName(tr("Details of the selected webhook"));
    setMinimumWidth(300);
    setSurface(this, Surface::Panel);
    connect(&m_services.receiver.stories(), &inbox::StorySource::recordChanged, this,
            &WebhookInspector::readRecord);
    m_stack = new QStackedWidget;
    m_stack->addWidget(createNone());
    m_stack->addWidget(createSingle());
    m_stack->addWidget(createSeveral());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    new ZoneFollower(this, [this] { refresh(); });
}

/// Not a focus proxy: that would take the focus from the buttons above when they are reached by
/// Tab.
void WebhookInspector::focusInEvent(QFocusEvent *event)
{
    if (m_body->currentWidget() == m_why)
        m_why->setFocus(event->reason());
    else
        m_tabs->tabBar()->setFocus(event->reason());
}

QWidget *WebhookInspector::createNone()
{
    auto *hint = new QLabel(tr("Select a webhook to see how it is doing."));
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setMargin(24);
    hint->setForegroundRole(QPalette::PlaceholderText);
    return hint;
}

QWidget *WebhookInspector::createSingle()
{
    m_name = new QLabel;
    m_name->setFont(fonts::heading(m_name->font()));
    m_name->setTextFormat(Qt::PlainText);
    m_name->setWordWrap(true);
    m_state = new Badge;
    auto *more = new QToolButton;
    more->setObjectName(QStringLiteral("moreActions"));
    more->setAccessibleName(tr("More actions"));
    more->setToolTip(tr("More actions"));
    more->setIcon(icons::icon(Icon::More));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->addActions(
        {m_services.actions.rename, m_services.actions.copyUrl, m_services.actions.copyId});
    menu->addSeparator();
    m_whyAction = new QAction(tr("Why did nothing arrive?"), this);
    m_whyAction->setObjectName(QStringLiteral("whyNothingArrives"));
    connect(m_whyAction, &QAction::triggered, this, &WebhookInspector::askWhy);
    menu->addAction(m_whyAction);
    menu->addSeparator();
    menu->addAction(m_services.actions.rotate);
    QAction *watch = menu->addAction(tr("Watch rules…"));
    watch->setObjectName(QStringLiteral("watchRules"));
    connect(watch, &QAction::triggered, this, [this] {
        if (m_ids.size() == 1)
            Q_EMIT watchWanted(m_ids.first());
    });
    menu->addSeparator();
    menu->addAction(m_services.actions.remove);
    more->setMenu(menu);
    m_url = new ElidedLabel;
    m_url->setElideMode(Qt::ElideMiddle);
    m_url->setFont(fonts::small(fonts::monospace(m_url->font())));
    m_url->setForegroundRole(QPalette::PlaceholderText);

    auto *edit = buttonFor(m_services.actions.edit, tr("Edit"));
    edit->setProperty("role", QStringLiteral("primary"));
    m_toggle = new QPushButton;
    m_toggle->setObjectName(QStringLiteral("toggleActive"));
    connect(m_toggle, &QPushButton::clicked, this, [this] {
        QAction *action = m_services.actions.pause->isEnabled() ? m_services.actions.pause
                                                                : m_services.actions.resume;
        action->trigger();
    });
    for (const QAction *action : {m_services.actions.pause, m_services.actions.resume})
        connect(action, &QAction::changed, this, &WebhookInspector::updateToggle);
    auto *remove = buttonFor(m_services.actions.remove, tr("Delete…"));

    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(m_name);
    top->addWidget(m_state, 0, Qt::AlignVCenter);
    top->addStretch();
    top->addWidget(more, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(edit);
    buttons->addWidget(m_toggle);
    buttons->addWidget(remove);
    buttons->addStretch();

    m_overview = new OverviewTab({m_services.history, m_services.clipboard, m_services.clock});
    m_deliveries = new DeliveriesTab(m_services.clock);
    connect(m_deliveries, &DeliveriesTab::whyWanted, this, &WebhookInspector::askWhy);
    m_activity = new ActivityTab(m_services.actions, m_services.journal, m_services.clock);
    m_checkup = new CheckupTab({m_services.gate, m_services.checks, m_services.credentials,
                                m_services.receiver.shelf(), m_services.random, m_services.clock});
    connect(m_checkup, &CheckupTab::announced, this, &WebhookInspector::announced);
    m_code = new CodeTab(m_services.receiver);
    connect(m_code, &CodeTab::announced, this, &WebhookInspector::announced);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(QStringLiteral("inspectorTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details of the selected webhook"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_deliveries, tr("Deliveries"));
    m_tabs->addTab(m_checkup, tr("Check-up"));
    m_tabs->addTab(m_code, tr("Code"));
    m_tabs->addTab(m_activity, tr("Activity"));
    // All tabs are seen, whatever the language; where there is no room they are cut, not hidden.
    m_tabs->tabBar()->setUsesScrollButtons(false);
    m_tabs->tabBar()->setElideMode(Qt::ElideRight);

    m_why = new WhyView(m_services.arrival);
    connect(m_why, &WhyView::closed, this, &WebhookInspector::closeWhy);
    connect(m_why, &WhyView::announced, this, &WebhookInspector::announced);
    m_body = new QStackedWidget;
    m_body->addWidget(m_tabs);
    m_body->addWidget(m_why);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(margin, 12, margin, 8);
    head->setSpacing(8);
    head->addLayout(top);
    head->addWidget(m_url);
    head->addLayout(buttons);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_body, 1);
    return page;
}

QWidget *WebhookInspector::createSeveral()
{
    m_several = new QLabel;
    m_several->setFont(fonts::heading(m_several->font()));
    auto *page = new QWidget;
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(buttonFor(m_services.actions.pause, tr("Pause")));
    buttons->addWidget(buttonFor(m_services.actions.resume, tr("Resume")));
    buttons->addWidget(buttonFor(m_services.actions.remove, tr("Delete…")));
    buttons->addStretch();
    auto *hint =
        new QLabel(tr("What you do here is one operation, with one progress and one Undo."));
    m_budget = new QLabel;
    for (QLabel *text : {hint, m_budget}) {
        text->setWordWrap(true);
        text->setForegroundRole(QPalette::PlaceholderText);
    }
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(margin, 12, margin, 12);
    layout->setSpacing(12);
    layout->addWidget(m_several);
    layout->addLayout(buttons);
    layout->addWidget(hint);
    layout->addWidget(m_budget);
    layout->addStretch();
    return page;
}

void WebhookInspector::setService(WebhookService *service)
{
    m_service = service;
    m_detailsOf.clear();
    m_overview->setService(service);
    m_checkup->setService(service);
    m_deliveries->clear();
    setSelection({});
}

void WebhookInspector::askWhy()
{
    if (m_ids.size() != 1)
        return;
    m_why->ask(m_services.arrival.aboutWebhook(m_ids.first()));
    m_body->setCurrentWidget(m_why);
    m_why->setFocus();
}

void WebhookInspector::closeWhy()
{
    if (m_body->currentWidget() != m_why)
        return;
    const bool hadFocus = m_why->isAncestorOf(focusWidget());
    m_body->setCurrentWidget(m_tabs);
    m_why->clear();
    if (hadFocus)
        m_tabs->tabBar()->setFocus();
}

void WebhookInspector::openProof()
{
    closeWhy();
    m_tabs->setCurrentWidget(m_checkup);
}

void WebhookInspector::setSelection(const QStringList &ids)
{
    if (m_why->question() && (ids.size() != 1 || m_why->question()->webhookId != ids.first()))
        closeWhy();
    m_ids = ids;
    refresh();
}

void WebhookInspector::refresh()
{
    const api::Webhook *webhook =
        m_service && m_ids.size() == 1 ? m_service->find(m_ids.first()) : nullptr;
    if (webhook) {
        showSingle(*webhook);
        m_stack->setCurrentIndex(1);
    } else if (m_ids.size() > 1) {
        m_several->setText(tr("%n webhook(s) selected", nullptr, static_cast<int>(m_ids.size())));
        m_budget->setText(m_services.actions.budgetSentence(workspace::ChangeKind::Pause,
                                                            static_cast<int>(m_ids.size())));
        m_stack->setCurrentIndex(2);
    } else {
        m_stack->setCurrentIndex(0);
    }
}

void WebhookInspector::updateToggle()
{
    m_toggle->setEnabled(m_services.actions.pause->isEnabled() ||
                         m_services.actions.resume->isEnabled());
}

void WebhookInspector::showSingle(const api::Webhook &webhook)
{
    m_name->setText(webhook.name);
    m_state->setText(models::stateWord(webhook.state()));
    m_state->setRole(badgeRole(webhook.state()));
    m_url->setText(webhook.url);
    m_toggle->setText(webhook.isActive ? tr("Pause") : tr("Resume"));
    updateToggle();
    m_overview->show(webhook);
    m_deliveries->show(webhook, webhook.id == m_detailsOf);
    m_checkup->show(webhook);
    m_activity->show(webhook.id);
    if (webhook.id == m_detailsOf)
        return;
    readRecord();
    // The list has no recent events: they are asked for once for each selection.
    m_detailsOf = webhook.id;
    m_deliveries->setLoading(true);
    m_service->fetchDetails(webhook.id, this,
                            [this, id = webhook.id](const Result<api::Webhook> &got) {
                                if (m_detailsOf != id)
                                    return;
                                m_deliveries->setLoading(false);
                                if (!got)
                                    m_deliveries->showError(got.error());
                            });
}

/// What is kept of the platform's lists; it changes when a list is read.
void WebhookInspector::readRecord()
{
    if (!m_service || m_ids.size() != 1)
        return;
    const QString id = m_ids.first();
    m_services.receiver.stories().comparison(
        m_service->account().id.toStdString(), id.toStdString(), this,
        [this, id](const Result<store::Comparison> &comparison) {
            if (!comparison || m_ids != QStringList{id})
                return;
            m_overview->showRecord(id, comparison->record);
            m_deliveries->showRecord(id, *comparison);
        });
}

} // namespace hookbench::ui
