// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/sandboxdelivery.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <exception>

namespace hookbench::api
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr double longestWaitSeconds = 30.0 * 86'400; ///< the sandbox takes no longer ones

QString text(const Json &object, const char *name)
{
    return QString::fromStdString(object.at(name).get<std::string>());
}

std::optional<UtcTime> time(const Json &value)
{
    return value.is_null() ? std::nullopt : parseUtc(value.get<std::string>());
}

SandboxAttempt attemptOf(const Json &json)
{
    SandboxAttempt attempt;
    attempt.at = time(json.at("at"));
    if (!json.at("response_code").is_null())
        attempt.responseCode = json.at("response_code").get<int>();
    if (!json.at("response_time").is_null())
        attempt.responseMs = json.at("response_time").get<double>();
    if (!json.at("error").is_null())
        attempt.error = text(json, "error");
    return attempt;
}

SandboxDelivery deliveryOf(const Json &json)
{
    SandboxDelivery delivery;
    delivery.id = text(json, "delivery_id");
    delivery.webhookId = text(json, "webhook_id");
    delivery.eventId = text(json, "event_id");
    delivery.eventType = text(json, "event_type");
    delivery.status = text(json, "status");
    for (const Json &attempt : json.at("attempts"))
        delivery.attempts.append(attemptOf(attempt));
    delivery.nextAttempt = time(json.at("next_attempt"));
    return delivery;
}

/// Runs `read` on the parsed body; what it throws means that the answer is another one.
template <typename T, typename Read>
Result<T> parsed(std::string_view body, Read &&read)
{
    try {
        return read(Json::parse(body));
    } catch (const std::exception &failure) {
        return Error{.kind = ErrorKind::AnswerMalformed, .detail = failure.what()};
    }
}

} // namespace

Result<QVector<SandboxDelivery>> parseSandboxDeliveries(std::string_view body)
{
    return parsed<QVector<SandboxDelivery>>(body, [](const Json &json) {
        QVector<SandboxDelivery> deliveries;
        for (const Json &delivery : json.get_ref<const Json::array_t &>())
            deliveries.append(deliveryOf(delivery));
        return deliveries;
    });
}

Result<SandboxTrigger> parseSandboxTrigger(std::string_view body)
{
    return parsed<SandboxTrigger>(body, [](const Json &json) {
        SandboxTrigger trigger;
        trigger.eventId = text(json, "event_id");
        for (const Json &made : json.at("deliveries"))
            trigger.deliveries.append({text(made, "delivery_id"), text(made, "webhook_id")});
        return trigger;
    });
}

Result<SandboxClock> parseSandboxClock(std::string_view body)
{
    return parsed<SandboxClock>(body, [](const Json &json) {
        return SandboxClock{time(json.at("now")), json.at("paused").get<bool>(),
                            json.at("pending").get<int>()};
    });
}

bool SandboxFaults::isOn() const
{
    return std::any_of(odds.begin(), odds.end(), [](double each) { return each > 0; });
}

Result<SandboxSchedule> parseSandboxSchedule(std::string_view body)
{
    return parsed<SandboxSchedule>(body, [](const Json &json) {
        SandboxSchedule schedule;
        schedule.clock = {time(json.at("now")), json.at("paused").get<bool>(),
                          json.at("pending").get<int>()};
        for (const Json &wait : json.at("schedule").get_ref<const Json::array_t &>()) {
            const double seconds = std::clamp(wait.get<double>(), 0.0, longestWaitSeconds);
            schedule.waits.append(std::chrono::milliseconds(std::llround(seconds * 1000)));
        }
        return schedule;
    });
}

Result<SandboxFaults> parseSandboxFaults(std::string_view body)
{
    return parsed<SandboxFaults>(body, [](const Json &json) {
        SandboxFaults faults;
        faults.seed = json.at("seed").get<quint64>();
        for (const auto &[name, odds] : json.at("recipe").get_ref<const Json::object_t &>())
            faults.odds.insert(QString::fromStdString(name), odds.get<double>());
        return faults;
    });
}

Result<SandboxTrafficProgress> parseSandboxTraffic(std::string_view body)
{
    return parsed<SandboxTrafficProgress>(body, [](const Json &json) {
        return SandboxTrafficProgress{json.at("running").get<bool>(), json.at("sent").get<qint64>(),
                                      json.at("events").get<qint64>()};
    });
}

} // namespace hookbench::api
