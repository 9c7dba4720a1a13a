// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/verifier.h"
#include "tests/support/sandbox/apifixture.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;
using namespace std::chrono_literals;

using Json = nlohmann::ordered_json;

namespace
{

const std::string hook = "http://127.0.0.1:9/hook";
const std::string secret = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5";
const std::string newSecret = "Z9y8X7w6V5u4T3s2R1q0_P9o8-N7m6L5";

SandboxOptions with(const std::function<void(SandboxOptions &)> &change)
{
    SandboxOptions options = ApiFixture::unlimited();
    change(options);
    return options;
}

/// A sandbox with one webhook on this machine.
struct World : ApiFixture
{
    explicit World(const SandboxOptions &chosen = unlimited(), const Json &fields = {})
        : ApiFixture(chosen)
    {
        Json all{{"url", hook}, {"signing_secret", secret}};
        all.update(fields.is_null() ? Json::object() : fields);
        webhook = createWith(all).at("id");
    }

    Json trigger(const Json &body = {{"type", "payment.completed"}})
    {
        const http::Response response = send("POST", "/sandbox/trigger", body);
        if (response.status != 202)
            throw std::runtime_error(response.body);
        return bodyOf(response);
    }
    Json deliveries() { return bodyOf(send("GET", "/sandbox/deliveries", std::string())); }
    Json delivery() { return deliveries().at(0); }
    std::string status() { return delivery().at("status"); }
    Json fetch()
    {
        return bodyOf(
            send("GET", "/api/v0/webhooks/" + webhook + "?include_events=true", std::string()));
    }
    Json stats() { return fetch().at("delivery_stats"); }
    void patch(const Json &fields) { send("PATCH", "/api/v0/webhooks/" + webhook, fields); }
    /// Time goes by, and the timers notice.
    void pass(std::chrono::microseconds time)
    {
        clock.advance(time);
        world.fireTimers();
    }
    const http::ClientRequest &last() const { return world.sent.back().request; }
    std::string lastHeader(const char *name) const
    {
        return std::string(findHeader(last().headers, name).value_or(""));
    }
    signing::Verification verify(const std::string &with)
    {
        signing::Verifier verifier(data.schemes, "platform",
                                   {{Secret::copyOf(with), SecretRole::Current}});
        return verifier.verify({"POST", last().url, last().headers, last().body, clock.now()});
    }

    std::string webhook;
};

} // namespace

/// Deliveries from the trigger to their end, with the receivers' answers and the time under
/// control.
class TestDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeliveryIsSignedAndComplete();
    void whatWasTypedIsWhatIsSent();
    void anEncryptedPayloadIsSealedWithTheSecret();
    void everyActiveWebhookOfTheApplicationGetsIt();
    void onlyTheNamedOneGetsIt();
    void aRetryIsTheSameDelivery();
    void onlyA200EndsIt_data();
    void onlyA200EndsIt();
    void itIsExhaustedAfterTheSchedule();
    void statisticsCountDeliveries();
    void theAverageIsThatOfAllAnswers();
    void pausingCancelsWhatIsPending();
    void pausingLetsTheAttemptOnTheWireEnd();
    void deletingForgetsEverything();
    void anotherSecretSignsAloneFromTheNextAttempt();
    void anOverlapHasTwoSignatures();
    void anOverlapEnds();
    void outsideThisMachineIsNotSent();
    void anAllowedHostIsSentToAtItsPace();
    void aHostOfALiveAccountIsNeverSentTo();
    void aUrlThatMovesOutsideStopsTheRetries();
    void pendingOnesSurviveARestart();
    void anAttemptOnTheWireIsRepeatedAndCountedOnce();
    void overdueOnesAreSpreadAfterARestart();
    void overdueOnesAreSpreadAfterSleep();
    void aSandboxForOneCommandSendsNothing();
    void tooManyPendingAreRefused();
    void anotherApplicationSeesNothing();
    void brokenTriggersAreRefused_data();
    void brokenTriggersAreRefused();
};

