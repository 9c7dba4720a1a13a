// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/diagnosis.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace hookbench::receiver
{

/// A thread that finds out, one after the other, why events did not verify, so that neither the
/// engine nor the window waits for a search. All functions may be called from any thread.
class DiagnosisThread
{
public:
    enum class Urgency : std::uint8_t {
        Asked,     ///< somebody waits for it
        Background ///< what else runs goes first
    };
    /// On the thread; called exactly once for each case that was taken, also for a stopped one.
    using Done = std::function<void(Diagnosed)>;

    /// Cases hold whole bodies: no more than so many wait.
    static constexpr std::size_t maxWaiting = 16;

    /// `schemes` must outlive it.
    explicit DiagnosisThread(const signing::SchemeSet &schemes, Urgency urgency = Urgency::Asked);
    DiagnosisThread(const DiagnosisThread &) = delete;
    DiagnosisThread &operator=(const DiagnosisThread &) = delete;
    /// Stops everything, tells it, and joins.
    ~DiagnosisThread();

    /// False when too many wait; nothing is called then. `progress` comes on the thread.
    bool post(DiagnosisCase asked, Done done, signing::doctor::Progress progress = {});
    /// The search under way and all that wait end at once, and say that they were stopped.
    void stopAll();

private:
    struct Job
    {
        DiagnosisCase asked;
        Done done;
        signing::doctor::Progress progress;
        std::stop_source stop;
    };

    void run();

    const signing::SchemeSet &m_schemes;
    Urgency m_urgency;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::stop_source m_current;
    bool m_ends = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace hookbench::receiver
