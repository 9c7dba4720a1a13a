// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/retrypolicy.h"

namespace hookbench::api
{

namespace
{

/// To the next minute of the clock, where the fixed windows begin that are published.
std::int64_t secondsToNextWindow(UtcTime now)
{
    using namespace std::chrono;
    return ceil<seconds>(floor<minutes>(now) + minutes{1} - now).count();
}

} // namespace

std::int64_t waitBeforeSending(const ApiRequest &request, const RateLimit &limit, UtcTime now)
{
    if (!request.changes() || limit.remaining != 0 || !limit.resetsAt || *limit.resetsAt <= now)
        return 0;
    return std::chrono::ceil<std::chrono::seconds>(*limit.resetsAt - now).count();
}

std::optional<std::int64_t> waitBeforeRepeating(const ApiRequest &request, const Error &error,
                                                UtcTime now)
{
    if (error.kind != ErrorKind::RateLimited || !request.repeatable)
        return std::nullopt;
    const std::int64_t seconds =
        error.retryAfterSeconds >= 0 ? error.retryAfterSeconds : secondsToNextWindow(now);
    return seconds <= maxWaitSeconds ? std::optional(seconds) : std::nullopt;
}

} // namespace hookbench::api