void TestDispatcher::aDeliveryIsSignedAndComplete()
{
    World world;
    const Json made = world.trigger();
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    QCOMPARE(world.last().url, hook);
    QCOMPARE(world.last().method, std::string("POST"));
    QVERIFY(world.last().timeout == 10s);
    QCOMPARE(world.lastHeader("X-Webhook-Id"),
             made.at("deliveries").at(0).at("delivery_id").get<std::string>());
    QCOMPARE(world.lastHeader("X-Webhook-Event"), std::string("payment.completed"));
    QCOMPARE(world.lastHeader("X-Webhook-Attempt"), std::string("1"));
    QCOMPARE(world.lastHeader("X-Webhook-Timestamp"), std::string("1774008000"));
    QCOMPARE(world.lastHeader("User-Agent"), std::string("Hookbench-Sandbox/" HOOKBENCH_VERSION));
    QCOMPARE(world.lastHeader("Content-Type"), std::string("application/json"));

    const Json envelope = Json::parse(world.last().body);
    QStringList keys;
    for (const auto &[key, value] : envelope.items())
        keys << QString::fromStdString(key);
    QCOMPARE(keys, (QStringList{"id", "type", "created_at", "data"}));
    QVERIFY(envelope.at("id") == made.at("event_id"));
    QVERIFY(envelope.at("data").at("id").get<std::string>().starts_with("pay_"));
    QCOMPARE(world.verify(secret).verdict, Verdict::Verified);
    QCOMPARE(world.verify(newSecret).verdict, Verdict::Failed);
}

void TestDispatcher::whatWasTypedIsWhatIsSent()
{
    World world;
    world.send(
        "POST", "/sandbox/trigger",
        std::string(R"({"type":"my.own","data":{"amount": 10.10, "n":12345678901234567890.10}})"));
    QVERIFY(
        world.last().body.ends_with(R"("data":{"amount": 10.10, "n":12345678901234567890.10}})"));
    world.trigger({{"type", "never.heard.of"}});
    QVERIFY(Json::parse(world.last().body).at("data").contains("amount"));
}

void TestDispatcher::anEncryptedPayloadIsSealedWithTheSecret()
{
    World world(ApiFixture::unlimited(), {{"encrypted", true}});
    const Json made = world.trigger();
    const Json wrapper = Json::parse(world.last().body);
    QCOMPARE(wrapper.at("alg").get<std::string>(), std::string("A256GCM"));
    const signing::Verification verified = world.verify(secret);
    QCOMPARE(verified.verdict, Verdict::Verified);
    QVERIFY(verified.decrypted.has_value());
    QVERIFY(Json::parse(*verified.decrypted).at("id") == made.at("event_id"));
}

void TestDispatcher::everyActiveWebhookOfTheApplicationGetsIt()
{
    World world;
    world.createWith({{"url", "http://localhost:10/b"}});
    world.createWith({{"url", "http://localhost:11/c"}, {"isActive", false}});
    world.createWith({{"url", "http://localhost:12/d"}}, "other-application");
    const Json made = world.trigger();
    QCOMPARE(made.at("deliveries").size(), std::size_t{2});
    QCOMPARE(world.world.sent.size(), std::size_t{2});
    QCOMPARE(world.world.sent[0].request.body, world.world.sent[1].request.body);
    QVERIFY(made.at("deliveries")[0].at("delivery_id") !=
            made.at("deliveries")[1].at("delivery_id"));
}

void TestDispatcher::onlyTheNamedOneGetsIt()
{
    World world;
    world.createWith({{"url", "http://localhost:10/b"}});
    world.trigger({{"type", "a"}, {"webhook", world.webhook}});
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    world.patch({{"isActive", false}});
    const Json none = world.trigger({{"type", "a"}, {"webhook", world.webhook}});
    QVERIFY(none.at("deliveries").empty());
}

