// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/send/replayer.h"

#include "app/http/engine.h"
#include "app/send/attemptnote.h"

#include <algorithm>
#include <utility>

namespace hookbench::send
{

namespace
{

/// So many answers may wait for their commit before no more is sent.
constexpr int maxUnstored = 256;

store::Attempt attemptFor(const store::ReplayRun &run, const store::RunItem &item, UtcTime now)
{
    store::Attempt attempt;
    attempt.event = item.event;
    attempt.run = run.id;
    attempt.position = item.position;
    attempt.target = run.target;
    attempt.intent = run.intent;
    attempt.startedAt = now;
    return attempt;
}

} // namespace

Replayer::Replayer(Means means, Observer observer)
    : m_engine(means.engine)
    , m_attempts(means.attempts)
    , m_schemes(means.schemes)
    , m_clock(means.clock)
    , m_random(means.random)
    , m_reader(std::move(means.reader))
    , m_proxies(std::move(means.proxies))
    , m_observer(std::move(observer))
{
}

Replayer::~Replayer()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wish = Wish::BreakOff;
    }
    m_wakeUp.notify_all();
    if (m_thread.joinable())
        m_thread.join();
    m_attempts.flush();          // its callbacks speak to this object
    m_engine.postAndWait([] {}); // and so does a wake-up that is under way
}

void Replayer::start(const store::ReplayRun &run, std::vector<store::RunItem> items,
                     ReplayOptions options)
{
    m_run = run;
    m_options = std::move(options);
    m_terms.url = run.target;
    m_terms.scheme = run.scheme;
    m_terms.preset = m_options.preset;
    m_terms.secret = m_options.secret;
    m_terms.intent = intentOf(run.intent).value_or(Intent::Resigned);
    m_items = std::move(items);
    m_isTrialOver = m_options.trial == ReplayOptions::Trial::None;
    m_progress.total = static_cast<std::int64_t>(m_items.size());
    m_sender = std::make_unique<Sender>(m_engine, m_clock, m_random, m_proxies);
    m_dueAt = m_goingSince = Steady::now();
    m_wish = Wish::Go;
    m_thread = std::jthread([this] { work(); });
}

void Replayer::pause()
{
    const std::lock_guard lock(m_mutex);
    if (m_wish == Wish::Go)
        m_wish = Wish::Pause;
    m_wakeUp.notify_all();
}

void Replayer::resume()
{
    const std::lock_guard lock(m_mutex);
    if (m_wish != Wish::Pause || m_hasEnded)
        return;
    m_wish = Wish::Go;
    m_dueAt = m_goingSince = Steady::now();
    m_sentBefore = m_progress.sent;
    m_failuresInARow = 0;
    m_wakeUp.notify_all();
}

void Replayer::cancel()
{
    end(Wish::Cancel);
}

void Replayer::stop()
{
    end(Wish::Stop);
}

void Replayer::end(Wish how)
{
    const std::lock_guard lock(m_mutex);
    if (m_wish == Wish::Go || m_wish == Wish::Pause)
        m_wish = how;
    m_wakeUp.notify_all();
}

ReplayProgress Replayer::progress() const
{
    const std::lock_guard lock(m_mutex);
    ReplayProgress progress = m_progress;
    using Phase = ReplayProgress::Phase;
    progress.phase = m_hasEnded              ? Phase::Ended
                     : m_wish == Wish::Go    ? Phase::Running
                     : m_wish == Wish::Pause ? Phase::Paused
                                             : Phase::Ending;
    const std::chrono::duration<double> going = Steady::now() - m_goingSince;
    const std::int64_t sent = progress.sent - m_sentBefore;
    if (sent > 0 && going.count() > 0) {
        progress.perSecond = static_cast<double>(sent) / going.count();
        progress.secondsLeft =
            static_cast<double>(progress.total - progress.sent) / progress.perSecond;
    }
    return progress;
}

