// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::http::test;

/// The server over real sockets, against a peer that does exactly what the test says.
class TestHttpServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestArrivesExactly();
    void keepAliveServesMany();
    void connectionCloses_data();
    void connectionCloses();
    void http10KeepsAliveWhenAsked();
    void headGetsNoBody();
    void pipelinedAnswersKeepTheOrder();
    void moreIsPipelinedThanIsHandedOut();
    void closingAnswerEndsThePipeline();
    void chunkedBodyIsDecoded();
    void bodyArrivesInPieces();
    void continueIsSentWhenWaitedFor();
    void continueIsNotSentWhenTheBodyIsThere();
    void emptyLineBetweenRequestsIsSkipped();
    void halfClosedPeerGetsItsAnswer();
    void halfRequestIsNotHandedOut();
    void peerThatResetsLeavesNothingBehind();
    void largeAnswerArrivesWhole();
    void droppedResponderIs500();
    void throwingHandlerIs500();
    void impossibleStatusKeepsTheFraming();
    void secondAnswerHasNoEffect();
    void answersComeFromAnyThread();
    void malformedIsRefused_data();
    void malformedIsRefused();
    void requestsBeforeAMalformedOneAreAnswered();
    void lyingLengthIsTheNextRequestsProblem();
};

void TestHttpServer::requestArrivesExactly()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    const std::string head = "POST /a%20b?q=1&q=2 HTTP/1.1\r\nhOST: localhost:99\r\n"
                             "X-Twice: 1\r\nContent-Length: 6\r\nx-twice:  2 \r\n\r\n";
    const std::string body("a\0\r\n\xff"
                           "b",
                           6);
    const auto before = std::chrono::system_clock::now() - std::chrono::seconds{1};
    QVERIFY(peer.send(head + body));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    const Request &request = item->request;
    QCOMPARE(request.method, std::string("POST"));
    QCOMPARE(request.target, std::string("/a%20b?q=1&q=2"));
    QCOMPARE(request.path(), std::string_view("/a%20b"));
    QCOMPARE(request.query(), std::string_view("q=1&q=2"));
    QCOMPARE(request.versionMinor, 1);
    QCOMPARE(request.rawHeader, head);
    const Headers expected{
        {"hOST", "localhost:99"}, {"X-Twice", "1"}, {"Content-Length", "6"}, {"x-twice", "2"}};
    QVERIFY(request.headers == expected);
    QCOMPARE(request.body, body);
    QVERIFY(request.peer.starts_with("127.0.0.1:"));
    QVERIFY(!request.overTls);
    QVERIFY(request.receivedAt > before);
    QVERIFY(request.receivedAt < std::chrono::system_clock::now() + std::chrono::seconds{1});
    item->responder.respond({202, {{"X-Own", "yes"}}, "done"});
    const RawAnswer answer = peer.receiveAnswer();
    QCOMPARE(answer.status, 202);
    QCOMPARE(answer.body, std::string("done"));
    QVERIFY(answer.hasLine("X-Own: yes"));
    QVERIFY(answer.head.find("\r\nDate: ") != std::string::npos);
}

void TestHttpServer::keepAliveServesMany()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    for (int i = 0; i < 5; ++i) {
        const std::string target = "/" + std::to_string(i);
        QVERIFY(peer.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        QCOMPARE(peer.receiveAnswer().body, "GET " + target + " ");
    }
    QCOMPARE(running.server.counters().connections, std::uint64_t{1});
    QCOMPARE(running.server.counters().requests, std::uint64_t{5});
}

void TestHttpServer::connectionCloses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("when the client says so")
        << QByteArray("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    QTest::newRow("after HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n");
}

void TestHttpServer::connectionCloses()
{
    QFETCH(QByteArray, request);
    RunningServer running(echo);
    RawConnection peer(running.port);
    QVERIFY(peer.send(request.toStdString()));
    const RawAnswer answer = peer.receiveAnswer();
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.hasLine("Connection: close"));
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpServer::http10KeepsAliveWhenAsked()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(peer.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
        const RawAnswer answer = peer.receiveAnswer();
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.hasLine("Connection: keep-alive"));
    }
}

