// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"

#include <cstdint>
#include <optional>

namespace hookbench::api
{

/// The rate limit as the last answer told it (platform-api, section 5). Value type.
struct RateLimit
{
    std::optional<int> limit;
    std::optional<int> remaining;
    std::optional<UtcTime> resetsAt;

    bool known() const { return limit.has_value() && remaining.has_value(); }
    bool operator==(const RateLimit &) const = default;
};

/// What X-RateLimit-Limit, -Remaining and -Reset (Unix seconds) say; what is absent or no number
/// stays unset.
RateLimit readRateLimit(const Headers &headers);

/// Retry-After, in seconds or as an HTTP date; nothing when absent or unreadable.
std::optional<std::int64_t> readRetryAfter(const Headers &headers, UtcTime now);

/// `limit` as it stands at `now`: after the reset the window is full again.
RateLimit rolledOver(const RateLimit &limit, UtcTime now);

/// What bulk work costs, to be shown before it starts.
struct BulkEstimate
{
    int requests = 0;
    std::optional<int> remaining;        ///< nothing: the server has not told
    std::optional<std::int64_t> seconds; ///< waiting for the limit; nothing: not known

    bool fits() const { return seconds == 0; }
    bool operator==(const BulkEstimate &) const = default;
};

/// `windowSeconds`: how long one window lasts, an hour unless the server is known to differ.
BulkEstimate estimateBulk(int requests, const RateLimit &limit, UtcTime now,
                          std::int64_t windowSeconds = 3600);

} // namespace hookbench::api