bool Replayer::isOver() const
{
    if (m_wish == Wish::BreakOff)
        return true;
    const bool isIdle = m_underWay == 0 && m_unstored == 0;
    const bool isToGoOn = m_wish == Wish::Go || m_wish == Wish::Pause;
    const bool hasMore = m_next < m_items.size() || !m_freed.empty();
    return isIdle && (!isToGoOn || !hasMore);
}

bool Replayer::maySend() const
{
    if (m_wish != Wish::Go || m_unstored >= maxUnstored)
        return false;
    if (m_next >= m_items.size() && m_freed.empty())
        return false;
    if (!m_isTrialOver)
        return m_underWay == 0 && m_unstored == 0;
    return m_underWay < m_run.concurrency;
}

/// False when the wish changed while it waited for the rate.
bool Replayer::waitForTurn(std::unique_lock<std::mutex> &lock)
{
    if (m_run.rate <= 0)
        return true;
    if (m_wakeUp.wait_until(lock, m_dueAt, [this] { return m_wish != Wish::Go; }))
        return false;
    // What was missed is not caught up with: the rate is a limit, not an average.
    const auto step =
        std::chrono::duration_cast<Steady::duration>(std::chrono::duration<double>(1 / m_run.rate));
    m_dueAt = std::max(m_dueAt + step, Steady::now());
    return true;
}

Replayer::Turn Replayer::takeTurn()
{
    if (m_freed.empty())
        return {m_items[m_next++], false};
    const Turn turn = m_freed.front();
    m_freed.pop_front();
    return turn;
}

void Replayer::work()
{
    for (;;) {
        Turn turn;
        {
            std::unique_lock lock(m_mutex);
            m_wakeUp.wait(lock, [this] { return isOver() || maySend(); });
            if (isOver())
                break;
            if (!waitForTurn(lock))
                continue;
            turn = takeTurn();
            ++m_underWay;
        }
        sendOne(turn);
    }
    m_sender.reset(); // what is broken off comes as Cancelled, and nothing after that
    finish();
}

void Replayer::sendOne(const Turn &turn)
{
    const store::RunItem &item = turn.item;
    Result<std::optional<store::EventRecord>> event = m_reader->event(item.event);
    if (!event) {
        fail(event.error());
        return;
    }
    const UtcTime now = m_clock.now();
    Sending sending{item, attemptFor(m_run, item, now), {}};
    sending.attempt.isToBeAccepted = isToBeAccepted(m_terms.intent);
    if (!event->has_value()) { // retention took it away meanwhile
        onAnswer(std::move(sending), Error{ErrorKind::NotFound});
        return;
    }
    const store::EventRecord &record = **event;
    if (m_run.keepsObjectOrder && !record.objectId.empty()) {
        if (!turn.holdsObject && !holdObject(item, record.objectId))
            return;
        sending.object = record.objectId;
    }
    sending.attempt.eventId = record.summary.eventId;
    Result<Order> order = capturedOrder(record, m_terms, m_schemes, now, m_random);
    if (!order) {
        onAnswer(std::move(sending), order.error());
        return;
    }
    order->maxAnswerBytes = store::maxKeptAnswerBytes;
    sending.attempt.isToBeAccepted = isToBeAccepted(*order);
    m_sender->send(*order, [this, sending = std::move(sending)](Result<Receipt> receipt) mutable {
        onAnswer(std::move(sending), std::move(receipt));
    });
}

/// False: another event of the object is under way, and this one comes after it.
bool Replayer::holdObject(const store::RunItem &item, const std::string &object)
{
    const std::lock_guard lock(m_mutex);
    const auto [place, isFree] = m_objects.try_emplace(object);
    if (isFree)
        return true;
    place->second.push_back(item);
    --m_underWay;
    return false;
}

void Replayer::onAnswer(Sending sending, Result<Receipt> receipt)
{
    if (!receipt && receipt.error().kind == ErrorKind::Cancelled) {
        const std::lock_guard lock(m_mutex); // broken off: nobody knows whether it arrived
        --m_underWay;
        m_wakeUp.notify_all();
        return;
    }
    send::noteAnswer(sending.attempt, receipt);
    noteAnswer(sending);
    store::Attempt light = sending.attempt;
    light.answerHeaders.clear();
    light.answerBody.clear();
    m_attempts.append(std::move(sending.attempt),
                      [this, light = std::move(light)](const Result<store::AttemptId> &stored) {
                          onStored(light, stored);
                      });
}

