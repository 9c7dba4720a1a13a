// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/webhookendpoints.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/jsonbody.h"
#include "app/sandbox/queryparameters.h"
#include "app/sandbox/sandboxstate.h"
#include "app/sandbox/webhookids.h"
#include "app/sandbox/webhookjson.h"
#include "app/sandbox/webhooklist.h"
#include "app/sandbox/webhookrules.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;
using ListSecrets = SandboxOptions::ListSecrets;

constexpr std::size_t maxIdempotencyKey = 255;

std::string fullJson(const WebhookRecord &webhook, const ApiKey &key)
{
    return webhookJson(webhook, key.application, ListSecrets::Full).dump();
}

/// The answers have milliseconds, so nothing finer is stored.
UtcTime toMilliseconds(UtcTime time)
{
    return std::chrono::floor<std::chrono::milliseconds>(time);
}

bool isIdempotencyKey(std::string_view text)
{
    return !text.empty() && text.size() <= maxIdempotencyKey &&
           std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

Answer orInternal(Result<Answer> answer)
{
    return answer ? std::move(*answer) : Answer(ApiError::internal(answer.error()));
}

} // namespace

WebhookEndpoints::WebhookEndpoints(SandboxState &state, RandomSource &random,
                                   const SandboxOptions &options,
                                   std::function<void(const std::string &)> silenced)
    : m_state(state)
    , m_random(random)
    , m_options(options)
    , m_silenced(std::move(silenced))
{
}

void WebhookEndpoints::addTo(Router &router, const std::string &prefix)
{
    const std::string all = prefix + "/webhooks";
    const std::string one = all + "/{id}";
    const auto add = [&](const char *method, const std::string &pattern, const char *scope,
                         Answer (WebhookEndpoints::*handler)(const Call &)) {
        router.add({method, pattern, Guard::KeyAndRate, scope,
                    [this, handler](const Call &call) { return (this->*handler)(call); }});
    };
    add("GET", all, "webhook:read", &WebhookEndpoints::list);
    add("POST", all, "webhook:create", &WebhookEndpoints::create);
    add("GET", one, "webhook:read", &WebhookEndpoints::fetch);
    add("PATCH", one, "webhook:update", &WebhookEndpoints::update);
    add("DELETE", one, "webhook:delete", &WebhookEndpoints::remove);
}

Answer WebhookEndpoints::create(const Call &call)
{
    const auto body = parseBody(call.request.body);
    if (const auto *refusal = std::get_if<ApiError>(&body))
        return *refusal;
    CheckedFields checked = checkCreate(std::get<Json>(body));
    const auto idempotencyKey = findHeader(call.request.headers, "idempotency-key");
    if (idempotencyKey && !isIdempotencyKey(*idempotencyKey)) {
        checked.violations.emplace_back(
            "Idempotency-Key must have 1 to 255 visible ASCII characters");
    }
    if (!checked.violations.empty())
        return ApiError::validation(std::move(checked.violations));

    Result<Answer> answer = Error{};
    const Result<void> done = m_state.database().transaction([&]() -> Result<void> {
        answer = createOnce(call, checked.fields, idempotencyKey);
        return answer ? Result<void>{} : Result<void>{answer.error()};
    });
    return done ? orInternal(std::move(answer)) : Answer(ApiError::internal(done.error()));
}

Result<Answer> WebhookEndpoints::createOnce(const Call &call, const WebhookFields &fields,
                                            std::optional<std::string_view> idempotencyKey)
{
    IdempotencyTable &earlierCreates = m_state.idempotency();
    const std::string &body = call.request.body;
    if (idempotencyKey) {
        auto earlier = earlierCreates.find(call.key->name, *idempotencyKey, body, call.now);
        if (!earlier)
            return earlier.error();
        if (*earlier && !(*earlier)->sameBody)
            return Answer(ApiError::conflict("Idempotency-Key was used with another body"));
        if (*earlier)
            return Answer(jsonResponse(201, std::move((*earlier)->answer)));
    }

    WebhookRecord webhook;
    webhook.id = newWebhookId(m_random);
    webhook.createdAt = toMilliseconds(call.now);
    webhook.updatedAt = webhook.createdAt;
    webhook.signingSecret = fields.signingSecret.value_or(std::string());
    apply(fields, webhook, webhook.createdAt);
    if (!fields.signingSecret)
        webhook.signingSecret = randomSigningSecret(m_random);
    if (const auto done = m_state.webhooks().insert(call.key->application.id, webhook); !done)
        return done.error();
    std::string json = fullJson(webhook, *call.key);
    if (idempotencyKey) {
        const auto done =
            earlierCreates.insert(call.key->name, *idempotencyKey, body, json, call.now);
        if (!done)
            return done.error();
    }
    return Answer(jsonResponse(201, std::move(json)));
}

