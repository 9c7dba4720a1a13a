// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>

namespace hookbench::sandbox
{

/// A delivery whose first attempt has ended, as `recent_events` shows it.
struct DeliveryRecord
{
    std::string eventId; ///< evt_…
    std::string eventType;
    std::string status;                         ///< retrying, delivered, failed
    std::optional<std::int64_t> responseCode{}; ///< absent: no answer came
    std::optional<double> responseMs{};
    UtcTime createdAt{};

    bool operator==(const DeliveryRecord &) const = default;
};

/// One webhook as it is stored. Times have milliseconds, as in the answers, so that the order that
/// a reader sees is the order that we serve.
struct WebhookRecord
{
    std::string id;
    std::string name;
    std::string url;
    bool isActive = true;
    bool encrypted = false;
    std::string signingSecret;
    std::optional<std::string> previousSecret{}; ///< kept while a rotation may overlap
    std::optional<UtcTime> rotatedAt{};
    UtcTime createdAt{};
    UtcTime updatedAt{};
    std::int64_t totalEvents = 0;
    std::int64_t successfulDeliveries = 0;
    std::int64_t failedDeliveries = 0;
    std::optional<double> averageResponseMs{};
    std::optional<UtcTime> lastDelivery{};
    std::int64_t eventsIn24h = 0;   ///< counted when read
    std::int64_t failuresIn24h = 0; ///< counted when read

    bool operator==(const WebhookRecord &) const = default;
};

} // namespace hookbench::sandbox
