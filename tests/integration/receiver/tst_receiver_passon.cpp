// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/passon.h"
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"
#include "tests/support/http/rawserver.h"
#include "tests/support/receiver/receiverfixture.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::receiver;
using namespace hookbench::receiver::test;
using http::test::Inbox;
using http::test::RawConnection;
using http::test::RunningServer;
using std::chrono::milliseconds;

namespace
{

AnswerRule passingTo(std::uint16_t port, const std::string &path = {})
{
    AnswerRule rule;
    rule.kind = AnswerRule::Kind::PassOn;
    rule.passOnUrl = "http://127.0.0.1:" + std::to_string(port) + path;
    return rule;
}

/// A port that nobody listens on.
std::uint16_t freePort()
{
    RunningServer server(http::test::echo);
    return server.port;
}

} // namespace

/// Passing on to a handler: what it gets is what came, and what it answers goes back.
class TestReceiverPassOn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handlerGetsWhatCame_data();
    void handlerGetsWhatCame();
    void senderGetsWhatTheHandlerAnswers();
    void headIsPassedOn();
    void committedBeforeItIsPassedOn();
    void handlerThatIsDown();
    void handlerThatIsSlow();
    void handlerThatTalksNonsense();
    void unverifiedIsRejectedHere();
    void itNeverPassesOnToItself();
    void manyAtOnceAllComeThrough();
    void stopWaitsForHandlersOnlySoLong();
};

void TestReceiverPassOn::handlerGetsWhatCame_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("{\"a\": 1.0 }\r\n");
    QTest::newRow("any bytes") << QByteArray("\0\xff\x1f\x8b\r\n\r\n", 8);
    QTest::newRow("a lot") << QByteArray(2'000'000, 'z');
}

void TestReceiverPassOn::handlerGetsWhatCame()
{
    QFETCH(QByteArray, body);
    Inbox inbox;
    RunningServer handler(inbox.handler());
    ReceiverFixture running({endpointWith(passingTo(handler.port))});
    RawConnection peer(running.port());
    QVERIFY(peer.send("POST /a//b%20?c=%2F&d HTTP/1.1\r\nhost: localhost\r\nx-B: 2\r\nX-A: 1\r\n"
                      "x-B: 3\r\nConnection: x-hop\r\nX-Hop: 1\r\ncontent-LENGTH: " +
                      std::to_string(body.size()) + "\r\n\r\n" + body.toStdString()));
    auto item = inbox.take();
    QVERIFY(item);
    QCOMPARE(item->request.method, std::string("POST"));
    QCOMPARE(item->request.target, std::string("/a//b%20?c=%2F&d"));
    QVERIFY(item->request.body == body.toStdString());
    QVERIFY(item->request.headers == (Headers{{"Host", "127.0.0.1:" + std::to_string(handler.port)},
                                              {"x-B", "2"},
                                              {"X-A", "1"},
                                              {"x-B", "3"},
                                              {"content-LENGTH", std::to_string(body.size())}}));
    item->responder.respond({.status = 204});
    QCOMPARE(peer.receiveAnswer().status, 204);

    const auto events = running.stored();
    QCOMPARE(events.size(), std::size_t{1});
    const auto &passOn = events[0].answer.passOn;
    QVERIFY(passOn.has_value());
    QCOMPARE(passOn->sha256Before, sha256Hex(body.toStdString()));
    QCOMPARE(passOn->sha256After, passOn->sha256Before);
    QVERIFY(passOn->milliseconds > 0);
}

void TestReceiverPassOn::senderGetsWhatTheHandlerAnswers()
{
    RunningServer handler([](http::Request &&, http::Responder responder) {
        responder.respond({422,
                           {{"X-b", "1"}, {"X-B", "2"}, {"Content-Type", "text/x"}},
                           std::string("n\0o", 3)});
    });
    ReceiverFixture running({endpointWith(passingTo(handler.port, "/hook?k=1"))});
    RawConnection peer(running.port());
    QVERIFY(peer.send(running.signedPost("/?x", "{}")));
    const auto answer = peer.receiveAnswer();
    QCOMPARE(answer.status, 422);
    QVERIFY(answer.hasLine("X-b: 1"));
    QVERIFY(answer.hasLine("X-B: 2"));
    QVERIFY(answer.hasLine("Content-Type: text/x"));
    QCOMPARE(answer.body, std::string("n\0o", 3));

    const auto updated = running.updated(1);
    QCOMPARE(updated.size(), std::size_t{1});
    QVERIFY(updated[0].answerKind == store::AnswerKind::PassedOn);
    QVERIFY(updated[0].answered == std::optional<int>(422));
    const auto events = running.stored();
    QCOMPARE(events[0].answer.body, std::string("n\0o", 3));
    QCOMPARE(events[0].answer.headers[0].name, std::string("X-b"));
    QCOMPARE(events[0].answer.passOn->url,
             "http://127.0.0.1:" + std::to_string(handler.port) + "/hook?k=1&x");
}