Answer WebhookEndpoints::list(const Call &call)
{
    return listWebhooks(m_state.webhooks(), call, m_options);
}

Answer WebhookEndpoints::fetch(const Call &call)
{
    const auto found = m_state.webhooks().find(call.key->application.id, call.parameter, call.now);
    if (!found)
        return ApiError::internal(found.error());
    if (!*found)
        return ApiError::webhookNotFound();

    QueryParameters query(call.request.query());
    const bool withEvents = query.boolean("include_events").value_or(false);
    const std::int64_t limit = query.wholeNumber("events_limit", 10, 1, 50);
    if (!query.violations().empty())
        return ApiError::validation(query.violations());
    Json json = webhookJson(**found, call.key->application, ListSecrets::Full);
    if (withEvents) {
        const auto deliveries = m_state.webhooks().recentDeliveries((*found)->id, limit);
        if (!deliveries)
            return ApiError::internal(deliveries.error());
        json["recent_events"] = recentEventsJson(*deliveries);
    }
    return jsonResponse(200, json.dump());
}

Answer WebhookEndpoints::update(const Call &call)
{
    Result<Answer> answer = Error{};
    bool isPaused = false;
    const Result<void> done = m_state.database().transaction([&]() -> Result<void> {
        answer = updateExisting(call, isPaused);
        return answer ? Result<void>{} : Result<void>{answer.error()};
    });
    if (done && isPaused)
        m_silenced(call.parameter);
    return done ? orInternal(std::move(answer)) : Answer(ApiError::internal(done.error()));
}

Result<Answer> WebhookEndpoints::updateExisting(const Call &call, bool &isPaused)
{
    const std::string &application = call.key->application.id;
    auto found = m_state.webhooks().find(application, call.parameter, call.now);
    if (!found)
        return found.error();
    if (!*found)
        return Answer(ApiError::webhookNotFound());
    const auto body = parseBody(call.request.body);
    if (const auto *refusal = std::get_if<ApiError>(&body))
        return Answer(*refusal);
    CheckedFields checked = checkUpdate(std::get<Json>(body));
    if (!checked.violations.empty())
        return Answer(ApiError::validation(std::move(checked.violations)));

    WebhookRecord &webhook = **found;
    if (checked.fields != WebhookFields{}) {
        webhook.updatedAt = toMilliseconds(call.now);
        apply(checked.fields, webhook, webhook.updatedAt);
        if (const auto done = m_state.webhooks().update(application, webhook); !done)
            return done.error();
    }
    isPaused = !webhook.isActive;
    return Answer(jsonResponse(200, fullJson(webhook, *call.key)));
}

void WebhookEndpoints::apply(const WebhookFields &fields, WebhookRecord &webhook, UtcTime now) const
{
    webhook.name = fields.name.value_or(webhook.name);
    webhook.url = fields.url.value_or(webhook.url);
    webhook.isActive = fields.isActive.value_or(webhook.isActive);
    webhook.encrypted = fields.encrypted.value_or(webhook.encrypted);
    if (!fields.signingSecret || *fields.signingSecret == webhook.signingSecret)
        return;
    // What is no longer needed is not kept.
    webhook.previousSecret.reset();
    webhook.rotatedAt.reset();
    if (m_options.rotationOverlap.count() > 0) {
        webhook.previousSecret = webhook.signingSecret;
        webhook.rotatedAt = now;
    }
    webhook.signingSecret = *fields.signingSecret;
}

Answer WebhookEndpoints::remove(const Call &call)
{
    const std::string &application = call.key->application.id;
    const auto found = m_state.webhooks().find(application, call.parameter, call.now);
    if (!found)
        return ApiError::internal(found.error());
    if (!*found)
        return ApiError::webhookNotFound();
    if (const auto done = m_state.webhooks().remove(application, call.parameter); !done)
        return ApiError::internal(done.error());
    m_silenced(call.parameter);
    return deletedAnswer(call, **found);
}

Answer WebhookEndpoints::deletedAnswer(const Call &call, const WebhookRecord &webhook) const
{
    switch (m_options.deleteStyle) {
    case SandboxOptions::DeleteStyle::Empty:
        return jsonResponse(204, {});
    case SandboxOptions::DeleteStyle::Message:
        return jsonResponse(200, Json{{"message", "Webhook deleted"},
                                      {"webhook_id", webhook.id},
                                      {"deleted_at", formatUtc(call.now)}}
                                     .dump());
    case SandboxOptions::DeleteStyle::Object:
        break;
    }
    // Nobody needs the secret of what is gone.
    return jsonResponse(200,
                        webhookJson(webhook, call.key->application, ListSecrets::Masked).dump());
}

} // namespace hookbench::sandbox
