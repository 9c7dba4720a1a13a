// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/api/clientfixture.h"

#include "app/api/retrypolicy.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::api;
using namespace hookbench::test;

namespace
{

constexpr qint64 noon = 1774008000; // 2026-03-20T12:00:00Z, where ManualClock begins

UtcTime atNoon(qint64 plusSeconds = 0)
{
    return UtcTime{std::chrono::seconds{noon + plusSeconds}};
}

QList<QByteArray> limitLines(int limit, int remaining, qint64 resetAfterNoon)
{
    return {"X-RateLimit-Limit: " + QByteArray::number(limit),
            "X-RateLimit-Remaining: " + QByteArray::number(remaining),
            "X-RateLimit-Reset: " + QByteArray::number(noon + resetAfterNoon)};
}

ScriptedAnswer limited(const QList<QByteArray> &headerLines)
{
    return ScriptedAnswer::json(429, R"({"statusCode":429,"message":"Too many requests"})",
                                headerLines);
}

} // namespace

/// The rate limit: read, waited for, respected.
class TestRateLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headersAreRead_data();
    void headersAreRead();
    void windowRollsOver();
    void bulkWorkIsEstimated_data();
    void bulkWorkIsEstimated();
    void waitWithoutAWordIsToTheNextMinute();

    void limitFollowsTheAnswers();
    void limitedRequestIsRepeatedOnce_data();
    void limitedRequestIsRepeatedOnce();
    void stillLimitedIsAnError();
    void longWaitIsAnErrorAtOnce();
    void postIsRepeatedOnlyWithItsKey_data();
    void postIsRepeatedOnlyWithItsKey();
    void changeBeyondTheBudgetIsNotSent();
    void changeWaitsForANearReset();
    void readingIsNeverHeldBack();
    void waitCanBeCancelled();
};

void TestRateLimit::headersAreRead_data()
{
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<RateLimit>("expected");
    QTest::newRow("all three") << Headers{{"X-RateLimit-Limit", "100"},
                                          {"x-ratelimit-remaining", "87"},
                                          {"X-RATELIMIT-RESET", "1774008060"}}
                               << RateLimit{100, 87, atNoon(60)};
    QTest::newRow("none") << Headers{{"Date", "today"}} << RateLimit{};
    QTest::newRow("nonsense") << Headers{{"X-RateLimit-Limit", "many"},
                                         {"X-RateLimit-Remaining", "-1"},
                                         {"X-RateLimit-Reset", "99999999999999999"}}
                              << RateLimit{};
    QTest::newRow("one is broken")
        << Headers{{"X-RateLimit-Limit", "100"}, {"X-RateLimit-Remaining", "8 7"}}
        << RateLimit{100, {}, {}};
}

void TestRateLimit::headersAreRead()
{
    QFETCH(Headers, headers);
    QFETCH(RateLimit, expected);
    QVERIFY(readRateLimit(headers) == expected);
}

void TestRateLimit::windowRollsOver()
{
    const RateLimit used{100, 3, atNoon(60)};
    QVERIFY(rolledOver(used, atNoon(59)) == used);
    QVERIFY(rolledOver(used, atNoon(60)) == (RateLimit{100, 100, {}}));
    QVERIFY(rolledOver({}, atNoon(60)) == RateLimit{});
}

void TestRateLimit::bulkWorkIsEstimated_data()
{
    QTest::addColumn<int>("requests");
    QTest::addColumn<RateLimit>("limit");
    QTest::addColumn<qint64>("seconds"); // at noon; -1: not known
    QTest::newRow("fits") << 87 << RateLimit{100, 87, atNoon(600)} << qint64(0);
    QTest::newRow("one too many") << 88 << RateLimit{100, 87, atNoon(600)} << qint64(600);
    QTest::newRow("fills the next window") << 187 << RateLimit{100, 87, atNoon(600)} << qint64(600);
    QTest::newRow("and one more") << 188 << RateLimit{100, 87, atNoon(600)} << qint64(600 + 3600);
    QTest::newRow("ten windows on")
        << 1087 << RateLimit{100, 87, atNoon(600)} << qint64(600 + 9 * 3600);
    QTest::newRow("the window has ended") << 88 << RateLimit{100, 0, atNoon(-1)} << qint64(0);
    QTest::newRow("no reset known") << 88 << RateLimit{100, 87, {}} << qint64(3600);
    QTest::newRow("nothing known") << 5 << RateLimit{} << qint64(-1);
    QTest::newRow("a limit of none") << 5 << RateLimit{0, 0, atNoon(600)} << qint64(-1);
}

