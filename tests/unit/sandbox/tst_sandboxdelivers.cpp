// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/client.h"
#include "app/http/engine.h"
#include "app/sandbox/sandbox.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawserver.h"
#include "tests/support/sandbox/apifixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;
using namespace std::chrono_literals;
using http::test::eventually;
using http::test::RawConnection;
using http::test::RawServer;

using Json = nlohmann::ordered_json;

namespace
{

/// A sandbox behind its port, with its own clock and a schedule of moments.
class Box
{
public:
    explicit Box(RetrySchedule retries = RetrySchedule({1ms, 1ms, 1ms}))
    {
        options.port = 0;
        options.empty = true;
        options.requestsPerHour = 0;
        options.retries = std::move(retries);
        options.webhookTimeout = 300ms;
    }

    void start()
    {
        sandbox = std::make_unique<Sandbox>(engine, clock, random, temporary.path().toStdString(),
                                            options, sandboxData());
        address = sandbox->start().value();
    }

    Result<http::ClientResponse> send(const std::string &method, const std::string &path,
                                      const Json &body = {})
    {
        http::Client client(engine);
        http::ClientRequest request;
        request.method = method;
        request.url = address.url + path;
        request.headers = {{"x-client-key", address.keys.front().clientKey},
                           {"x-client-secret", address.keys.front().clientSecret}};
        request.body = body.is_null() ? "" : body.dump();
        request.timeout = 40s;
        request.maxAnswerBytes = 64 * 1024 * 1024;
        std::promise<Result<http::ClientResponse>> promise;
        client.send(std::move(request), [&](Result<http::ClientResponse> response) {
            promise.set_value(std::move(response));
        });
        return promise.get_future().get();
    }
    Json ask(const std::string &method, const std::string &path, const Json &body = {})
    {
        return Json::parse(send(method, path, body)->body);
    }
    std::string make(std::uint16_t port)
    {
        const std::string url = "http://127.0.0.1:" + std::to_string(port) + "/hook";
        return ask("POST", "/api/v0/webhooks", {{"name", "Orders"}, {"url", url}}).at("id");
    }
    void trigger() { ask("POST", "/sandbox/trigger", {{"type", "payment.created"}}); }
    Json delivery() { return ask("GET", "/sandbox/deliveries").at(0); }
    /// Waits until the newest delivery has this status.
    bool becomes(const char *status)
    {
        return eventually([&] { return delivery().at("status") == status; });
    }

    SandboxOptions options;
    http::Engine engine;
    SystemClock clock;
    SystemRandom random;
    QTemporaryDir temporary;
    std::unique_ptr<Sandbox> sandbox;
    SandboxAddress address;
};

const std::string fine = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

} // namespace

/// Real deliveries over real connections, to receivers that behave and to such that do not.
class TestSandboxDelivers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itDeliversAndRepeats();
    void manyEventsAllArrive();
    void aReceiverThatNeverAnswersIsTimedOut();
    void aResetIsAFailure();
    void nobodyThereIsAFailure();
    void aRedirectIsNotFollowed();
    void anEndlessAnswerIsCutOff_data();
    void anEndlessAnswerIsCutOff();
    void stoppingDoesNotWaitAndTheNextRunGoesOn();
    void theClockAnswersWhenTheAttemptsHaveEnded();
};

void TestSandboxDelivers::itDeliversAndRepeats()
{
    http::test::Inbox inbox;
    http::test::RunningServer receiver(inbox.handler());
    Box box;
    box.start();
    const std::string id = box.make(receiver.port);
    box.trigger();
    auto first = inbox.take();
    QVERIFY(first.has_value());
    first->responder.respond({500, {}, "no"});
    auto second = inbox.take();
    QVERIFY(second.has_value());
    QCOMPARE(second->request.body, first->request.body);
    QCOMPARE(second->request.target, std::string("/hook"));
    QCOMPARE(std::string(findHeader(second->request.headers, "X-Webhook-Attempt").value_or("")),
             std::string("2"));
    QCOMPARE(std::string(findHeader(second->request.headers, "Host").value_or("")),
             "127.0.0.1:" + std::to_string(receiver.port));
    second->responder.respond({200, {}, {}});
    QVERIFY(box.becomes("delivered"));
    const Json stats = box.ask("GET", "/api/v0/webhooks/" + id).at("delivery_stats");
    QCOMPARE(stats.at("successful_deliveries").get<int>(), 1);
    QVERIFY(stats.at("average_response_time").get<double>() > 0);
}

void TestSandboxDelivers::manyEventsAllArrive()
{
    std::atomic<int> count{0};
    http::test::RunningServer receiver([&](http::Request &&, http::Responder responder) {
        ++count;
        responder.respond({200, {}, {}});
    });
    Box box;
    box.start();
    const std::string id = box.make(receiver.port);
    for (int i = 0; i < 50; ++i)
        box.trigger();
    QVERIFY(eventually([&] {
        return box.ask("GET", "/api/v0/webhooks/" + id)
                   .at("delivery_stats")
                   .at("successful_deliveries") == 50;
    }));
    QCOMPARE(count.load(), 50);
}