void TestHttpServer::headGetsNoBody()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    QVERIFY(peer.send("HEAD /a HTTP/1.1\r\nHost: localhost\r\n\r\n"
                      "GET /b HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QVERIFY(peer.receiveAnswer(true).hasLine("Content-Length: 8"));
    QCOMPARE(peer.receiveAnswer().body, std::string("GET /b "));
}

void TestHttpServer::pipelinedAnswersKeepTheOrder()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET /1 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                      "POST /2 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc"
                      "GET /3 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    auto first = inbox.take();
    auto second = inbox.take();
    auto third = inbox.take();
    QVERIFY(first && second && third);
    echo(std::move(third->request), std::move(third->responder));
    echo(std::move(second->request), std::move(second->responder));
    echo(std::move(first->request), std::move(first->responder));
    QCOMPARE(peer.receiveAnswer().body, std::string("GET /1 "));
    QCOMPARE(peer.receiveAnswer().body, std::string("POST /2 abc"));
    QCOMPARE(peer.receiveAnswer().body, std::string("GET /3 "));
}

void TestHttpServer::moreIsPipelinedThanIsHandedOut()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    std::string all;
    for (int i = 0; i < 100; ++i)
        all += "GET /" + std::to_string(i) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    QVERIFY(peer.send(all));
    for (int i = 0; i < 100; ++i) {
        QVERIFY(inbox.size() <= 16);
        auto item = inbox.take();
        QVERIFY(item.has_value());
        echo(std::move(item->request), std::move(item->responder));
    }
    for (int i = 0; i < 100; ++i)
        QCOMPARE(peer.receiveAnswer().body, "GET /" + std::to_string(i) + " ");
}

void TestHttpServer::closingAnswerEndsThePipeline()
{
    RunningServer running([](Request &&request, Responder responder) {
        responder.respond({200, {}, request.target, request.target == "/2"});
    });
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET /1 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                      "GET /2 HTTP/1.1\r\nHost: localhost\r\n\r\n"
                      "GET /3 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().body, std::string("/1"));
    const RawAnswer last = peer.receiveAnswer();
    QCOMPARE(last.body, std::string("/2"));
    QVERIFY(last.hasLine("Connection: close"));
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpServer::chunkedBodyIsDecoded()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    for (const char *piece :
         {"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Enc", "oding: chunked\r\n\r\n3\r", "\nab",
          "c\r\n0", "A;x=y\r\n0123456789\r\n", "0\r\nX-Trailer: 1\r\n", "\r",
          "\nGET /next HTTP/1.1\r\n", "Host: localhost\r\n\r\n"})
        QVERIFY(peer.send(piece));
    QCOMPARE(peer.receiveAnswer().body, std::string("POST / abc0123456789"));
    QCOMPARE(peer.receiveAnswer().body, std::string("GET /next "));
}

void TestHttpServer::bodyArrivesInPieces()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    const std::string body(300'000, 'x');
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 300000\r\n\r\n"));
    for (std::size_t at = 0; at < body.size(); at += 7919)
        QVERIFY(peer.send(std::string_view(body).substr(at, 7919)));
    QCOMPARE(peer.receiveAnswer().body, "POST / " + body);
}

void TestHttpServer::continueIsSentWhenWaitedFor()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                      "Expect: 100-continue\r\n\r\n"));
    QCOMPARE(peer.receiveUntil("\r\n\r\n"), std::string("HTTP/1.1 100 Continue\r\n\r\n"));
    QVERIFY(peer.send("abc"));
    QCOMPARE(peer.receiveAnswer().body, std::string("POST / abc"));
}

void TestHttpServer::continueIsNotSentWhenTheBodyIsThere()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n"
                      "Expect: 100-continue\r\n\r\nabc"));
    QCOMPARE(peer.receiveAnswer().status, 200);
}

