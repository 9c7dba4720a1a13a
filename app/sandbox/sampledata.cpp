// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/sampledata.h"

#include "app/base/eventenvelope.h"
#include "app/sandbox/webhookids.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;
using Minutes = std::chrono::duration<double, std::ratio<60>>;

UtcTime before(UtcTime now, Minutes age)
{
    return std::chrono::floor<std::chrono::milliseconds>(
        now - std::chrono::duration_cast<std::chrono::microseconds>(age));
}

/// The same irregularity at every seeding: 0 to 1 for the n-th of something.
double unevenness(std::int64_t n)
{
    return static_cast<double>(n * 37 % 11) / 11;
}

/// Whether the n-th newest of `count` failed: the newest ones, or spread over all.
bool hasFailed(std::int64_t n, std::int64_t count, std::int64_t failed, bool newestFail)
{
    return newestFail ? n < failed : n * failed / count != (n + 1) * failed / count;
}

/// The deliveries that are still on record, oldest first.
std::vector<DeliveryRecord> readDeliveries(const Json &recent, double averageMs, UtcTime now,
                                           RandomSource &random)
{
    const auto count = recent.at("events").get<std::int64_t>();
    const auto failed = recent.at("failed").get<std::int64_t>();
    const auto newest = recent.at("newest_minutes_ago").get<double>();
    const auto span = recent.at("span_hours").get<double>() * 60;
    const auto types = recent.at("types").get<std::vector<std::string>>();
    const bool newestFail = recent.value("newest_fail", false);
    std::vector<DeliveryRecord> deliveries;
    for (std::int64_t n = count - 1; n >= 0; --n) {
        const double step = span / static_cast<double>(count);
        // Not further than to the next one, so that the order stays.
        const double age = newest + step * (static_cast<double>(n) + (n > 0 ? unevenness(n) : 0));
        DeliveryRecord delivery;
        delivery.eventId = newEventId(random);
        delivery.eventType = types.at(static_cast<std::size_t>(n) % types.size());
        delivery.createdAt = before(now, Minutes(age));
        if (!hasFailed(n, count, failed, newestFail)) {
            delivery.status = "delivered";
            delivery.responseCode = 200;
            delivery.responseMs = std::round(averageMs * (0.7 + 0.6 * unevenness(n)));
        } else {
            delivery.status = "failed";
            if (recent.contains("failure_code")) { // else nobody answered
                delivery.responseCode = recent.at("failure_code").get<std::int64_t>();
                delivery.responseMs = std::round(averageMs * 0.3);
            }
        }
        deliveries.push_back(std::move(delivery));
    }
    return deliveries;
}

SampleWebhook readWebhook(const Json &sample, const std::string &application, UtcTime now,
                          RandomSource &random)
{
    SampleWebhook result;
    result.application = application;
    WebhookRecord &webhook = result.webhook;
    webhook.id = newWebhookId(random);
    webhook.name = sample.at("name").get<std::string>();
    webhook.url = sample.at("url").get<std::string>();
    webhook.isActive = sample.at("isActive").get<bool>();
    webhook.encrypted = sample.at("encrypted").get<bool>();
    webhook.signingSecret = randomSigningSecret(random);
    constexpr double minutesADay = 24 * 60;
    webhook.createdAt =
        before(now, Minutes(sample.at("created_days_ago").get<double>() * minutesADay));
    webhook.updatedAt =
        before(now, Minutes(sample.at("updated_days_ago").get<double>() * minutesADay));
    const auto lifetime = sample.find("lifetime");
    if (lifetime == sample.end())
        return result; // never delivered
    webhook.totalEvents = lifetime->at("events").get<std::int64_t>();
    webhook.failedDeliveries = lifetime->at("failed").get<std::int64_t>();
    webhook.successfulDeliveries = webhook.totalEvents - webhook.failedDeliveries;
    webhook.averageResponseMs = lifetime->at("average_response_ms").get<double>();
    result.deliveries =
        readDeliveries(sample.at("recent"), *webhook.averageResponseMs, now, random);
    if (!result.deliveries.empty())
        webhook.lastDelivery = result.deliveries.back().createdAt;
    return result;
}

Error malformed(const char *detail)
{
    return Error{ErrorKind::FileMalformed, detail};
}

} // namespace

Result<Samples> readSamples(std::string_view json, UtcTime now, RandomSource &random)
{
    try {
        const Json document = Json::parse(json);
        Samples samples;
        for (const Json &entry : document.at("applications")) {
            const Application application{entry.at("id").get<std::string>(),
                                          entry.at("name").get<std::string>()};
            samples.applications.push_back(application);
            for (const Json &webhook : entry.at("webhooks"))
                samples.webhooks.push_back(readWebhook(webhook, application.id, now, random));
        }
        if (samples.applications.size() < 2)
            return malformed("the sample data need two applications");
        return samples;
    } catch (const std::exception &failure) {
        return malformed(failure.what());
    }
}

} // namespace hookbench::sandbox
