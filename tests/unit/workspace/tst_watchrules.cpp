// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/watchrules.h"

#include <QTest>

using namespace hookbench;
using namespace std::chrono_literals;
using workspace::watchAlerts;
using workspace::WatchFacts;
using workspace::WatchRules;

namespace
{

const UtcTime now = *parseUtc("2026-03-20T12:00:00.000Z");

/// Everything off, so that a test turns on what it is about.
WatchRules nothing()
{
    return {0, 0, 0, false, 0};
}

WatchFacts quietWebhook()
{
    WatchFacts facts;
    facts.webhook.id = "wh_1";
    facts.webhook.name = "Orders";
    facts.webhook.createdAt = now - 24h;
    return facts;
}

api::RecentEvent eventAt(UtcTime time, std::optional<int> code, const QString &status = "delivered")
{
    return {.id = "evt",
            .eventType = "payment.completed",
            .deliveryStatus = status,
            .responseCode = code,
            .responseTimeMs = {},
            .createdAt = time};
}

store::EventSummary capture(UtcTime time, Verdict verdict, const std::string &cause = {})
{
    store::EventSummary event;
    event.receivedAt = time;
    event.verdict = verdict;
    event.cause = cause;
    return event;
}

} // namespace

/// Which rules fire for which facts.
class TestWatchRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuietHealthyWebhookIsLeftAlone();
    void aPausedWebhookIsLeftAlone();
    void successIsJudged_data();
    void successIsJudged();
    void silenceCountsFromTheNewestSign();
    void failuresInARowCountFromTheNewest();
    void aSecretIsDoubtedUntilOneFits();
    void aCertificateIsDue_data();
    void aCertificateIsDue();
    void alertsNameTheirWebhook();
};

void TestWatchRules::aQuietHealthyWebhookIsLeftAlone()
{
    QVERIFY(watchAlerts(WatchRules(), quietWebhook(), now).empty());
}

void TestWatchRules::aPausedWebhookIsLeftAlone()
{
    WatchFacts facts = quietWebhook();
    WatchRules rules = nothing();
    rules.silenceHours = 1;
    QCOMPARE(watchAlerts(rules, facts, now).size(), std::size_t{1});
    facts.webhook.isActive = false;
    QVERIFY(watchAlerts(rules, facts, now).empty());
}

void TestWatchRules::successIsJudged_data()
{
    QTest::addColumn<int>("delivered");
    QTest::addColumn<int>("failed");
    QTest::addColumn<int>("lastDay"); // events, of which all failed; 0: not counted
    QTest::addColumn<bool>("fires");
    QTest::newRow("95 of 100 meet a limit of 95") << 95 << 5 << 0 << false;
    QTest::newRow("94 of 100 do not") << 94 << 6 << 0 << true;
    QTest::newRow("all of four say nothing yet") << 0 << 4 << 0 << false;
    QTest::newRow("all of five do") << 0 << 5 << 0 << true;
    QTest::newRow("a bad day after a good year") << 10'000 << 6 << 6 << true;
    QTest::newRow("four on that day say nothing yet") << 10'000 << 4 << 4 << false;
}

void TestWatchRules::successIsJudged()
{
    QFETCH(int, delivered);
    QFETCH(int, failed);
    QFETCH(int, lastDay);
    QFETCH(bool, fires);
    WatchFacts facts = quietWebhook();
    api::DeliveryStats stats;
    stats.totalEvents = delivered + failed;
    stats.successfulDeliveries = delivered;
    stats.failedDeliveries = failed;
    if (lastDay > 0) {
        stats.last24hEvents = lastDay;
        stats.last24hFailures = lastDay;
    }
    facts.webhook.stats = stats;
    WatchRules rules = nothing();
    rules.leastSuccess = 95;
    const auto alerts = watchAlerts(rules, facts, now);
    QCOMPARE(!alerts.empty(), fires);
    if (fires) {
        QVERIFY(alerts.front().rule == WatchRule::Success);
        QCOMPARE(alerts.front().lastDay, lastDay > 0);
        QCOMPARE(alerts.front().limit, 95.0);
    }
}

