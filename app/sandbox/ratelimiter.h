// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <string>

namespace hookbench::sandbox
{

/// Where a key stands in its window.
struct RateState
{
    bool allowed = true;
    int limit = 0;
    int remaining = 0;
    UtcTime reset{};             ///< the window's end
    std::int64_t retryAfter = 1; ///< whole seconds to the end, rounded up, at least 1
};

/// Counts requests per key in fixed windows that begin on the clock's hour or minute. In memory: a
/// restart begins anew. Bounded by the number of keys. One thread.
class RateLimiter
{
public:
    /// `limit` 0 or less: everything is allowed.
    RateLimiter(int limit, std::chrono::seconds window);

    bool isOff() const { return m_limit <= 0; }
    /// Counts one request; it is not allowed when the window's limit was used up before.
    RateState charge(const std::string &key, UtcTime now);
    /// Where the key stands, without counting.
    RateState look(const std::string &key, UtcTime now) const;

private:
    struct Count
    {
        UtcTime window{};
        int used = 0;
    };

    UtcTime windowOf(UtcTime now) const;
    RateState state(int used, UtcTime now) const;

    int m_limit;
    std::chrono::seconds m_window;
    std::map<std::string, Count> m_counts;
};

} // namespace hookbench::sandbox
