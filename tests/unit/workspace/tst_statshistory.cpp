// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/statshistory.h"

#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::workspace;
using namespace std::chrono_literals;

namespace
{

const UtcTime noon = *parseUtc("2026-03-20T12:00:00Z");

QVector<api::Webhook> totals(std::int64_t total, std::int64_t failed)
{
    api::Webhook webhook;
    webhook.id = "wh_1";
    webhook.stats = api::DeliveryStats{};
    webhook.stats->totalEvents = total;
    webhook.stats->failedDeliveries = failed;
    return {webhook};
}

} // namespace

/// A rate over time made from totals that only grow.
class TestStatsHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growthCountsForTheHourOfTheLaterLook();
    void firstLookIsNoGrowth();
    void resetTotalsTellNothing();
    void hoursNobodyLookedAreNotObserved();
    void accountsAreApart();
    void oldLooksAreForgotten();
    void survivesARestart();
    void recentEventsAreSortedIntoHours();
};

void TestStatsHistory::growthCountsForTheHourOfTheLaterLook()
{
    QTemporaryDir dir;
    auto history = StatsHistory::open((dir.path() + "/s.sqlite").toStdString());
    QVERIFY(history.ok());
    QVERIFY(history->note("a", totals(100, 10), noon - 2h).ok());
    QVERIFY(history->note("a", totals(107, 12), noon - 30min).ok());
    QVERIFY(history->note("a", totals(110, 12), noon + 5min).ok());
    const auto hours = history->lastHours("a", "wh_1", 3, noon + 10min);
    QCOMPARE(hours.size(), 3);
    QCOMPARE(hours[0], (HourOfDeliveries{noon - 2h, 0, 0, true}));
    QCOMPARE(hours[1], (HourOfDeliveries{noon - 1h, 5, 2, true}));
    QCOMPARE(hours[2], (HourOfDeliveries{noon, 3, 0, true}));
    QCOMPARE(history->watchedSince("a", "wh_1"), std::optional<UtcTime>(noon - 2h));
}

void TestStatsHistory::firstLookIsNoGrowth()
{
    QTemporaryDir dir;
    auto history = StatsHistory::open((dir.path() + "/s.sqlite").toStdString());
    QVERIFY(history->note("a", totals(1000, 500), noon).ok());
    QCOMPARE(history->lastHours("a", "wh_1", 1, noon).first(),
             (HourOfDeliveries{noon, 0, 0, true}));
}

void TestStatsHistory::resetTotalsTellNothing()
{
    QTemporaryDir dir;
    auto history = StatsHistory::open((dir.path() + "/s.sqlite").toStdString());
    QVERIFY(history->note("a", totals(1000, 5), noon).ok());
    QVERIFY(history->note("a", totals(3, 0), noon + 1min).ok());
    QVERIFY(history->note("a", totals(4, 1), noon + 2min).ok());
    QCOMPARE(history->lastHours("a", "wh_1", 1, noon + 2min).first(),
             (HourOfDeliveries{noon, 0, 1, true}));
}

void TestStatsHistory::hoursNobodyLookedAreNotObserved()
{
    QTemporaryDir dir;
    auto history = StatsHistory::open((dir.path() + "/s.sqlite").toStdString());
    QVERIFY(history->note("a", totals(1, 0), noon - 3h).ok());
    QVERIFY(history->note("a", totals(1, 0), noon).ok());
    const auto hours = history->lastHours("a", "wh_1", 4, noon);
    QVERIFY(hours[0].observed);
    QVERIFY(!hours[1].observed);
    QVERIFY(!hours[2].observed);
    QVERIFY2(hours[3].observed, "unchanged totals are noted once an hour");
}

void TestStatsHistory::accountsAreApart()
{
    QTemporaryDir dir;
    auto history = StatsHistory::open((dir.path() + "/s.sqlite").toStdString());
    QVERIFY(history->note("a", totals(1, 0), noon).ok());
    QVERIFY(history->note("b", totals(50, 0), noon).ok());
    QVERIFY(history->note("a", totals(2, 0), noon + 1min).ok());
    QCOMPARE(history->lastHours("a", "wh_1", 1, noon + 1min).first().delivered, 1);
    QVERIFY(history->remove("a").ok());
    QVERIFY(!history->watchedSince("a", "wh_1").has_value());
    QVERIFY(history->watchedSince("b", "wh_1").has_value());
}

void TestStatsHistory::oldLooksAreForgotten()
{
    QTemporaryDir dir;
    auto history = StatsHistory::open((dir.path() + "/s.sqlite").toStdString());
    QVERIFY(history->note("a", totals(1, 0), noon - 240h).ok());
    QVERIFY(history->note("a", totals(2, 0), noon).ok());
    QCOMPARE(history->watchedSince("a", "wh_1"), std::optional<UtcTime>(noon));
}

void TestStatsHistory::survivesARestart()
{
    QTemporaryDir dir;
    const std::string file = (dir.path() + "/s.sqlite").toStdString();
    {
        auto history = StatsHistory::open(file);
        QVERIFY(history->note("a", totals(1, 0), noon).ok());
    }
    auto history = StatsHistory::open(file);
    QVERIFY(history.ok());
    QCOMPARE(history->watchedSince("a", "wh_1"), std::optional<UtcTime>(noon));
}

void TestStatsHistory::recentEventsAreSortedIntoHours()
{
    const auto event = [](UtcTime at, std::optional<int> code, const char *status) {
        api::RecentEvent e;
        e.createdAt = at;
        e.responseCode = code;
        e.deliveryStatus = QString::fromLatin1(status);
        return e;
    };
    const auto hours =
        hoursOf({event(noon + 1min, 200, "delivered"), event(noon + 2min, 201, "delivered"),
                 event(noon + 3min, std::nullopt, "delivered"),
                 event(noon - 1min, std::nullopt, "failed"), event(noon - 50h, 200, "delivered")},
                2, noon + 10min);
    QCOMPARE(hours[0], (HourOfDeliveries{noon - 1h, 0, 1, true}));
    QCOMPARE(hours[1], (HourOfDeliveries{noon, 2, 1, true}));
}

QTEST_APPLESS_MAIN(TestStatsHistory)
#include "tst_statshistory.moc"
