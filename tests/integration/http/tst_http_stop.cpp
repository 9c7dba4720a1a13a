// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"

#include <QTest>

#include <future>
#include <memory>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::http::test;
using std::chrono::milliseconds;

namespace
{

constexpr const char *plainGet = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

} // namespace

/// Starting and stopping, and answers that come when nobody is left.
class TestHttpStop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void portIsTakenOnce();
    void portIsFreeAfterStop();
    void startErrors_data();
    void startErrors();
    void startedOnce();
    void stopWithoutStart();
    void stopClosesIdleConnections();
    void stopFinishesAnswersInFlight();
    void stopDoesNotWaitForPeersThatStay();
    void stopCutsDrainsShort();
    void stopDropsHalfRequests();
    void stopRefusesNewWork();
    void stopGivesUpOnSlowHandlers();
    void stopGivesUpOnPeersThatDoNotRead();
    void answersAfterStopAreIgnored();
    void responderOutlivesTheEngine();
    void handlerIsReleased();
    void startAndStopManyTimes();
};

void TestHttpStop::portIsTakenOnce()
{
    RunningServer first(echo);
    QVERIFY(first.started.ok());
    ServerConfig config;
    config.port = first.port;
    Server second(first.engine, config, echo);
    const auto result = second.start();
    QVERIFY(!result.ok());
    QVERIFY(result.error().kind == ErrorKind::PortInUse);
    QCOMPARE(result.error().limit, std::int64_t{first.port});
    RawConnection peer(first.port);
    QVERIFY(peer.send(plainGet));
    QCOMPARE(peer.receiveAnswer().status, 200);
}

void TestHttpStop::portIsFreeAfterStop()
{
    RunningServer first(echo);
    RawConnection peer(first.port);
    QVERIFY(peer.send(plainGet));
    QCOMPARE(peer.receiveAnswer().status, 200);
    first.server.stop();
    ServerConfig config;
    config.port = first.port;
    Server second(first.engine, config, echo);
    QVERIFY(second.start().ok());
}

void TestHttpStop::startErrors_data()
{
    QTest::addColumn<QByteArray>("address");
    QTest::addColumn<int>("kind");
    QTest::newRow("an address of another machine")
        << QByteArray("192.0.2.1") << int(ErrorKind::AddressNotAvailable);
    QTest::newRow("a name") << QByteArray("localhost") << int(ErrorKind::AddressNotAvailable);
    QTest::newRow("nothing") << QByteArray() << int(ErrorKind::AddressNotAvailable);
}

void TestHttpStop::startErrors()
{
    QFETCH(QByteArray, address);
    ServerConfig config;
    config.address = address.toStdString();
    RunningServer running(echo, config);
    QVERIFY(!running.started.ok());
    QTEST(int(running.started.error().kind), "kind");
}

void TestHttpStop::startedOnce()
{
    RunningServer running(echo);
    QVERIFY(!running.server.start().ok());
    running.server.stop();
    QVERIFY(!running.server.start().ok());
}

void TestHttpStop::stopWithoutStart()
{
    Engine engine;
    Server server(engine, {}, echo);
    server.stop();
    QCOMPARE(server.counters().open, std::uint64_t{0});
}

void TestHttpStop::stopClosesIdleConnections()
{
    RunningServer running(echo);
    RawConnection silent(running.port);
    RawConnection idle(running.port);
    QVERIFY(idle.send(plainGet));
    QCOMPARE(idle.receiveAnswer().status, 200);
    QVERIFY(eventually([&] { return running.server.counters().open == 2; }));
    running.server.stop();
    QCOMPARE(running.server.counters().open, std::uint64_t{0});
    QVERIFY(idle.isClosedByPeer());
    QVERIFY(silent.isClosedByPeer());
}

void TestHttpStop::stopFinishesAnswersInFlight()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    QVERIFY(peer.send(std::string(plainGet) + plainGet));
    auto first = inbox.take();
    auto second = inbox.take();
    QVERIFY(first && second);
    auto stopped = std::async(std::launch::async, [&] { running.server.stop(); });
    // The listener goes first: once nobody can connect, stopping has begun.
    QVERIFY(eventually([&] { return !RawConnection(running.port).isOpen(); }));
    first->responder.respond({200, {}, "one"});
    second->responder.respond({200, {}, std::string(1024 * 1024, 'x')});
    QCOMPARE(peer.receiveAnswer().body, std::string("one"));
    const RawAnswer last = peer.receiveAnswer();
    QCOMPARE(last.body.size(), std::size_t{1024 * 1024});
    QVERIFY(last.hasLine("Connection: close"));
    QVERIFY(peer.isClosedByPeer());
    peer.close();
    stopped.get();
    QCOMPARE(running.server.counters().open, std::uint64_t{0});
}

