// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <chrono>
#include <optional>

namespace hookbench::sandbox
{

/// The time by which retries are scheduled. It runs with the machine's clock until it is moved
/// ahead or stopped; signatures and records never use it. One thread; the real clock must outlive
/// it.
class ScheduleClock
{
public:
    explicit ScheduleClock(const Clock &real)
        : m_real(real)
    {
    }

    UtcTime now() const { return m_stoppedAt ? *m_stoppedAt : m_real.now() + m_offset; }
    bool isStopped() const { return m_stoppedAt.has_value(); }
    /// How far it is from the machine's clock at this moment.
    std::chrono::microseconds distance() const { return now() - m_real.now(); }

    std::optional<UtcTime> stoppedAt() const { return m_stoppedAt; }

    void stop() { m_stoppedAt = now(); }
    /// Goes on from where it stands.
    void resume()
    {
        m_offset = distance();
        m_stoppedAt.reset();
    }
    /// Only ahead; an earlier time is ignored. The clock stands afterwards.
    void moveTo(UtcTime time)
    {
        if (time > now())
            m_stoppedAt = time;
        else
            stop();
    }

private:
    const Clock &m_real;
    std::chrono::microseconds m_offset{0};
    std::optional<UtcTime> m_stoppedAt;
};

} // namespace hookbench::sandbox
