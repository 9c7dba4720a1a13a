// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/heartbeat.h"

#include <QPointer>

#include <cstdlib>
#include <utility>

namespace hookbench::inbox
{

Heartbeat::Heartbeat(const Clock &clock, Prove prove, Steady steady, std::chrono::milliseconds tick,
                     QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_prove(std::move(prove))
    , m_steady(std::move(steady))
{
    m_elapsed.start();
    if (!m_steady)
        m_steady = [this] { return m_elapsed.elapsed(); };
    m_tick.setInterval(tick);
    connect(&m_tick, &QTimer::timeout, this, &Heartbeat::tick);
}

void Heartbeat::start()
{
    ++m_run;
    m_asking = false;
    m_failures = 0;
    m_provenAt.reset();
    m_error.reset();
    m_lastWall = m_clock.now();
    m_lastSteady = m_steady();
    m_tick.start();
    prove();
}

void Heartbeat::stop()
{
    ++m_run;
    m_asking = false;
    m_tick.stop();
    m_provenAt.reset();
    m_error.reset();
}

void Heartbeat::prove()
{
    if (!m_tick.isActive() || std::exchange(m_asking, true))
        return;
    m_askedAt = m_steady();
    // The answer comes on the engine's thread, which is joined before this object goes.
    m_prove([this, run = m_run](const Result<UtcTime> &answer) {
        QMetaObject::invokeMethod(
            this, [this, run, answer] { onAnswer(run, answer); }, Qt::QueuedConnection);
    });
}

void Heartbeat::tick()
{
    using namespace std::chrono;
    const UtcTime wall = m_clock.now();
    const qint64 steady = m_steady();
    const auto passed = duration_cast<milliseconds>(wall - m_lastWall).count();
    const UtcTime before = std::exchange(m_lastWall, wall);
    const qint64 expected = steady - std::exchange(m_lastSteady, steady);
    if (std::abs(passed - expected) > duration_cast<milliseconds>(jump).count()) {
        Q_EMIT jumped(before, wall);
        prove();
        return;
    }
    if (steady - m_askedAt >= duration_cast<milliseconds>(every).count())
        prove();
}

void Heartbeat::onAnswer(quint64 run, const Result<UtcTime> &answer)
{
    if (run != m_run)
        return;
    m_asking = false;
    if (answer) {
        m_failures = 0;
        m_provenAt = *answer;
        m_error.reset();
    } else {
        m_error = answer.error();
        ++m_failures;
    }
    Q_EMIT changed();
    if (m_failures == 1)
        prove(); // a second word before it is called dead
    else if (m_failures == 2)
        Q_EMIT died();
}

} // namespace hookbench::inbox
