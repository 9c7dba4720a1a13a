// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

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

} // namespace hookbench::api
