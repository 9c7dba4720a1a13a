// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace hookbench::sandbox
{

/// How long to wait before each repetition of a delivery that was not answered with 200; attempts =
/// waits + 1. Value type; the default is what the successor API publishes (platform-api, section
/// 7).
class RetrySchedule
{
public:
    static constexpr std::size_t maxWaits = 100;

    RetrySchedule() = default;
    explicit RetrySchedule(std::vector<std::chrono::milliseconds> waits);

    /// "5s,10s,20s": whole numbers with ms, s, m, h or d, each at most 30 days; "none": one attempt
    /// and no other. Error: InvalidArgument, `detail` is a whole sentence.
    static Result<RetrySchedule> parse(std::string_view text);

    /// The wait after the `attempts`-th attempt failed; nullopt when that was the last one.
    std::optional<std::chrono::milliseconds> waitAfter(std::int64_t attempts) const;

    bool operator==(const RetrySchedule &) const = default;

private:
    std::vector<std::chrono::milliseconds> m_waits{
        std::chrono::seconds(5), std::chrono::seconds(10), std::chrono::seconds(20)};
};

/// When the `index`-th of `count` overdue attempts starts, counted from now: five a second, but all
/// within a minute. A machine that wakes up after a night shall not be flooded.
std::chrono::milliseconds spreadDelay(std::size_t index, std::size_t count);

} // namespace hookbench::sandbox
