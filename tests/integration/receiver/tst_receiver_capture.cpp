// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/rawconnection.h"
#include "tests/support/receiver/receiverfixture.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::receiver;
using namespace hookbench::receiver::test;
using http::test::RawConnection;

namespace
{

/// Sends and gives the status of the answer.
int ask(std::uint16_t port, const std::string &bytes, bool toHead = false)
{
    RawConnection peer(port);
    peer.send(bytes);
    return peer.receiveAnswer(toHead).status;
}

} // namespace

/// What is kept of a request: every byte, with what was found out about it.
class TestReceiverCapture : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bytesAreKeptExactly();
    void bodiesAreKeptAsSent_data();
    void bodiesAreKeptAsSent();
    void everyMethodIsCaptured_data();
    void everyMethodIsCaptured();
    void chunkedBodyIsDecodedAndItsHeaderKept();
    void pipelinedRequestsAreAllKeptInOrder();
    void verdicts_data();
    void verdicts();
    void duplicatesAreMarked();
    void refusedRequestsAreCountedOnly_data();
    void refusedRequestsAreCountedOnly();
    void requestWithoutAnEndpointIsCountedOnly();
    void endpointsHaveTheirOwnAccounts();
    void hostOfAPublicUrlIsAccepted();
    void acknowledgedMeansStored();
    void manyClientsLoseNothing();
};

void TestReceiverCapture::bytesAreKeptExactly()
{
    ReceiverFixture running;
    QVERIFY(running.isReady());
    const std::string head = "POST /orders//../a%20b?x=%C3%A4&y HTTP/1.1\r\n"
                             "host:  LOCALHOST\r\n"
                             "x-B: 2\r\n"
                             "X-a:\t1 \r\n"
                             "X-b: \r\n"
                             "x-B: 2\r\n"
                             "X-Latin: \xe4\xf6\r\n"
                             "CONTENT-length: 3\r\n\r\n";
    QCOMPARE(ask(running.port(), head + std::string("\0\xff\n", 3)), 200);

    const auto events = running.stored();
    QCOMPARE(events.size(), std::size_t{1});
    const store::EventRecord &event = events.front();
    QCOMPARE(event.rawHeader, head);
    QCOMPARE(event.body, std::string("\0\xff\n", 3));
    QCOMPARE(event.target, std::string("/orders//../a%20b?x=%C3%A4&y"));
    QCOMPARE(event.summary.path, std::string("/orders//../a%20b"));
    QVERIFY(event.headers == (Headers{{"host", "LOCALHOST"},
                                      {"x-B", "2"},
                                      {"X-a", "1"},
                                      {"X-b", ""},
                                      {"x-B", "2"},
                                      {"X-Latin", "\xe4\xf6"},
                                      {"CONTENT-length", "3"}}));
    QCOMPARE(event.versionMinor, 1);
    QVERIFY(event.peer.starts_with("127.0.0.1:"));
    QVERIFY(!event.overTls);
    QCOMPARE(event.summary.account, std::string("acc"));
    QVERIFY(event.summary.answered == std::optional<int>(200));
}

void TestReceiverCapture::bodiesAreKeptAsSent_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xc3\x28\xff\xfe\"}");
    QTest::newRow("NUL bytes") << QByteArray("{\"id\":\"e\0v\",\0}", 14);
    QTest::newRow("deeply nested JSON") << QByteArray(200'000, '[');
    QTest::newRow("a number with too many digits")
        << "{\"id\":1" + QByteArray(100'000, '0') + ",\"type\":1e999999}";
    QTest::newRow("a byte order mark and CRLF") << QByteArray("\xef\xbb\xbf{}\r\n\r\n");
    QTest::newRow("a gzip stream that would grow") << [] {
        QByteArray zipped = QByteArray::fromHex("1f8b0800000000000003");
        return zipped + QByteArray(50'000, '\0');
    }();
    QTest::newRow("larger than any buffer") << QByteArray(3'000'000, 'x');
}

void TestReceiverCapture::bodiesAreKeptAsSent()
{
    QFETCH(QByteArray, body);
    ReceiverFixture running;
    const std::string request = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: gzip\r\n"
                                "Content-Length: " +
                                std::to_string(body.size()) + "\r\n\r\n" + body.toStdString();
    QCOMPARE(ask(running.port(), request), 200);
    const auto events = running.stored();
    QCOMPARE(events.size(), std::size_t{1});
    QVERIFY(events.front().body == body.toStdString());
    QCOMPARE(events.front().summary.size, qint64(body.size()));
    QVERIFY(events.front().summary.verdict == Verdict::Unsigned);
}

void TestReceiverCapture::everyMethodIsCaptured_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method :
         {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PURGE", "m-search"})
        QTest::newRow(method) << QByteArray(method);
}

void TestReceiverCapture::everyMethodIsCaptured()
{
    QFETCH(QByteArray, method);
    ReceiverFixture running({endpointWith({.body = "taken"})});
    const std::string request =
        method.toStdString() + " /x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    RawConnection peer(running.port());
    QVERIFY(peer.send(request));
    const auto answer = peer.receiveAnswer(method == "HEAD");
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.hasLine("Content-Length: 5"));
    QCOMPARE(answer.body, std::string(method == "HEAD" ? "" : "taken"));
    QVERIFY(peer.isClosedByPeer());
    const auto events = running.stored();
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events.front().summary.method, method.toStdString());
}

void TestReceiverCapture::chunkedBodyIsDecodedAndItsHeaderKept()
{
    ReceiverFixture running;
    QCOMPARE(ask(running.port(), "POST / HTTP/1.1\r\nHost: localhost\r\n"
                                 "Transfer-Encoding: chunked\r\n\r\n"
                                 "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n"),
             200);
    const auto events = running.stored();
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events.front().body, std::string("abcde"));
    QCOMPARE(events.front().summary.size, qint64{5});
    QVERIFY(events.front().rawHeader.find("Transfer-Encoding: chunked\r\n") != std::string::npos);
}

