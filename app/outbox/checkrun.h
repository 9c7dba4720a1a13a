// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/checkfinding.h"
#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/http/engine.h"
#include "app/send/checkup.h"

#include <QObject>

#include <memory>
#include <vector>

namespace hookbench::outbox
{

/// One check-up at a time for the window: the deliveries go out on threads of its own, the findings
/// come here. GUI thread.
class CheckRun : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    CheckRun(const Clock &clock, RandomSource &random, QObject *parent = nullptr);
    /// Breaks off what is under way.
    ~CheckRun() override;

    /// Nothing while one is under way.
    void start(send::CheckSetup setup);
    /// Breaks it off; what was found so far stays, and finished() does not come.
    void cancel();
    bool isRunning() const { return m_checkup != nullptr; }
    const std::vector<CheckFinding> &findings() const { return m_findings; }

Q_SIGNALS:
    void found(const hookbench::CheckFinding &finding);
    void finished();

private:
    const Clock &m_clock;
    RandomSource &m_random;
    std::vector<CheckFinding> m_findings;
    quint64 m_serial = 0; ///< what an earlier one still had to say is not heard
    std::unique_ptr<http::Engine> m_engine;
    std::unique_ptr<send::Checkup> m_checkup; ///< goes before the engine
};

} // namespace hookbench::outbox
