// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/retryschedule.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <utility>

namespace hookbench::sandbox
{

namespace
{

using Milliseconds = std::chrono::milliseconds;

constexpr Milliseconds longestWait = std::chrono::days(30);

std::optional<Milliseconds> unitOf(std::string_view text)
{
    static constexpr std::pair<std::string_view, Milliseconds> units[] = {
        {"ms", Milliseconds(1)},
        {"s", std::chrono::seconds(1)},
        {"m", std::chrono::minutes(1)},
        {"h", std::chrono::hours(1)},
        {"d", std::chrono::days(1)}};
    for (const auto &[name, value] : units) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

std::optional<Milliseconds> parseWait(std::string_view text)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto [rest, failure] = std::from_chars(text.data(), end, number);
    const auto unit = unitOf(std::string_view(rest, static_cast<std::size_t>(end - rest)));
    if (failure != std::errc() || !unit || number < 0 || number > longestWait / *unit)
        return std::nullopt;
    return number * *unit;
}

} // namespace

RetrySchedule::RetrySchedule(std::vector<Milliseconds> waits)
    : m_waits(std::move(waits))
{
}

Result<RetrySchedule> RetrySchedule::parse(std::string_view text)
{
    if (text == "none")
        return RetrySchedule(std::vector<Milliseconds>());
    std::vector<Milliseconds> waits;
    while (waits.size() < maxWaits) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const auto wait = parseWait(text.substr(0, comma));
        if (!wait)
            break;
        waits.push_back(*wait);
        if (comma == text.size())
            return RetrySchedule(std::move(waits));
        text.remove_prefix(comma + 1);
    }
    return Error{ErrorKind::InvalidArgument,
                 "A retry schedule is a list of waits like 5s,10s,20s (ms, s, m, h, d; at most 30 "
                 "days each, 100 of them), or none."};
}

std::optional<Milliseconds> RetrySchedule::waitAfter(std::int64_t attempts) const
{
    if (attempts < 1 || static_cast<std::size_t>(attempts) > m_waits.size())
        return std::nullopt;
    return m_waits[static_cast<std::size_t>(attempts) - 1];
}

Milliseconds spreadDelay(std::size_t index, std::size_t count)
{
    constexpr Milliseconds step(200);
    constexpr Milliseconds window = std::chrono::minutes(1);
    const Milliseconds evenly = step * static_cast<std::int64_t>(index);
    if (step * static_cast<std::int64_t>(count) <= window)
        return evenly;
    return window * static_cast<std::int64_t>(index) / static_cast<std::int64_t>(count);
}

} // namespace hookbench::sandbox
