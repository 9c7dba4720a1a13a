// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/send/capturedorder.h"
#include "app/send/sender.h"
#include "app/signing/schemeset.h"
#include "app/store/attemptstore.h"
#include "app/store/eventreader.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace hookbench::send
{

/// How a bulk run goes about its events, beyond what is stored with it.
struct ReplayOptions
{
    enum class Trial : std::uint8_t {
        None,
        Alone, ///< the first event goes alone; when it was answered the others follow
        Ask    ///< and then the run is paused, whatever came of it
    };

    std::optional<Secret> secret{};
    std::string preset = "platform"; ///< scheme of events that none read when they came
    Trial trial = Trial::Alone;
    int stopAfterFailures = 5; ///< in a row; 0: never
};

/// Where a run stands; a snapshot.
struct ReplayProgress
{
    enum class Phase : std::uint8_t { Running, Paused, Ending, Ended };

    Phase phase = Phase::Paused;
    std::int64_t total = 0; ///< of this start
    std::int64_t sent = 0;  ///< tried and stored
    std::int64_t passed = 0;
    std::int64_t failed = 0;
    std::int64_t unanswered = 0;
    double perSecond = 0;                ///< since it was last started or resumed
    std::optional<double> secondsLeft{}; ///< absent: not known yet
};

/// Drives one bulk run: reads each event when its turn comes, signs it at that moment, sends it,
/// stores the attempt, and counts it only then. Needs memory for what is under way, not for the
/// run. A thread of its own reads and signs; answers come on the engine's thread, commits on the
/// store's. Its functions may be called from any one thread, its observer is called from those.
class Replayer
{
public:
    /// The references must outlive it.
    struct Means
    {
        http::Engine &engine;
        store::AttemptStore &attempts;
        const signing::SchemeSet &schemes;
        const Clock &clock;
        RandomSource &random;
        std::unique_ptr<store::EventReader> reader; ///< for its thread alone
        http::ProxyChoice proxies{};                ///< empty: everything directly
    };
    struct Observer
    {
        /// After the commit; without the answer's headers and body. Must be short.
        std::function<void(const store::Attempt &)> attempted{};
        /// The first trial was answered, and the run waits for resume().
        std::function<void()> asked{};
        /// Once, the last call: the state that was stored, or what made it impossible to go on.
        std::function<void(Result<store::RunState>)> ended{};
    };

    Replayer(Means means, Observer observer);
    Replayer(const Replayer &) = delete;
    Replayer &operator=(const Replayer &) = delete;
    /// Breaks off what is under way; a run that has not ended stays open, and can be continued.
    /// Never from the observer.
    ~Replayer();

    /// To be called once: tries `items`, which is what remaining() gives for a run that is
    /// continued.
    void start(const store::ReplayRun &run, std::vector<store::RunItem> items,
               ReplayOptions options);
    /// What is under way is finished.
    void pause();
    void resume();
    /// As pause(), and ends the run for good.
    void cancel();
    /// As pause(), and ends it so that it can be continued.
    void stop();

    ReplayProgress progress() const;

private:
    using Steady = std::chrono::steady_clock;
    enum class Wish : std::uint8_t { Go, Pause, Stop, Cancel, BreakOff };

    struct Turn
    {
        store::RunItem item;
        bool holdsObject = false; ///< it was handed to it by the event before
    };
    struct Sending
    {
        store::RunItem item;
        store::Attempt attempt;
        std::string object; ///< held until the answer is there; empty: none
    };

    void end(Wish how);
    void work();
    bool isOver() const;
    bool maySend() const;
    bool waitForTurn(std::unique_lock<std::mutex> &lock);
    Turn takeTurn();
    void sendOne(const Turn &turn);
    bool holdObject(const store::RunItem &item, const std::string &object);
    void onAnswer(Sending sending, Result<Receipt> receipt);
    void noteAnswer(const Sending &sending);
    void onStored(const store::Attempt &attempt, const Result<store::AttemptId> &stored);
    void wakeSoon();
    void fail(const Error &error);
    void finish();

    http::Engine &m_engine;
    store::AttemptStore &m_attempts;
    const signing::SchemeSet &m_schemes;
    const Clock &m_clock;
    RandomSource &m_random;
    std::unique_ptr<store::EventReader> m_reader;
    http::ProxyChoice m_proxies;
    const Observer m_observer;
    store::ReplayRun m_run;
    ReplayTerms m_terms;
    ReplayOptions m_options;
    std::unique_ptr<Sender> m_sender;

    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wakeUp;
    Wish m_wish = Wish::Pause;
    std::optional<Error> m_failure;
    std::vector<store::RunItem> m_items;
    std::size_t m_next = 0;                                      ///< of m_items
    std::map<std::string, std::deque<store::RunItem>> m_objects; ///< held: those that wait for it
    std::deque<Turn> m_freed; ///< whose object was freed for them: before m_next
    int m_underWay = 0;
    int m_unstored = 0;
    int m_failuresInARow = 0;
    std::int64_t m_tried = 0;
    bool m_isTrialOver = false;
    bool m_hasEnded = false;
    bool m_isWakePosted = false;
    ReplayProgress m_progress;
    Steady::time_point m_dueAt{};
    Steady::time_point m_goingSince{};
    std::int64_t m_sentBefore = 0; ///< when it was last started or resumed
    std::jthread m_thread;
};

} // namespace hookbench::send
