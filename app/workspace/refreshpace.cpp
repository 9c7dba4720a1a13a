// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/refreshpace.h"

#include <algorithm>

namespace hookbench::workspace
{

std::chrono::seconds refreshPace(std::chrono::seconds wanted, int requestsPerRefresh,
                                 const api::RateLimit &limit, UtcTime now)
{
    if (!limit.known() || !limit.resetsAt || *limit.resetsAt <= now)
        return wanted;
    const auto untilReset = std::chrono::ceil<std::chrono::seconds>(*limit.resetsAt - now);
    const int affordable = *limit.remaining / 2 / std::max(1, requestsPerRefresh);
    if (affordable == 0)
        return std::max(wanted, untilReset + std::chrono::seconds{1});
    return std::max(wanted, untilReset / affordable);
}

} // namespace hookbench::workspace
