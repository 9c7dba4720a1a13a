// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/trafficgenerator.h"

#include "app/base/eventenvelope.h"
#include "app/sandbox/dispatcher.h"
#include "app/sandbox/eventcatalogue.h"
#include "app/sandbox/sandboxstate.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <vector>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

/// So many at one go; the engine has other things to do in between.
constexpr int maxBatch = 50;
constexpr std::chrono::milliseconds shortestStep{10};
/// Nobody may fall behind for ever: what waits longer than this is sent at this distance.
constexpr std::chrono::seconds longestStep{5};

/// Keeps a member the same in all events of an object, where a sample has it.
void keep(Json &data, const std::string &name, std::string &value)
{
    const auto member = data.find(name);
    if (member == data.end() || !member->is_string())
        return;
    if (value.empty())
        value = member->get<std::string>();
    else
        *member = value;
}

} // namespace

std::int64_t TrafficOrder::events() const
{
    if (objects == 0)
        return std::max(std::int64_t{1}, static_cast<std::int64_t>(std::llround(rate * seconds)));
    TrafficScript script(mix, seed, objects);
    std::int64_t count = 0;
    for (; !script.isOver(); ++count)
        (void)script.next();
    return count;
}

TrafficGenerator::TrafficGenerator(SandboxState &state, Dispatcher &dispatcher,
                                   const EventCatalogue &events, const Clock &clock,
                                   RandomSource &random)
    : m_state(state)
    , m_dispatcher(dispatcher)
    , m_events(events)
    , m_clock(clock)
    , m_random(random)
{
}

void TrafficGenerator::start(const std::string &application, const TrafficOrder &order)
{
    const std::uint64_t number = ++m_count;
    m_traffic.insert_or_assign(application,
                               Traffic{order, TrafficScript(order.mix, order.seed, order.objects),
                                       order.events(), m_clock.now(), 0, number});
    work(application, number);
}

void TrafficGenerator::stop(const std::string &application)
{
    m_traffic.erase(application);
}

std::optional<TrafficGenerator::Progress>
TrafficGenerator::progress(const std::string &application) const
{
    const auto found = m_traffic.find(application);
    if (found == m_traffic.end())
        return std::nullopt;
    return Progress{found->second.total, found->second.sent};
}

void TrafficGenerator::work(const std::string &application, std::uint64_t number)
{
    const auto found = m_traffic.find(application);
    if (found == m_traffic.end() || found->second.number != number)
        return; // it was stopped or replaced meanwhile
    Traffic &traffic = found->second;
    const std::chrono::duration<double> passed = m_clock.now() - traffic.startedAt;
    const std::int64_t total = traffic.total;
    const std::int64_t due =
        std::min(total, static_cast<std::int64_t>(passed.count() * traffic.order.rate) + 1);
    for (int i = 0; i < maxBatch && traffic.sent < due; ++i) {
        if (!sendNext(application, traffic))
            break;
    }
    if (traffic.sent >= total) {
        m_traffic.erase(found);
        return;
    }
    const std::chrono::duration<double> step(1 / traffic.order.rate);
    const auto wait = std::clamp<std::chrono::microseconds>(
        std::chrono::duration_cast<std::chrono::microseconds>(step), shortestStep, longestStep);
    m_dispatcher.later(wait, [this, application, number] { work(application, number); });
}

/// False when there is no room, and it has to wait.
bool TrafficGenerator::sendNext(const std::string &application, Traffic &traffic)
{
    const UtcTime now = m_clock.now();
    std::vector<WebhookRecord> webhooks;
    const WebhookRange all{0, std::numeric_limits<std::int64_t>::max(), true};
    const auto listed =
        m_state.webhooks().list(application, all, now, [&webhooks](const WebhookRecord &record) {
            webhooks.push_back(record);
        });
    if (!listed || !m_dispatcher.hasRoomFor(webhooks.size()))
        return false;
    const TrafficStep step = traffic.script.next();
    const std::string data = dataOf(step, traffic);
    (void)m_dispatcher.trigger({newEventId(m_random), step.type, now, data}, webhooks);
    ++traffic.sent;
    return true;
}

std::string TrafficGenerator::dataOf(const TrafficStep &step, Traffic &traffic)
{
    const EventSample &sample = m_events.sampleFor(step.type);
    std::string text = fillSample(sample.data, m_clock.now(), m_random);
    Json data = Json::parse(text, nullptr, false);
    if (!data.is_object())
        return text;
    Object &object = traffic.objects[step.object];
    keep(data, sample.idField, object.id);
    if (const auto customer = data.find("customer");
        customer != data.end() && customer->is_object())
        keep(*customer, "id", object.customer);
    if (step.isFirst && data.contains("created_at"))
        data["created_at"] = formatUtc(m_clock.now());
    keep(data, "created_at", object.createdAt);
    if (step.isLast)
        traffic.objects.erase(step.object);
    return data.dump();
}

} // namespace hookbench::sandbox
