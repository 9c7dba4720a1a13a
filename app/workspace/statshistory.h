// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"
#include "app/base/clock.h"
#include "app/store/database.h"

#include <QString>
#include <QVector>

#include <filesystem>
#include <optional>

namespace hookbench::workspace
{

/// What was delivered within one hour, as far as polling saw it.
struct HourOfDeliveries
{
    UtcTime start{};
    std::int64_t delivered = 0;
    std::int64_t failed = 0;
    bool observed = false; ///< false: nobody looked, so that zero means nothing

    bool operator==(const HourOfDeliveries &) const = default;
};

/// Whether the answer was not 200 or, without one, the status is not "delivered".
bool hasFailed(const api::RecentEvent &event);

/// recent_events sorted into the last `hours` hours, oldest first.
QVector<HourOfDeliveries> hoursOf(const QVector<api::RecentEvent> &events, int hours, UtcTime now);

/// The platform gives totals only; their growth from one look to the next gives a rate over time.
/// Totals are noted whenever they changed, at most a few a minute, kept for a week in
/// observations.sqlite. GUI thread; a look is one short transaction.
class StatsHistory
{
public:
    static Result<StatsHistory> open(const std::filesystem::path &file);

    /// Notes the totals of all webhooks of an account at `now`.
    Result<void> note(const QString &accountId, const QVector<api::Webhook> &webhooks, UtcTime now);
    /// The last `hours` hours, oldest first; growth between two looks counts for the hour of the
    /// later one.
    QVector<HourOfDeliveries> lastHours(const QString &accountId, const QString &webhookId,
                                        int hours, UtcTime now);
    /// Since when this webhook is watched from here, at most a week back.
    std::optional<UtcTime> watchedSince(const QString &accountId, const QString &webhookId);
    /// Forgets an account.
    Result<void> remove(const QString &accountId);

private:
    explicit StatsHistory(store::Database database);

    store::Database m_database;
};

} // namespace hookbench::workspace