void TestReceiverCapture::pipelinedRequestsAreAllKeptInOrder()
{
    ReceiverFixture running;
    std::string all;
    for (int i = 0; i < 40; ++i)
        all += "POST /" + std::to_string(i) +
               " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n\r\nx";
    RawConnection peer(running.port());
    QVERIFY(peer.send(all));
    for (int i = 0; i < 40; ++i)
        QCOMPARE(peer.receiveAnswer().status, 200);
    const auto committed = running.committed(40);
    QCOMPARE(committed.size(), std::size_t{40});
    for (std::size_t i = 0; i < 40; ++i)
        QCOMPARE(committed[i].path, '/' + std::to_string(i));
}

void TestReceiverCapture::verdicts_data()
{
    QTest::addColumn<QByteArray>("secret"); ///< that it is signed with; empty: not signed
    QTest::addColumn<bool>("isConfigured");
    QTest::addColumn<QByteArray>("verdict");
    QTest::newRow("right") << QByteArray(currentSecret) << true << QByteArray("verified");
    QTest::newRow("the previous secret")
        << QByteArray("whsec_previous") << true << QByteArray("verified-old-secret");
    QTest::newRow("another secret") << QByteArray("whsec_x") << true << QByteArray("failed");
    QTest::newRow("not signed") << QByteArray() << true << QByteArray("unsigned");
    QTest::newRow("no secret here") << QByteArray("whsec_x") << false << QByteArray("unchecked");
}

void TestReceiverCapture::verdicts()
{
    QFETCH(QByteArray, secret);
    QFETCH(bool, isConfigured);
    Endpoint endpoint = endpointWith();
    endpoint.keys.push_back({Secret::copyOf("whsec_previous"), SecretRole::Previous});
    if (!isConfigured)
        endpoint.keys.clear();
    ReceiverFixture running({endpoint});
    const std::string body = R"({"id":"evt_7","type":"payment.completed","data":{}})";
    QCOMPARE(ask(running.port(),
                 secret.isEmpty()
                     ? "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 51\r\n\r\n" + body
                     : running.signedPost("/", body, secret.toStdString())),
             200);
    const auto committed = running.committed(1);
    QCOMPARE(committed.size(), std::size_t{1});
    QTEST(QByteArray::fromStdString(std::string(verdictName(committed[0].verdict))), "verdict");
    QCOMPARE(committed[0].eventId, std::string("evt_7"));
    QCOMPARE(committed[0].eventType, std::string("payment.completed"));
    if (!secret.isEmpty()) {
        QCOMPARE(committed[0].scheme, std::string("platform"));
        QVERIFY(committed[0].deliveryId.starts_with("dl_"));
        QVERIFY(committed[0].attempt == std::optional<std::int64_t>(1));
    }
}

void TestReceiverCapture::duplicatesAreMarked()
{
    ReceiverFixture running;
    const std::string request = running.signedPost("/", R"({"id":"evt_1"})");
    QCOMPARE(ask(running.port(), request), 200);
    QCOMPARE(ask(running.port(), request), 200);
    const auto committed = running.committed(2);
    QCOMPARE(committed.size(), std::size_t{2});
    QVERIFY(!committed[0].duplicateOf);
    QVERIFY(committed[1].duplicateOf == std::optional(committed[0].id));
}

