// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/learnsamples.h"

#include <algorithm>
#include <string>
#include <utility>

namespace hookbench::receiver
{

namespace
{

constexpr int maxEventsRead = 200;
constexpr std::size_t maxSampleBytes = std::size_t{8} * 1024 * 1024;
constexpr std::size_t maxAllBytes = std::size_t{64} * 1024 * 1024;

/// As a sender may know the URL: as it came here, over TLS in front of here, and as a proxy says it
/// was asked for.
std::vector<std::string> urlsOf(const store::EventRecord &event)
{
    const auto header = [&](const char *name) {
        return std::string(findHeader(event.headers, name).value_or(""));
    };
    const std::string host = header("Host").empty() ? "localhost" : header("Host");
    const std::string forwardedHost = header("X-Forwarded-Host");
    const std::string forwardedProto = header("X-Forwarded-Proto");
    return {(event.overTls ? "https://" : "http://") + host + event.target,
            "https://" + host + event.target,
            (forwardedProto.empty() ? "https" : forwardedProto) + "://" +
                (forwardedHost.empty() ? host : forwardedHost) + event.target};
}

} // namespace

bool isRealDelivery(const store::EventRecord &event)
{
    if (event.summary.source == store::EventSource::Sandbox ||
        event.summary.source == store::EventSource::Replay || event.summary.parent)
        return false;
    const auto agent = findHeader(event.headers, "User-Agent");
    return !agent || !(*agent == "Hookbench" || agent->starts_with("Hookbench/") ||
                       agent->starts_with("Hookbench-"));
}

Result<LearnSamples> learnSamples(store::EventReader &reader, store::EventQuery query)
{
    query.hasGaps = false;
    const Result<std::vector<store::EventSummary>> page =
        reader.page(query, std::nullopt, maxEventsRead);
    if (!page)
        return page.error();
    LearnSamples found;
    std::size_t bytes = 0;
    for (const store::EventSummary &summary : *page) {
        const auto size = static_cast<std::size_t>(std::max<std::int64_t>(0, summary.size));
        if (size > maxSampleBytes || bytes + size > maxAllBytes) {
            ++found.tooLarge;
            continue;
        }
        Result<std::optional<store::EventRecord>> event = reader.event(summary.id);
        if (!event)
            return event.error();
        if (!event->has_value())
            continue;
        if (!isRealDelivery(**event)) {
            ++found.notReal;
            continue;
        }
        bytes += size;
        std::vector<std::string> urls = urlsOf(**event);
        found.samples.push_back({summary.method, std::move(urls), std::move((*event)->headers),
                                 std::move((*event)->body), summary.receivedAt});
        found.events.push_back(summary.id);
    }
    return found;
}

} // namespace hookbench::receiver
