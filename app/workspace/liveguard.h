// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace hookbench::workspace
{

/// Keeps a LIVE account read-only until the user unlocks it, for 15 minutes. GUI thread.
class LiveGuard : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::minutes unlockedFor{15};

    /// `clock` must outlive it.
    explicit LiveGuard(const Clock &clock, QObject *parent = nullptr);

    bool isUnlocked() const;
    /// Until when; meaningless when it is not unlocked.
    UtcTime until() const { return m_until; }

    void unlock();
    void relock();

Q_SIGNALS:
    /// Unlocked, or read-only again (also by itself when the time is over).
    void changed();

private:
    const Clock &m_clock;
    UtcTime m_until{};
    QTimer m_timer;
};

} // namespace hookbench::workspace
