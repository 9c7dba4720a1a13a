// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace hookbench::sandbox
{

class Dispatcher;

/// Moves the schedule's clock ahead, from one attempt that becomes due to the next, so that a whole
/// schedule can be seen in a moment. While it moves the clock stands: an answer that takes long
/// does not shift what follows. One thread; the dispatcher must outlive it.
class TimeTravel
{
public:
    /// Called once, when all that became due has ended, or after 30 s, or when it is stopped.
    using Done = std::function<void()>;

    /// `after`: as Dispatcher::Outside.
    TimeTravel(Dispatcher &dispatcher,
               std::function<void(std::chrono::microseconds, std::function<void()>)> after);

    void advance(std::chrono::microseconds by, Done done);
    /// To the attempt that is due next; nothing to do when there is none.
    void advanceToNext(Done done);
    void setPaused(bool paused, Done done);

    UtcTime now() const;
    bool isPaused() const { return m_paused; }
    /// Lets everybody go who waits, for good.
    void stop();

private:
    void waitFor(Done done);
    /// Nobody waits, and the clock does what it was told.
    bool isSettled() const;
    void step();
    void arrive();
    void tellAll();

    Dispatcher &m_dispatcher;
    std::function<void(std::chrono::microseconds, std::function<void()>)> m_after;
    struct Waiting
    {
        std::uint64_t number;
        Done done;
    };
    std::vector<Waiting> m_waiting;
    std::uint64_t m_waiters = 0;
    std::optional<UtcTime> m_target;
    int m_nexts = 0; ///< asked for and not begun
    bool m_paused = false;
    bool m_isStepping = false;
    bool m_isStopped = false;
};

} // namespace hookbench::sandbox
