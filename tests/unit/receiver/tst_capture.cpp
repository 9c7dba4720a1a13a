// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/capture.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::receiver;

namespace
{

http::Request request()
{
    http::Request request;
    request.method = "POST";
    request.target = "/orders/5?x=1";
    request.versionMinor = 0;
    request.rawHeader = "POST /orders/5?x=1 HTTP/1.0\r\nHost: localhost:1\r\nx-A:1\r\n\r\n";
    request.headers = {{"Host", "localhost:1"}, {"x-A", "1"}};
    request.body = std::string("{\0\xff", 3);
    request.peer = "127.0.0.1:5";
    request.receivedAt = *parseUtc("2026-03-20T12:00:00.123Z");
    request.overTls = true;
    return request;
}

signing::Verification verification()
{
    signing::Verification verification;
    verification.verdict = Verdict::VerifiedOldSecret;
    verification.scheme = "platform";
    verification.secret = SecretRole::Previous;
    verification.eventType = "payment.completed";
    verification.eventId = "evt_1";
    verification.deliveryId = "dl_1";
    verification.attempt = 3;
    verification.isEncrypted = true;
    verification.decrypted = "{}";
    return verification;
}

} // namespace

/// A request as an event.
class TestCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsTakenOver();
    void decryptedIsKeptOnlyWhereAllowed();
    void sourceIsToldByTheUserAgent_data();
    void sourceIsToldByTheUserAgent();
    void aReplayNamesItsParent_data();
    void aReplayNamesItsParent();
    void senderUrls_data();
    void senderUrls();
};

void TestCapture::everythingIsTakenOver()
{
    Endpoint endpoint;
    endpoint.account = "acc";
    endpoint.webhookId = "wh_1";
    const http::Request given = request();
    const store::EventRecord event = captureRequest(request(), endpoint, verification());

    QCOMPARE(event.rawHeader, given.rawHeader);
    QVERIFY(event.headers == given.headers);
    QCOMPARE(event.body, given.body);
    QCOMPARE(event.target, given.target);
    QCOMPARE(event.versionMinor, 0);
    QCOMPARE(event.peer, given.peer);
    QVERIFY(event.overTls);
    QVERIFY(event.decrypted == std::optional<std::string>("{}"));

    store::EventSummary expected;
    expected.receivedAt = given.receivedAt;
    expected.account = "acc";
    expected.method = "POST";
    expected.path = "/orders/5";
    expected.verdict = Verdict::VerifiedOldSecret;
    expected.scheme = "platform";
    expected.secret = SecretRole::Previous;
    expected.eventType = "payment.completed";
    expected.eventId = "evt_1";
    expected.deliveryId = "dl_1";
    expected.attempt = 3;
    expected.webhookId = "wh_1";
    expected.size = 3;
    expected.isEncrypted = true;
    QVERIFY(event.summary == expected);
}

void TestCapture::decryptedIsKeptOnlyWhereAllowed()
{
    Endpoint endpoint;
    endpoint.keepsDecrypted = false;
    QVERIFY(!captureRequest(request(), endpoint, verification()).decrypted);
}

void TestCapture::sourceIsToldByTheUserAgent_data()
{
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<bool>("isSandbox");
    QTest::newRow("the sandbox") << QByteArray("Hookbench-Sandbox/0.1.0") << true;
    QTest::newRow("somebody else") << QByteArray("curl/7.88") << false;
    QTest::newRow("not at its beginning") << QByteArray("x Hookbench-Sandbox/0.1") << false;
}

void TestCapture::sourceIsToldByTheUserAgent()
{
    QFETCH(QByteArray, agent);
    http::Request given = request();
    given.headers.push_back({"user-agent", agent.toStdString()});
    const auto source = captureRequest(std::move(given), {}, {}).summary.source;
    QTEST(source == store::EventSource::Sandbox, "isSandbox");
}

void TestCapture::aReplayNamesItsParent_data()
{
    QTest::addColumn<QByteArray>("agent");
    QTest::addColumn<qint64>("parent");
    QTest::newRow("a replay") << QByteArray("Hookbench/0.1.0 (replay of 17)") << qint64(17);
    QTest::newRow("ours, and no replay") << QByteArray("Hookbench/0.1.0") << qint64(0);
    QTest::newRow("no number") << QByteArray("Hookbench/0.1.0 (replay of x)") << qint64(0);
    QTest::newRow("more than a number")
        << QByteArray("Hookbench/0.1.0 (replay of 1 )") << qint64(0);
    QTest::newRow("beyond 64 bits")
        << QByteArray("Hookbench/0.1.0 (replay of 99999999999999999999)") << qint64(0);
    QTest::newRow("negative") << QByteArray("Hookbench/0.1.0 (replay of -1)") << qint64(0);
    QTest::newRow("not at its beginning")
        << QByteArray("x Hookbench/0.1.0 (replay of 1)") << qint64(0);
    QTest::newRow("cut") << QByteArray("Hookbench/0.1.0 (replay of ") << qint64(0);
}

void TestCapture::aReplayNamesItsParent()
{
    QFETCH(QByteArray, agent);
    QFETCH(qint64, parent);
    http::Request given = request();
    given.headers.push_back({"user-agent", agent.toStdString()});
    const auto summary = captureRequest(std::move(given), {}, {}).summary;
    QCOMPARE(qint64(summary.parent.value_or(0)), parent);
    QCOMPARE(summary.source == store::EventSource::Replay, parent != 0);
}

void TestCapture::senderUrls_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("publicUrl");
    QTest::addColumn<QByteArray>("url");
    const auto row = [](const char *name, const char *target, const char *publicUrl,
                        const char *url) {
        QTest::newRow(name) << QByteArray(target) << QByteArray(publicUrl) << QByteArray(url);
    };
    row("our own address", "/orders/5?x=1", "", "https://localhost:1/orders/5?x=1");
    row("an absolute target", "http://localhost:1/orders?x", "", "https://localhost:1/orders?x");
    row("the public URL itself", "/orders", "https://t.example/k9", "https://t.example/k9");
    row("below the public URL", "/orders/5?x=1", "https://t.example/k9",
        "https://t.example/k9/5?x=1");
    row("a public URL with a slash", "/orders/5", "https://t.example/k9/",
        "https://t.example/k9/5");
    row("a public URL with a query", "/orders?x=1", "https://t.example/k9?t=2",
        "https://t.example/k9?t=2&x=1");
}

void TestCapture::senderUrls()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, publicUrl);
    http::Request given = request();
    given.target = target.toStdString();
    Endpoint endpoint;
    endpoint.path = "/orders";
    endpoint.publicUrl = publicUrl.toStdString();
    QTEST(QByteArray::fromStdString(senderUrl(given, endpoint)), "url");
}

QTEST_APPLESS_MAIN(TestCapture)
#include "tst_capture.moc"
