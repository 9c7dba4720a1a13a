// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/apiclient.h"
#include "app/api/sandboxcontrol.h"
#include "app/http/engine.h"
#include "app/sandbox/sandbox.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/sandbox/apifixture.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::api;
using namespace std::chrono_literals;

namespace
{

/// Waits for the one callback of a call.
template <typename T>
class Answer
{
public:
    std::function<void(Result<T>)> done()
    {
        return [this](Result<T> result) { m_result = std::move(result); };
    }
    /// The value; an exception when it is an error or never came.
    T value()
    {
        if (!QTest::qWaitFor([this] { return m_result.has_value(); }, 10'000))
            throw std::runtime_error("no answer");
        if (!*m_result)
            throw std::runtime_error(m_result->error().detail);
        return **m_result;
    }
    ErrorKind error()
    {
        if (!QTest::qWaitFor([this] { return m_result.has_value(); }, 10'000) || *m_result)
            throw std::runtime_error("no error");
        return m_result->error().kind;
    }

private:
    std::optional<Result<T>> m_result;
};

} // namespace

/// The window's side of the sandbox's controls, with a real sandbox that sends to a real receiver.
class TestSandboxControl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void anEventIsTriggeredAndSeen();
    void theClockIsMovedAndStopped();
    void theScheduleTellsItsWaits();
    void faultsAreSetShownAndTakenAway();
    void trafficTellsHowFarItIs();
    void trafficIsAboutANumberOfObjects();
    void requestsAreListedAndLookedAt();
    void dataStayAsTheyAreWritten();
    void refusalsAreErrors();
    void nothingComesAfterTheContextDied();

private:
    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<http::Engine> m_engine;
    std::unique_ptr<sandbox::Sandbox> m_sandbox;
    std::unique_ptr<http::test::Inbox> m_inbox;
    std::unique_ptr<http::test::RunningServer> m_receiver;
    std::unique_ptr<ApiClient> m_api;
    std::unique_ptr<SandboxControl> m_control;
    QString m_webhook;
};

void TestSandboxControl::init()
{
    m_inbox = std::make_unique<http::test::Inbox>();
    m_receiver = std::make_unique<http::test::RunningServer>(m_inbox->handler());
    m_temporary = std::make_unique<QTemporaryDir>();
    m_engine = std::make_unique<http::Engine>();
    sandbox::SandboxOptions options;
    options.port = 0;
    options.empty = true;
    m_sandbox = std::make_unique<sandbox::Sandbox>(*m_engine, m_clock, m_random,
                                                   m_temporary->path().toStdString(), options,
                                                   test::sandboxData());
    const auto address = m_sandbox->start();
    QVERIFY(address.ok());
    Connection connection;
    connection.baseUrl = QUrl(QString::fromStdString(address->url));
    connection.prefix = "/api/v0";
    connection.clientKey = Secret::copyOf(address->keys.front().clientKey);
    connection.clientSecret = Secret::copyOf(address->keys.front().clientSecret);
    m_api = std::make_unique<ApiClient>(connection, m_clock);
    m_control = std::make_unique<SandboxControl>(connection, m_clock);
    WebhookDraft draft;
    draft.name = "Orders";
    draft.url = QString("http://127.0.0.1:%1/hook").arg(m_receiver->port);
    Answer<WebhookAnswer> created;
    m_api->createWebhook(draft, {}, this, created.done());
    m_webhook = created.value().webhook.id;
}

void TestSandboxControl::cleanup()
{
    m_control.reset();
    m_api.reset();
    m_sandbox.reset();
    m_engine.reset();
    m_receiver.reset();
}

void TestSandboxControl::anEventIsTriggeredAndSeen()
{
    Answer<SandboxTrigger> triggered;
    m_control->trigger("payment.completed", {}, {}, this, triggered.done());
    const SandboxTrigger made = triggered.value();
    QVERIFY(made.eventId.startsWith("evt_"));
    QCOMPARE(made.deliveries.size(), 1);
    QCOMPARE(made.deliveries.first().webhookId, m_webhook);
    auto item = m_inbox->take();
    QVERIFY(item.has_value());
    item->responder.respond({200, {}, {}});

    SandboxDelivery seen;
    QTRY_VERIFY([&] {
        Answer<QVector<SandboxDelivery>> listed;
        m_control->fetchDeliveries(m_webhook, this, listed.done());
        seen = listed.value().value(0);
        return seen.status == "delivered";
    }());
    QCOMPARE(seen.id, made.deliveries.first().deliveryId);
    QCOMPARE(seen.eventId, made.eventId);
    QCOMPARE(seen.eventType, QString("payment.completed"));
    QCOMPARE(seen.attempts.size(), 1);
    QCOMPARE(seen.attempts.first().responseCode.value_or(0), 200);
    QVERIFY(seen.attempts.first().at.has_value());
    QVERIFY(seen.attempts.first().error.isEmpty());
    QVERIFY(!seen.nextAttempt);
}

void TestSandboxControl::theClockIsMovedAndStopped()
{
    Answer<SandboxTrigger> triggered;
    m_control->trigger("payment.completed", {}, m_webhook, this, triggered.done());
    triggered.value();
    m_inbox->take()->responder.respond({500, {}, {}});
    Answer<SandboxClock> next;
    m_control->advanceToNext(this, next.done());
    QTRY_VERIFY(m_inbox->size() > 0); // the order leaves by this thread's event loop
    m_inbox->take()->responder.respond({200, {}, {}});
    QCOMPARE(next.value().pending, 0);
    QVERIFY(next.value().now > m_clock.now());
    Answer<SandboxClock> paused;
    m_control->setPaused(true, this, paused.done());
    QVERIFY(paused.value().isPaused);
    Answer<SandboxClock> moved;
    m_control->advance(90s, this, moved.done());
    QVERIFY(*moved.value().now == *paused.value().now + 90s);
}

void TestSandboxControl::theScheduleTellsItsWaits()
{
    Answer<SandboxSchedule> fetched;
    m_control->fetchSchedule(this, fetched.done());
    const SandboxSchedule schedule = fetched.value();
    // What the platform publishes.
    const QVector<std::chrono::milliseconds> published{5s, 10s, 20s};
    QCOMPARE(schedule.waits, published);
    QVERIFY(schedule.clock.now.has_value());
    QVERIFY(!schedule.clock.isPaused);
}

void TestSandboxControl::faultsAreSetShownAndTakenAway()
{
    Answer<SandboxFaults> before;
    m_control->fetchFaults(this, before.done());
    QVERIFY(!before.value().isOn());
    const SandboxFaults wanted{{{"drop", 0.25}, {"503", 0.0}}, 42};
    Answer<SandboxFaults> set;
    m_control->setFaults(wanted, this, set.done());
    QCOMPARE(set.value(), wanted);
    Answer<SandboxFaults> shown;
    m_control->fetchFaults(this, shown.done());
    QCOMPARE(shown.value(), wanted);
    Answer<SandboxFaults> refused;
    m_control->setFaults({{{"gremlins", 1}}, 1}, this, refused.done());
    QCOMPARE(refused.error(), ErrorKind::Validation);
    Answer<SandboxFaults> cleared;
    m_control->setFaults({}, this, cleared.done());
    cleared.value();
    Answer<SandboxFaults> after;
    m_control->fetchFaults(this, after.done());
    QVERIFY(!after.value().isOn());
}

void TestSandboxControl::trafficTellsHowFarItIs()
{
    Answer<SandboxTrafficProgress> started;
    m_control->startTraffic({0.5, 3600, 7, {{"invoice", 1}}}, this, started.done());
    QCOMPARE(started.value().events, 1800);
    Answer<SandboxTrafficProgress> fetched;
    m_control->fetchTraffic(this, fetched.done());
    const SandboxTrafficProgress progress = fetched.value();
    QVERIFY(progress.isRunning);
    QCOMPARE(progress.events, 1800);
    QVERIFY(progress.sent >= 1); // the first goes at once
    auto item = m_inbox->take();
    QVERIFY(item->request.body.find("\"type\":\"invoice.created\"") != std::string::npos);
    item->responder.respond({200, {}, {}});
    Answer<SandboxTrafficProgress> stopped;
    m_control->stopTraffic(this, stopped.done());
    stopped.value();
    Answer<SandboxTrafficProgress> after;
    m_control->fetchTraffic(this, after.done());
    QVERIFY(!after.value().isRunning);
}

void TestSandboxControl::trafficIsAboutANumberOfObjects()
{
    SandboxTraffic order{100, 60, 7, {{"customer", 1}}, 6};
    Answer<SandboxTrafficProgress> started;
    m_control->startTraffic(order, this, started.done());
    const qint64 events = started.value().events; // one or two for each
    QVERIFY(events >= 6 && events <= 12);
    QSet<QString> customers;
    for (qint64 i = 0; i < events; ++i) {
        auto item = m_inbox->take();
        QVERIFY(item);
        const auto body = test::ApiFixture::Json::parse(item->request.body);
        customers.insert(QString::fromStdString(body["data"]["id"].get<std::string>()));
        item->responder.respond({200, {}, {}});
    }
    QCOMPARE(customers.size(), 6);
}

void TestSandboxControl::requestsAreListedAndLookedAt()
{
    Answer<WebhookAnswer> missing;
    m_api->fetchWebhook("wh_none", 0, this, missing.done());
    missing.error();
    Answer<QVector<SandboxRequest>> listed;
    m_control->fetchRequests(this, listed.done());
    const QVector<SandboxRequest> requests = listed.value();
    QCOMPARE(requests.size(), 2); // the webhook was created
    QCOMPARE(requests.at(0).path, QString("/api/v0/webhooks/wh_none"));
    QCOMPARE(requests.at(0).status.value_or(0), 404);
    QCOMPARE(requests.at(0).key, QString("full"));
    QVERIFY(requests.at(0).ms.value_or(-1) >= 0);
    QCOMPARE(requests.at(1).method, QString("POST"));
    Answer<SandboxExchange> shown;
    m_control->fetchRequest(requests.at(1).id, this, shown.done());
    const SandboxExchange exchange = shown.value();
    QCOMPARE(exchange.summary, requests.at(1));
    QVERIFY(exchange.request.body.value_or("").contains("Orders"));
    QCOMPARE(exchange.summary.status.value_or(0), 201);
    for (const auto &[name, value] : exchange.request.headers)
        QVERIFY2(!name.contains("client") || value == "(not kept)", qPrintable(name));
    Answer<QVector<SandboxRequest>> cleared;
    m_control->clearRequests(this, cleared.done());
    QVERIFY(cleared.value().isEmpty());
    Answer<SandboxExchange> gone;
    m_control->fetchRequest(requests.at(1).id, this, gone.done());
    QCOMPARE(gone.error(), ErrorKind::NotFound);
}

void TestSandboxControl::dataStayAsTheyAreWritten()
{
    Answer<SandboxTrigger> triggered;
    m_control->trigger("my.own", R"({"amount": 10.10})", {}, this, triggered.done());
    triggered.value();
    auto item = m_inbox->take();
    QVERIFY(QByteArray::fromStdString(item->request.body).contains(R"({"amount": 10.10})"));
    item->responder.respond({200, {}, {}});
}

void TestSandboxControl::refusalsAreErrors()
{
    Answer<SandboxTrigger> empty;
    m_control->trigger({}, {}, {}, this, empty.done());
    QCOMPARE(empty.error(), ErrorKind::Validation);
    Answer<SandboxTrigger> list;
    m_control->trigger("a", "[]", {}, this, list.done());
    QCOMPARE(list.error(), ErrorKind::Validation);
    Answer<SandboxTrigger> broken;
    m_control->trigger("a", R"({}, "webhook": "x")", {}, this, broken.done());
    QCOMPARE(broken.error(), ErrorKind::InvalidArgument);
    Answer<QVector<SandboxDelivery>> unknown;
    m_control->fetchDeliveries("wh_unknown&x=1", this, unknown.done());
    QCOMPARE(unknown.error(), ErrorKind::NotFound);
    m_sandbox->stop();
    Answer<SandboxClock> gone;
    m_control->advanceToNext(this, gone.done());
    QCOMPARE(gone.error(), ErrorKind::ConnectionRefused);
}

void TestSandboxControl::nothingComesAfterTheContextDied()
{
    bool called = false;
    {
        QObject context;
        m_control->fetchDeliveries({}, &context, [&](const auto &) { called = true; });
    }
    Answer<QVector<SandboxDelivery>> later;
    m_control->fetchDeliveries({}, this, later.done());
    later.value();
    QVERIFY(!called);
}

QTEST_GUILESS_MAIN(TestSandboxControl)
#include "tst_sandboxcontrol.moc"