void TestDispatcher::aRetryIsTheSameDelivery()
{
    World world(ApiFixture::unlimited(), {{"encrypted", true}});
    world.trigger();
    const http::ClientRequest first = world.last();
    const std::string id = world.lastHeader("X-Webhook-Id");
    world.world.answer(500);
    QCOMPARE(world.status(), std::string("retrying"));
    QCOMPARE(world.delivery().at("next_attempt").get<std::string>(),
             std::string("2026-03-20T12:00:05.000Z"));
    world.pass(4s);
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    world.pass(1s);
    QCOMPARE(world.world.sent.size(), std::size_t{2});
    QCOMPARE(world.last().body, first.body);
    QCOMPARE(world.lastHeader("X-Webhook-Id"), id);
    QCOMPARE(world.lastHeader("X-Webhook-Attempt"), std::string("2"));
    QCOMPARE(world.lastHeader("X-Webhook-Timestamp"), std::string("1774008005"));
    QCOMPARE(world.verify(secret).verdict, Verdict::Verified);
    world.world.answer(200);
    const Json delivered = world.delivery();
    QCOMPARE(delivered.at("status").get<std::string>(), std::string("delivered"));
    QVERIFY(delivered.at("next_attempt").is_null());
    QCOMPARE(delivered.at("attempts").size(), std::size_t{2});
    QCOMPARE(delivered.at("attempts")[0].at("response_code").get<int>(), 500);
    QVERIFY(delivered.at("attempts")[0].at("error").is_null());
}

void TestDispatcher::onlyA200EndsIt_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("expected");
    QTest::newRow("200") << 200 << "delivered";
    QTest::newRow("201") << 201 << "retrying";
    QTest::newRow("204") << 204 << "retrying";
    QTest::newRow("a redirect") << 302 << "retrying";
    QTest::newRow("400") << 400 << "retrying";
    QTest::newRow("410") << 410 << "retrying";
    QTest::newRow("503") << 503 << "retrying";
}

void TestDispatcher::onlyA200EndsIt()
{
    QFETCH(int, status);
    QFETCH(QString, expected);
    World world;
    world.trigger();
    world.world.answer(status);
    QCOMPARE(QString::fromStdString(world.status()), expected);
    QCOMPARE(world.world.sent.size(), std::size_t{1}); // a redirect is not followed
}

void TestDispatcher::itIsExhaustedAfterTheSchedule()
{
    World world;
    world.trigger();
    world.world.fail(ErrorKind::Timeout);
    for (const auto wait : {5s, 10s, 20s}) {
        world.pass(wait);
        world.world.fail(ErrorKind::ConnectionRefused);
    }
    const Json failed = world.delivery();
    QCOMPARE(failed.at("status").get<std::string>(), std::string("failed"));
    QCOMPARE(failed.at("attempts").size(), std::size_t{4});
    QCOMPARE(failed.at("attempts")[0].at("error").get<std::string>(), std::string("timeout"));
    QVERIFY(failed.at("attempts")[3].at("response_code").is_null());
    world.pass(std::chrono::hours(24));
    QCOMPARE(world.world.sent.size(), std::size_t{4});
}

void TestDispatcher::statisticsCountDeliveries()
{
    World world(with([](auto &o) { o.retries = RetrySchedule({5s}); }));
    QCOMPARE(world.stats().at("total_events").get<int>(), 0);
    world.trigger();
    QCOMPARE(world.stats().at("total_events").get<int>(), 1); // at the first attempt
    QVERIFY(world.fetch().at("recent_events").empty());
    world.world.answer(500);
    Json stats = world.stats();
    QCOMPARE(stats.at("total_events").get<int>(), 1);
    QCOMPARE(stats.at("failed_deliveries").get<int>(), 0); // not yet
    QCOMPARE(stats.at("last_delivery").get<std::string>(), std::string("2026-03-20T12:00:00.000Z"));
    QVERIFY(!stats.contains("success_rate"));
    QCOMPARE(world.fetch().at("recent_events")[0].at("delivery_status").get<std::string>(),
             std::string("retrying"));
    world.pass(5s);
    world.world.answer(500);
    stats = world.stats();
    QCOMPARE(stats.at("total_events").get<int>(), 1);
    QCOMPARE(stats.at("failed_deliveries").get<int>(), 1);
    QCOMPARE(stats.at("last_24h_events").get<int>(), 1);
    QCOMPARE(stats.at("last_24h_failures").get<int>(), 1);
    QCOMPARE(stats.at("success_rate").get<double>(), 0.0);
    world.trigger();
    world.world.answer(200);
    stats = world.stats();
    QCOMPARE(stats.at("total_events").get<int>(), 2);
    QCOMPARE(stats.at("successful_deliveries").get<int>(), 1);
    QCOMPARE(stats.at("success_rate").get<double>(), 50.0);
    const Json events = world.fetch().at("recent_events");
    QCOMPARE(events.size(), std::size_t{2});
    QCOMPARE(events[0].at("delivery_status").get<std::string>(), std::string("delivered"));
    QCOMPARE(events[1].at("response_code").get<int>(), 500);
    world.clock.advance(25h);
    QCOMPARE(world.stats().at("last_24h_events").get<int>(), 0);
    QCOMPARE(world.stats().at("total_events").get<int>(), 2);
}

