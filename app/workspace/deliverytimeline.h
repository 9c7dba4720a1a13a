// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/platformrecord.h"

#include <QString>
#include <QVector>

#include <chrono>
#include <optional>

namespace hookbench::workspace
{

/// Why deliveries failed: an answer, or none.
struct FailureCause
{
    std::optional<int> responseCode{}; ///< absent: no answer is known
    QString status{};                  ///< the platform's word, where there was no answer

    bool operator==(const FailureCause &) const = default;
};

/// What was delivered in one stretch of time.
struct TimelineStep
{
    UtcTime start{};
    int delivered = 0;
    int failed = 0; ///< attempts: those that a later one made good are counted
    /// Milliseconds by nearest rank; absent where no answer is timed.
    std::optional<double> median{};
    std::optional<double> p95{};
    QVector<int> causes{};  ///< failures by DeliveryTimeline::causes
    bool isUnknown = false; ///< more may have been sent in it than was listed

    bool operator==(const TimelineStep &) const = default;
};

/// The deliveries of a webhook over time. Value type.
struct DeliveryTimeline
{
    /// What fails for other reasons is counted, and not told apart.
    static constexpr qsizetype maxCauses = 4;

    QVector<TimelineStep> steps{}; ///< oldest first
    QVector<FailureCause> causes{}; ///< the most frequent first
    QVector<int> causeCounts{};
    int attempts = 0;
    int failed = 0;
    std::optional<double> median{};
    std::optional<double> p95{};

    bool operator==(const DeliveryTimeline &) const = default;
};

/// The last `count` stretches of `width` up to `now`. What is dated later is left out.
DeliveryTimeline timelineOf(const store::PlatformRecord &record, std::chrono::seconds width,
                            int count, UtcTime now);

} // namespace hookbench::workspace
