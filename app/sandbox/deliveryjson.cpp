// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/deliveryjson.h"

#include "app/sandbox/deliveryrecord.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

Json attemptJson(const AttemptRecord &attempt)
{
    Json json;
    json["at"] = formatUtc(attempt.at);
    json["response_code"] = attempt.responseCode ? Json(*attempt.responseCode) : Json(nullptr);
    json["response_time"] = attempt.responseMs ? Json(std::round(*attempt.responseMs * 100) / 100)
                                               : Json(nullptr); // milliseconds
    json["error"] = attempt.error.empty() ? Json(nullptr) : Json(attempt.error);
    return json;
}

} // namespace

Json deliveryJson(const ListedDelivery &delivery)
{
    Json attempts = Json::array();
    for (const AttemptRecord &attempt : delivery.attempts)
        attempts.push_back(attemptJson(attempt));
    Json json;
    json["delivery_id"] = delivery.id;
    json["webhook_id"] = delivery.webhook;
    json["event_id"] = delivery.eventId;
    json["event_type"] = delivery.eventType;
    json["status"] = delivery.status;
    json["attempts"] = std::move(attempts);
    json["next_attempt"] =
        delivery.nextAttempt ? Json(formatUtc(*delivery.nextAttempt)) : Json(nullptr);
    return json;
}

} // namespace hookbench::sandbox