void TestDispatcher::theAverageIsThatOfAllAnswers()
{
    World world;
    world.trigger();
    world.world.fail(ErrorKind::Timeout); // no answer, nothing to average
    QVERIFY(!world.stats().contains("average_response_time"));
    world.pass(5s);
    world.world.answer(200);
    QCOMPARE(world.stats().at("average_response_time").get<double>(), 12.5);
    world.trigger();
    world.world.answer(200);
    QCOMPARE(world.stats().at("average_response_time").get<double>(), 12.5);
}

void TestDispatcher::pausingCancelsWhatIsPending()
{
    World world;
    world.trigger();
    world.world.answer(500);
    world.patch({{"isActive", false}});
    QCOMPARE(world.status(), std::string("failed"));
    QVERIFY(world.delivery().at("next_attempt").is_null());
    QCOMPARE(world.stats().at("failed_deliveries").get<int>(), 0); // it was not exhausted
    world.pass(1h);
    world.patch({{"isActive", true}});
    world.pass(1h);
    QCOMPARE(world.world.sent.size(), std::size_t{1});
}

void TestDispatcher::pausingLetsTheAttemptOnTheWireEnd()
{
    World world;
    world.trigger();
    world.patch({{"isActive", false}});
    world.world.answer(200);
    QCOMPARE(world.status(), std::string("delivered"));
    QCOMPARE(world.stats().at("successful_deliveries").get<int>(), 1);
    world.patch({{"isActive", true}});
    world.trigger();
    world.patch({{"isActive", false}});
    world.world.answer(500);
    QCOMPARE(world.status(), std::string("failed"));
    world.pass(1h);
    QCOMPARE(world.world.sent.size(), std::size_t{2});
}

void TestDispatcher::deletingForgetsEverything()
{
    World world;
    world.trigger();
    world.world.answer(500);
    world.trigger(); // on the wire
    QCOMPARE(world.send("DELETE", "/api/v0/webhooks/" + world.webhook, std::string()).status, 200);
    world.world.answer(200);
    world.pass(1h);
    QCOMPARE(world.world.sent.size(), std::size_t{2});
    QVERIFY(world.deliveries().empty());
}

void TestDispatcher::anotherSecretSignsAloneFromTheNextAttempt()
{
    World world;
    world.trigger();
    world.world.answer(500);
    world.patch({{"signing_secret", newSecret}});
    world.pass(5s);
    QCOMPARE(world.verify(newSecret).verdict, Verdict::Verified);
    QCOMPARE(world.verify(secret).verdict, Verdict::Failed);
    QVERIFY(world.lastHeader("X-Webhook-Signature").find(',') == std::string::npos);
}

void TestDispatcher::anOverlapHasTwoSignatures()
{
    World world(with([](auto &o) { o.rotationOverlap = 60s; }));
    world.patch({{"signing_secret", newSecret}});
    world.trigger();
    QCOMPARE(world.verify(newSecret).verdict, Verdict::Verified);
    QCOMPARE(world.verify(secret).verdict, Verdict::Verified);
    QVERIFY(world.lastHeader("X-Webhook-Signature").find(',') != std::string::npos);
    // The API shows the new one alone.
    QCOMPARE(world.fetch().at("signing_secret").get<std::string>(), newSecret);
}

