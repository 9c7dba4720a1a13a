// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhookjson.h"

#include "app/base/secret.h"
#include "app/sandbox/apikey.h"
#include "app/sandbox/webhookrecord.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <optional>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

double toTenths(double value)
{
    return std::round(value * 10) / 10;
}

Json orNull(const auto &value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json statsJson(const WebhookRecord &webhook)
{
    Json stats;
    stats["total_events"] = webhook.totalEvents;
    stats["successful_deliveries"] = webhook.successfulDeliveries;
    stats["failed_deliveries"] = webhook.failedDeliveries;
    stats["last_delivery"] =
        webhook.lastDelivery ? Json(formatUtc(*webhook.lastDelivery)) : Json(nullptr);
    const std::int64_t ended = webhook.successfulDeliveries + webhook.failedDeliveries;
    if (ended > 0) {
        stats["success_rate"] = toTenths(100 * static_cast<double>(webhook.successfulDeliveries) /
                                         static_cast<double>(ended));
    }
    if (webhook.averageResponseMs)
        stats["average_response_time"] = toTenths(*webhook.averageResponseMs);
    stats["last_24h_events"] = webhook.eventsIn24h;
    stats["last_24h_failures"] = webhook.failuresIn24h;
    return stats;
}

} // namespace

Json webhookJson(const WebhookRecord &webhook, const Application &application,
                 SandboxOptions::ListSecrets secrets)
{
    Json json;
    json["id"] = webhook.id;
    json["name"] = webhook.name;
    json["url"] = webhook.url;
    json["isActive"] = webhook.isActive;
    json["encrypted"] = webhook.encrypted;
    switch (secrets) {
    case SandboxOptions::ListSecrets::Full:
        json["signing_secret"] = webhook.signingSecret;
        break;
    case SandboxOptions::ListSecrets::Masked:
        json["signing_secret"] = maskSecret(webhook.signingSecret);
        break;
    case SandboxOptions::ListSecrets::None:
        break;
    }
    json["created_at"] = formatUtc(webhook.createdAt);
    json["updated_at"] = formatUtc(webhook.updatedAt);
    json["delivery_stats"] = statsJson(webhook);
    json["app"] = {{"id", application.id}, {"name", application.name}};
    return json;
}

Json recentEventsJson(const std::vector<DeliveryRecord> &deliveries)
{
    Json events = Json::array();
    for (const DeliveryRecord &delivery : deliveries) {
        events.push_back({{"id", delivery.eventId},
                          {"event_type", delivery.eventType},
                          {"delivery_status", delivery.status},
                          {"response_code", orNull(delivery.responseCode)},
                          {"response_time", orNull(delivery.responseMs)},
                          {"created_at", formatUtc(delivery.createdAt)}});
    }
    return events;
}

} // namespace hookbench::sandbox
