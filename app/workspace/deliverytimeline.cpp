// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/deliverytimeline.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace hookbench::workspace
{

namespace
{

/// One attempt as it was listed.
struct ListedAttempt
{
    UtcTime at;
    const store::ListedState *state;
};

/// As hasFailed() says of what a server lists now; what is still under way has not failed.
bool isFailure(const store::ListedState &state)
{
    return state.responseCode ? *state.responseCode != 200 : state.status != "delivered";
}

bool isUnderWay(const store::ListedState &state)
{
    return !state.responseCode && (state.status == "pending" || state.status == "queued");
}

std::vector<ListedAttempt> attemptsOf(const store::PlatformRecord &record)
{
    std::vector<ListedAttempt> attempts;
    for (const store::ListedEvent &event : record.events) {
        // Earlier states are attempts that failed, and were made again.
        for (const store::EarlierState &earlier : event.earlier) {
            if (isFailure(earlier.state) && !isUnderWay(earlier.state))
                attempts.push_back({std::max(event.at, earlier.until), &earlier.state});
        }
        if (!isUnderWay(event.state))
            attempts.push_back({event.at, &event.state});
    }
    return attempts;
}

std::optional<double> timelineRank(std::vector<double> &times, int percent)
{
    if (times.empty())
        return std::nullopt;
    std::sort(times.begin(), times.end());
    const std::size_t rank = (times.size() * static_cast<std::size_t>(percent) + 99) / 100;
    return times[std::max<std::size_t>(rank, 1) - 1];
}

FailureCause causeOf(const store::ListedState &state)
{
    if (state.responseCode)
        return {state.responseCode, {}};
    return {std::nullopt, QString::fromStdString(state.status)};
}

} // namespace

DeliveryTimeline timelineOf(const store::PlatformRecord &record, std::chrono::seconds width,
                            int count, UtcTime now)
{
    DeliveryTimeline timeline;
    if (count <= 0 || width.count() <= 0)
        return timeline;
    // Stretches begin at whole multiples of their width: they do not move while one looks.
    const UtcTime last{now.time_since_epoch() / width * std::chrono::microseconds(width)};
    const UtcTime first = last - std::chrono::microseconds(width) * (count - 1);
    for (int i = 0; i < count; ++i)
        timeline.steps.append({first + std::chrono::microseconds(width) * i});
    for (TimelineStep &step : timeline.steps) {
        const UtcTime end = step.start + width;
        step.isUnknown = std::any_of(
            record.unknown.begin(), record.unknown.end(), [&](const store::UnknownStretch &gap) {
                return gap.until > step.start && (!gap.from || *gap.from < end);
            });
    }
    const auto indexOf = [&](UtcTime at) { return static_cast<qsizetype>((at - first) / width); };
    std::vector<std::vector<double>> times(static_cast<std::size_t>(count));
    std::vector<ListedAttempt> attempts = attemptsOf(record);
    std::erase_if(attempts, [&](const ListedAttempt &one) { return one.at < first || one.at > now; });

    QVector<FailureCause> causes;
    QVector<int> counts;
    for (const ListedAttempt &attempt : attempts) {
        TimelineStep &step = timeline.steps[indexOf(attempt.at)];
        const bool failed = isFailure(*attempt.state);
        ++(failed ? step.failed : step.delivered);
        timeline.failed += failed ? 1 : 0;
        const std::optional<double> &time = attempt.state->responseMs;
        if (time && std::isfinite(*time) && *time >= 0)
            times[static_cast<std::size_t>(indexOf(attempt.at))].push_back(*time);
        if (!failed)
            continue;
        const FailureCause cause = causeOf(*attempt.state);
        qsizetype index = causes.indexOf(cause);
        if (index < 0) {
            index = causes.size();
            causes.append(cause);
            counts.append(0);
        }
        ++counts[index];
    }
    timeline.attempts = static_cast<int>(attempts.size());

    QVector<int> order(causes.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return counts[a] > counts[b]; });
    for (const int index : order.mid(0, DeliveryTimeline::maxCauses)) {
        timeline.causes.append(causes[index]);
        timeline.causeCounts.append(counts[index]);
    }
    for (TimelineStep &step : timeline.steps)
        step.causes.fill(0, timeline.causes.size());
    for (const ListedAttempt &attempt : attempts) {
        if (!isFailure(*attempt.state))
            continue;
        const qsizetype cause = timeline.causes.indexOf(causeOf(*attempt.state));
        if (cause >= 0)
            ++timeline.steps[indexOf(attempt.at)].causes[cause];
    }

    std::vector<double> all;
    for (std::size_t i = 0; i < times.size(); ++i) {
        TimelineStep &step = timeline.steps[static_cast<qsizetype>(i)];
        step.median = timelineRank(times[i], 50);
        step.p95 = timelineRank(times[i], 95);
        all.insert(all.end(), times[i].begin(), times[i].end());
    }
    timeline.median = timelineRank(all, 50);
    timeline.p95 = timelineRank(all, 95);
    return timeline;
}

} // namespace hookbench::workspace
