// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/sandbox/apifixture.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;
using namespace std::chrono_literals;

using Json = nlohmann::ordered_json;

/// POST /sandbox/clock: the schedule's time under control, the real one untouched.
class TestTimeTravel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nextGoesToTheNextAttempt();
    void nextWithNothingPendingChangesNothing();
    void aLongWayGoesThroughTheWholeSchedule();
    void notFarEnoughIsNotDue();
    void itWaitsForWhatIsUnderWay();
    void itAnswersAfterThirtySeconds();
    void aStoppedClockHoldsRetriesAndNotFirstAttempts();
    void signaturesUseTheRealTime();
    void aMovedClockIsForgottenWithTheRun();
    void aStoppedClockGoesOnInTheNextRun();
    void brokenOrdersAreRefused_data();
    void brokenOrdersAreRefused();

private:
    /// The answer of POST /sandbox/clock; discarded while it has not come.
    Json clock(const Json &body);
    void trigger();
    Json delivery();

    std::unique_ptr<ApiFixture> m_fixture;
    std::shared_ptr<Json> m_late; ///< the answer of the last clock(), whenever it came
};

void TestTimeTravel::init()
{
    m_fixture = std::make_unique<ApiFixture>();
    m_fixture->createWith({{"url", "http://127.0.0.1:9/hook"}});
}

Json TestTimeTravel::clock(const Json &body)
{
    http::Request request;
    request.method = "POST";
    request.target = "/sandbox/clock";
    request.body = body.dump();
    request.headers = m_fixture->keyHeaders("full");
    m_late = std::make_shared<Json>(Json::value_t::discarded);
    m_fixture->api->handle(
        request, [late = m_late](const http::Response &response) { *late = bodyOf(response); });
    return *m_late;
}

void TestTimeTravel::trigger()
{
    const auto response =
        m_fixture->send("POST", "/sandbox/trigger", Json{{"type", "payment.created"}});
    QCOMPARE(response.status, 202);
}

Json TestTimeTravel::delivery()
{
    return bodyOf(m_fixture->send("GET", "/sandbox/deliveries", std::string())).at(0);
}

void TestTimeTravel::nextGoesToTheNextAttempt()
{
    trigger();
    m_fixture->world.answer(500);
    QVERIFY(clock({{"advance", "next"}}).is_discarded()); // the attempt has to end
    QCOMPARE(m_fixture->world.sent.size(), std::size_t{2});
    m_fixture->world.answer(500);
    QCOMPARE(m_late->at("now").get<std::string>(), std::string("2026-03-20T12:00:05.000Z"));
    QCOMPARE(m_late->at("paused").get<bool>(), false);
    QCOMPARE(m_late->at("pending").get<int>(), 1);
    QCOMPARE(delivery().at("next_attempt").get<std::string>(),
             std::string("2026-03-20T12:00:15.000Z"));
    clock({{"advance", "next"}});
    m_fixture->world.answer(200);
    QCOMPARE(m_late->at("now").get<std::string>(), std::string("2026-03-20T12:00:15.000Z"));
    QCOMPARE(m_late->at("pending").get<int>(), 0);
}

void TestTimeTravel::nextWithNothingPendingChangesNothing()
{
    const Json answer = clock({{"advance", "next"}});
    QCOMPARE(answer.at("now").get<std::string>(), std::string("2026-03-20T12:00:00.000Z"));
    m_fixture->clock.advance(1s);
    QCOMPARE(clock({{"advance", 0}}).at("now").get<std::string>(),
             std::string("2026-03-20T12:00:01.000Z"));
}

void TestTimeTravel::aLongWayGoesThroughTheWholeSchedule()
{
    trigger();
    m_fixture->world.answer(500);
    clock({{"advance", 3 * 24 * 3600}});
    for (int i = 0; i < 3; ++i)
        QVERIFY(m_fixture->world.answer(500));
    QCOMPARE(m_late->at("now").get<std::string>(), std::string("2026-03-23T12:00:00.000Z"));
    QCOMPARE(delivery().at("status").get<std::string>(), std::string("failed"));
    QCOMPARE(delivery().at("attempts").size(), std::size_t{4});
}

void TestTimeTravel::notFarEnoughIsNotDue()
{
    trigger();
    m_fixture->world.answer(500);
    QVERIFY(!clock({{"advance", 4.9}}).is_discarded());
    QCOMPARE(m_fixture->world.sent.size(), std::size_t{1});
    m_fixture->clock.advance(100ms); // it runs on from there
    m_fixture->world.fireTimers();
    QCOMPARE(m_fixture->world.sent.size(), std::size_t{2});
}

