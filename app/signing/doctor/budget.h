// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/signing/doctor/doctor.h"

#include <utility>

namespace hookbench::signing::doctor
{

/// How much may still be tried, and how much was. One thread.
class Budget
{
public:
    /// A tenth is left for the step that is under way at the end.
    Budget(const Limits &limits, std::stop_token stop, const Progress &progress)
        : m_end(std::chrono::steady_clock::now() + limits.time * 9 / 10)
        , m_stop(std::move(stop))
        , m_progress(progress)
    {
    }

    bool isSpent()
    {
        m_isSpent =
            m_isSpent || m_stop.stop_requested() || std::chrono::steady_clock::now() >= m_end;
        return m_isSpent;
    }
    bool wasStopped() const { return m_stop.stop_requested(); }
    std::size_t attempts() const { return m_attempts; }
    void count()
    {
        if (++m_attempts % 64 == 0 && m_progress)
            m_progress(m_attempts);
    }

private:
    std::chrono::steady_clock::time_point m_end;
    std::stop_token m_stop;
    const Progress &m_progress;
    std::size_t m_attempts = 0;
    bool m_isSpent = false;
};

} // namespace hookbench::signing::doctor
