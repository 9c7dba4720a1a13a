// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/secret.h"

#include <QString>
#include <QStringList>
#include <QVector>

#include <cstdint>
#include <optional>
#include <string>

namespace hookbench::api
{

/// delivery_stats as the server gave them; what it left out is nullopt (platform-api, section 2).
struct DeliveryStats
{
    std::int64_t totalEvents = 0;
    std::int64_t successfulDeliveries = 0;
    std::int64_t failedDeliveries = 0;
    std::optional<UtcTime> lastDelivery;
    std::optional<double> successRate;           ///< percent, 0 to 100, as the server says
    std::optional<double> averageResponseTimeMs;
    std::optional<std::int64_t> last24hEvents;
    std::optional<std::int64_t> last24hFailures;

    /// The server's rate, else computed; nullopt when nothing was delivered.
    std::optional<double> rate() const;
    /// Of the last 24 hours where the server counts them and something happened, else rate(): a
    /// webhook that fails since this morning does not hide behind a good year.
    std::optional<double> recentRate() const;
    /// Whether recentRate() speaks of the last 24 hours.
    bool countsLast24h() const;

    bool operator==(const DeliveryStats &) const = default;
};

/// One entry of recent_events.
struct RecentEvent
{
    QString id;
    QString eventType;
    QString deliveryStatus; ///< the server's word; "delivered" is the only one known
    std::optional<int> responseCode;
    std::optional<double> responseTimeMs;
    std::optional<UtcTime> createdAt;

    bool operator==(const RecentEvent &) const = default;
};

/// What the state column says. Failing: more than 20 % and at least 5 failures in the last 24 hours
/// (the lifetime figures only where nothing newer is known).
enum class WebhookState : std::uint8_t { Active, Paused, Failing };

/// A webhook as the server gave it. Never holds a full signing secret: what the server returned is
/// handed over apart (WebhookAnswer::secret), here is only its mask.
struct Webhook
{
    QString id; ///< opaque
    QString name;
    QString url; ///< as text: what the server has may be no valid URL
    bool isActive = true;
    bool encrypted = false;
    QString maskedSecret; ///< empty when the server did not show one
    std::optional<UtcTime> createdAt;
    std::optional<UtcTime> updatedAt;
    std::optional<DeliveryStats> stats;
    QString applicationId;
    QString applicationName;
    QVector<RecentEvent> recentEvents; ///< only from fetch with events
    QStringList legacyEvents;          ///< `events` of the older generation, read only
    QString legacyDescription;

    WebhookState state() const;

    bool operator==(const Webhook &) const = default;
};

/// A webhook together with the secret that came with it, if one did and it was not masked.
struct WebhookAnswer
{
    Webhook webhook;
    Secret secret;        ///< empty when absent or masked
    std::string json;     ///< the object as the server gave it, secrets masked
    QString requestId;
};

/// What remains of a webhook after a delete.
struct DeleteAnswer
{
    QString requestId;
    std::string json; ///< the server's object, secrets masked; empty when it sent none
};

/// The fields of a create; isActive and encrypted are always sent.
struct WebhookDraft
{
    QString name;
    QString url;
    bool isActive = true;
    bool encrypted = false;
    Secret signingSecret{}; ///< empty: the server makes one

    bool operator==(const WebhookDraft &) const = default;
};

/// The fields of a PATCH: only those that are set are sent, nothing is ever filled in.
struct WebhookPatch
{
    std::optional<QString> name{};
    std::optional<QString> url{};
    std::optional<bool> isActive{};
    std::optional<bool> encrypted{};
    std::optional<Secret> signingSecret{};

    bool isEmpty() const;
    bool operator==(const WebhookPatch &) const = default;
};

} // namespace hookbench::api
