// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"

#include <QVector>

#include <optional>

namespace hookbench::workspace
{

/// What listed deliveries say together. Value type.
struct DeliveryFigures
{
    /// Deliveries that failed for one reason.
    struct Cause
    {
        std::optional<int> responseCode{}; ///< absent: no answer is known
        QString status{};                  ///< the server's word, where there was no answer
        int count = 0;
        std::optional<UtcTime> latest{};

        bool operator==(const Cause &) const = default;
    };

    int timed = 0; ///< of how many the time of the answer is known
    /// Milliseconds by nearest rank: so many per cent of the answers took no longer. All absent, or
    /// none.
    std::optional<double> median{};
    std::optional<double> p95{};
    std::optional<double> p99{};
    QVector<Cause> causes{}; ///< the most frequent first

    bool operator==(const DeliveryFigures &) const = default;
};

DeliveryFigures figuresOf(const QVector<api::RecentEvent> &events);

} // namespace hookbench::workspace
