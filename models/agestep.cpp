// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/agestep.h"

namespace hookbench::models
{

using namespace std::chrono;

std::int64_t ageStep(UtcTime time, UtcTime now)
{
    // Compared before it is subtracted: a server may send a year that overflows the difference.
    if (time < now - days{30} || time > now + days{30})
        return 0; // a date
    const UtcTime::duration distance = abs(now - time);
    std::int64_t step = 1; // just now, on both sides
    if (distance >= days{1})
        step = 1000 + floor<days>(distance).count();
    else if (distance >= hours{1})
        step = 100 + floor<hours>(distance).count();
    else if (distance >= minutes{1})
        step = 1 + floor<minutes>(distance).count();
    return time > now && step > 1 ? -step : step;
}

std::int64_t ageStep(const std::optional<UtcTime> &time, UtcTime now)
{
    return time ? ageStep(*time, now) : 0;
}

} // namespace hookbench::models
