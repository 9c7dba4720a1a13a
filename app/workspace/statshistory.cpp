// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/statshistory.h"

#include <algorithm>
#include <array>

namespace hookbench::workspace
{

namespace
{

constexpr std::array<std::string_view, 1> migrations{R"sql(
    CREATE TABLE observations (
        account   TEXT NOT NULL,
        webhook   TEXT NOT NULL,
        at        INTEGER NOT NULL, -- microseconds since 1970, UTC
        total     INTEGER NOT NULL,
        failed    INTEGER NOT NULL,
        PRIMARY KEY (account, webhook, at)
    ) WITHOUT ROWID, STRICT;
)sql"};

constexpr std::chrono::days keptFor{7};

std::int64_t micros(UtcTime time)
{
    return time.time_since_epoch().count();
}

UtcTime firstHour(int hours, UtcTime now)
{
    return std::chrono::floor<std::chrono::hours>(now) - std::chrono::hours{hours - 1};
}

QVector<HourOfDeliveries> emptyHours(UtcTime first, int hours)
{
    QVector<HourOfDeliveries> result(hours);
    for (int i = 0; i < hours; ++i)
        result[i].start = first + std::chrono::hours{i};
    return result;
}

qsizetype hourIndex(UtcTime first, UtcTime at)
{
    return static_cast<qsizetype>((at - first) / std::chrono::hours{1});
}

} // namespace

bool hasFailed(const api::RecentEvent &event)
{
    return event.responseCode ? *event.responseCode != 200
                              : event.deliveryStatus != QLatin1String("delivered");
}

QVector<HourOfDeliveries> hoursOf(const QVector<api::RecentEvent> &events, int hours, UtcTime now)
{
    const UtcTime first = firstHour(hours, now);
    QVector<HourOfDeliveries> result = emptyHours(first, hours);
    for (const api::RecentEvent &event : events) {
        if (!event.createdAt || *event.createdAt < first || *event.createdAt > now)
            continue;
        HourOfDeliveries &hour = result[hourIndex(first, *event.createdAt)];
        hour.observed = true;
        ++(hasFailed(event) ? hour.failed : hour.delivered);
    }
    return result;
}

StatsHistory::StatsHistory(store::Database database)
    : m_database(std::move(database))
{
}

Result<StatsHistory> StatsHistory::open(const std::filesystem::path &file)
{
    Result<store::Database::Opened> opened = store::Database::openOrReplace(file, migrations);
    if (!opened)
        return opened.error();
    return StatsHistory(std::move(opened->database));
}

Result<void> StatsHistory::note(const QString &accountId, const QVector<api::Webhook> &webhooks,
                                UtcTime now)
{
    const std::string account = accountId.toStdString();
    return m_database.transaction([&]() -> Result<void> {
        // A row only where the totals grew, or once an hour to show that somebody looked.
        auto insert = m_database.prepare(
            "INSERT OR REPLACE INTO observations (account, webhook, at, total, failed)"
            " SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS ("
            "  SELECT 1 FROM (SELECT at, total, failed FROM observations"
            "   WHERE account = ?1 AND webhook = ?2 ORDER BY at DESC LIMIT 1)"
            "  WHERE total = ?4 AND failed = ?5 AND at / 3600000000 = ?3 / 3600000000)");
        if (!insert)
            return insert.error();
        for (const api::Webhook &webhook : webhooks) {
            if (!webhook.stats)
                continue;
            insert->bind(1, account);
            insert->bind(2, webhook.id.toStdString());
            insert->bind(3, micros(now));
            insert->bind(4, webhook.stats->totalEvents);
            insert->bind(5, webhook.stats->failedDeliveries);
            if (Result<void> done = insert->run(); !done)
                return done;
        }
        auto prune = m_database.prepare("DELETE FROM observations WHERE account = ? AND at < ?");
        if (!prune)
            return prune.error();
        prune->bind(1, account);
        prune->bind(2, micros(now - keptFor));
        return prune->run();
    });
}

QVector<HourOfDeliveries> StatsHistory::lastHours(const QString &accountId,
                                                  const QString &webhookId, int hours, UtcTime now)
{
    const UtcTime first = firstHour(hours, now);
    QVector<HourOfDeliveries> result = emptyHours(first, hours);

    // From the last look before the first hour on, so that its growth has something to grow from.
    auto query = m_database.prepare(
        "SELECT at, total, failed FROM observations WHERE account = ?1 AND webhook = ?2 AND at >="
        " coalesce((SELECT max(at) FROM observations"
        "  WHERE account = ?1 AND webhook = ?2 AND at < ?3), ?3) ORDER BY at");
    if (!query)
        return result;
    query->bind(1, accountId.toStdString());
    query->bind(2, webhookId.toStdString());
    query->bind(3, micros(first));
    bool hasPrevious = false;
    std::int64_t previousTotal = 0;
    std::int64_t previousFailed = 0;
    for (Result<bool> row = query->step(); row && *row; row = query->step()) {
        const UtcTime at{std::chrono::microseconds{query->integer(0)}};
        const std::int64_t total = query->integer(1);
        const std::int64_t failed = query->integer(2);
        if (at >= first && at <= now) {
            HourOfDeliveries &hour = result[hourIndex(first, at)];
            hour.observed = true;
            // Totals that fell were reset by the platform: nothing is known about the step.
            if (hasPrevious && total >= previousTotal && failed >= previousFailed) {
                const std::int64_t newFailed =
                    std::min(failed - previousFailed, total - previousTotal);
                hour.failed += newFailed;
                hour.delivered += total - previousTotal - newFailed;
            }
        }
        hasPrevious = true;
        previousTotal = total;
        previousFailed = failed;
    }
    return result;
}

std::optional<UtcTime> StatsHistory::watchedSince(const QString &accountId,
                                                  const QString &webhookId)
{
    auto query =
        m_database.prepare("SELECT min(at) FROM observations WHERE account = ? AND webhook = ?");
    if (!query)
        return std::nullopt;
    query->bind(1, accountId.toStdString());
    query->bind(2, webhookId.toStdString());
    const Result<bool> row = query->step();
    if (!row || !*row || query->isNull(0))
        return std::nullopt;
    return UtcTime{std::chrono::microseconds{query->integer(0)}};
}

Result<void> StatsHistory::remove(const QString &accountId)
{
    auto statement = m_database.prepare("DELETE FROM observations WHERE account = ?");
    if (!statement)
        return statement.error();
    statement->bind(1, accountId.toStdString());
    return statement->run();
}

} // namespace hookbench::workspace