/// Answers come in bursts: its thread is woken once, when the engine has handled what is there.
/// Called with the mutex held, on any thread.
void Replayer::wakeSoon()
{
    if (std::exchange(m_isWakePosted, true))
        return;
    m_engine.post([this] {
        const std::lock_guard lock(m_mutex);
        m_isWakePosted = false;
        m_wakeUp.notify_all();
    });
}

/// The next one may go before this one is committed, but it is not counted before.
void Replayer::noteAnswer(const Sending &sending)
{
    const std::lock_guard lock(m_mutex);
    ++m_unstored;
    --m_underWay;
    m_failuresInARow = sending.attempt.hasPassed ? 0 : m_failuresInARow + 1;
    if (m_options.stopAfterFailures > 0 && m_failuresInARow >= m_options.stopAfterFailures &&
        (m_wish == Wish::Go || m_wish == Wish::Pause))
        m_wish = Wish::Stop;
    if (const auto held = m_objects.find(sending.object); held != m_objects.end()) {
        if (held->second.empty()) {
            m_objects.erase(held);
        } else {
            m_freed.push_back({held->second.front(), true});
            held->second.pop_front();
        }
    }
    wakeSoon();
}

void Replayer::onStored(const store::Attempt &attempt, const Result<store::AttemptId> &stored)
{
    if (stored && m_observer.attempted)
        m_observer.attempted(attempt);
    bool isToAsk = false;
    {
        const std::lock_guard lock(m_mutex);
        if (stored) {
            ++m_progress.sent;
            ++(attempt.hasPassed ? m_progress.passed
               : attempt.status  ? m_progress.failed
                                 : m_progress.unanswered);
        } else if (!m_failure) {
            m_failure = stored.error();
            m_wish = m_wish == Wish::BreakOff ? m_wish : Wish::Stop;
        }
        if (!m_isTrialOver) {
            m_isTrialOver = true;
            isToAsk = m_options.trial == ReplayOptions::Trial::Ask && m_wish == Wish::Go &&
                      m_next < m_items.size();
            m_wish = isToAsk ? Wish::Pause : m_wish;
        }
    }
    if (isToAsk && m_observer.asked)
        m_observer.asked();
    const std::lock_guard lock(m_mutex);
    --m_unstored; // the last: from now on it may be over
    // Nobody waits for each single commit, but for the last and the trial's, and for room.
    if (m_unstored == 0 || m_unstored == maxUnstored - 1)
        m_wakeUp.notify_all();
}

void Replayer::fail(const Error &error)
{
    const std::lock_guard lock(m_mutex);
    --m_underWay;
    if (!m_failure)
        m_failure = error;
    if (m_wish != Wish::BreakOff)
        m_wish = Wish::Stop;
}

void Replayer::finish()
{
    Wish wish = Wish::Go;
    std::optional<Error> failure;
    bool isComplete = false;
    {
        const std::lock_guard lock(m_mutex);
        wish = m_wish;
        failure = m_failure;
        isComplete = m_next >= m_items.size() && m_freed.empty();
    }
    if (wish == Wish::BreakOff)
        return;
    const store::RunState state = isComplete && !failure ? store::RunState::Done
                                  : wish == Wish::Cancel ? store::RunState::Cancelled
                                                         : store::RunState::Stopped;
    const Result<void> stored = m_attempts.setRunState(m_run.id, state);
    if (!stored && !failure)
        failure = stored.error();
    {
        const std::lock_guard lock(m_mutex);
        m_hasEnded = true;
    }
    if (m_observer.ended)
        m_observer.ended(failure ? Result<store::RunState>(*failure) : state);
}

} // namespace hookbench::send
