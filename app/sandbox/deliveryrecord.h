// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::sandbox
{

/// One attempt that ended, or that was never made because the URL is out of bounds.
struct AttemptRecord
{
    UtcTime at{};
    std::optional<std::int64_t> responseCode{}; ///< absent: no answer came
    std::optional<double> responseMs{};
    std::string error{}; ///< why none came, "timeout"; empty when one did
};

/// A delivery as GET /sandbox/deliveries shows it.
struct ListedDelivery
{
    std::int64_t number = 0; ///< of its row
    std::string id;          ///< dlv_…
    std::string webhook;
    std::string eventId;
    std::string eventType;
    std::string status; ///< pending, retrying, delivered, failed
    std::vector<AttemptRecord> attempts{};
    std::optional<UtcTime> nextAttempt{}; ///< by the schedule's clock
};

/// A delivery that has an attempt to come, without its body.
struct PendingDelivery
{
    std::int64_t number = 0;
    std::string webhook;
    UtcTime nextAttempt{};
};

/// What one attempt sends.
struct DeliveryContent
{
    std::string id; ///< dlv_…
    std::string application;
    std::string webhook;
    std::string eventType;
    std::string body;          ///< as it goes on the wire, the same in every attempt
    std::int64_t attempts = 0; ///< that ended before
};

} // namespace hookbench::sandbox
