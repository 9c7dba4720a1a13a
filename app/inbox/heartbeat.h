// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace hookbench::inbox
{

/// Proves again and again that the receiver can be reached: every 30 s, and at once when the clock
/// jumped, because the machine slept or somebody set it. GUI thread.
class Heartbeat : public QObject
{
    Q_OBJECT

public:
    /// Asks; the answer comes on any thread.
    using Prove = std::function<void(std::function<void(Result<UtcTime>)>)>;
    /// Milliseconds that pass while the machine is awake.
    using Steady = std::function<qint64()>;

    static constexpr std::chrono::seconds every{30};
    static constexpr std::chrono::seconds jump{5};

    /// `steady`: null for the machine's own. `tick`: how often it is looked.
    Heartbeat(const Clock &clock, Prove prove, Steady steady = {},
              std::chrono::milliseconds tick = std::chrono::seconds(1), QObject *parent = nullptr);

    void start();
    void stop();
    /// Now; answers to earlier ones still count.
    void prove();

    const std::optional<UtcTime> &provenAt() const { return m_provenAt; }
    /// Why the latest one failed; nullopt: it came through.
    const std::optional<Error> &error() const { return m_error; }

Q_SIGNALS:
    void changed();
    /// Twice in a row nobody answered.
    void died();
    /// The wall clock and the steady one disagree: from then until now nobody was awake, perhaps.
    void jumped(hookbench::UtcTime before, hookbench::UtcTime now);

private:
    void tick();
    void onAnswer(quint64 run, const Result<UtcTime> &answer);

    const Clock &m_clock;
    Prove m_prove;
    Steady m_steady;
    QElapsedTimer m_elapsed;
    QTimer m_tick;
    quint64 m_run = 0; ///< answers of an earlier start() do not count
    bool m_asking = false;
    int m_failures = 0;
    UtcTime m_lastWall{};
    qint64 m_lastSteady = 0;
    qint64 m_askedAt = 0;
    std::optional<UtcTime> m_provenAt;
    std::optional<Error> m_error;
};

} // namespace hookbench::inbox