void TestSandboxDelivers::aReceiverThatNeverAnswersIsTimedOut()
{
    http::test::Inbox inbox; // nobody takes anything out
    http::test::RunningServer receiver(inbox.handler());
    Box box{RetrySchedule(std::vector<std::chrono::milliseconds>())};
    box.start();
    box.make(receiver.port);
    box.trigger();
    QVERIFY(box.becomes("failed"));
    QCOMPARE(box.delivery().at("attempts").at(0).at("error").get<std::string>(),
             std::string("timeout"));
}

void TestSandboxDelivers::aResetIsAFailure()
{
    RawServer receiver([](RawConnection &connection, int index) {
        connection.receiveUntil("\r\n\r\n");
        if (index == 0)
            connection.abort();
        else
            connection.send(fine);
    });
    Box box;
    box.start();
    box.make(receiver.port());
    box.trigger();
    QVERIFY(box.becomes("delivered"));
    const Json attempts = box.delivery().at("attempts");
    QCOMPARE(attempts.size(), std::size_t{2});
    QCOMPARE(attempts[0].at("error").get<std::string>(), std::string("connection-lost"));
    QVERIFY(attempts[0].at("response_code").is_null());
}

void TestSandboxDelivers::nobodyThereIsAFailure()
{
    std::uint16_t port = 0;
    {
        const RawServer gone([](RawConnection &, int) {});
        port = gone.port();
    }
    Box box;
    box.start();
    box.make(port);
    box.trigger();
    QVERIFY(box.becomes("failed"));
    const Json attempts = box.delivery().at("attempts");
    QCOMPARE(attempts.size(), std::size_t{4});
    QCOMPARE(attempts[3].at("error").get<std::string>(), std::string("connection-refused"));
}

void TestSandboxDelivers::aRedirectIsNotFollowed()
{
    std::atomic<int> led{0};
    http::test::RunningServer elsewhere([&](http::Request &&, http::Responder responder) {
        ++led;
        responder.respond({200, {}, {}});
    });
    const std::string location = "http://127.0.0.1:" + std::to_string(elsewhere.port) + "/";
    http::test::RunningServer receiver([&](http::Request &&, http::Responder responder) {
        responder.respond({307, {{"Location", location}}, {}});
    });
    Box box;
    box.start();
    box.make(receiver.port);
    box.trigger();
    QVERIFY(box.becomes("failed"));
    QCOMPARE(box.delivery().at("attempts").at(0).at("response_code").get<int>(), 307);
    QCOMPARE(led.load(), 0);
}

void TestSandboxDelivers::anEndlessAnswerIsCutOff_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("a gigabyte is announced")
        << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
    QTest::newRow("no length at all") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
}

void TestSandboxDelivers::anEndlessAnswerIsCutOff()
{
    QFETCH(QByteArray, head);
    std::atomic<std::size_t> taken{0};
    RawServer receiver([&](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        const std::string block(64 * 1024, 'x');
        for (bool open = connection.send(head.toStdString()); open; taken += block.size())
            open = connection.send(block);
    });
    Box box;
    box.start();
    box.make(receiver.port());
    box.trigger();
    QVERIFY(box.becomes("delivered")); // the status is what counts
    QVERIFY(taken < 64 * 1024 * 1024);
}

void TestSandboxDelivers::stoppingDoesNotWaitAndTheNextRunGoesOn()
{
    http::test::Inbox inbox;
    http::test::RunningServer receiver(inbox.handler());
    Box box;
    box.options.webhookTimeout = std::chrono::minutes(5);
    box.start();
    const std::string id = box.make(receiver.port);
    box.trigger();
    const auto first = inbox.take();
    QVERIFY(first.has_value());
    box.sandbox.reset();
    box.start();
    auto second = inbox.take();
    QVERIFY(second.has_value());
    QCOMPARE(second->request.body, first->request.body);
    second->responder.respond({200, {}, {}});
    QVERIFY(box.becomes("delivered"));
    QCOMPARE(
        box.ask("GET", "/api/v0/webhooks/" + id).at("delivery_stats").at("total_events").get<int>(),
        1);
}

void TestSandboxDelivers::theClockAnswersWhenTheAttemptsHaveEnded()
{
    std::atomic<int> count{0};
    http::test::RunningServer receiver([&](http::Request &&, http::Responder responder) {
        responder.respond({++count < 4 ? 500 : 200, {}, {}});
    });
    Box box(RetrySchedule({std::chrono::minutes(5), std::chrono::hours(1), std::chrono::days(1)}));
    box.start();
    box.make(receiver.port);
    box.trigger();
    const Json answer = box.ask("POST", "/sandbox/clock", {{"advance", 3 * 24 * 3600}});
    QCOMPARE(answer.at("pending").get<int>(), 0);
    QCOMPARE(count.load(), 4);
    QCOMPARE(box.delivery().at("status").get<std::string>(), std::string("delivered"));
}

QTEST_APPLESS_MAIN(TestSandboxDelivers)
#include "tst_sandboxdelivers.moc"