void TestTimeTravel::itWaitsForWhatIsUnderWay()
{
    trigger();
    QVERIFY(clock({{"advance", 5}}).is_discarded()); // the first attempt is on the wire
    m_fixture->clock.advance(2s);                    // slow, but the schedule's clock stands
    m_fixture->world.answer(500);
    QVERIFY(m_late->is_discarded());
    m_fixture->world.answer(200);
    QCOMPARE(m_late->at("pending").get<int>(), 0);
    QCOMPARE(delivery().at("attempts").size(), std::size_t{2});
}

void TestTimeTravel::itAnswersAfterThirtySeconds()
{
    trigger();
    QVERIFY(clock({{"advance", "next"}}).is_discarded());
    m_fixture->clock.advance(30s);
    m_fixture->world.fireTimers();
    QCOMPARE(m_late->at("pending").get<int>(), 1);
    m_fixture->world.answer(500); // what was asked for happens all the same
    QCOMPARE(m_fixture->world.sent.size(), std::size_t{2});
    m_fixture->world.answer(200);
    QCOMPARE(delivery().at("status").get<std::string>(), std::string("delivered"));
}

void TestTimeTravel::aStoppedClockHoldsRetriesAndNotFirstAttempts()
{
    QCOMPARE(clock({{"paused", true}}).at("paused").get<bool>(), true);
    trigger();
    QCOMPARE(m_fixture->world.sent.size(), std::size_t{1});
    m_fixture->world.answer(500);
    m_fixture->clock.advance(1h);
    m_fixture->world.fireTimers();
    QCOMPARE(m_fixture->world.sent.size(), std::size_t{1});
    clock({{"advance", 5}}); // it can be moved by hand
    QCOMPARE(m_fixture->world.sent.size(), std::size_t{2});
    m_fixture->world.answer(500);
    QCOMPARE(m_late->at("paused").get<bool>(), true);
    QCOMPARE(clock({{"paused", false}}).at("now").get<std::string>(),
             std::string("2026-03-20T12:00:05.000Z"));
    m_fixture->clock.advance(10s);
    m_fixture->world.fireTimers();
    QCOMPARE(m_fixture->world.sent.size(), std::size_t{3});
}

void TestTimeTravel::signaturesUseTheRealTime()
{
    trigger();
    m_fixture->world.answer(500);
    clock({{"advance", "next"}});
    QCOMPARE(
        std::string(findHeader(m_fixture->world.sent.back().request.headers, "X-Webhook-Timestamp")
                        .value_or("")),
        std::string("1774008000"));
}

void TestTimeTravel::aMovedClockIsForgottenWithTheRun()
{
    trigger();
    m_fixture->world.answer(500);
    clock({{"advance", 5}});
    m_fixture->world.answer(500); // next in 10 s by a clock that is 5 s ahead
    m_fixture->restart();
    QCOMPARE(delivery().at("next_attempt").get<std::string>(),
             std::string("2026-03-20T12:00:10.000Z"));
    QCOMPARE(clock({{"advance", 0}}).at("now").get<std::string>(),
             std::string("2026-03-20T12:00:00.000Z"));
}

void TestTimeTravel::aStoppedClockGoesOnInTheNextRun()
{
    trigger();
    m_fixture->world.answer(500);
    m_fixture->clock.advance(1s);
    clock({{"paused", true}}); // 4 s before the retry
    m_fixture->clock.advance(1h);
    m_fixture->restart();
    QCOMPARE(delivery().at("next_attempt").get<std::string>(),
             std::string("2026-03-20T13:00:05.000Z"));
}

void TestTimeTravel::brokenOrdersAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    for (const char *body :
         {"{}", "[]", R"({"advance":-1})", R"({"advance":"soon"})", R"({"advance":null})",
          R"({"advance":1e99})", R"({"paused":1})", R"({"paused":true,"advance":1})", "{"})
        QTest::newRow(body) << QByteArray(body);
}

void TestTimeTravel::brokenOrdersAreRefused()
{
    QFETCH(QByteArray, body);
    QCOMPARE(m_fixture->send("POST", "/sandbox/clock", body.toStdString()).status, 400);
}

QTEST_APPLESS_MAIN(TestTimeTravel)
#include "tst_timetravel.moc"
