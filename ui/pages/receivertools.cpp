// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receivertools.h"

#include "ui/clipboardkeeper.h"
#include "ui/pages/queryfield.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

namespace hookbench::ui
{

using Phase = inbox::DeskState::Phase;

namespace
{

constexpr int spacing = 8;
constexpr int urlRoom = 190;
constexpr int leastUrlRoom = 160;
constexpr int filterRoom = 220;
constexpr int leastFilterRoom = 130;

/// Follows what the action says of itself; `text` stands on the button where it is shorter.
void follow(QPushButton *button, QAction *action, const QString &text = {})
{
    const auto update = [button, action, text] {
        button->setText(text.isEmpty() ? action->text() : text);
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip() == action->iconText() ? QString() : action->toolTip());
    };
    QObject::connect(action, &QAction::changed, button, update);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
    update();
}

} // namespace

ReceiverTools::ReceiverTools(models::EventPageSource &events, QWidget *parent)
    : QWidget(parent)
{
    createActions();
    createLayout(events);
    // It fits itself into what there is: what it would like must not widen the window.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ReceiverTools::createActions()
{
    const auto add = [this](const QString &text, const char *name) {
        auto *action = new QAction(text, this);
        action->setObjectName(QString::fromLatin1(name));
        return action;
    };
    startStop = add(tr("Start"), "startStop");
    copyUrl = add(tr("Copy the URL"), "copyReceiverUrl");
    pointHere = add(tr("Point a webhook here…"), "pointHere");
    prove = add(tr("Prove it now"), "proveReceiver");
    prove->setToolTip(tr("Sends a real request to itself"));
    connect(copyUrl, &QAction::triggered, this,
            [this] { ClipboardKeeper::copyText(m_url->text()); });
}

void ReceiverTools::createLayout(models::EventPageSource &events)
{
    m_startStop = new QPushButton;
    m_startStop->setObjectName(QStringLiteral("startStopButton"));
    m_url = new QLineEdit;
    m_url->setObjectName(QStringLiteral("receiverUrl"));
    m_url->setAccessibleName(tr("URL of the receiver"));
    m_url->setReadOnly(true);
    m_url->setFont(fonts::monospace(m_url->font()));
    m_url->setLayoutDirection(Qt::LeftToRight);
    m_url->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_url->setMinimumWidth(leastUrlRoom);
    m_url->setMaximumWidth(urlRoom);
    m_copy = new QPushButton;
    m_copy->setObjectName(QStringLiteral("copyUrlButton"));
    m_copy->setAccessibleName(tr("Copy the URL of the receiver"));
    m_point = new QPushButton;
    m_point->setObjectName(QStringLiteral("pointHereButton"));
    follow(m_startStop, startStop);
    follow(m_copy, copyUrl, tr("Copy"));
    follow(m_point, pointHere);

    m_more = new QToolButton;
    m_more->setObjectName(QStringLiteral("receiverMenu"));
    m_more->setIcon(icons::icon(Icon::More));
    m_more->setAccessibleName(tr("More of the receiver"));
    m_more->setToolTip(tr("More of the receiver"));
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_menu = new QMenu(m_more);
    m_menu->addActions({copyUrl, pointHere});
    m_samples = m_menu->addMenu(tr("Let the sandbox send"));
    m_samples->menuAction()->setVisible(false);
    m_menu->addSeparator();
    m_menu->addAction(prove);
    m_more->setMenu(m_menu);

    m_filter = new QueryField(events);
    m_filter->setObjectName(QStringLiteral("eventFilter"));
    m_filter->setAccessibleName(tr("Filter the events"));
    m_filter->setMinimumWidth(leastFilterRoom);
    m_filter->setMaximumWidth(filterRoom);
    m_filter->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_follow = new SegmentedControl;
    m_follow->setObjectName(QStringLiteral("followControl"));
    m_follow->setAccessibleName(tr("Follow the newest events, or hold"));
    m_follow->setToolTip(tr("Ctrl+T changes it"));
    m_follow->setTexts({tr("Following"), tr("Hold")});
    connect(m_follow, &SegmentedControl::currentChanged, this,
            [this](int segment) { Q_EMIT followingWished(segment == 0); });

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(spacing);
    layout->addWidget(m_startStop);
    layout->addWidget(m_url, 10);
    layout->addWidget(m_copy);
    layout->addWidget(m_point);
    layout->addWidget(m_more);
    layout->addStretch(1);
    layout->addWidget(m_filter, 20);
    layout->addWidget(m_follow);
}

void ReceiverTools::addMenuActions(const QList<QAction *> &actions)
{
    m_menu->addSeparator();
    m_menu->addActions(actions);
}

void ReceiverTools::setState(const inbox::DeskState &state)
{
    const bool runs = state.phase == Phase::Receiving || state.phase == Phase::Starting;
    startStop->setText(runs ? tr("Stop") : tr("Start"));
    startStop->setEnabled(state.phase != Phase::HeldElsewhere);
    startStop->setToolTip(state.phase == Phase::HeldElsewhere
                              ? tr("Another process receives; stop it there.")
                              : (runs ? tr("Stop receiving") : tr("Start receiving")));
    m_startStop->setIcon(icons::icon(runs ? Icon::Stop : Icon::Play));
    // Starting is what the page is for; stopping is not.
    m_startStop->setProperty("role", runs ? QString() : QStringLiteral("primary"));
    m_startStop->update();
    prove->setEnabled(state.phase == Phase::Receiving);
    m_url->setText(state.baseUrl);
    m_url->setCursorPosition(0);
    m_url->setToolTip(state.baseUrl);
    m_url->setEnabled(!state.baseUrl.isEmpty());
    copyUrl->setEnabled(!state.baseUrl.isEmpty());
    fit();
}

void ReceiverTools::setSampleTypes(const QStringList &types)
{
    m_samples->clear();
    m_samples->menuAction()->setVisible(!types.isEmpty());
    for (const QString &type : types)
        connect(m_samples->addAction(type), &QAction::triggered, this,
                [this, type] { Q_EMIT sampleWished(type); });
}

void ReceiverTools::setCanPoint(bool can, const QString &reason)
{
    pointHere->setEnabled(can);
    pointHere->setToolTip(reason.isEmpty() ? tr("Has a webhook send here for a while") : reason);
}

void ReceiverTools::setFollowing(bool following, int news)
{
    const QSignalBlocker quiet(m_follow);
    m_follow->setTexts(
        {!following && news > 0 ? tr("%n new", nullptr, news) : tr("Following"), tr("Hold")});
    m_follow->setCurrent(following ? 0 : 1);
}

void ReceiverTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

/// Pointing a webhook is in the menu as well, and a Copy without room is its sign alone.
void ReceiverTools::fit()
{
    const int always = m_startStop->sizeHint().width() + m_more->sizeHint().width() +
                       m_follow->sizeHint().width() + leastUrlRoom + leastFilterRoom + 6 * spacing;
    const int copy = m_copy->sizeHint().width() + spacing;
    const int point = m_point->sizeHint().width() + spacing;
    m_point->setVisible(always + copy + point <= width());
    m_copy->setVisible(always + copy <= width());
}

} // namespace hookbench::ui
