// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/alertfile.h"
#include "app/workspace/watchbook.h"
#include "app/workspace/watchmemory.h"
#include "app/workspace/watchrules.h"

#include <QFile>
#include <QTemporaryDir>
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
    void rulesAreStoredForAccountsAndWebhooks();
    void oddRulesAreBounded();
    void quietHoursGoOverMidnight_data();
    void quietHoursGoOverMidnight();
    void anAlertIsNewsOnceUntilItClears();
    void oneThatComesAndGoesIsSaidOnceAnHour();
    void clocksThatJumpKeepNobodySilent();
    void aNewStartKnowsSinceWhenAndWhoWasTold();
    void whatIsWrongInTheFileOfAlertsIsLeftOut();
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

void TestWatchRules::rulesAreStoredForAccountsAndWebhooks()
{
    const QTemporaryDir dir;
    const std::filesystem::path file = (dir.path() + "/watch.json").toStdString();
    const WatchRules forAll{90, 6, 3, false, 14};
    const WatchRules own{50, 0, 10, true, 0};
    {
        workspace::WatchBook book(file);
        QVERIFY(book.load().ok());
        QCOMPARE(book.rules("a"), WatchRules());
        QVERIFY(book.setRules("a", {}, forAll).ok());
        QVERIFY(book.setRules("a", "wh_1", own).ok());
        QVERIFY(book.setRules("a", "wh_2", own).ok());
        QVERIFY(book.dropRules("a", "wh_2").ok());
        QVERIFY(book.setQuietHours({true, QTime(21, 30), QTime(6, 15)}).ok());
    }
    workspace::WatchBook book(file);
    QVERIFY(book.load().ok());
    QCOMPARE(book.rules("a"), forAll);
    QCOMPARE(book.rules("a", "wh_1"), own);
    QVERIFY(book.hasOwnRules("a", "wh_1"));
    QCOMPARE(book.rules("a", "wh_2"), forAll);
    QVERIFY(!book.hasOwnRules("a", "wh_2"));
    QVERIFY(book.hasRules("a") && !book.hasRules("b"));
    QCOMPARE(book.rules("b", "wh_1"), WatchRules());
    QVERIFY(book.quietHours() == (workspace::QuietHours{true, QTime(21, 30), QTime(6, 15)}));
}

void TestWatchRules::oddRulesAreBounded()
{
    const QTemporaryDir dir;
    QFile file(dir.path() + "/watch.json");
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(R"({"version":1,"quiet":{"on":true,"from":"25:99","until":7},
        "accounts":{"a":{"all":{"leastSuccess":1000,"silenceHours":-5,"failuresInARow":"5",
        "watchesSecret":1,"certificateDays":99999999999},"webhooks":[]},"b":7,
        "c":{"all":[],"webhooks":{"wh":7}}}})");
    file.close();
    workspace::WatchBook book(file.fileName().toStdString());
    QVERIFY(book.load().ok());
    QCOMPARE(book.rules("a"), (WatchRules{100, 0, 5, true, WatchRules::maxCertificateDays}));
    QCOMPARE(book.rules("b"), WatchRules());
    QCOMPARE(book.rules("c", "wh"), WatchRules());
    QVERIFY(book.quietHours() == (workspace::QuietHours{true, QTime(22, 0), QTime(7, 0)}));
}

void TestWatchRules::quietHoursGoOverMidnight_data()
{
    QTest::addColumn<QTime>("from");
    QTest::addColumn<QTime>("until");
    QTest::addColumn<QTime>("time");
    QTest::addColumn<bool>("isQuiet");
    QTest::newRow("before midnight") << QTime(22, 0) << QTime(7, 0) << QTime(23, 59) << true;
    QTest::newRow("after midnight") << QTime(22, 0) << QTime(7, 0) << QTime(0, 0) << true;
    QTest::newRow("the beginning is in") << QTime(22, 0) << QTime(7, 0) << QTime(22, 0) << true;
    QTest::newRow("the end is not") << QTime(22, 0) << QTime(7, 0) << QTime(7, 0) << false;
    QTest::newRow("at noon") << QTime(22, 0) << QTime(7, 0) << QTime(12, 0) << false;
    QTest::newRow("within a day") << QTime(12, 0) << QTime(13, 0) << QTime(12, 30) << true;
    QTest::newRow("outside of it") << QTime(12, 0) << QTime(13, 0) << QTime(23, 0) << false;
    QTest::newRow("no time at all") << QTime(9, 0) << QTime(9, 0) << QTime(9, 0) << false;
}

void TestWatchRules::quietHoursGoOverMidnight()
{
    QFETCH(QTime, from);
    QFETCH(QTime, until);
    QFETCH(QTime, time);
    QFETCH(bool, isQuiet);
    QCOMPARE((workspace::QuietHours{true, from, until}.covers(time)), isQuiet);
    QVERIFY(!(workspace::QuietHours{false, from, until}.covers(time)));
}

namespace
{

WatchAlert alertOf(const char *webhook, WatchRule rule)
{
    WatchAlert alert;
    alert.webhookId = webhook;
    alert.rule = rule;
    return alert;
}

} // namespace

