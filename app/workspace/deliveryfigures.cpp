// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/deliveryfigures.h"

#include "app/workspace/statshistory.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace hookbench::workspace
{

namespace
{

/// Nearest rank: the smallest value that so many per cent do not exceed.
double rankOf(const std::vector<double> &sorted, int percent)
{
    const std::size_t rank = (sorted.size() * static_cast<std::size_t>(percent) + 99) / 100;
    return sorted[std::max<std::size_t>(rank, 1) - 1];
}

} // namespace

DeliveryFigures figuresOf(const QVector<api::RecentEvent> &events)
{
    DeliveryFigures figures;
    std::vector<double> times;
    for (const api::RecentEvent &event : events) {
        if (event.responseTimeMs && std::isfinite(*event.responseTimeMs) &&
            *event.responseTimeMs >= 0)
            times.push_back(*event.responseTimeMs);
        if (!hasFailed(event))
            continue;
        const QString status = event.responseCode ? QString() : event.deliveryStatus;
        auto cause = std::find_if(figures.causes.begin(), figures.causes.end(), [&](const auto &c) {
            return c.responseCode == event.responseCode && c.status == status;
        });
        if (cause == figures.causes.end()) {
            figures.causes.append({event.responseCode, status, 0, std::nullopt});
            cause = std::prev(figures.causes.end());
        }
        ++cause->count;
        cause->latest = std::max(cause->latest, event.createdAt);
    }
    std::stable_sort(figures.causes.begin(), figures.causes.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    figures.timed = static_cast<int>(times.size());
    if (times.empty())
        return figures;
    std::sort(times.begin(), times.end());
    figures.median = rankOf(times, 50);
    figures.p95 = rankOf(times, 95);
    figures.p99 = rankOf(times, 99);
    return figures;
}

} // namespace hookbench::workspace
