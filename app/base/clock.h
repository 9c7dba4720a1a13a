// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench
{

/// A moment in UTC, microseconds since 1970.
using UtcTime = std::chrono::sys_time<std::chrono::microseconds>;

/// Where the time comes from: injected, so that tests decide what time it is. Called from any
/// thread.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    virtual UtcTime now() const = 0;
};

/// The machine's own clock.
class SystemClock final : public Clock
{
public:
    UtcTime now() const override;
};

/// "2026-03-20T12:00:00.000Z": ISO 8601, UTC, milliseconds (cut, not rounded).
std::string formatUtc(UtcTime time);

/// Reads ISO 8601 with "Z" or an offset, with or without fractions; nullopt for anything else.
std::optional<UtcTime> parseUtc(std::string_view text);

} // namespace hookbench