void TestWatchRules::silenceCountsFromTheNewestSign()
{
    WatchRules rules = nothing();
    rules.silenceHours = 6;
    WatchFacts facts = quietWebhook();
    auto alerts = watchAlerts(rules, facts, now);
    QCOMPARE(alerts.size(), std::size_t{1});
    QVERIFY(alerts.front().rule == WatchRule::Silence);
    QVERIFY(alerts.front().since == now - 24h); // since it was made
    QCOMPARE(alerts.front().measured, 24.0);

    facts.webhook.recentEvents = {eventAt(now - 7h, 200)};
    alerts = watchAlerts(rules, facts, now);
    QVERIFY(alerts.front().since == now - 7h);

    facts.webhook.stats = api::DeliveryStats();
    facts.webhook.stats->lastDelivery = now - 5h;
    QVERIFY(watchAlerts(rules, facts, now).empty());
}

void TestWatchRules::failuresInARowCountFromTheNewest()
{
    WatchRules rules = nothing();
    rules.failuresInARow = 3;
    WatchFacts facts = quietWebhook();
    // Listed oldest first: the order is the server's.
    facts.webhook.recentEvents = {eventAt(now - 5h, 200), eventAt(now - 4h, 500),
                                  eventAt(now - 3h, {}, "failed"), eventAt(now - 2h, 202)};
    const auto alerts = watchAlerts(rules, facts, now);
    QCOMPARE(alerts.size(), std::size_t{1});
    QVERIFY(alerts.front().rule == WatchRule::Failures);
    QCOMPARE(alerts.front().measured, 3.0);
    QVERIFY(alerts.front().since == now - 4h);

    facts.webhook.recentEvents.append(eventAt(now - 1h, 200));
    QVERIFY(watchAlerts(rules, facts, now).empty());
}

void TestWatchRules::aSecretIsDoubtedUntilOneFits()
{
    WatchRules rules = nothing();
    rules.watchesSecret = true;
    WatchFacts facts = quietWebhook();
    facts.captures = {capture(now - 1h, Verdict::Unsigned),
                      capture(now - 2h, Verdict::Failed),
                      capture(now - 3h, Verdict::Failed, "body-crlf"),
                      capture(now - 4h, Verdict::Failed, "secret-previous"),
                      capture(now - 5h, Verdict::Verified),
                      capture(now - 6h, Verdict::Failed)};
    auto alerts = watchAlerts(rules, facts, now);
    QCOMPARE(alerts.size(), std::size_t{1});
    QVERIFY(alerts.front().rule == WatchRule::Secret);
    QCOMPARE(alerts.front().measured, 2.0);
    QVERIFY(alerts.front().since == now - 4h);

    facts.captures.insert(facts.captures.begin(), capture(now, Verdict::VerifiedOldSecret));
    QVERIFY(watchAlerts(rules, facts, now).empty());
}

void TestWatchRules::aCertificateIsDue_data()
{
    QTest::addColumn<int>("hours");
    QTest::addColumn<bool>("fires");
    QTest::newRow("lasts longer than asked") << 14 * 24 + 1 << false;
    QTest::newRow("lasts exactly as long") << 14 * 24 << false;
    QTest::newRow("ends before") << 14 * 24 - 1 << true;
    QTest::newRow("has ended") << -1 << true;
}

void TestWatchRules::aCertificateIsDue()
{
    QFETCH(int, hours);
    QFETCH(bool, fires);
    WatchRules rules = nothing();
    rules.certificateDays = 14;
    WatchFacts facts = quietWebhook();
    QVERIFY(watchAlerts(rules, facts, now).empty()); // not looked at
    facts.certificateExpires = now + std::chrono::hours(hours);
    QCOMPARE(!watchAlerts(rules, facts, now).empty(), fires);
}

void TestWatchRules::alertsNameTheirWebhook()
{
    WatchRules rules = nothing();
    rules.silenceHours = 1;
    const auto alerts = watchAlerts(rules, quietWebhook(), now);
    QCOMPARE(alerts.front().webhookId, std::string("wh_1"));
    QCOMPARE(alerts.front().webhookName, std::string("Orders"));
}

QTEST_GUILESS_MAIN(TestWatchRules)
#include "tst_watchrules.moc"
