// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/certificates.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::http::test;
using std::chrono::milliseconds;

Q_DECLARE_METATYPE(TlsVersion)

namespace
{

constexpr const char *plainGet = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

ServerConfig tlsConfig()
{
    ServerConfig config;
    config.tls = makeIdentity("DNS:localhost");
    return config;
}

} // namespace

/// The same server over TLS.
class TestHttpServerTls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothVersions_data();
    void bothVersions();
    void refusalIsSeenByAClientThatSendsItAll_data() { bothVersions_data(); }
    void refusalIsSeenByAClientThatSendsItAll();
    void plainHttpToTheTlsPort();
    void handshakeTimeIsLimited();
    void connectionLimitIsTold();
    void everyEndIsAnnounced_data();
    void everyEndIsAnnounced();
    void stopFinishesAnswers();
    void unusableIdentities_data();
    void unusableIdentities();
};

void TestHttpServerTls::bothVersions_data()
{
    QTest::addColumn<TlsVersion>("version");
    QTest::newRow("TLS 1.2") << TlsVersion::Tls12;
    QTest::newRow("TLS 1.3") << TlsVersion::Tls13;
}

void TestHttpServerTls::bothVersions()
{
    QFETCH(TlsVersion, version);
    Inbox inbox;
    RunningServer running(inbox.handler(), tlsConfig());
    RawConnection peer(running.port, version);
    QVERIFY(peer.isOpen());
    const std::string large(2 * 1024 * 1024, 'x');
    for (const std::string &body : {std::string("small"), large}) {
        QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                          std::to_string(body.size()) + "\r\n\r\n" + body));
        auto item = inbox.take();
        QVERIFY(item.has_value());
        QVERIFY(item->request.overTls);
        QVERIFY(item->request.body == body);
        item->responder.respond({200, {}, body});
        QVERIFY(peer.receiveAnswer().body == body);
    }
    QVERIFY(peer.send("GET / HTTP/1.0\r\n\r\n"));
    QVERIFY(inbox.take().has_value());
    QCOMPARE(peer.receiveAnswer().status, 500);
    QVERIFY(peer.isClosedByPeer()); // with close_notify: a cut would be an error
}

void TestHttpServerTls::refusalIsSeenByAClientThatSendsItAll()
{
    QFETCH(TlsVersion, version);
    ServerConfig config = tlsConfig();
    config.limits.bodyBytes = 1000;
    RunningServer running(echo, config);
    RawConnection peer(running.port, version);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 8388608\r\n\r\n"));
    const std::string block(64 * 1024, 'z');
    for (int i = 0; i < 128; ++i)
        QVERIFY(peer.send(block));
    QCOMPARE(peer.receiveAnswer().status, 413);
}

void TestHttpServerTls::plainHttpToTheTlsPort()
{
    RunningServer running(echo, tlsConfig());
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    QVERIFY(!peer.receive().starts_with("HTTP/"));
    QVERIFY(eventually([&] { return running.server.counters().open == 0; }));
    RawConnection next(running.port, TlsVersion::Tls13);
    QVERIFY(next.send(plainGet));
    QCOMPARE(next.receiveAnswer().status, 200);
}

void TestHttpServerTls::handshakeTimeIsLimited()
{
    ServerConfig config = tlsConfig();
    config.limits.headerTime = milliseconds{50};
    RunningServer running(echo, config);
    RawConnection peer(running.port);
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpServerTls::connectionLimitIsTold()
{
    ServerConfig config = tlsConfig();
    config.limits.connections = 1;
    Inbox inbox;
    RunningServer running(inbox.handler(), config);
    RawConnection busy(running.port, TlsVersion::Tls13);
    QVERIFY(busy.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    RawConnection refused(running.port, TlsVersion::Tls13);
    QCOMPARE(refused.receiveAnswer().status, 503);
    item->responder.respond({200});
    QCOMPARE(busy.receiveAnswer().status, 200);
}

void TestHttpServerTls::everyEndIsAnnounced_data()
{
    QTest::addColumn<bool>("byStop");
    QTest::newRow("when it was idle for too long") << false;
    QTest::newRow("when the server stops") << true;
}

void TestHttpServerTls::everyEndIsAnnounced()
{
    QFETCH(bool, byStop);
    ServerConfig config = tlsConfig();
    if (!byStop)
        config.limits.idle = milliseconds{40};
    RunningServer running(echo, config);
    RawConnection peer(running.port, TlsVersion::Tls13);
    QVERIFY(peer.send(plainGet));
    QCOMPARE(peer.receiveAnswer().status, 200);
    if (byStop)
        running.server.stop();
    QVERIFY(peer.isClosedByPeer()); // with close_notify
}

void TestHttpServerTls::stopFinishesAnswers()
{
    Inbox inbox;
    RunningServer running(inbox.handler(), tlsConfig());
    RawConnection peer(running.port, TlsVersion::Tls13);
    QVERIFY(peer.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    std::jthread stopping([&] { running.server.stop(); });
    QVERIFY(eventually([&] { return !RawConnection(running.port).isOpen(); }));
    item->responder.respond({200, {}, "last"});
    QCOMPARE(peer.receiveAnswer().body, std::string("last"));
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpServerTls::unusableIdentities_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<QByteArray>("key");
    const TlsIdentity one = makeIdentity("DNS:localhost");
    const TlsIdentity other = makeIdentity("DNS:localhost");
    const auto bytes = [](const std::string &text) { return QByteArray::fromStdString(text); };
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("no certificate") << QByteArray("text") << bytes(one.privateKeyPem);
    QTest::newRow("no key") << bytes(one.certificateChainPem) << QByteArray("text");
    QTest::newRow("the key of another certificate")
        << bytes(one.certificateChainPem) << bytes(other.privateKeyPem);
    QTest::newRow("a key behind a password")
        << bytes(one.certificateChainPem)
        << QByteArray("-----BEGIN EC PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n"
                      "DEK-Info: AES-128-CBC,00112233445566778899AABBCCDDEEFF\n\n"
                      "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n"
                      "-----END EC PRIVATE KEY-----\n");
}

void TestHttpServerTls::unusableIdentities()
{
    QFETCH(QByteArray, certificate);
    QFETCH(QByteArray, key);
    ServerConfig config;
    config.tls = TlsIdentity{certificate.toStdString(), key.toStdString()};
    RunningServer running(echo, config);
    QVERIFY(!running.started.ok());
    QVERIFY(running.started.error().kind == ErrorKind::Tls);
    QVERIFY(!running.started.error().detail.empty());
}

QTEST_APPLESS_MAIN(TestHttpServerTls)
#include "tst_http_servertls.moc"
