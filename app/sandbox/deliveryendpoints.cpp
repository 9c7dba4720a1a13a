// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/deliveryendpoints.h"

#include "app/base/eventenvelope.h"
#include "app/sandbox/answers.h"
#include "app/sandbox/apikey.h"
#include "app/sandbox/controlrules.h"
#include "app/sandbox/deliveryjson.h"
#include "app/sandbox/dispatcher.h"
#include "app/sandbox/eventcatalogue.h"
#include "app/sandbox/faultrules.h"
#include "app/sandbox/jsonbody.h"
#include "app/sandbox/queryparameters.h"
#include "app/sandbox/rawjson.h"
#include "app/sandbox/sandboxstate.h"
#include "app/sandbox/timetravel.h"
#include "app/sandbox/trafficrules.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

namespace hookbench::sandbox
{

using Json = nlohmann::ordered_json;

DeliveryEndpoints::DeliveryEndpoints(SandboxState &state, Services services, const Clock &clock,
                                     RandomSource &random)
    : m_state(state)
    , m_services(services)
    , m_random(random)
    , m_traffic(state, services.dispatcher, services.events, clock, random)
{
}

void DeliveryEndpoints::addTo(Router &router, const std::string &prefix)
{
    router.add({.method = "POST",
                .pattern = prefix + "/trigger",
                .guard = Guard::Key,
                .handler = [this](const Call &call) { return trigger(call); }});
    router.add({.method = "GET",
                .pattern = prefix + "/deliveries",
                .guard = Guard::Key,
                .handler = [this](const Call &call) { return deliveries(call); }});
    router.add({.method = "GET",
                .pattern = prefix + "/clock",
                .guard = Guard::Key,
                .handler = [this](const Call &call) { return showClock(call); }});
    router.add({.method = "POST",
                .pattern = prefix + "/clock",
                .guard = Guard::Key,
                .later = [this](const Call &call, std::function<void(Answer)> done) {
                    clock(call, std::move(done));
                }});
    router.add({.method = "GET",
                .pattern = prefix + "/faults",
                .guard = Guard::Key,
                .handler = [this](const Call &call) { return showFaults(call); }});
    router.add({.method = "POST",
                .pattern = prefix + "/faults",
                .guard = Guard::Key,
                .handler = [this](const Call &call) { return setFaults(call); }});
    router.add({.method = "DELETE",
                .pattern = prefix + "/faults",
                .guard = Guard::Key,
                .handler = [this](const Call &call) { return clearFaults(call); }});
    router.add({.method = "GET",
                .pattern = prefix + "/traffic",
                .guard = Guard::Key,
                .handler = [this](const Call &call) { return showTraffic(call); }});
    router.add({.method = "POST",
                .pattern = prefix + "/traffic",
                .guard = Guard::Key,
                .handler = [this](const Call &call) { return startTraffic(call); }});
    router.add({.method = "DELETE",
                .pattern = prefix + "/traffic",
                .guard = Guard::Key,
                .handler = [this](const Call &call) { return stopTraffic(call); }});
}

Answer DeliveryEndpoints::trigger(const Call &call)
{
    const auto body = parseBody(call.request.body);
    if (const auto *refusal = std::get_if<ApiError>(&body))
        return *refusal;
    TriggerOrder order = checkTrigger(std::get<Json>(body));
    if (!order.violations.empty())
        return ApiError::validation(std::move(order.violations));
    const auto found = targets(call, order.webhook);
    if (const auto *refusal = std::get_if<ApiError>(&found))
        return *refusal;
    const auto &webhooks = std::get<std::vector<WebhookRecord>>(found);
    if (!m_services.dispatcher.hasRoomFor(webhooks.size()))
        return ApiError::tooManyPending(m_services.dispatcher.maxPending());

    Dispatcher::Event event{newEventId(m_random), order.type, call.now, {}};
    if (order.hasData) // as it was typed: an amount keeps its text
        event.data = rawMember(call.request.body, "data").value_or("{}");
    else
        event.data = fillSample(m_services.events.sampleFor(order.type).data, call.now, m_random);
    const auto made = m_services.dispatcher.trigger(event, webhooks);
    if (!made)
        return ApiError::internal(made.error());
    Json list = Json::array();
    for (const Dispatcher::Made &delivery : *made)
        list.push_back({{"delivery_id", delivery.deliveryId}, {"webhook_id", delivery.webhookId}});
    return jsonResponse(202, Json{{"event_id", event.id}, {"deliveries", std::move(list)}}.dump());
}

std::variant<std::vector<WebhookRecord>, ApiError>
DeliveryEndpoints::targets(const Call &call, const std::string &webhook)
{
    std::vector<WebhookRecord> result;
    const std::string &application = call.key->application.id;
    if (webhook.empty()) {
        const WebhookRange all{0, std::numeric_limits<std::int64_t>::max(), true};
        const auto done =
            m_state.webhooks().list(application, all, call.now,
                                    [&](const WebhookRecord &record) { result.push_back(record); });
        if (!done)
            return ApiError::internal(done.error());
        return result;
    }
    const auto found = m_state.webhooks().find(application, webhook, call.now);
    if (!found)
        return ApiError::internal(found.error());
    if (!*found)
        return ApiError::webhookNotFound();
    if ((*found)->isActive) // nothing is sent to a paused one
        result.push_back(**found);
    return result;
}

Answer DeliveryEndpoints::deliveries(const Call &call)
{
    const std::string &application = call.key->application.id;
    QueryParameters query(call.request.query());
    const auto webhook = query.text("webhook");
    if (!query.violations().empty())
        return ApiError::validation(query.violations());
    if (webhook) {
        const auto found = m_state.webhooks().find(application, *webhook, call.now);
        if (!found)
            return ApiError::internal(found.error());
        if (!*found)
            return ApiError::webhookNotFound();
    }
    const auto listed = m_state.deliveries().list(application, webhook.value_or(""));
    if (!listed)
        return ApiError::internal(listed.error());
    std::string text = "[";
    for (const ListedDelivery &delivery : *listed) {
        if (text.size() > 1)
            text += ',';
        text += deliveryJson(delivery).dump();
    }
    return jsonResponse(200, text + ']');
}

void DeliveryEndpoints::clock(const Call &call, std::function<void(Answer)> done)
{
    const auto body = parseBody(call.request.body);
    if (const auto *refusal = std::get_if<ApiError>(&body)) {
        done(*refusal);
        return;
    }
    ClockOrder order = checkClock(std::get<Json>(body));
    if (!order.violations.empty()) {
        done(ApiError::validation(std::move(order.violations)));
        return;
    }
    const auto finish = [this, application = call.key->application.id, done = std::move(done)] {
        done(clockAnswer(application));
    };
    if (order.paused)
        m_services.travel.setPaused(*order.paused, finish);
    else if (order.toNext)
        m_services.travel.advanceToNext(finish);
    else
        m_services.travel.advance(*order.advance, finish);
}

Answer DeliveryEndpoints::showClock(const Call &call)
{
    const auto pending = m_state.deliveries().countPending(call.key->application.id);
    if (!pending)
        return ApiError::internal(pending.error());
    Json waits = Json::array();
    const RetrySchedule &retries = m_services.dispatcher.retries();
    for (std::int64_t attempts = 1; const auto wait = retries.waitAfter(attempts); ++attempts)
        waits.push_back(static_cast<double>(wait->count()) / 1000);
    return jsonResponse(200, Json{{"now", formatUtc(m_services.travel.now())},
                                  {"paused", m_services.travel.isPaused()},
                                  {"pending", *pending},
                                  {"schedule", std::move(waits)}}
                                 .dump());
}

Answer DeliveryEndpoints::showFaults(const Call &call)
{
    const auto recipe = m_services.dispatcher.faults().recipe(call.key->application.id);
    return jsonResponse(200, faultsJson(recipe.value_or(FaultRecipe{})).dump());
}

Answer DeliveryEndpoints::showTraffic(const Call &call)
{
    const auto progress = m_traffic.progress(call.key->application.id);
    Json json{{"running", progress.has_value()},
              {"sent", progress ? progress->sent : 0},
              {"events", progress ? progress->events : 0}};
    return jsonResponse(200, json.dump());
}

Answer DeliveryEndpoints::setFaults(const Call &call)
{
    const auto body = parseBody(call.request.body);
    if (const auto *refusal = std::get_if<ApiError>(&body))
        return *refusal;
    FaultOrder order = checkFaults(std::get<Json>(body));
    if (!order.violations.empty())
        return ApiError::validation(std::move(order.violations));
    m_services.dispatcher.faults().set(call.key->application.id, order.recipe);
    return jsonResponse(200, faultsJson(order.recipe).dump());
}

Answer DeliveryEndpoints::clearFaults(const Call &call)
{
    m_services.dispatcher.faults().clear(call.key->application.id);
    return jsonResponse(204, {});
}

Answer DeliveryEndpoints::startTraffic(const Call &call)
{
    const auto body = parseBody(call.request.body);
    if (const auto *refusal = std::get_if<ApiError>(&body))
        return *refusal;
    TrafficWish wish = checkTraffic(std::get<Json>(body));
    if (!wish.violations.empty())
        return ApiError::validation(std::move(wish.violations));
    m_traffic.start(call.key->application.id, wish.order);
    return jsonResponse(202, trafficJson(wish.order).dump());
}

Answer DeliveryEndpoints::stopTraffic(const Call &call)
{
    m_traffic.stop(call.key->application.id);
    return jsonResponse(204, {});
}

Answer DeliveryEndpoints::clockAnswer(const std::string &application)
{
    const auto pending = m_state.deliveries().countPending(application);
    if (!pending)
        return ApiError::internal(pending.error());
    return jsonResponse(200, Json{{"now", formatUtc(m_services.travel.now())},
                                  {"paused", m_services.travel.isPaused()},
                                  {"pending", *pending}}
                                 .dump());
}

} // namespace hookbench::sandbox
