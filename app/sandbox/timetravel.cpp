// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/timetravel.h"

#include "app/sandbox/dispatcher.h"

#include <algorithm>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

constexpr std::chrono::seconds patience(30);

} // namespace

TimeTravel::TimeTravel(Dispatcher &dispatcher,
                       std::function<void(std::chrono::microseconds, std::function<void()>)> after)
    : m_dispatcher(dispatcher)
    , m_after(std::move(after))
{
    m_dispatcher.whenIdle([this] { step(); });
}

UtcTime TimeTravel::now() const
{
    return m_dispatcher.schedule().now();
}

void TimeTravel::advance(std::chrono::microseconds by, Done done)
{
    m_dispatcher.schedule().stop();
    m_target = m_target.value_or(now()) + by;
    waitFor(std::move(done));
}

void TimeTravel::advanceToNext(Done done)
{
    m_dispatcher.schedule().stop();
    ++m_nexts;
    waitFor(std::move(done));
}

void TimeTravel::setPaused(bool paused, Done done)
{
    m_paused = paused;
    m_dispatcher.schedule().stop(); // it goes on in arrive() unless it is paused
    waitFor(std::move(done));
}

void TimeTravel::waitFor(Done done)
{
    if (m_isStopped) {
        done();
        return;
    }
    const std::uint64_t number = m_waiters++;
    m_waiting.push_back({number, std::move(done)});
    m_after(patience, [this, number] {
        const auto late =
            std::find_if(m_waiting.begin(), m_waiting.end(),
                         [number](const Waiting &waiting) { return waiting.number == number; });
        if (late == m_waiting.end())
            return;
        const Done told = std::move(late->done);
        m_waiting.erase(late);
        told();
    });
    step();
}

bool TimeTravel::isSettled() const
{
    return !m_target && m_nexts == 0 && m_waiting.empty() &&
           m_dispatcher.schedule().isStopped() == m_paused;
}

void TimeTravel::step()
{
    if (m_isStepping || isSettled())
        return;
    m_isStepping = true;
    while (m_dispatcher.isIdle()) {
        const auto due = m_dispatcher.nextDue();
        if (!m_target && m_nexts > 0) {
            --m_nexts;
            m_target = std::max(now(), due.value_or(now()));
        }
        if (!m_target || !due || *due > *m_target)
            break;
        m_dispatcher.schedule().moveTo(*due);
        m_dispatcher.saveSchedule();
        m_dispatcher.work();
    }
    m_isStepping = false;
    if (m_dispatcher.isIdle())
        arrive();
}

void TimeTravel::arrive()
{
    if (m_target)
        m_dispatcher.schedule().moveTo(*m_target);
    m_target.reset();
    if (m_nexts > 0) {
        step();
        return;
    }
    if (!m_paused && m_dispatcher.schedule().isStopped()) {
        m_dispatcher.schedule().resume();
        m_isStepping = true; // the timers are set; nothing is due
        m_dispatcher.work();
        m_isStepping = false;
    }
    m_dispatcher.saveSchedule();
    tellAll();
}

void TimeTravel::stop()
{
    m_isStopped = true;
    tellAll();
}

void TimeTravel::tellAll()
{
    for (const Waiting &waiting : std::exchange(m_waiting, {}))
        waiting.done();
}

} // namespace hookbench::sandbox
