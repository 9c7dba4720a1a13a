// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/checkfinding.h"
#include "app/base/clock.h"

#include <string>
#include <vector>

namespace hookbench::outbox
{

/// What a check-up of a webhook's endpoint came to, and when. Value type.
struct CheckRecord
{
    std::string account{}; ///< id
    std::string webhook{}; ///< id
    std::string target{};  ///< the URL that was checked
    UtcTime at{};
    std::vector<CheckFinding> findings{};

    bool operator==(const CheckRecord &) const = default;
};

} // namespace hookbench::outbox
