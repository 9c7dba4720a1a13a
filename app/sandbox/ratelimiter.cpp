// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/ratelimiter.h"

#include <algorithm>

namespace hookbench::sandbox
{

RateLimiter::RateLimiter(int limit, std::chrono::seconds window)
    : m_limit(limit)
    , m_window(window)
{
}

RateState RateLimiter::charge(const std::string &key, UtcTime now)
{
    if (isOff())
        return {};
    Count &count = m_counts[key];
    if (count.window != windowOf(now))
        count = {windowOf(now), 0};
    const bool allowed = count.used < m_limit;
    if (allowed)
        ++count.used;
    RateState result = state(count.used, now);
    result.allowed = allowed;
    return result;
}

RateState RateLimiter::look(const std::string &key, UtcTime now) const
{
    if (isOff())
        return {};
    const auto count = m_counts.find(key);
    const bool current = count != m_counts.end() && count->second.window == windowOf(now);
    return state(current ? count->second.used : 0, now);
}

UtcTime RateLimiter::windowOf(UtcTime now) const
{
    return UtcTime{now.time_since_epoch() - now.time_since_epoch() % m_window};
}

RateState RateLimiter::state(int used, UtcTime now) const
{
    RateState result;
    result.limit = m_limit;
    result.remaining = m_limit - used;
    result.reset = windowOf(now) + m_window;
    const auto wait = std::chrono::ceil<std::chrono::seconds>(result.reset - now);
    result.retryAfter = std::max<std::int64_t>(1, wait.count());
    return result;
}

} // namespace hookbench::sandbox
