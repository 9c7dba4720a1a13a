// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/webhook.h"

#include <algorithm>

namespace hookbench::api
{

namespace
{

constexpr double failingShare = 0.2;
constexpr std::int64_t failingMinimum = 5;

bool isFailing(std::int64_t failed, std::int64_t total)
{
    return failed >= failingMinimum &&
           static_cast<double>(failed) > failingShare * static_cast<double>(total);
}

} // namespace

std::optional<double> DeliveryStats::rate() const
{
    if (successRate)
        return std::clamp(*successRate, 0.0, 100.0);
    const double succeeded = static_cast<double>(successfulDeliveries);
    const double ended = succeeded + static_cast<double>(failedDeliveries);
    if (ended <= 0)
        return std::nullopt;
    return std::clamp(100.0 * succeeded / ended, 0.0, 100.0);
}

bool DeliveryStats::countsLast24h() const
{
    return last24hEvents && last24hFailures && *last24hEvents > 0;
}

std::optional<double> DeliveryStats::recentRate() const
{
    if (!countsLast24h())
        return rate();
    const double failed = static_cast<double>(*last24hFailures);
    return std::clamp(100.0 * (1 - failed / static_cast<double>(*last24hEvents)), 0.0, 100.0);
}

WebhookState Webhook::state() const
{
    if (!isActive)
        return WebhookState::Paused;
    if (!stats)
        return WebhookState::Active;
    const bool failing = stats->last24hEvents && stats->last24hFailures
                             ? isFailing(*stats->last24hFailures, *stats->last24hEvents)
                             : isFailing(stats->failedDeliveries, stats->totalEvents);
    return failing ? WebhookState::Failing : WebhookState::Active;
}

bool WebhookPatch::isEmpty() const
{
    return *this == WebhookPatch{};
}

} // namespace hookbench::api
