// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/faultbox.h"
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

constexpr const char *secret = "A1b2C3d4E5f6G7h8I9j0_K1l2-M3n4O5";

} // namespace

/// POST and DELETE /sandbox/faults: what goes wrong on purpose, and nothing else.
class TestFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aDuplicateGoesTwice();
    void aDroppedOneNeverGoes();
    void aDelayedOneGoesLater_data();
    void aDelayedOneGoesLater();
    void aCorruptOneHasOneBitTurned();
    void theApiFails_data();
    void theApiFails();
    void aSlowAnswerComesLater();
    void aCutConnectionHasNoAnswer();
    void faultsEnd();
    void theSameSeedMakesTheSameFaults();
    void oddsAreKept();
    void brokenOrdersAreRefused_data();
    void brokenOrdersAreRefused();

private:
    http::Response order(const Json &body)
    {
        return m_fixture->send("POST", "/sandbox/faults", body);
    }
    void trigger();
    Json delivery();

    std::unique_ptr<ApiFixture> m_fixture;
};

void TestFaults::init()
{
    m_fixture = std::make_unique<ApiFixture>();
    m_fixture->createWith({{"url", "http://127.0.0.1:9/hook"}, {"signing_secret", secret}});
}

void TestFaults::trigger()
{
    const auto response =
        m_fixture->send("POST", "/sandbox/trigger", Json{{"type", "payment.completed"}});
    QCOMPARE(response.status, 202);
}

Json TestFaults::delivery()
{
    return bodyOf(m_fixture->send("GET", "/sandbox/deliveries", std::string())).at(0);
}

void TestFaults::aDuplicateGoesTwice()
{
    const auto answer = order({{"recipe", "duplicate"}, {"seed", 7}});
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.body, std::string("{\"recipe\":{\"duplicate\":1.0},\"seed\":7}"));
    trigger();
    QCOMPARE(m_fixture->world.sent.size(), 2u);
    const auto &first = m_fixture->world.sent[0].request;
    const auto &second = m_fixture->world.sent[1].request;
    QVERIFY(first.body == second.body && first.headers == second.headers);
    while (m_fixture->world.answer(200))
        continue;
    QVERIFY(delivery()["status"] == "delivered");
    QCOMPARE(delivery()["attempts"].size(), 1u);
}

void TestFaults::aDroppedOneNeverGoes()
{
    order({{"recipe", "drop"}});
    trigger();
    m_fixture->world.fireTimers();
    QVERIFY(m_fixture->world.sent.empty());
    QVERIFY(delivery()["status"] == "failed");
    QVERIFY(delivery()["next_attempt"].is_null());
    QVERIFY(delivery()["attempts"][0]["error"] == "dropped on purpose");
}

void TestFaults::aDelayedOneGoesLater_data()
{
    QTest::addColumn<QString>("fault");
    QTest::newRow("delay") << "delay";
    QTest::newRow("reorder") << "reorder";
}

void TestFaults::aDelayedOneGoesLater()
{
    QFETCH(QString, fault);
    order({{"recipe", fault.toStdString()}});
    trigger();
    QVERIFY(m_fixture->world.sent.empty());
    QVERIFY(m_fixture->world.nextTimer() <= 3s);
    m_fixture->world.fireTimers();
    QCOMPARE(m_fixture->world.sent.size(), 1u);
    m_fixture->world.answer(200);
    QVERIFY(delivery()["status"] == "delivered");
}

void TestFaults::aCorruptOneHasOneBitTurned()
{
    signing::Verifier verifier(m_fixture->data.schemes, "platform", {{Secret::copyOf(secret)}});
    const auto verdict = [&] {
        const http::ClientRequest &request = m_fixture->world.sent.back().request;
        return verifier
            .verify({request.method, "", request.headers, request.body, m_fixture->clock.now()})
            .verdict;
    };
    trigger();
    QVERIFY(verdict() == Verdict::Verified);
    order({{"recipe", "corrupt"}});
    trigger();
    QVERIFY(verdict() == Verdict::Failed);
    // A retry has the right bytes again: the fault is on the way, not in what is stored.
    m_fixture->send("DELETE", "/sandbox/faults", std::string());
    m_fixture->world.answer(200);
    m_fixture->world.answer(500);
    m_fixture->clock.advance(10s);
    m_fixture->world.fireTimers();
    QCOMPARE(m_fixture->world.sent.size(), 3u);
    QVERIFY(verdict() == Verdict::Verified);
}

void TestFaults::theApiFails_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {429, 500, 503})
        QTest::addRow("%d", status) << status;
}

