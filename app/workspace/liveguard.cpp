// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/liveguard.h"

namespace hookbench::workspace
{

LiveGuard::LiveGuard(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveGuard::relock);
}

bool LiveGuard::isUnlocked() const
{
    return m_clock.now() < m_until;
}

void LiveGuard::unlock()
{
    m_until = m_clock.now() + unlockedFor;
    m_timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(unlockedFor));
    Q_EMIT changed();
}

void LiveGuard::relock()
{
    m_timer.stop();
    m_until = {};
    Q_EMIT changed();
}

} // namespace hookbench::workspace
