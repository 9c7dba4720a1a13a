// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receivermessages.h"

#include "app/text/errortext.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace hookbench::ui
{

using inbox::DeskState;
using Phase = DeskState::Phase;

namespace
{

MessageBar *receiverBar(bool closable)
{
    auto *bar = new MessageBar;
    bar->setClosable(closable);
    bar->hide();
    return bar;
}

} // namespace

ReceiverMessages::ReceiverMessages(inbox::ReceiverDesk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_failure(receiverBar(false))
    , m_store(receiverBar(false))
    , m_proof(receiverBar(false))
    , m_late(receiverBar(true))
    , m_notice(receiverBar(true))
{
    m_late->setObjectName(QStringLiteral("lateChecks"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    for (MessageBar *bar : {m_failure, m_store, m_proof, m_late, m_notice}) {
        layout->addWidget(bar);
        bar->installEventFilter(this);
    }
    hide();
    connect(m_failure, &MessageBar::actionTriggered, this, [this] {
        if (m_failureAction)
            m_failureAction();
    });
    connect(m_notice, &MessageBar::actionTriggered, this, [this] {
        if (m_noticeAction)
            m_noticeAction();
    });
    connect(m_proof, &MessageBar::actionTriggered, &desk, &inbox::ReceiverDesk::prove);
}

void ReceiverMessages::say(const QString &sentence, const QString &button,
                           std::function<void()> help)
{
    m_noticeAction = std::move(help);
    m_notice->showText(MessageBar::Kind::Error, sentence, button);
}

void ReceiverMessages::unsay()
{
    m_notice->hide();
}

void ReceiverMessages::showState(const DeskState &state)
{
    m_failure->hide();
    if (state.phase == Phase::HeldElsewhere) {
        m_failure->showText(
            MessageBar::Kind::Info,
            (state.error ? text::sentence(*state.error) + QLatin1Char(' ') : QString()) +
                tr("Its events appear here as they come; what it answers is set there."));
    } else if (state.phase == Phase::Failed && state.error) {
        if (state.error->kind == ErrorKind::PortInUse && state.freePort) {
            const int port = *state.freePort;
            m_failure->showText(MessageBar::Kind::Error, text::sentence(*state.error),
                                tr("Use port %1").arg(port));
            m_failureAction = [this, port] {
                inbox::DeskConfig config = m_desk.config();
                config.port = static_cast<quint16>(port);
                if (m_desk.setConfig(config))
                    m_desk.start();
            };
        } else {
            m_failure->showText(MessageBar::Kind::Error, text::inFull(*state.error),
                                tr("Try again"));
            m_failureAction = [this] { m_desk.start(); };
        }
    }
    if (state.storeError)
        m_store->showText(MessageBar::Kind::Error,
                          tr("Events are refused with 503, because they cannot be stored.") +
                              QLatin1Char(' ') + text::inFull(*state.storeError));
    else
        m_store->hide();
    if (state.phase == Phase::Receiving && state.proofError)
        m_proof->showText(MessageBar::Kind::Warning,
                          tr("The receiver did not answer its own request.") + QLatin1Char(' ') +
                              text::sentence(*state.proofError),
                          tr("Prove it again"));
    else
        m_proof->hide();
    showLateChecks(state.late);
}

/// Said once for each run: what was closed stays closed.
void ReceiverMessages::showLateChecks(const inbox::LateChecking &state)
{
    if (state == std::exchange(m_shownLate, state))
        return;
    if (state.isRunning) {
        m_late->showText(MessageBar::Kind::Info,
                         tr("Checking what came while no secret was at hand: %1 of %2.")
                             .arg(locale().toString(state.done), locale().toString(state.total)));
    } else if (state.verified + state.others == 0) {
        m_late->hide();
    } else {
        const QString checked = tr("%n deliveries that came while no secret was at hand were "
                                   "checked now.",
                                   nullptr, state.verified + state.others);
        m_late->showText(state.others > 0 ? MessageBar::Kind::Warning : MessageBar::Kind::Success,
                         state.others > 0
                             ? checked + QLatin1Char(' ') +
                                   tr("%n of them do not verify.", nullptr, state.others)
                             : checked + QLatin1Char(' ') + tr("All of them verify."));
    }
}

/// The room around the messages goes with the last of them.
bool ReceiverMessages::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShowToParent || event->type() == QEvent::HideToParent)
        updateRoom();
    return QWidget::eventFilter(watched, event);
}

void ReceiverMessages::updateRoom()
{
    const std::array bars{m_failure, m_store, m_proof, m_late, m_notice};
    setVisible(std::any_of(bars.begin(), bars.end(),
                           [](const MessageBar *bar) { return !bar->isHidden(); }));
}

} // namespace hookbench::ui
