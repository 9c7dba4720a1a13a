// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/apirequest.h"
#include "app/api/ratelimit.h"
#include "app/base/error.h"

#include <cstdint>
#include <optional>

namespace hookbench::api
{

/// The longest wait for the rate limit that nobody is asked about.
inline constexpr std::int64_t maxWaitSeconds = 60;

/// How long `request` has to wait before it is sent, by what the last answer said. Reading is never
/// held back: the server may know better, and nothing is lost by asking.
std::int64_t waitBeforeSending(const ApiRequest &request, const RateLimit &limit, UtcTime now);

/// After how many seconds a request that was refused with `error` is sent once more; nothing when
/// it is not.
std::optional<std::int64_t> waitBeforeRepeating(const ApiRequest &request, const Error &error,
                                                UtcTime now);

} // namespace hookbench::api
