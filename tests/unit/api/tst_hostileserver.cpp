// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/api/clientfixture.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

using namespace hookbench;
using namespace hookbench::api;
using namespace hookbench::test;

namespace
{

constexpr qint64 gigabyte = 1024 * 1024 * 1024;

const QByteArray okHead = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";

} // namespace

/// The client against servers that mean it harm, or are none.
class TestHostileServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void redirectWithinTheOriginIsFollowed();
    void redirectElsewhereIsRefusedAndLeaksNothing_data();
    void redirectElsewhereIsRefusedAndLeaksNothing();
    void redirectThatWouldLoseAChangeIsRefused_data();
    void redirectThatWouldLoseAChangeIsRefused();
    void changeIsRedirectedWithItsBody();
    void twentyRedirectsAreTooMany();
    void endlessBodyIsBounded_data();
    void endlessBodyIsBounded();
    void endlessHeaderEndsWithTheTime();
    void slowAnswerTimesOut_data();
    void slowAnswerTimesOut();
    void brokenConnections_data();
    void brokenConnections();
    void refusedConnection();
    void hostThatDoesNotExist();
    void untrustedCertificate();
    void tlsToAPlainServer();
    void bodiesThatAreNoWebhook_data();
    void bodiesThatAreNoWebhook();
    void challengeIsAnErrorWithItsBody();
    void cookiesAreNotKept();
};

void TestHostileServer::redirectWithinTheOriginIsFollowed()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::redirect(302, "/api/v1/webhooks/wh_1"),
                           ScriptedAnswer::json(200, webhookJson())});
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.ok());
    QCOMPARE(fixture.server.requests().last().target, QByteArray("/api/v1/webhooks/wh_1"));
    QCOMPARE(fixture.server.requests().last().header("x-client-secret"), QByteArray(clientSecret));
}

void TestHostileServer::redirectElsewhereIsRefusedAndLeaksNothing_data()
{
    QTest::addColumn<QString>("target"); // %1: the other server's port, %2: our own
    QTest::addColumn<int>("status");
    QTest::newRow("another port") << "http://127.0.0.1:%1/steal" << 302;
    QTest::newRow("another port, keeping the method") << "http://127.0.0.1:%1/steal" << 307;
    QTest::newRow("another name for the same server") << "http://localhost:%2/steal" << 302;
    QTest::newRow("without a scheme") << "//127.0.0.1:%1/steal" << 301;
    QTest::newRow("another scheme") << "https://127.0.0.1:%1/steal" << 308;
    QTest::newRow("a user in the address") << "http://user@127.0.0.1:%2/steal" << 302;
    QTest::newRow("a file") << "file:///etc/passwd" << 302;
}

void TestHostileServer::redirectElsewhereIsRefusedAndLeaksNothing()
{
    QFETCH(QString, target);
    QFETCH(int, status);
    ClientFixture fixture;
    ScriptedServer other;
    const QString location = QString(target)
                                 .replace("%1", QString::number(other.serverPort()))
                                 .replace("%2", QString::number(fixture.server.serverPort()));
    fixture.server.script({ScriptedAnswer::redirect(status, location.toLatin1())});
    Outcome<QVector<WebhookAnswer>> outcome;
    fixture.client.fetchWebhooks(this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::RedirectRefused));
    QVERIFY(!outcome.result->error().url.empty());
    QVERIFY(outcome.result->error().url.find("user@") == std::string::npos);
    QCOMPARE(other.connections(), 0);
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TestHostileServer::redirectThatWouldLoseAChangeIsRefused_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {301, 302, 303})
        QTest::addRow("%d would turn POST into GET", status) << status;
}

void TestHostileServer::redirectThatWouldLoseAChangeIsRefused()
{
    QFETCH(int, status);
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::redirect(status, "/api/v0/elsewhere")});
    Outcome<WebhookAnswer> outcome;
    fixture.client.createWebhook({"Payments", "https://shop.example/hook"}, "key", this,
                                 outcome.done());
    QTRY_VERIFY(failed(outcome, ErrorKind::RedirectRefused));
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TestHostileServer::changeIsRedirectedWithItsBody()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::redirect(308, "/api/v1/webhooks"),
                           ScriptedAnswer::json(201, webhookJson())});
    Outcome<WebhookAnswer> outcome;
    fixture.client.createWebhook({"Payments", "https://shop.example/hook"}, "key", this,
                                 outcome.done());
    QTRY_VERIFY(outcome.ok());
    QCOMPARE(fixture.server.requests().size(), 2);
    QCOMPARE(fixture.server.requests().last().method, QByteArray("POST"));
    QCOMPARE(fixture.server.requests().last().body, fixture.server.requests().first().body);
}