void TestReceiverCapture::refusedRequestsAreCountedOnly_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("malformed") << QByteArray("POST /\r\n\r\n") << 400;
    QTest::newRow("no host") << QByteArray("POST / HTTP/1.1\r\n\r\n") << 400;
    QTest::newRow("another host") << QByteArray("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
                                  << 421;
    QTest::newRow("too large") << QByteArray("POST / HTTP/1.1\r\nHost: localhost\r\n"
                                             "Content-Length: 1073741824\r\n\r\n")
                               << 413;
    QTest::newRow("100,000 header lines")
        << "GET / HTTP/1.1\r\nHost: localhost\r\n" + QByteArray("a: b\r\n").repeated(100'000)
        << 431;
    QTest::newRow("TRACE") << QByteArray("TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n") << 405;
    QTest::newRow("CONNECT") << QByteArray("CONNECT a:1 HTTP/1.1\r\nHost: localhost\r\n\r\n")
                             << 405;
}

void TestReceiverCapture::refusedRequestsAreCountedOnly()
{
    QFETCH(QByteArray, bytes);
    ReceiverFixture running;
    QTEST(ask(running.port(), bytes.toStdString()), "status");
    QCOMPARE(running.receiver().counters().refused, std::uint64_t{1});
    QCOMPARE(running.receiver().counters().requests, std::uint64_t{0});
    QVERIFY(running.stored().empty());
}

void TestReceiverCapture::requestWithoutAnEndpointIsCountedOnly()
{
    ReceiverFixture running({endpointWith({}, "/orders")});
    QCOMPARE(ask(running.port(), "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"), 404);
    QCOMPARE(ask(running.port(), "GET /orders HTTP/1.1\r\nHost: localhost\r\n\r\n"), 200);
    QCOMPARE(running.receiver().counters().refused, std::uint64_t{1});
    QCOMPARE(running.receiver().counters().requests, std::uint64_t{1});
}

void TestReceiverCapture::endpointsHaveTheirOwnAccounts()
{
    Endpoint orders = endpointWith({.status = 202}, "/orders");
    orders.account = "shop";
    orders.webhookId = "wh_5";
    ReceiverFixture running({endpointWith(), orders});
    QCOMPARE(ask(running.port(), running.signedPost("/orders/1", "{}")), 202);
    QCOMPARE(ask(running.port(), running.signedPost("/other", "{}")), 200);
    const auto committed = running.committed(2);
    QCOMPARE(committed.size(), std::size_t{2});
    QCOMPARE(committed[0].account, std::string("shop"));
    QCOMPARE(committed[0].webhookId, std::string("wh_5"));
    QCOMPARE(committed[1].account, std::string("acc"));
}

void TestReceiverCapture::hostOfAPublicUrlIsAccepted()
{
    ReceiverFixture running;
    const std::string request = "GET / HTTP/1.1\r\nHost: t.example\r\n\r\n";
    QCOMPARE(ask(running.port(), request), 421);
    Endpoint endpoint = endpointWith();
    endpoint.publicUrl = "https://t.example/k9";
    running.receiver().setEndpoints({endpoint});
    QCOMPARE(ask(running.port(), request), 200);
    running.receiver().setEndpoints({endpointWith()});
    QCOMPARE(ask(running.port(), request), 421);
    running.receiver().setAllowedHosts({"t.example"});
    QCOMPARE(ask(running.port(), request), 200);
}

void TestReceiverCapture::acknowledgedMeansStored()
{
    ReceiverFixture running;
    RawConnection peer(running.port());
    for (int i = 0; i < 50; ++i) {
        QVERIFY(peer.send(running.signedPost("/", std::to_string(i))));
        QCOMPARE(peer.receiveAnswer().status, 200);
        QCOMPARE(running.stored().size(), std::size_t(i + 1)); // at once, without waiting
    }
}

void TestReceiverCapture::manyClientsLoseNothing()
{
    constexpr int clients = 100;
    constexpr int each = 20;
    ReceiverFixture running;
    std::vector<std::jthread> threads;
    std::atomic<int> acknowledged{0};
    for (int client = 0; client < clients; ++client) {
        threads.emplace_back([&, client] {
            RawConnection peer(running.port());
            for (int i = 0; i < each; ++i) {
                peer.send(running.signedPost("/", std::to_string(client * each + i)));
                if (peer.receiveAnswer().status == 200)
                    ++acknowledged;
            }
        });
    }
    threads.clear();
    QCOMPARE(acknowledged.load(), clients * each);
    const auto committed = running.committed(clients * each);
    QCOMPARE(committed.size(), std::size_t{clients * each});
    for (const store::EventSummary &event : committed)
        QVERIFY(event.verdict == Verdict::Verified);
    for (std::size_t i = 1; i < committed.size(); ++i)
        QVERIFY(committed[i].id > committed[i - 1].id);
    QCOMPARE(running.receiver().counters().requests, std::uint64_t{clients * each});
}

QTEST_GUILESS_MAIN(TestReceiverCapture)
#include "tst_receiver_capture.moc"
