// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/http/client.h"
#include "app/sandbox/attemptqueue.h"
#include "app/sandbox/deliverymaker.h"
#include "app/sandbox/destination.h"
#include "app/sandbox/faultbox.h"
#include "app/sandbox/sandboxoptions.h"
#include "app/sandbox/scheduleclock.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace hookbench::sandbox
{

class SandboxState;
struct AttemptRecord;

/// Sends events to webhooks: every delivery is stored before it is first attempted, and repeated by
/// the schedule until it is answered with 200 or exhausted. What was under way when the program
/// ended is attempted again, with the same number. One thread; what it is given must outlive it.
class Dispatcher
{
public:
    /// The world outside: both call back later, on the dispatcher's thread, and never after it is
    /// gone.
    struct Outside
    {
        /// The callback gets Cancelled when the program is stopping.
        std::function<void(http::ClientRequest, http::Client::Callback)> send;
        std::function<void(std::chrono::microseconds, std::function<void()>)> after;
    };
    struct Event
    {
        std::string id;
        std::string type;
        UtcTime createdAt{};
        std::string data; ///< JSON
    };
    struct Made
    {
        std::string deliveryId;
        std::string webhookId;
    };

    Dispatcher(SandboxState &state, const Clock &clock, RandomSource &random,
               const SandboxOptions &options, DeliveryMaker::Rules rules, Outside outside);
    Dispatcher(const Dispatcher &) = delete;
    Dispatcher &operator=(const Dispatcher &) = delete;
    ~Dispatcher() = default;

    /// Takes up what an earlier run has left; what is overdue is spread.
    Result<void> start();
    /// Whether so many more deliveries can be taken.
    bool hasRoomFor(std::size_t deliveries) const;
    std::size_t maxPending() const { return m_options.maxPending; }
    /// One delivery for each webhook, stored when this returns. Error: the database's.
    Result<std::vector<Made>> trigger(const Event &event,
                                      const std::vector<WebhookRecord> &webhooks);
    /// The webhook was paused or deleted: nothing more is sent to it. What is under way ends.
    void silence(const std::string &webhook);
    void forbidHosts(const std::vector<std::string> &hosts) { m_rule.forbid(hosts); }
    /// What goes wrong with attempts, and with requests to the API.
    FaultBox &faults() { return m_faults; }
    const RetrySchedule &retries() const { return m_options.retries; }
    /// As Outside::after.
    void later(std::chrono::microseconds wait, std::function<void()> task)
    {
        m_outside.after(wait, std::move(task));
    }

    // For whoever moves the time.
    ScheduleClock &schedule() { return m_schedule; }
    /// To be called whenever it was moved, stopped or let go: a later run starts with a clock that
    /// was never moved, and what is pending keeps its distance.
    void saveSchedule();
    /// Nothing is under way or about to start.
    bool isIdle() const { return m_queue.isEmpty(); }
    void whenIdle(std::function<void()> told) { m_idle = std::move(told); }
    std::optional<UtcTime> nextDue() const;
    /// Starts what is due by the schedule's clock. Tells `whenIdle` when there is nothing.
    void work();

private:
    struct Item
    {
        std::string webhook;
        std::string host; ///< its queue
        bool isOutside = false;
        UtcTime due{}; ///< by the schedule's clock
    };

    void add(std::int64_t number, Item item);
    void remove(std::int64_t number);
    void onTimer();
    void spreadOverdue();
    void begin(std::int64_t number);
    void send(std::int64_t number, std::int64_t attempts, http::ClientRequest request,
              const FaultBox::Attempt &faults);
    /// `isLast`: whatever the schedule says.
    void end(std::int64_t number, std::int64_t attempts, const AttemptRecord &attempt,
             bool isLast = false);
    void arm();

    SandboxState &m_state;
    const Clock &m_clock;
    RandomSource &m_random;
    const SandboxOptions m_options;
    DeliveryMaker m_maker;
    Outside m_outside;
    DestinationRule m_rule;
    FaultBox m_faults;
    ScheduleClock m_schedule;
    AttemptQueue m_queue;
    std::map<std::int64_t, Item> m_items;                 ///< every one with an attempt to come
    std::set<std::pair<UtcTime, std::int64_t>> m_waiting; ///< those of them that are not due
    std::optional<UtcTime> m_armedFor;
    std::function<void()> m_idle;
};

} // namespace hookbench::sandbox