void TestHostileServer::twentyRedirectsAreTooMany()
{
    ClientFixture fixture;
    for (int i = 0; i < 20; ++i)
        fixture.server.script({ScriptedAnswer::redirect(302, "/again")});
    fixture.server.script({ScriptedAnswer::json(200, webhookJson())});
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::RedirectRefused));
    QCOMPARE(fixture.server.requests().size(), 6); // five were followed
}

void TestHostileServer::endlessBodyIsBounded_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("length announced")
        << QByteArray(okHead + "Content-Length: " + QByteArray::number(gigabyte) + "\r\n\r\n");
    QTest::newRow("until the connection ends") << QByteArray(okHead + "\r\n");
    QTest::newRow("in an error") << QByteArray("HTTP/1.1 500 Oops\r\n\r\n");
    QTest::newRow("in a redirect") << QByteArray("HTTP/1.1 302 Found\r\nLocation: /x\r\n\r\n");
}

void TestHostileServer::endlessBodyIsBounded()
{
    QFETCH(QByteArray, head);
    ClientFixture fixture;
    fixture.server.script({{head, gigabyte}});
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY_WITH_TIMEOUT(outcome.result, 20'000);
    QVERIFY(failed(outcome, ErrorKind::AnswerTooLarge));
    QCOMPARE(outcome.result->error().limit, 1024 * 1024);
    QVERIFY2(fixture.server.fillerSent() < 64 * 1024 * 1024,
             qPrintable(QString::number(fixture.server.fillerSent())));
}

void TestHostileServer::endlessHeaderEndsWithTheTime()
{
    ClientFixture fixture(500);
    fixture.server.script({{"HTTP/1.1 200 OK\r\nX-Filler: ", gigabyte}});
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY_WITH_TIMEOUT(outcome.result, 10'000);
    QVERIFY(failed(outcome, ErrorKind::Timeout));
    QVERIFY(fixture.server.fillerSent() < 64 * 1024 * 1024);
}

void TestHostileServer::slowAnswerTimesOut_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing comes") << QByteArray();
    QTest::newRow("the header stops half way") << QByteArray("HTTP/1.1 200 OK\r\nContent-");
    QTest::newRow("the body stops half way")
        << QByteArray(okHead + "Content-Length: 100\r\n\r\n{\"id\":");
}

void TestHostileServer::slowAnswerTimesOut()
{
    QFETCH(QByteArray, bytes);
    ClientFixture fixture(150);
    fixture.server.script({{bytes}});
    QSignalSpy unreachable(&fixture.client, &ApiClient::unreachable);
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::Timeout)); // and not Cancelled: see cancelIsTold
    QCOMPARE(unreachable.size(), 1);
}

void TestHostileServer::brokenConnections_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorKind>("kind");
    QTest::newRow("cut before the answer") << QByteArray() << ErrorKind::ConnectionLost;
    QTest::newRow("cut in the header")
        << QByteArray("HTTP/1.1 200 OK\r\nConte") << ErrorKind::ConnectionLost;
    QTest::newRow("cut in the body")
        << QByteArray(okHead + "Content-Length: 5000\r\n\r\n{\"id\":") << ErrorKind::ConnectionLost;
    QTest::newRow("cut in a chunk")
        << QByteArray(okHead + "Transfer-Encoding: chunked\r\n\r\n1000\r\n{\"id\":")
        << ErrorKind::ConnectionLost;
    QTest::newRow("another protocol")
        << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << ErrorKind::ConnectionLost;
}

void TestHostileServer::brokenConnections()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorKind, kind);
    ClientFixture fixture;
    fixture.server.otherwise(
        [bytes](const ScriptedRequest &) { return ScriptedAnswer::cut(bytes); });
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY2(failed(outcome, kind), errorKindName(outcome.result->error().kind));
}

