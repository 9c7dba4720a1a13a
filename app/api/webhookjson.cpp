// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/webhookjson.h"

#include "app/api/jsonfields.h"
#include "app/api/jsontext.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace hookbench::api
{

namespace
{

using Json = nlohmann::ordered_json;

/// A name whose value is never to be shown: signing_secret, secret, signingSecret, secrets…
bool namesSecret(std::string_view name)
{
    std::string folded;
    for (const char c : name) {
        if (c != '_' && c != '-')
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return folded.ends_with("secret") || folded.ends_with("secrets");
}

/// Masks every secret in `json`; `inSecret`: all of it is one. The depth is bounded by parseJson.
void maskSecrets(Json &json, bool inSecret = false)
{
    if (json.is_object()) {
        for (auto &[name, value] : json.items())
            maskSecrets(value, inSecret || namesSecret(name));
    } else if (json.is_array()) {
        for (Json &value : json)
            maskSecrets(value, inSecret);
    } else if (inSecret && json.is_string()) {
        auto &text = json.get_ref<std::string &>();
        if (!isMaskedSecret(text)) {
            std::string masked = maskSecret(text);
            cleanse(text);
            text = std::move(masked);
        }
    } else if (inSecret && json.is_number()) {
        json = maskSecret("12345678");
    }
}

/// The first text under one of the names that servers use for the signing secret.
std::string secretText(const Json &object)
{
    for (const char *name : {"signing_secret", "signingSecret", "secret"}) {
        const auto found = object.find(name);
        if (found != object.end() && found->is_string() &&
            !found->get_ref<const std::string &>().empty())
            return found->get<std::string>();
    }
    return {};
}

std::optional<DeliveryStats> statsOf(const Json &webhook)
{
    const auto found = webhook.find("delivery_stats");
    if (found == webhook.end() || !found->is_object())
        return std::nullopt;
    DeliveryStats stats;
    stats.totalEvents = fields::integer(*found, "total_events").value_or(0);
    stats.successfulDeliveries = fields::integer(*found, "successful_deliveries").value_or(0);
    stats.failedDeliveries = fields::integer(*found, "failed_deliveries").value_or(0);
    stats.lastDelivery = fields::time(*found, "last_delivery");
    stats.successRate = fields::number(*found, "success_rate");
    stats.averageResponseTimeMs = fields::number(*found, "average_response_time");
    stats.last24hEvents = fields::integer(*found, "last_24h_events");
    stats.last24hFailures = fields::integer(*found, "last_24h_failures");
    return stats;
}

/// A server that lists more than 50 is believed up to here.
constexpr qsizetype mostRecentEvents = 10'000;

QVector<RecentEvent> recentEventsOf(const Json &webhook)
{
    QVector<RecentEvent> events;
    const auto found = webhook.find("recent_events");
    if (found == webhook.end() || !found->is_array())
        return events;
    for (const Json &entry : *found) {
        if (!entry.is_object())
            continue;
        if (events.size() == mostRecentEvents)
            break;
        RecentEvent event;
        event.id = fields::text(entry, "id");
        event.eventType = fields::text(entry, "event_type");
        event.deliveryStatus = fields::text(entry, "delivery_status");
        const auto code = fields::integer(entry, "response_code");
        if (code && *code >= 0 && *code <= 999)
            event.responseCode = static_cast<int>(*code);
        event.responseTimeMs = fields::number(entry, "response_time");
        event.createdAt = fields::time(entry, "created_at");
        events.append(event);
    }
    return events;
}

/// isActive, or `status` of the older generation.
Result<bool> activeOf(const Json &webhook)
{
    const auto active = fields::boolean(webhook, "isActive");
    if (!active)
        return active.error();
    if (*active)
        return **active;
    const QString status = fields::text(webhook, "status");
    return status.isEmpty() || status.compare(QLatin1String("active"), Qt::CaseInsensitive) == 0 ||
           status.compare(QLatin1String("enabled"), Qt::CaseInsensitive) == 0;
}

/// The needed fields of `webhook`; the first that is wrong is the error.
Result<Webhook> neededOf(const Json &webhook)
{
    Webhook result;
    const auto id = fields::neededText(webhook, "id");
    const auto name = fields::neededText(webhook, "name");
    const auto url = fields::neededText(webhook, "url");
    for (const auto *field : {&id, &name, &url}) {
        if (!*field)
            return field->error();
    }
    const auto active = activeOf(webhook);
    if (!active)
        return active.error();
    const auto encrypted = fields::boolean(webhook, "encrypted");
    if (!encrypted)
        return encrypted.error();
    result.id = *id;
    result.name = *name;
    result.url = *url;
    result.isActive = *active;
    result.encrypted = encrypted->value_or(false);
    return result;
}

/// Takes `object` apart; its secrets are masked in place.
Result<WebhookAnswer> answerOf(Json &object)
{
    if (!object.is_object())
        return fields::malformed("", "is not an object");
    auto needed = neededOf(object);
    if (!needed)
        return needed.error();
    WebhookAnswer answer;
    answer.webhook = std::move(*needed);
    Webhook &webhook = answer.webhook;

    std::string secret = secretText(object);
    if (isMaskedSecret(secret)) {
        webhook.maskedSecret = QString::fromStdString(secret);
    } else if (!secret.empty()) {
        webhook.maskedSecret = QString::fromStdString(maskSecret(secret));
        answer.secret = Secret(std::move(secret));
    }

    webhook.createdAt = fields::time(object, "created_at");
    webhook.updatedAt = fields::time(object, "updated_at");
    webhook.stats = statsOf(object);
    webhook.recentEvents = recentEventsOf(object);
    if (const auto app = object.find("app"); app != object.end() && app->is_object()) {
        webhook.applicationId = fields::text(*app, "id");
        webhook.applicationName = fields::text(*app, "name");
    }
    if (const auto events = object.find("events"); events != object.end() && events->is_array()) {
        for (const Json &event : *events) {
            if (event.is_string())
                webhook.legacyEvents.append(QString::fromStdString(event.get<std::string>()));
        }
    }
    webhook.legacyDescription = fields::text(object, "description");

    maskSecrets(object);
    answer.json = object.dump(-1, ' ', false, Json::error_handler_t::replace);
    return answer;
}

/// Compact text; the copy of the secret inside `json` is cleansed.
Result<Secret> dumpAndCleanse(Json json)
{
    try {
        Secret text{json.dump()};
        if (const auto secret = json.find("signing_secret"); secret != json.end())
            cleanse(secret->get_ref<std::string &>());
        return text;
    } catch (const Json::exception &) {
        return Error{.kind = ErrorKind::InvalidArgument, .detail = "signing_secret is not UTF-8"};
    }
}

} // namespace

bool isMaskedSecret(std::string_view text)
{
    return text.find("***") != text.npos || text.find("\u2022") != text.npos;
}

Result<WebhookAnswer> parseWebhook(std::string_view body)
{
    auto json = parseJson(body);
    if (!json)
        return json.error();
    return answerOf(*json);
}

Result<WebhookPage> parseWebhookPage(std::string_view body)
{
    auto json = parseJson(body);
    if (!json)
        return json.error();
    WebhookPage page;
    Json *array = &*json;
    if (json->is_object()) {
        const auto data = json->find("data");
        if (data == json->end())
            return fields::malformed("data", "is missing");
        page.style = ListStyle::PageLimit;
        array = &*data;
    }
    const std::string path = page.style == ListStyle::PageLimit ? "data" : "";
    if (!array->is_array())
        return fields::malformed(path, "is not an array");
    page.webhooks.reserve(static_cast<qsizetype>(array->size()));
    for (std::size_t i = 0; i < array->size(); ++i) {
        const std::string entry = path + "[" + std::to_string(i) + "]";
        if (!(*array)[i].is_object())
            return fields::malformed(entry, "is not an object");
        auto answer = answerOf((*array)[i]);
        if (!answer) {
            Error error = answer.error();
            error.detail = entry + "." + error.detail;
            return error;
        }
        page.webhooks.append(std::move(*answer));
    }
    return page;
}

Result<HealthStatus> parseHealth(std::string_view body)
{
    const auto json = parseJson(body);
    if (!json)
        return json.error();
    if (!json->is_object())
        return fields::malformed("", "is not an object");
    HealthStatus health;
    health.ok = fields::text(*json, "status") == QLatin1String("ok");
    const auto authenticated = fields::boolean(*json, "authenticated");
    health.authenticated = authenticated && authenticated->value_or(false);
    health.version = fields::text(*json, "version");
    health.message = fields::text(*json, "message");
    return health;
}

Result<std::string> parseDeleted(std::string_view body)
{
    if (body.empty())
        return std::string();
    auto json = parseJson(body);
    if (!json)
        return json.error();
    if (!json->is_object())
        return fields::malformed("", "is not an object");
    maskSecrets(*json);
    return json->dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Secret> toJson(const WebhookDraft &draft)
{
    Json json = Json::object();
    json["name"] = draft.name.toStdString();
    json["url"] = draft.url.toStdString();
    json["isActive"] = draft.isActive;
    if (!draft.signingSecret.isEmpty())
        json["signing_secret"] = draft.signingSecret.reveal();
    json["encrypted"] = draft.encrypted;
    return dumpAndCleanse(std::move(json));
}

Result<Secret> toJson(const WebhookPatch &patch)
{
    Json json = Json::object();
    if (patch.name)
        json["name"] = patch.name->toStdString();
    if (patch.url)
        json["url"] = patch.url->toStdString();
    if (patch.isActive)
        json["isActive"] = *patch.isActive;
    if (patch.signingSecret)
        json["signing_secret"] = patch.signingSecret->reveal();
    if (patch.encrypted)
        json["encrypted"] = *patch.encrypted;
    return dumpAndCleanse(std::move(json));
}

} // namespace hookbench::api