void TestRateLimit::bulkWorkIsEstimated()
{
    QFETCH(int, requests);
    QFETCH(RateLimit, limit);
    QFETCH(qint64, seconds);
    const BulkEstimate estimate = estimateBulk(requests, limit, atNoon());
    QCOMPARE(estimate.requests, requests);
    QCOMPARE(estimate.seconds.value_or(-1), seconds);
    QCOMPARE(estimate.fits(), seconds == 0);
}

void TestRateLimit::waitWithoutAWordIsToTheNextMinute()
{
    ApiRequest request;
    request.method = "GET";
    const Error told{.kind = ErrorKind::RateLimited};
    QCOMPARE(waitBeforeRepeating(request, told, atNoon(17)).value_or(-1), 43);
    QCOMPARE(waitBeforeRepeating(request, told, atNoon()).value_or(-1), 60);
    request.repeatable = false;
    QVERIFY(!waitBeforeRepeating(request, told, atNoon(17)));
}

void TestRateLimit::limitFollowsTheAnswers()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(200, webhookJson(), limitLines(100, 87, 1)),
                           ScriptedAnswer::json(200, webhookJson())});
    QSignalSpy changed(&fixture.client, &ApiClient::rateLimitChanged);
    Outcome<WebhookAnswer> first;
    fixture.client.fetchWebhook("wh_1", 0, this, first.done());
    QTRY_VERIFY(first.ok());
    QVERIFY(fixture.client.rateLimit() == (RateLimit{100, 87, atNoon(1)}));
    QCOMPARE(changed.size(), 1);

    Outcome<WebhookAnswer> second; // without the headers: what was known stays
    fixture.client.fetchWebhook("wh_1", 0, this, second.done());
    QTRY_VERIFY(second.ok());
    QCOMPARE(fixture.client.rateLimit().remaining.value_or(-1), 87);

    fixture.clock.advance(std::chrono::seconds{1}); // the timer is told by the clock
    QTRY_COMPARE(changed.size(), 2);
    QVERIFY(fixture.client.rateLimit() == (RateLimit{100, 100, {}}));
}

void TestRateLimit::limitedRequestIsRepeatedOnce_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("GET") << QByteArray("GET");
    QTest::newRow("PATCH") << QByteArray("PATCH");
    QTest::newRow("DELETE") << QByteArray("DELETE");
}

void TestRateLimit::limitedRequestIsRepeatedOnce()
{
    QFETCH(QByteArray, method);
    ClientFixture fixture;
    fixture.server.script({limited({"Retry-After: 1"}), ScriptedAnswer::json(200, webhookJson())});
    QSignalSpy waiting(&fixture.client, &ApiClient::waiting);
    Outcome<WebhookAnswer> outcome;
    Outcome<DeleteAnswer> removed;
    QElapsedTimer timer;
    timer.start();
    if (method == "GET")
        fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    else if (method == "PATCH")
        fixture.client.updateWebhook("wh_1", {.isActive = false}, this, outcome.done());
    else
        fixture.client.deleteWebhook("wh_1", this, removed.done());
    QTRY_VERIFY(outcome.ok() || removed.ok());
    QVERIFY(timer.elapsed() >= 1000);
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(waiting.first().first().toInt(), 1);
    QCOMPARE(fixture.server.requests().size(), 2);
    QCOMPARE(fixture.server.requests()[0].method, method);
    QCOMPARE(fixture.server.requests()[1].method, method);
    QCOMPARE(fixture.server.requests()[1].body, fixture.server.requests()[0].body);
}

void TestRateLimit::stillLimitedIsAnError()
{
    ClientFixture fixture;
    fixture.server.otherwise([](const ScriptedRequest &) { return limited({"Retry-After: 0"}); });
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::RateLimited));
    QCOMPARE(outcome.result->error().retryAfterSeconds, 0);
    QCOMPARE(fixture.server.requests().size(), 2);
}

