// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/ratelimit.h"
#include "app/base/clock.h"

#include <chrono>

namespace hookbench::workspace
{

/// How long background refresh waits, so that it never takes more than half of the requests that
/// are left until the limit resets: the other half is the user's. `wanted` is the setting;
/// `requestsPerRefresh` how many a refresh costs (pages).
std::chrono::seconds refreshPace(std::chrono::seconds wanted, int requestsPerRefresh,
                                 const api::RateLimit &limit, UtcTime now);

} // namespace hookbench::workspace
