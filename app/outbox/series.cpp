// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/series.h"

#include <algorithm>
#include <utility>

namespace hookbench::outbox
{

Series::Series(SendService &service, QObject *parent)
    : QObject(parent)
    , m_service(service)
{
    connect(&m_pace, &QTimer::timeout, this, &Series::sendNext);
}

void Series::start(int times, int perSecond, Make make)
{
    if (m_isRunning)
        return;
    m_make = std::move(make);
    m_total = std::clamp(times, 1, mostTimes);
    m_begun = 0;
    m_answered = 0;
    m_isRunning = true;
    m_isCancelled = false;
    m_pace.setInterval(1000 / std::clamp(perSecond, 1, mostPerSecond));
    if (m_total > 1)
        m_pace.start();
    sendNext();
}

void Series::cancel()
{
    if (!m_isRunning || m_isCancelled)
        return;
    m_isCancelled = true;
    m_pace.stop();
    endIfDone();
}

void Series::sendNext()
{
    if (m_begun == m_total || m_begun - m_answered >= atOnce)
        return; // a slow endpoint slows the series down
    Result<Dispatch> dispatch = m_make();
    if (!dispatch) {
        Q_EMIT refused(dispatch.error());
        cancel();
        return;
    }
    if (++m_begun == m_total)
        m_pace.stop();
    m_service.send(*dispatch, this, [this](const Sent &one) {
        ++m_answered;
        Q_EMIT sent(one);
        Q_EMIT progressed(m_answered, m_total);
        endIfDone();
    });
}

void Series::endIfDone()
{
    const int wanted = m_isCancelled ? m_begun : m_total;
    if (!m_isRunning || m_answered < wanted)
        return;
    m_isRunning = false;
    Q_EMIT ended(m_answered, m_isCancelled);
}

} // namespace hookbench::outbox
