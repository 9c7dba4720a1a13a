// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventjson.h"

#include "app/base/base64.h"
#include "app/store/eventexport.h"
#include "app/store/lossyjson.h"

#include <nlohmann/json.hpp>

namespace hookbench::store
{

namespace
{

using Json = nlohmann::ordered_json;

Json orNull(const std::string &text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

template <typename T>
Json orNull(const std::optional<T> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json object(const EventSummary &event)
{
    return {{"id", event.id},
            {"receivedAt", formatUtc(event.receivedAt)},
            {"method", event.method},
            {"path", event.path},
            {"verdict", verdictName(event.verdict)},
            {"scheme", orNull(event.scheme)},
            {"secret", event.secret ? Json(secretRoleName(*event.secret)) : Json(nullptr)},
            {"eventType", orNull(event.eventType)},
            {"eventId", orNull(event.eventId)},
            {"deliveryId", orNull(event.deliveryId)},
            {"attempt", orNull(event.attempt)},
            {"size", event.size},
            {"duplicateOf", orNull(event.duplicateOf)},
            {"answered", orNull(event.answered)}};
}

} // namespace

std::string eventJson(const EventSummary &event, bool withCause)
{
    Json json = object(event);
    if (withCause)
        json["cause"] = orNull(event.cause);
    return lossyJson(json);
}

std::string fullEventJson(const EventRecord &event)
{
    Json json = object(event.summary);
    json["target"] = event.target;
    json["httpVersion"] = "1." + std::to_string(event.versionMinor);
    json["headers"] = Json::array();
    for (const Header &header : withoutCredentials(event.headers))
        json["headers"].push_back(Json::array({header.name, header.value}));
    json["bodyBase64"] = toBase64(event.body);
    json["source"] = eventSourceName(event.summary.source);
    json["parent"] = orNull(event.summary.parent);
    return lossyJson(json);
}

} // namespace hookbench::store
