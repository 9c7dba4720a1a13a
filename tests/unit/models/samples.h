// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/webhook.h"

#include <QVector>

#include <random>

namespace hookbench::samples
{

/// A clock that a test sets.
class TestClock final : public Clock
{
public:
    UtcTime now() const override { return time; }
    UtcTime time = *parseUtc("2026-03-20T12:00:00.000Z");
};

inline api::Webhook webhook(const QString &id, const QString &name)
{
    api::Webhook made;
    made.id = id;
    made.name = name;
    made.url = QStringLiteral("https://%1.example/in").arg(id);
    return made;
}

/// `failed` of `events` in the last 24 hours.
inline api::Webhook busy(const QString &id, const QString &name, int events, int failed)
{
    api::Webhook made = webhook(id, name);
    api::DeliveryStats stats;
    stats.totalEvents = events;
    stats.successfulDeliveries = events - failed;
    stats.failedDeliveries = failed;
    stats.last24hEvents = events;
    stats.last24hFailures = failed;
    made.stats = stats;
    return made;
}

/// Removes, changes, adds and shuffles; the next list that a server might send.
inline QVector<api::Webhook> edited(QVector<api::Webhook> list, std::mt19937 &random, int &nextId)
{
    const auto chance = [&](int percent) { return int(random() % 100) < percent; };
    const int removal = chance(30) ? 50 : 5;
    QVector<api::Webhook> next;
    for (api::Webhook &one : list) {
        if (chance(removal))
            continue;
        if (chance(20))
            one.name = QStringLiteral("Shop %1").arg(random() % 40);
        if (chance(20))
            one.isActive = !one.isActive;
        if (chance(20))
            one = busy(one.id, one.name, int(random() % 30), 0);
        next.append(one);
    }
    for (int added = int(random() % 40); added > 0; --added) {
        const QString id = QStringLiteral("wh_%1").arg(nextId++);
        next.append(webhook(id, QStringLiteral("Shop %1").arg(random() % 40)));
    }
    std::shuffle(next.begin(), next.end(), random);
    return next;
}

} // namespace hookbench::samples
