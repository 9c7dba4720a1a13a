// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/dispatcher.h"

#include "app/base/eventenvelope.h"
#include "app/sandbox/sandboxstate.h"

#include <algorithm>

namespace hookbench::sandbox
{

namespace
{

using Outcome = DeliveryTable::Outcome;

/// A timer that fires later than this after its time has slept meanwhile, or was not there at all.
constexpr std::chrono::seconds overdueAfter(5);
/// A timer does not run while the machine sleeps: look at the clock this often.
constexpr std::chrono::seconds longestTimer(15);
constexpr std::chrono::days remembered(30);

AttemptRecord recordOf(UtcTime at, const Result<http::ClientResponse> &answer)
{
    AttemptRecord attempt;
    attempt.at = at;
    if (answer) {
        attempt.responseCode = answer->status;
        attempt.responseMs = answer->timing.totalMs;
    } else {
        attempt.error = errorKindName(answer.error().kind);
    }
    return attempt;
}

} // namespace

Dispatcher::Dispatcher(SandboxState &state, const Clock &clock, RandomSource &random,
                       const SandboxOptions &options, DeliveryMaker::Rules rules, Outside outside)
    : m_state(state)
    , m_clock(clock)
    , m_random(random)
    , m_options(options)
    , m_maker(std::move(rules), random)
    , m_outside(std::move(outside))
    , m_schedule(clock)
{
    m_rule.allow(options.allowedHosts);
}

Result<void> Dispatcher::start()
{
    if (!m_options.sends)
        return {};
    DeliveryTable &table = m_state.deliveries();
    std::vector<PendingDelivery> left;
    const Result<void> read = m_state.database().transaction([&]() -> Result<void> {
        if (Result<void> done = table.restoreSchedule(m_clock.now()); !done)
            return done;
        if (Result<void> done = table.cancelPaused(); !done)
            return done;
        if (Result<void> done = table.forget(m_clock.now() - remembered); !done)
            return done;
        auto pending = table.pending();
        if (!pending)
            return pending.error();
        left = std::move(*pending);
        return {};
    });
    if (!read)
        return read;
    // The host is filled in when its time comes; until then all share one.
    for (PendingDelivery &delivery : left)
        add(delivery.number, {std::move(delivery.webhook), {}, false, delivery.nextAttempt});
    onTimer();
    return {};
}

bool Dispatcher::hasRoomFor(std::size_t deliveries) const
{
    return m_items.size() + deliveries <= m_options.maxPending;
}

Result<std::vector<Dispatcher::Made>>
Dispatcher::trigger(const Event &event, const std::vector<WebhookRecord> &webhooks)
{
    const std::string envelope = eventEnvelope(event.id, event.type, event.createdAt, event.data);
    const UtcTime due = m_schedule.now();
    std::vector<Made> made;
    std::map<std::int64_t, Item> items;
    const Result<void> stored = m_state.database().transaction([&]() -> Result<void> {
        for (const WebhookRecord &webhook : webhooks) {
            made.push_back({newDeliveryId(m_random), webhook.id});
            DeliveryTable::New row{made.back().deliveryId, webhook.id, event.id, event.type, {},
                                   event.createdAt,        due};
            const Destination destination = m_rule.judge(webhook.url);
            if (!destination.maySend()) {
                const auto done = m_state.deliveries().insertNotSent(row, destination.refusal());
                if (!done)
                    return done;
                continue;
            }
            const Result<std::string> body = m_maker.body(webhook, envelope);
            if (!body)
                return body.error();
            row.body = *body;
            const Result<std::int64_t> number = m_state.deliveries().insert(row);
            if (!number)
                return number.error();
            const bool isOutside = destination.verdict == Destination::Verdict::AllowedHost;
            items[*number] = {webhook.id, destination.queue, isOutside, due};
        }
        return {};
    });
    if (!stored)
        return stored.error();
    if (m_options.sends) {
        for (auto &[number, item] : items)
            add(number, std::move(item));
        work();
    }
    return made;
}

void Dispatcher::silence(const std::string &webhook)
{
    (void)m_state.deliveries().cancel(webhook); // done again at the next start
    std::vector<std::int64_t> gone;
    for (const auto &[number, item] : m_items) {
        if (item.webhook == webhook)
            gone.push_back(number);
    }
    for (const std::int64_t number : gone)
        remove(number);
    work();
}

std::optional<UtcTime> Dispatcher::nextDue() const
{
    return m_waiting.empty() ? std::nullopt : std::optional(m_waiting.begin()->first);
}

void Dispatcher::saveSchedule()
{
    (void)m_state.deliveries().saveSchedule(m_schedule.distance(), m_schedule.stoppedAt());
}

void Dispatcher::add(std::int64_t number, Item item)
{
    m_waiting.emplace(item.due, number);
    m_items[number] = std::move(item);
}

void Dispatcher::remove(std::int64_t number)
{
    const auto item = m_items.find(number);
    if (item == m_items.end())
        return;
    m_waiting.erase({item->second.due, number});
    m_queue.remove(number);
    m_items.erase(item);
}

void Dispatcher::work()
{
    const UtcTime time = m_schedule.now();
    while (!m_waiting.empty() && m_waiting.begin()->first <= time) {
        const std::int64_t number = m_waiting.begin()->second;
        m_waiting.erase(m_waiting.begin());
        const Item &item = m_items.at(number);
        m_queue.add(number, item.host, item.isOutside);
    }
    while (const auto number = m_queue.take(m_clock.now()))
        begin(*number);
    arm();
    if (isIdle() && m_idle)
        m_idle();
}

void Dispatcher::onTimer()
{
    m_armedFor.reset();
    spreadOverdue();
    work();
}

void Dispatcher::spreadOverdue()
{
    if (m_schedule.isStopped())
        return;
    const UtcTime now = m_schedule.now();
    std::vector<std::int64_t> overdue;
    for (const auto &[due, number] : m_waiting) {
        if (due + overdueAfter > now)
            break;
        overdue.push_back(number);
    }
    if (overdue.size() < 2)
        return;
    (void)m_state.database().transaction([&]() -> Result<void> {
        for (std::size_t i = 0; i < overdue.size(); ++i) {
            Item &item = m_items.at(overdue[i]);
            m_waiting.erase({item.due, overdue[i]});
            item.due = now + spreadDelay(i, overdue.size());
            m_waiting.emplace(item.due, overdue[i]);
            if (auto done = m_state.deliveries().reschedule(overdue[i], item.due); !done)
                return done;
        }
        return {};
    });
}

void Dispatcher::begin(std::int64_t number)
{
    const UtcTime now = m_clock.now();
    const auto drop = [&] {
        m_queue.finish(number);
        remove(number);
    };
    const auto item = m_items.find(number);
    auto content = m_state.deliveries().find(number);
    if (item == m_items.end() || !content || !*content) {
        drop(); // a database that cannot be read now has it at the next start
        return;
    }
    const auto webhook = m_state.webhooks().find((*content)->application, (*content)->webhook, now);
    if (!webhook || !*webhook) {
        drop();
        return;
    }
    const Destination destination = m_rule.judge((*webhook)->url);
    if (!destination.maySend()) {
        (void)m_state.deliveries().recordNotSent(number, now, destination.refusal());
        drop();
        return;
    }
    if (destination.queue != item->second.host) {
        // The URL has changed, or this is left from an earlier run: the right queue is another.
        item->second.host = destination.queue;
        item->second.isOutside = destination.verdict == Destination::Verdict::AllowedHost;
        m_queue.finish(number);
        m_queue.add(number, item->second.host, item->second.isOutside);
        return;
    }
    auto request = m_maker.attempt(**webhook, destination.url, **content, now);
    const Result<void> counted =
        m_state.database().transaction([&] { return m_state.deliveries().countStart(number); });
    if (!request || !counted) {
        drop();
        return;
    }
    const FaultBox::Attempt faults = m_faults.nextAttempt((*content)->application);
    if (faults.delay.count() == 0 && !faults.isDropped) {
        send(number, (*content)->attempts, std::move(*request), faults);
        return;
    }
    m_outside.after(faults.delay,
                    [this, number, attempts = (*content)->attempts, request = std::move(*request),
                     faults]() mutable { send(number, attempts, std::move(request), faults); });
}

void Dispatcher::send(std::int64_t number, std::int64_t attempts, http::ClientRequest request,
                      const FaultBox::Attempt &faults)
{
    const UtcTime now = m_clock.now();
    if (faults.isDropped) {
        AttemptRecord lost;
        lost.at = now;
        lost.error = "dropped on purpose";
        end(number, attempts, lost, true);
        return;
    }
    if (faults.bit && !request.body.empty()) {
        const std::uint64_t bit = *faults.bit % (request.body.size() * 8);
        char &byte = request.body[bit / 8];
        byte = static_cast<char>(byte ^ (1 << bit % 8));
    }
    if (faults.isDoubled) {
        m_outside.send(request, [](const Result<http::ClientResponse> &) {
            // Such a sender knows nothing of the other one.
        });
    }
    m_outside.send(std::move(request),
                   [this, number, now, attempts](const Result<http::ClientResponse> &answer) {
                       if (answer || answer.error().kind != ErrorKind::Cancelled)
                           end(number, attempts, recordOf(now, answer));
                   });
}

void Dispatcher::end(std::int64_t number, std::int64_t attempts, const AttemptRecord &attempt,
                     bool isLast)
{
    m_queue.finish(number);
    const auto item = m_items.find(number);
    const auto wait = isLast ? std::nullopt : m_options.retries.waitAfter(attempts + 1);
    std::optional<UtcTime> next;
    Outcome outcome = Outcome::Exhausted;
    if (attempt.responseCode == 200) {
        outcome = Outcome::Delivered;
    } else if (item == m_items.end()) {
        outcome = Outcome::Cancelled;
    } else if (wait) {
        outcome = Outcome::Retrying;
        next = m_schedule.now() + *wait;
    }
    // Of a deleted webhook there is nothing to record in, and that is right.
    (void)m_state.database().transaction(
        [&] { return m_state.deliveries().recordAttempt(number, attempt, outcome, next); });
    if (item != m_items.end() && next) {
        item->second.due = *next;
        m_waiting.emplace(*next, number);
    } else {
        remove(number);
    }
    work();
}

void Dispatcher::arm()
{
    using std::chrono::microseconds;
    std::optional<microseconds> wait;
    const auto consider = [&](microseconds other) { wait = std::min(wait.value_or(other), other); };
    const UtcTime now = m_clock.now();
    if (const auto due = nextDue(); due && !m_schedule.isStopped())
        consider(*due - m_schedule.now());
    if (const auto start = m_queue.nextStart())
        consider(*start - now);
    if (!wait)
        return;
    const microseconds time = std::clamp<microseconds>(*wait, microseconds(0), longestTimer);
    if (m_armedFor && *m_armedFor <= now + time && *m_armedFor + longestTimer > now)
        return;
    m_armedFor = now + time;
    m_outside.after(time, [this] { onTimer(); });
}

} // namespace hookbench::sandbox