void TestFaults::theApiFails()
{
    QFETCH(int, status);
    order({{"recipe", std::to_string(status)}});
    const auto answer = m_fixture->send("GET", "/api/v0/webhooks", std::string());
    QCOMPARE(answer.status, status);
    QCOMPARE(headerOf(answer, "Retry-After").empty(), status == 500);
    QVERIFY(bodyOf(answer)["statusCode"] == status);
    // Another application has nothing to do with it, and the controls never fail.
    QCOMPARE(m_fixture->send("GET", "/api/v0/webhooks", std::string(), "other-application").status,
             200);
    trigger();
    // A key that is unknown hears so, whatever goes wrong.
    QCOMPARE(m_fixture->send("GET", "/api/v0/webhooks", std::string(), "").status, 401);
}

void TestFaults::aSlowAnswerComesLater()
{
    order({{"recipe", "slow"}});
    http::Request request;
    request.method = "GET";
    request.target = "/api/v0/webhooks";
    request.headers = m_fixture->keyHeaders("full");
    int status = -1;
    m_fixture->api->handle(request, [&](const http::Response &given) { status = given.status; });
    QCOMPARE(status, -1);
    QVERIFY(m_fixture->world.nextTimer() <= 3s);
    m_fixture->world.fireTimers();
    QCOMPARE(status, 200);
}

void TestFaults::aCutConnectionHasNoAnswer()
{
    order({{"recipe", "cut"}});
    http::Request request;
    request.method = "GET";
    request.target = "/api/v0/webhooks";
    request.headers = m_fixture->keyHeaders("full");
    int status = -1;
    m_fixture->api->handle(request, [&](const http::Response &given) { status = given.status; });
    QCOMPARE(status, 0);
}

void TestFaults::faultsEnd()
{
    order({{"recipe", {{"500", 1}, {"duplicate", 1}}}});
    QCOMPARE(m_fixture->send("DELETE", "/sandbox/faults", std::string()).status, 204);
    QCOMPARE(m_fixture->send("GET", "/api/v0/webhooks", std::string()).status, 200);
    trigger();
    QCOMPARE(m_fixture->world.sent.size(), 1u);
    QCOMPARE(m_fixture->send("DELETE", "/sandbox/faults", std::string()).status, 204);
}

void TestFaults::theSameSeedMakesTheSameFaults()
{
    const auto sequence = [](std::uint64_t seed, std::map<Fault, double> odds) {
        FaultBox box;
        box.set("app", {std::move(odds), seed});
        QString text;
        for (int i = 0; i < 100; ++i) {
            // Requests in between change nothing.
            if (i % 3 == 0)
                (void)box.nextRequest("app");
            const FaultBox::Attempt attempt = box.nextAttempt("app");
            text += attempt.isDropped ? 'x' : '-';
        }
        return text;
    };
    const std::map<Fault, double> odds{{Fault::Drop, 0.3}};
    QCOMPARE(sequence(7, odds), sequence(7, odds));
    QVERIFY(sequence(7, odds) != sequence(8, odds));
    QCOMPARE(sequence(7, {{Fault::Drop, 0.3}, {Fault::Delay, 0.5}, {Fault::Corrupt, 1}}),
             sequence(7, odds));
}

void TestFaults::oddsAreKept()
{
    FaultBox box;
    box.set("app", {{{Fault::Duplicate, 0.25}, {Fault::Cut, 0.5}}, 1});
    int doubled = 0;
    int cut = 0;
    for (int i = 0; i < 4'000; ++i) {
        doubled += box.nextAttempt("app").isDoubled ? 1 : 0;
        cut += box.nextRequest("app") == Fault::Cut ? 1 : 0;
        QVERIFY(!box.nextRequest("other"));
    }
    // Seven standard deviations.
    QVERIFY(doubled > 800 && doubled < 1'200);
    QVERIFY(cut > 1'775 && cut < 2'225);
}

void TestFaults::brokenOrdersAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("an unknown name") << QByteArray("{\"recipe\":\"odd\"}");
    QTest::newRow("an unknown name with odds") << QByteArray("{\"recipe\":{\"odd\":1}}");
    QTest::newRow("an empty recipe") << QByteArray("{\"recipe\":{}}");
    QTest::newRow("odds above 1") << QByteArray("{\"recipe\":{\"drop\":1.5}}");
    QTest::newRow("odds that are a text") << QByteArray("{\"recipe\":{\"drop\":\"1\"}}");
    QTest::newRow("a list") << QByteArray("{\"recipe\":[\"drop\"]}");
    QTest::newRow("null") << QByteArray("{\"recipe\":null}");
    QTest::newRow("a seed below 0") << QByteArray("{\"recipe\":\"drop\",\"seed\":-1}");
    QTest::newRow("a seed that is a fraction") << QByteArray("{\"recipe\":\"drop\",\"seed\":1.5}");
    QTest::newRow("no object") << QByteArray("[]");
}

void TestFaults::brokenOrdersAreRefused()
{
    QFETCH(QByteArray, body);
    const auto answer = m_fixture->send("POST", "/sandbox/faults", body.toStdString());
    QCOMPARE(answer.status, 400);
    QVERIFY(bodyOf(answer)["message"].is_array());
}

QTEST_APPLESS_MAIN(TestFaults)
#include "tst_faults.moc"
