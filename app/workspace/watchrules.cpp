// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/watchrules.h"

#include "app/workspace/statshistory.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace hookbench::workspace
{

namespace
{

using Hours = std::chrono::duration<double, std::ratio<3600>>;
using Days = std::chrono::duration<double, std::ratio<86'400>>;

std::optional<WatchAlert> lowSuccess(const WatchRules &rules, const api::Webhook &webhook)
{
    if (rules.leastSuccess <= 0 || !webhook.stats)
        return std::nullopt;
    const api::DeliveryStats &stats = *webhook.stats;
    const bool lastDay = stats.countsLast24h();
    const std::int64_t counted = lastDay ? stats.last24hEvents.value_or(0)
                                         : stats.successfulDeliveries + stats.failedDeliveries;
    const std::optional<double> rate = stats.recentRate();
    if (!rate || counted < WatchRules::leastDeliveries || *rate >= rules.leastSuccess)
        return std::nullopt;
    WatchAlert alert;
    alert.rule = WatchRule::Success;
    alert.measured = *rate;
    alert.limit = rules.leastSuccess;
    alert.lastDay = lastDay;
    return alert;
}

std::optional<WatchAlert> silence(const WatchRules &rules, const api::Webhook &webhook, UtcTime now)
{
    if (rules.silenceHours <= 0)
        return std::nullopt;
    // A webhook that never sent is silent since it was made.
    std::optional<UtcTime> last = webhook.createdAt;
    const auto later = [&last](const std::optional<UtcTime> &time) {
        if (time && (!last || *time > *last))
            last = time;
    };
    if (webhook.stats)
        later(webhook.stats->lastDelivery);
    for (const api::RecentEvent &event : webhook.recentEvents)
        later(event.createdAt);
    if (!last)
        return std::nullopt;
    const double hours = Hours(now - *last).count();
    if (hours < rules.silenceHours)
        return std::nullopt;
    WatchAlert alert;
    alert.rule = WatchRule::Silence;
    alert.since = last;
    alert.measured = hours;
    alert.limit = rules.silenceHours;
    return alert;
}

std::optional<WatchAlert> failuresInARow(const WatchRules &rules, const api::Webhook &webhook)
{
    if (rules.failuresInARow <= 0)
        return std::nullopt;
    QVector<api::RecentEvent> events = webhook.recentEvents;
    // Newest first, whatever the order in which the server lists them; those without a time last.
    std::stable_sort(events.begin(), events.end(),
                     [](const api::RecentEvent &a, const api::RecentEvent &b) {
                         return b.createdAt < a.createdAt;
                     });
    const auto end =
        std::find_if_not(events.begin(), events.end(),
                         [](const api::RecentEvent &event) { return hasFailed(event); });
    const auto count = std::distance(events.begin(), end);
    if (count < rules.failuresInARow)
        return std::nullopt;
    WatchAlert alert;
    alert.rule = WatchRule::Failures;
    alert.since = std::prev(end)->createdAt;
    alert.measured = static_cast<double>(count);
    alert.limit = rules.failuresInARow;
    return alert;
}

/// Only what was verified against a secret speaks: what was not checked, or not signed at all, says
/// nothing about the secret.
std::optional<WatchAlert> otherSecret(const WatchRules &rules,
                                      const std::vector<store::EventSummary> &captures)
{
    if (!rules.watchesSecret)
        return std::nullopt;
    WatchAlert alert;
    alert.rule = WatchRule::Secret;
    for (const store::EventSummary &event : captures) {
        if (event.verdict == Verdict::Verified || event.verdict == Verdict::VerifiedOldSecret)
            break;
        // A known cause that is not the secret speaks of something else.
        const bool isAboutSecret = event.cause.empty() || event.cause.starts_with("secret-");
        if (event.verdict != Verdict::Failed || !isAboutSecret)
            continue;
        alert.since = event.receivedAt;
        alert.measured += 1;
    }
    return alert.measured > 0 ? std::optional(alert) : std::nullopt;
}

std::optional<WatchAlert> certificateEnds(const WatchRules &rules,
                                          const std::optional<UtcTime> &expires, UtcTime now)
{
    if (rules.certificateDays <= 0 || !expires)
        return std::nullopt;
    const double days = Days(*expires - now).count();
    if (days >= rules.certificateDays)
        return std::nullopt;
    WatchAlert alert;
    alert.rule = WatchRule::Certificate;
    alert.since = expires;
    alert.measured = days;
    alert.limit = rules.certificateDays;
    return alert;
}

} // namespace

std::vector<WatchAlert> watchAlerts(const WatchRules &rules, const WatchFacts &facts, UtcTime now)
{
    std::vector<WatchAlert> alerts;
    if (!facts.webhook.isActive)
        return alerts;
    for (std::optional<WatchAlert> &alert :
         std::array{lowSuccess(rules, facts.webhook), silence(rules, facts.webhook, now),
                    failuresInARow(rules, facts.webhook), otherSecret(rules, facts.captures),
                    certificateEnds(rules, facts.certificateExpires, now)}) {
        if (!alert)
            continue;
        alert->webhookId = facts.webhook.id.toStdString();
        alert->webhookName = facts.webhook.name.toStdString();
        alerts.push_back(std::move(*alert));
    }
    return alerts;
}

} // namespace hookbench::workspace