void TestWatchRules::anAlertIsNewsOnceUntilItClears()
{
    workspace::WatchMemory memory;
    memory.update({alertOf("wh_1", WatchRule::Success), alertOf("wh_2", WatchRule::Success)}, now);
    QCOMPARE(memory.takeNews(now).size(), 2u);
    QVERIFY(memory.takeNews(now).empty());
    // Another rule of the same webhook is news, in whatever order they are told.
    memory.update({alertOf("wh_1", WatchRule::Failures), alertOf("wh_2", WatchRule::Success),
                   alertOf("wh_1", WatchRule::Success), alertOf("wh_1", WatchRule::Success)},
                  now + 1min);
    QCOMPARE(memory.active().size(), 3u);
    QVERIFY(memory.active()[0].firedAt == now);
    const auto news = memory.takeNews(now + 1min);
    QCOMPARE(news.size(), 1u);
    QCOMPARE(news.front().alert.rule, WatchRule::Failures);
    QVERIFY(news.front().firedAt == now + 1min);
    memory.update({}, now + 2min);
    QVERIFY(memory.active().empty());
    memory.update({alertOf("wh_1", WatchRule::Success)}, now + 3h);
    QCOMPARE(memory.takeNews(now + 3h).size(), 1u);
}

void TestWatchRules::oneThatComesAndGoesIsSaidOnceAnHour()
{
    workspace::WatchMemory memory;
    std::size_t told = 0;
    for (int minute = 0; minute < 60; ++minute) {
        const UtcTime at = now + std::chrono::minutes(minute);
        memory.update(minute % 2 == 0 ? std::vector{alertOf("wh_1", WatchRule::Success)}
                                      : std::vector<WatchAlert>(),
                      at);
        told += memory.takeNews(at).size();
    }
    QCOMPARE(told, 1u);
    memory.update({alertOf("wh_1", WatchRule::Success)}, now + 61min);
    QCOMPARE(memory.takeNews(now + 61min).size(), 1u);
}

void TestWatchRules::clocksThatJumpKeepNobodySilent()
{
    workspace::WatchMemory memory;
    memory.update({alertOf("wh_1", WatchRule::Success)}, now + 24h * 365);
    QCOMPARE(memory.takeNews(now + 24h * 365).size(), 1u);
    memory.update({alertOf("wh_1", WatchRule::Success)}, now); // set right
    QVERIFY(memory.active().front().firedAt == now);
    QVERIFY(memory.takeNews(now).empty());
    memory.update({}, now);
    memory.update({alertOf("wh_1", WatchRule::Success)}, now + 1min);
    QCOMPARE(memory.takeNews(now + 1min).size(), 1u);
}

void TestWatchRules::aNewStartKnowsSinceWhenAndWhoWasTold()
{
    QTemporaryDir dir;
    workspace::AlertFile file((dir.path() + "/alerts.json").toStdString());
    {
        workspace::WatchMemory memory;
        memory.update({alertOf("wh_1", WatchRule::Success)}, now);
        QCOMPARE(memory.takeNews(now).size(), 1u);
        memory.update({alertOf("wh_1", WatchRule::Success), alertOf("wh_2", WatchRule::Silence)},
                      now + 1min); // quiet hours: nobody was told of this one
        QVERIFY(file.keep("acc", memory.remembered()).ok());
        QVERIFY(file.keep("other", {}).ok());
    }
    workspace::WatchMemory memory;
    memory.recall(file.of("acc"));
    memory.update({alertOf("wh_1", WatchRule::Success), alertOf("wh_2", WatchRule::Silence),
                   alertOf("wh_1", WatchRule::Failures)},
                  now + 24h);
    QCOMPARE(memory.active().size(), 3u);
    QVERIFY(memory.active()[0].firedAt == now);
    QVERIFY(memory.active()[1].firedAt == now + 1min);
    QVERIFY(memory.active()[2].firedAt == now + 24h);
    const auto news = memory.takeNews(now + 24h);
    QCOMPARE(news.size(), 2u);
    QCOMPARE(news[0].alert.rule, WatchRule::Silence);
    // What was gone at the first look is forgotten.
    memory.update({}, now + 25h);
    memory.update({alertOf("wh_1", WatchRule::Success)}, now + 26h);
    QVERIFY(memory.active()[0].firedAt == now + 26h);
}

void TestWatchRules::whatIsWrongInTheFileOfAlertsIsLeftOut()
{
    QTemporaryDir dir;
    QFile written(dir.path() + "/alerts.json");
    QVERIFY(written.open(QIODevice::WriteOnly));
    written.write(R"({"version": 1, "accounts": {"acc": [
        1, {}, {"webhook": "wh_1", "rule": "none", "firedAt": "2026-03-20T12:00:00.000Z"},
        {"webhook": "wh_2", "rule": "silence", "firedAt": "yesterday"},
        {"webhook": "wh_3", "rule": "silence", "firedAt": "2026-03-20T12:00:00.000Z", "told": 7}],
        "bad": {}}})");
    written.close();
    const workspace::AlertFile file((dir.path() + "/alerts.json").toStdString());
    QCOMPARE(file.of("acc"), (std::vector<workspace::RememberedAlert>{
                                 {"wh_3", WatchRule::Silence, now, false}}));
    QVERIFY(file.of("bad").empty());
    QVERIFY(file.of("nobody").empty());
}

QTEST_GUILESS_MAIN(TestWatchRules)
#include "tst_watchrules.moc"