void TestDispatcher::anOverlapEnds()
{
    World world(with([](auto &o) { o.rotationOverlap = 60s; }));
    world.patch({{"signing_secret", newSecret}});
    world.clock.advance(60s);
    world.trigger();
    QCOMPARE(world.verify(newSecret).verdict, Verdict::Verified);
    QCOMPARE(world.verify(secret).verdict, Verdict::Failed);
}

void TestDispatcher::outsideThisMachineIsNotSent()
{
    World world(ApiFixture::unlimited(), {{"url", "https://shop.example/hook"}});
    const Json made = world.trigger();
    QCOMPARE(made.at("deliveries").size(), std::size_t{1});
    QVERIFY(world.world.sent.empty());
    const Json delivery = world.delivery();
    QCOMPARE(delivery.at("attempts").at(0).at("error").get<std::string>(),
             std::string("not sent: outside this machine"));
    QVERIFY(delivery.at("next_attempt").is_null());
    QCOMPARE(world.stats().at("total_events").get<int>(), 0);
    QCOMPARE(world.stats().at("last_24h_events").get<int>(), 0);
    QVERIFY(world.stats().at("last_delivery").is_null());
    QVERIFY(world.fetch().at("recent_events").empty());
}

void TestDispatcher::anAllowedHostIsSentToAtItsPace()
{
    World world(with([](auto &o) { o.allowedHosts = {"shop.example"}; }),
                {{"url", "https://shop.example/hook"}});
    world.trigger();
    world.trigger();
    world.trigger();
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    world.world.answer(200);
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    world.pass(500ms);
    QCOMPARE(world.world.sent.size(), std::size_t{2});
}

void TestDispatcher::aHostOfALiveAccountIsNeverSentTo()
{
    World world(with([](auto &o) { o.allowedHosts = {"shop.example"}; }),
                {{"url", "https://shop.example/hook"}});
    world.dispatcher->forbidHosts({"shop.example"});
    world.trigger();
    QVERIFY(world.world.sent.empty());
    QVERIFY(world.delivery().dump().find("LIVE") != std::string::npos);
}

void TestDispatcher::aUrlThatMovesOutsideStopsTheRetries()
{
    World world;
    world.trigger();
    world.world.answer(500);
    world.patch({{"url", "https://shop.example/hook"}});
    world.pass(5s);
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    QCOMPARE(world.status(), std::string("failed"));
    QCOMPARE(world.delivery().at("attempts").at(1).at("error").get<std::string>(),
             std::string("not sent: outside this machine"));
}

void TestDispatcher::pendingOnesSurviveARestart()
{
    World world;
    world.trigger();
    const std::string body = world.last().body;
    world.world.answer(500);
    world.clock.advance(1s);
    world.restart();
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    QCOMPARE(world.status(), std::string("retrying"));
    world.pass(4s);
    QCOMPARE(world.world.sent.size(), std::size_t{2});
    QCOMPARE(world.last().body, body);
    QCOMPARE(world.lastHeader("X-Webhook-Attempt"), std::string("2"));
    world.world.answer(200);
    QCOMPARE(world.status(), std::string("delivered"));
}

void TestDispatcher::anAttemptOnTheWireIsRepeatedAndCountedOnce()
{
    World world;
    world.trigger();
    world.restart(); // no answer was ever seen
    QCOMPARE(world.world.sent.size(), std::size_t{2});
    QCOMPARE(world.lastHeader("X-Webhook-Attempt"), std::string("1"));
    world.world.answer(200);
    QCOMPARE(world.stats().at("total_events").get<int>(), 1);
    QCOMPARE(world.delivery().at("attempts").size(), std::size_t{1});
}