void TestRateLimit::longWaitIsAnErrorAtOnce()
{
    ClientFixture fixture;
    fixture.server.script({limited({"Retry-After: 61"})});
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::RateLimited));
    QCOMPARE(outcome.result->error().retryAfterSeconds, 61);
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TestRateLimit::postIsRepeatedOnlyWithItsKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("requests");
    QTest::newRow("with a key, the same again") << "7b0c" << 2;
    QTest::newRow("without a key, never") << "" << 1;
}

void TestRateLimit::postIsRepeatedOnlyWithItsKey()
{
    QFETCH(QString, key);
    QFETCH(int, requests);
    ClientFixture fixture;
    fixture.server.script({limited({"Retry-After: 0"}), ScriptedAnswer::json(201, webhookJson())});
    Outcome<WebhookAnswer> outcome;
    fixture.client.createWebhook({"Payments", "https://shop.example/hook"}, key, this,
                                 outcome.done());
    QTRY_VERIFY(outcome.result);
    QCOMPARE(outcome.ok(), requests == 2);
    QCOMPARE(fixture.server.requests().size(), requests);
    for (const ScriptedRequest &request : fixture.server.requests())
        QCOMPARE(request.header("idempotency-key"), key.toLatin1());
}

void TestRateLimit::changeBeyondTheBudgetIsNotSent()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(200, webhookJson(), limitLines(100, 0, 61))});
    Outcome<WebhookAnswer> read;
    fixture.client.fetchWebhook("wh_1", 0, this, read.done());
    QTRY_VERIFY(read.ok());

    Outcome<DeleteAnswer> removed;
    fixture.client.deleteWebhook("wh_1", this, removed.done());
    QTRY_VERIFY(removed.result);
    QVERIFY(failed(removed, ErrorKind::BudgetTooSmall));
    QCOMPARE(removed.result->error().retryAfterSeconds, 61);
    QCOMPARE(fixture.server.requests().size(), 1);

    fixture.clock.advance(std::chrono::seconds{61}); // a new window
    fixture.server.script({ScriptedAnswer::empty(204)});
    Outcome<DeleteAnswer> again;
    fixture.client.deleteWebhook("wh_1", this, again.done());
    QTRY_VERIFY(again.ok());
}

void TestRateLimit::changeWaitsForANearReset()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(200, webhookJson(), limitLines(100, 0, 1)),
                           ScriptedAnswer::empty(204)});
    Outcome<WebhookAnswer> read;
    fixture.client.fetchWebhook("wh_1", 0, this, read.done());
    QTRY_VERIFY(read.ok());
    QSignalSpy waiting(&fixture.client, &ApiClient::waiting);
    Outcome<DeleteAnswer> removed;
    fixture.client.deleteWebhook("wh_1", this, removed.done());
    QCOMPARE(waiting.size(), 1);
    QCOMPARE(fixture.server.requests().size(), 1);
    QTRY_VERIFY(removed.ok());
    QCOMPARE(fixture.server.requests().size(), 2);
}

void TestRateLimit::readingIsNeverHeldBack()
{
    ClientFixture fixture;
    fixture.server.otherwise([](const ScriptedRequest &) {
        return ScriptedAnswer::json(200, webhookJson(), limitLines(100, 0, 3600));
    });
    for (int i = 0; i < 2; ++i) {
        Outcome<WebhookAnswer> outcome;
        fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
        QTRY_VERIFY(outcome.ok());
    }
}

void TestRateLimit::waitCanBeCancelled()
{
    ClientFixture fixture;
    fixture.server.otherwise([](const ScriptedRequest &) { return limited({"Retry-After: 60"}); });
    QSignalSpy waiting(&fixture.client, &ApiClient::waiting);
    Outcome<WebhookAnswer> outcome;
    Outcome<WebhookAnswer> abandoned;
    auto context = std::make_unique<QObject>();
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    fixture.client.fetchWebhook("wh_2", 0, context.get(), abandoned.done());
    QTRY_COMPARE(waiting.size(), 2);
    context.reset();
    fixture.client.cancelAll();
    QTRY_VERIFY(failed(outcome, ErrorKind::Cancelled));
    QCOMPARE(abandoned.times, 0);
    QCOMPARE(fixture.server.requests().size(), 2);
}

QTEST_GUILESS_MAIN(TestRateLimit)
#include "tst_ratelimit.moc"
