// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/ratelimit.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <charconv>

namespace hookbench::api
{

namespace
{

/// The largest Unix time that is taken at its word: the end of the year 9999.
constexpr std::int64_t lastSecond = 253402300799;

/// A whole decimal number from 0 to `most`.
std::optional<std::int64_t> wholeNumber(std::optional<std::string_view> text, std::int64_t most)
{
    if (!text)
        return std::nullopt;
    std::int64_t value = -1;
    const auto [end, problem] = std::from_chars(text->data(), text->data() + text->size(), value);
    if (problem != std::errc{} || end != text->data() + text->size() || value < 0 || value > most)
        return std::nullopt;
    return value;
}

std::optional<int> count(const Headers &headers, std::string_view name)
{
    const auto value = wholeNumber(findHeader(headers, name), 1'000'000'000);
    return value ? std::optional<int>(static_cast<int>(*value)) : std::nullopt;
}

/// IMF-fixdate, the one form that servers send (RFC 9110, 5.6.7).
std::optional<std::int64_t> httpDate(std::string_view text)
{
    const QString date = QString::fromLatin1(text.data(), static_cast<qsizetype>(text.size()));
    QDateTime time =
        QLocale::c().toDateTime(date, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!time.isValid())
        return std::nullopt;
    time.setTimeSpec(Qt::UTC);
    return time.toSecsSinceEpoch();
}

std::int64_t secondsUntil(UtcTime time, UtcTime now)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(time - now).count();
    return std::max<std::int64_t>(0, seconds);
}

} // namespace

RateLimit readRateLimit(const Headers &headers)
{
    RateLimit read;
    read.limit = count(headers, "x-ratelimit-limit");
    read.remaining = count(headers, "x-ratelimit-remaining");
    if (const auto reset = wholeNumber(findHeader(headers, "x-ratelimit-reset"), lastSecond))
        read.resetsAt = UtcTime{std::chrono::seconds{*reset}};
    return read;
}

std::optional<std::int64_t> readRetryAfter(const Headers &headers, UtcTime now)
{
    const auto value = findHeader(headers, "retry-after");
    if (const auto seconds = wholeNumber(value, lastSecond))
        return seconds;
    const auto date = value ? httpDate(*value) : std::nullopt;
    if (!date)
        return std::nullopt;
    return secondsUntil(UtcTime{std::chrono::seconds{*date}}, now);
}

RateLimit rolledOver(const RateLimit &limit, UtcTime now)
{
    if (!limit.resetsAt || *limit.resetsAt > now)
        return limit;
    return {limit.limit, limit.limit, std::nullopt};
}

BulkEstimate estimateBulk(int requests, const RateLimit &limit, UtcTime now,
                          std::int64_t windowSeconds)
{
    const RateLimit current = rolledOver(limit, now);
    BulkEstimate estimate{requests, current.remaining, std::nullopt};
    if (!current.remaining)
        return estimate;
    const int beyond = requests - *current.remaining;
    if (beyond <= 0) {
        estimate.seconds = 0;
        return estimate;
    }
    if (current.limit.value_or(0) <= 0)
        return estimate;
    // The first window ends at the reset (or a whole window from now), each further one a window
    // on.
    const std::int64_t first =
        current.resetsAt ? secondsUntil(*current.resetsAt, now) : windowSeconds;
    estimate.seconds = first + (beyond - 1) / *current.limit * windowSeconds;
    return estimate;
}

} // namespace hookbench::api