void TestHostileServer::refusedConnection()
{
    ClientFixture fixture;
    fixture.server.close();
    QSignalSpy unreachable(&fixture.client, &ApiClient::unreachable);
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::ConnectionRefused));
    QCOMPARE(unreachable.size(), 1);
}

void TestHostileServer::hostThatDoesNotExist()
{
    const ManualClock clock;
    // RFC 6761: ".invalid" never resolves.
    ApiClient client(connectionTo(QUrl("https://api.invalid")), clock);
    Outcome<WebhookAnswer> outcome;
    client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY_WITH_TIMEOUT(outcome.result, 15'000);
    QVERIFY(failed(outcome, ErrorKind::HostNotFound));
}

void TestHostileServer::untrustedCertificate()
{
    const ManualClock clock;
    ScriptedServer server(selfSignedIdentity("127.0.0.1"));
    server.otherwise(
        [](const ScriptedRequest &) { return ScriptedAnswer::json(200, webhookJson()); });
    ApiClient client(connectionTo(server.url()), clock);
    Outcome<WebhookAnswer> outcome;
    client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::Tls));
    QVERIFY2(outcome.result->error().detail.find("self-signed") != std::string::npos,
             outcome.result->error().detail.c_str());
    QCOMPARE(server.requests().size(), 0); // the key never left
}

void TestHostileServer::tlsToAPlainServer()
{
    const ManualClock clock;
    ScriptedServer server;
    QUrl url = server.url();
    url.setScheme("https");
    ApiClient client(connectionTo(url), clock, 3000);
    Outcome<WebhookAnswer> outcome;
    client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_COMPARE(server.connections(), 1);
    server.close();
    for (auto *socket : server.findChildren<QTcpSocket *>())
        socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTRY_VERIFY(outcome.result);
    QVERIFY2(failed(outcome, ErrorKind::Tls), errorKindName(outcome.result->error().kind));
}

void TestHostileServer::bodiesThatAreNoWebhook_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html><body>Welcome</body></html>");
    QTest::newRow("an array") << QByteArray("[]");
    QTest::newRow("10,000 levels") << QByteArray(10'000, '[');
    QTest::newRow("10,000 levels, closed")
        << QByteArray(QByteArray("{\"a\":").repeated(10'000) + "1" + QByteArray(10'000, '}'));
    QTest::newRow("cut JSON that claims to be complete") << QByteArray(R"({"id":"wh_1","na)");
    QTest::newRow("no UTF-8") << QByteArray("{\"id\":\"\xff\xfe\"}");
    QTest::newRow("compressed although not asked for") << QByteArray("\x1f\x8b\x08\x00\x00", 5);
}

void TestHostileServer::bodiesThatAreNoWebhook()
{
    QFETCH(QByteArray, body);
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(200, body)});
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::AnswerMalformed));
    QCOMPARE(outcome.result->error().httpStatus, 200);
    QCOMPARE(fixture.server.requests().first().header("accept-encoding"), QByteArray("identity"));
}

void TestHostileServer::challengeIsAnErrorWithItsBody()
{
    ClientFixture fixture;
    fixture.server.script({ScriptedAnswer::json(
        401, R"({"statusCode":401,"message":"Invalid API key","error":"Unauthorized"})",
        {"WWW-Authenticate: Basic realm=\"api\""})});
    Outcome<WebhookAnswer> outcome;
    fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
    QTRY_VERIFY(outcome.result);
    QVERIFY(failed(outcome, ErrorKind::Unauthorized));
    QCOMPARE(outcome.result->error().detail, std::string("Invalid API key"));
    QCOMPARE(fixture.server.requests().size(), 1);
}

void TestHostileServer::cookiesAreNotKept()
{
    ClientFixture fixture;
    fixture.server.otherwise([](const ScriptedRequest &) {
        return ScriptedAnswer::json(200, webhookJson(), {"Set-Cookie: track=1"});
    });
    for (int i = 0; i < 2; ++i) {
        Outcome<WebhookAnswer> outcome;
        fixture.client.fetchWebhook("wh_1", 0, this, outcome.done());
        QTRY_VERIFY(outcome.ok());
    }
    QCOMPARE(fixture.server.requests().last().header("cookie"), QByteArray());
}

QTEST_GUILESS_MAIN(TestHostileServer)
#include "tst_hostileserver.moc"