void TestHttpServer::emptyLineBetweenRequestsIsSkipped()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc\r"));
    QCOMPARE(peer.receiveAnswer().status, 200);
    QVERIFY(peer.send("\nGET /2 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().body, std::string("GET /2 "));
    QVERIFY(peer.send("\r\n\r\nGET /3 HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().status, 400); // one is a habit of old clients, two are noise
}

void TestHttpServer::halfClosedPeerGetsItsAnswer()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    peer.shutdownSend();
    auto item = inbox.take();
    QVERIFY(item.has_value());
    item->responder.respond({200, {}, "late"});
    QCOMPARE(peer.receiveAnswer().body, std::string("late"));
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpServer::halfRequestIsNotHandedOut()
{
    RunningServer running(echo);
    for (const char *half :
         {"GET / HTTP/1.1\r\nHost: loc",
          "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nabc",
          "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
          "3\r\nabc\r\n"}) {
        RawConnection peer(running.port);
        QVERIFY(peer.send(half));
        peer.shutdownSend();
        QVERIFY(peer.isClosedByPeer());
    }
    QVERIFY(eventually([&] { return running.server.counters().open == 0; }));
    QCOMPARE(running.server.counters().requests, std::uint64_t{0});
}

void TestHttpServer::peerThatResetsLeavesNothingBehind()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    peer.abort();
    QVERIFY(eventually([&] { return running.server.counters().open == 0; }));
    item->responder.respond({200}); // nobody is there: no effect, no harm
    RawConnection next(running.port);
    QVERIFY(next.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QVERIFY(inbox.take().has_value()); // dropped at once
    QCOMPARE(next.receiveAnswer().status, 500);
}

void TestHttpServer::largeAnswerArrivesWhole()
{
    const std::string large(8 * 1024 * 1024, 'y');
    RunningServer running([&](Request &&, Responder responder) {
        responder.respond({200, {}, large});
    });
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QVERIFY(peer.receiveAnswer().body == large);
}

void TestHttpServer::droppedResponderIs500()
{
    RunningServer running([](Request &&, Responder) {});
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().status, 500);
}

void TestHttpServer::throwingHandlerIs500()
{
    RunningServer running([](Request &&, Responder) { throw std::runtime_error("oops"); });
    RawConnection peer(running.port);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        QCOMPARE(peer.receiveAnswer().status, 500);
    }
}

void TestHttpServer::impossibleStatusKeepsTheFraming()
{
    RunningServer running([](Request &&, Responder responder) {
        responder.respond({100, {}, "body"});
    });
    RawConnection peer(running.port);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        const RawAnswer answer = peer.receiveAnswer();
        QCOMPARE(answer.status, 500);
        QCOMPARE(answer.body, std::string("body"));
    }
}

void TestHttpServer::secondAnswerHasNoEffect()
{
    RunningServer running([](Request &&, Responder responder) {
        responder.respond({200, {}, "first"});
        responder.respond({500, {}, "second"});
    });
    RawConnection peer(running.port);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        QCOMPARE(peer.receiveAnswer().body, std::string("first"));
    }
}

void TestHttpServer::answersComeFromAnyThread()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    for (int i = 0; i < 20; ++i) {
        QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        auto item = inbox.take();
        QVERIFY(item.has_value());
        std::jthread([item = std::move(*item)]() mutable {
            item.responder.respond({200, {}, "from another thread"});
        }).join();
        QCOMPARE(peer.receiveAnswer().body, std::string("from another thread"));
    }
}

void TestHttpServer::malformedIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const char *bytes, int status) {
        QTest::newRow(name) << QByteArray(bytes) << status;
    };
    row("lines without CR", "GET / HTTP/1.1\nHost: localhost\n\n", 400);
    row("TLS on a plain port", "\x16\x03\x01\x02", 400);
    row("no Host", "GET / HTTP/1.1\r\n\r\n", 400);
    row("two framings",
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\n"
        "Transfer-Encoding: chunked\r\n\r\n",
        400);
    row("a broken chunk",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
        400);
    row("a foreign Host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
    row("a foreign absolute target", "GET http://evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
        421);
    row("a foreign Host behind an absolute target",
        "GET http://localhost/ HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
    row("an expectation that nobody meets",
        "GET / HTTP/1.1\r\nHost: localhost\r\nExpect: x\r\n\r\n", 417);
    row("an unknown coding", "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: br\r\n\r\n",
        501);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("TRACE", "TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405);
}

void TestHttpServer::malformedIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RunningServer running(echo);
    RawConnection peer(running.port);
    QVERIFY(peer.send(bytes.toStdString()));
    const RawAnswer answer = peer.receiveAnswer();
    QCOMPARE(answer.status, status);
    QVERIFY(answer.hasLine("Connection: close"));
    QCOMPARE(answer.hasLine("Allow: GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"), status == 405);
    QVERIFY(peer.isClosedByPeer());
    QCOMPARE(running.server.counters().requests, std::uint64_t{0});
    QCOMPARE(running.server.counters().refused, std::uint64_t{1});
}

void TestHttpServer::requestsBeforeAMalformedOneAreAnswered()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET /1 HTTP/1.1\r\nHost: localhost\r\n\r\nGET /2 HTTP/1.1\r\n\r\n"));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    QVERIFY(eventually([&] { return running.server.counters().refused == 1; }));
    echo(std::move(item->request), std::move(item->responder));
    QCOMPARE(peer.receiveAnswer().body, std::string("GET /1 "));
    QCOMPARE(peer.receiveAnswer().status, 400);
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpServer::lyingLengthIsTheNextRequestsProblem()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    QVERIFY(peer.send(
        "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc{more}\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().body, std::string("POST / abc"));
    QCOMPARE(peer.receiveAnswer().status, 400);
}

QTEST_APPLESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
