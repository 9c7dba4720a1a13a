// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/receiverside.h"

#include "app/inbox/receiverdesk.h"
#include "ui/arrivalhelp.h"
#include "ui/pages/eventinspector.h"
#include "ui/pages/whyview.h"

namespace hookbench::ui
{

ReceiverSide::ReceiverSide(Parts parts, QWidget *parent)
    : QStackedWidget(parent)
    , m_inspector(parts.inspector)
    , m_desk(parts.desk)
    , m_arrival(parts.arrival)
    , m_arrivalTime(parts.arrivalTime)
{
    addWidget(m_inspector);
    if (m_arrival) {
        m_why = new WhyView(*m_arrival);
        addWidget(m_why);
        connect(m_why, &WhyView::closed, this, &ReceiverSide::closeWhy);
        connect(m_why, &WhyView::announced, this, &ReceiverSide::announced);
    }
    m_overdue.setSingleShot(true);
    connect(&m_overdue, &QTimer::timeout, this, [this] {
        if (m_desk.state().received == m_receivedBefore)
            askWhy(
                tr("The sandbox was told to send %1, and nothing has come since.").arg(m_expected));
    });
}

void ReceiverSide::askWhy(const QString &occasion)
{
    if (!m_why)
        return;
    m_why->ask(m_arrival->aboutReceiver(), occasion);
    setCurrentWidget(m_why);
    if (occasion.isEmpty())
        m_why->setFocus();
}

void ReceiverSide::closeWhy()
{
    if (!m_why || currentWidget() == m_inspector)
        return;
    const bool hadFocus = m_why->isAncestorOf(window()->focusWidget());
    setCurrentWidget(m_inspector);
    m_why->clear();
    if (hadFocus)
        Q_EMIT focusGivenBack();
}

void ReceiverSide::expect(const QString &type, quint64 received)
{
    if (!m_why)
        return;
    m_expected = type;
    m_receivedBefore = received;
    m_overdue.start(m_arrivalTime);
}

} // namespace hookbench::ui