void TestHttpStop::stopDoesNotWaitForPeersThatStay()
{
    Inbox inbox;
    ServerConfig config;
    config.limits.stopTime = config.limits.drainTime = std::chrono::seconds{20};
    RunningServer running(inbox.handler(), config);
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    const auto begin = std::chrono::steady_clock::now();
    auto stopped = std::async(std::launch::async, [&] { running.server.stop(); });
    item->responder.respond({200});
    stopped.get(); // the peer has neither read its answer nor hung up
    QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
    QCOMPARE(peer.receiveAnswer().status, 200);
}

void TestHttpStop::stopCutsDrainsShort()
{
    ServerConfig config;
    config.limits.stopTime = config.limits.drainTime = std::chrono::seconds{20};
    RunningServer running(echo, config);
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET / HTTP/1.1\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().status, 400);
    QVERIFY(peer.isClosedByPeer()); // and this end stays open
    const auto begin = std::chrono::steady_clock::now();
    running.server.stop();
    QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds{10});
}

void TestHttpStop::stopDropsHalfRequests()
{
    RunningServer running(echo);
    RawConnection half(running.port);
    QVERIFY(half.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
                      "Expect: 100-continue\r\n\r\n"));
    QVERIFY(!half.receiveUntil("100 Continue\r\n\r\n").empty());
    QVERIFY(half.send("abc"));
    running.server.stop();
    QVERIFY(half.receive().empty());
}

void TestHttpStop::stopRefusesNewWork()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    auto stopped = std::async(std::launch::async, [&] { running.server.stop(); });
    QVERIFY(eventually([&] { return !RawConnection(running.port).isOpen(); }));
    QVERIFY(peer.send(plainGet)); // on the old connection
    item->responder.respond({200});
    QVERIFY(peer.receiveAnswer().hasLine("Connection: close"));
    QVERIFY(peer.isClosedByPeer());
    peer.close();
    stopped.get();
    QCOMPARE(running.server.counters().requests, std::uint64_t{1});
}

void TestHttpStop::stopGivesUpOnSlowHandlers()
{
    Inbox inbox;
    ServerConfig config;
    config.limits.stopTime = milliseconds{50};
    RunningServer running(inbox.handler(), config);
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    running.server.stop();
    QCOMPARE(running.server.counters().open, std::uint64_t{0});
    QVERIFY(peer.receive().empty());
}

void TestHttpStop::stopGivesUpOnPeersThatDoNotRead()
{
    ServerConfig config;
    config.limits.stopTime = milliseconds{50};
    RunningServer running(
        [](Request &&, Responder responder) {
            responder.respond({200, {}, std::string(64 * 1024 * 1024, 'x')});
        },
        config);
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    QVERIFY(eventually([&] { return running.server.counters().requests == 1; }));
    running.server.stop();
    QCOMPARE(running.server.counters().open, std::uint64_t{0});
}

void TestHttpStop::answersAfterStopAreIgnored()
{
    Inbox inbox;
    ServerConfig config;
    config.limits.stopTime = milliseconds{20};
    RunningServer running(inbox.handler(), config);
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    running.server.stop();
    item->responder.respond({200, {}, "too late"});
    QVERIFY(peer.receive().empty());
}

void TestHttpStop::responderOutlivesTheEngine()
{
    Inbox inbox;
    std::optional<Inbox::Item> answered;
    std::optional<Inbox::Item> dropped;
    RawConnection peer = [&] {
        ServerConfig config;
        config.limits.stopTime = milliseconds{20};
        RunningServer running(inbox.handler(), config);
        RawConnection connected(running.port);
        connected.send(std::string(plainGet) + plainGet);
        answered = inbox.take();
        dropped = inbox.take();
        return connected;
    }();
    QVERIFY(answered && dropped);
    answered->responder.respond({200}); // the sanitizers watch what it touches
    dropped.reset();
    QVERIFY(peer.receive().empty());
}

void TestHttpStop::handlerIsReleased()
{
    auto captured = std::make_shared<int>(0);
    const std::weak_ptr<int> watched = captured;
    RunningServer running([captured = std::move(captured)](Request &&, Responder responder) {
        responder.respond({200});
    });
    QVERIFY(!watched.expired());
    running.server.stop();
    QVERIFY(watched.expired());
}

void TestHttpStop::startAndStopManyTimes()
{
    Engine engine;
    for (int i = 0; i < 50; ++i) {
        Server server(engine, {}, echo);
        const auto port = server.start();
        QVERIFY(port.ok());
        RawConnection peer(*port);
        QVERIFY(peer.send(plainGet));
        if (i % 2 == 0)
            QCOMPARE(peer.receiveAnswer().status, 200);
        server.stop();
    }
}

QTEST_APPLESS_MAIN(TestHttpStop)
#include "tst_http_stop.moc"