void TestReceiverPassOn::headIsPassedOn()
{
    RunningServer handler([](http::Request &&request, http::Responder responder) {
        responder.respond({200, {}, request.method + " has seven"});
    });
    ReceiverFixture running({endpointWith(passingTo(handler.port))});
    RawConnection peer(running.port());
    QVERIFY(peer.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    const auto answer = peer.receiveAnswer(true);
    QCOMPARE(answer.status, 200);
    QVERIFY(answer.hasLine("Content-Length: 14"));
}

void TestReceiverPassOn::committedBeforeItIsPassedOn()
{
    Inbox inbox;
    RunningServer handler(inbox.handler());
    ReceiverFixture running({endpointWith(passingTo(handler.port))});
    RawConnection peer(running.port());
    QVERIFY(peer.send(running.signedPost("/", "{}")));
    auto item = inbox.take();
    QVERIFY(item);
    const auto events = running.stored();
    QCOMPARE(events.size(), std::size_t{1});
    QVERIFY(events[0].summary.answerKind == store::AnswerKind::Pending);
    QVERIFY(!events[0].summary.answered);
    item->responder.respond({.status = 200});
    QCOMPARE(peer.receiveAnswer().status, 200);
    QVERIFY(running.stored()[0].summary.answered == std::optional<int>(200));
}

void TestReceiverPassOn::handlerThatIsDown()
{
    AnswerRule rule = passingTo(freePort());
    rule.whenDownStatus = 503;
    ReceiverFixture running({endpointWith(rule)});
    RawConnection peer(running.port());
    QVERIFY(peer.send(running.signedPost("/", "{}")));
    const auto answer = peer.receiveAnswer();
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.body.empty());
    const auto events = running.stored();
    QVERIFY(events[0].summary.answerKind == store::AnswerKind::PassedOn);
    QVERIFY(events[0].summary.answered == std::optional<int>(503));
    QCOMPARE(events[0].answer.passOn->failure, std::string("connection-refused"));
}

void TestReceiverPassOn::handlerThatIsSlow()
{
    Inbox inbox; // never answers
    RunningServer handler(inbox.handler());
    AnswerRule rule = passingTo(handler.port);
    rule.passOnTimeout = milliseconds{80};
    ReceiverFixture running({endpointWith(rule)});
    RawConnection peer(running.port());
    QVERIFY(peer.send(running.signedPost("/", "{}")));
    QCOMPARE(peer.receiveAnswer().status, 502);
    QCOMPARE(running.stored()[0].answer.passOn->failure, std::string("timeout"));
}

void TestReceiverPassOn::handlerThatTalksNonsense()
{
    http::test::RawServer handler([](RawConnection &connection, int) {
        connection.receiveUntil("\r\n\r\n");
        connection.send("SSH-2.0-OpenSSH\r\n\r\n");
    });
    ReceiverFixture running({endpointWith(passingTo(handler.port()))});
    RawConnection peer(running.port());
    QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().status, 502);
    QCOMPARE(running.stored()[0].answer.passOn->failure, std::string("answer-malformed"));
}

void TestReceiverPassOn::unverifiedIsRejectedHere()
{
    Inbox inbox;
    RunningServer handler(inbox.handler());
    AnswerRule rule = passingTo(handler.port);
    rule.rejectStatus = 401;
    ReceiverFixture running({endpointWith(rule)});
    RawConnection peer(running.port());
    QVERIFY(peer.send(running.signedPost("/", "{}", "another secret")));
    QCOMPARE(peer.receiveAnswer().status, 401);
    QCOMPARE(inbox.size(), std::size_t{0});
    QVERIFY(!running.stored()[0].answer.passOn);
}

void TestReceiverPassOn::itNeverPassesOnToItself()
{
    ReceiverFixture running;
    running.receiver().setEndpoints({endpointWith(passingTo(running.port()))});
    RawConnection peer(running.port());
    QVERIFY(peer.send(running.signedPost("/", "{}")));
    QCOMPARE(peer.receiveAnswer().status, 502);
    const auto events = running.stored();
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events[0].answer.passOn->failure, std::string("invalid-argument"));
}

void TestReceiverPassOn::manyAtOnceAllComeThrough()
{
    constexpr int count = 300; // more than are passed on at a time
    RunningServer handler(http::test::echo);
    ReceiverFixture running({endpointWith(passingTo(handler.port))});
    std::vector<RawConnection> peers;
    for (int i = 0; i < count; ++i) {
        peers.emplace_back(running.port());
        const std::string body = std::to_string(i);
        QVERIFY(peers.back().send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
                                  std::to_string(body.size()) + "\r\n\r\n" + body));
    }
    for (int i = 0; i < count; ++i)
        QCOMPARE(peers[std::size_t(i)].receiveAnswer().body, "POST / " + std::to_string(i));
    QCOMPARE(running.updated(count).size(), std::size_t{count});
}

void TestReceiverPassOn::stopWaitsForHandlersOnlySoLong()
{
    Inbox inbox;
    RunningServer handler(inbox.handler());
    ReceiverFixture running({endpointWith(passingTo(handler.port))});
    RawConnection peer(running.port());
    QVERIFY(peer.send(running.signedPost("/", "{}")));
    const auto item = inbox.take(); // and keeps it
    QVERIFY(item);
    running.stop();
    const auto events = running.stored();
    QCOMPARE(events.size(), std::size_t{1});
    QCOMPARE(events[0].answer.passOn->failure, std::string("cancelled"));
}

QTEST_GUILESS_MAIN(TestReceiverPassOn)
#include "tst_receiver_passon.moc"
