// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/checkrun.h"

#include <utility>

namespace hookbench::outbox
{

CheckRun::CheckRun(const Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
{
}

CheckRun::~CheckRun() = default;

void CheckRun::start(send::CheckSetup setup)
{
    if (isRunning())
        return;
    m_findings.clear();
    if (!m_engine)
        m_engine = std::make_unique<http::Engine>();
    const quint64 serial = ++m_serial;
    send::Checkup::Observer observer;
    observer.found = [this, serial](const CheckFinding &finding) {
        QMetaObject::invokeMethod(
            this,
            [this, serial, finding] {
                if (serial != m_serial)
                    return;
                m_findings.push_back(finding);
                Q_EMIT found(finding);
            },
            Qt::QueuedConnection);
    };
    observer.ended = [this, serial] {
        QMetaObject::invokeMethod(
            this,
            [this, serial] {
                if (serial != m_serial)
                    return;
                m_checkup.reset();
                Q_EMIT finished();
            },
            Qt::QueuedConnection);
    };
    m_checkup = std::make_unique<send::Checkup>(*m_engine, m_clock, m_random, std::move(setup),
                                                std::move(observer));
    m_checkup->start();
}

void CheckRun::cancel()
{
    ++m_serial;
    m_checkup.reset();
}

} // namespace hookbench::outbox