void TestDispatcher::overdueOnesAreSpreadAfterARestart()
{
    World world;
    for (int i = 0; i < 10; ++i) {
        world.trigger();
        world.world.answer(500);
    }
    world.world.sent.clear();
    world.clock.advance(8h);
    world.restart();
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    for (std::size_t n = 2; n <= 10; ++n) {
        world.pass(200ms);
        QCOMPARE(world.world.sent.size(), std::min<std::size_t>(n, 4)); // four at a time
    }
    for (int i = 0; i < 10; ++i)
        world.world.answer(200);
    QCOMPARE(world.world.sent.size(), std::size_t{10});
}

void TestDispatcher::overdueOnesAreSpreadAfterSleep()
{
    World world;
    for (int i = 0; i < 3; ++i) {
        world.trigger();
        world.world.answer(500);
    }
    world.world.sent.clear();
    QVERIFY(world.world.nextTimer() <= 15s); // a timer does not run while the machine sleeps
    world.pass(8h);
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    world.pass(200ms);
    QCOMPARE(world.world.sent.size(), std::size_t{2});
}

void TestDispatcher::aSandboxForOneCommandSendsNothing()
{
    World world;
    world.trigger();
    world.world.answer(500);
    world.restart(with([](auto &o) { o.sends = false; }));
    world.clock.advance(1h);
    world.world.fireTimers();
    world.trigger();
    QCOMPARE(world.world.sent.size(), std::size_t{1});
    QCOMPARE(world.status(), std::string("pending"));
    world.restart(ApiFixture::unlimited());
    QCOMPARE(world.world.sent.size(), std::size_t{3});
}

void TestDispatcher::tooManyPendingAreRefused()
{
    World world(with([](auto &o) { o.maxPending = 2; }));
    world.trigger();
    world.trigger();
    const http::Response refused =
        world.send("POST", "/sandbox/trigger", Json{{"type", "one.too.many"}});
    QCOMPARE(refused.status, 503);
    world.world.answer(200);
    world.trigger();
}

void TestDispatcher::anotherApplicationSeesNothing()
{
    World world;
    world.trigger();
    QVERIFY(bodyOf(world.send("GET", "/sandbox/deliveries", std::string(), "other-application"))
                .empty());
    QCOMPARE(world
                 .send("GET", "/sandbox/deliveries?webhook=" + world.webhook, std::string(),
                       "other-application")
                 .status,
             404);
    QCOMPARE(world
                 .send("POST", "/sandbox/trigger", Json{{"type", "a"}, {"webhook", world.webhook}},
                       "other-application")
                 .status,
             404);
    QCOMPARE(world.send("POST", "/sandbox/trigger", Json{{"type", "a"}}, "expired").status, 401);
    QCOMPARE(world.send("POST", "/sandbox/trigger", Json{{"type", "a"}}, "").status, 401);
    QCOMPARE(world.send("POST", "/sandbox/trigger", Json{{"type", "a"}}, "read-only").status, 202);
}

void TestDispatcher::brokenTriggersAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no JSON") << QByteArray("{");
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("no type") << QByteArray("{}");
    QTest::newRow("an empty type") << QByteArray(R"({"type":""})");
    QTest::newRow("a type with a line break") << QByteArray(R"({"type":"a\r\nX: y"})");
    QTest::newRow("a type with a blank at its end") << QByteArray(R"({"type":"a "})");
    QTest::newRow("a type of 201 bytes")
        << QByteArray(R"({"type":")") + QByteArray(201, 'a') + R"("})";
    QTest::newRow("null for the data") << QByteArray(R"({"type":"a","data":null})");
    QTest::newRow("a list for the data") << QByteArray(R"({"type":"a","data":[]})");
    QTest::newRow("a number for the webhook") << QByteArray(R"({"type":"a","webhook":1})");
}

void TestDispatcher::brokenTriggersAreRefused()
{
    QFETCH(QByteArray, body);
    World world;
    const http::Response refused = world.send("POST", "/sandbox/trigger", body.toStdString());
    QCOMPARE(refused.status, 400);
    QVERIFY(bodyOf(refused).at("message").is_array());
    QVERIFY(world.world.sent.empty());
}

QTEST_APPLESS_MAIN(TestDispatcher)
#include "tst_dispatcher.moc"
