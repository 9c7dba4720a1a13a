// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"

#include <QTest>

#include <sys/resource.h>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::http::test;
using std::chrono::milliseconds;

namespace
{

constexpr const char *plainGet = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

ServerConfig with(const Limits &limits)
{
    ServerConfig config;
    config.limits = limits;
    return config;
}

} // namespace

/// Every bound on what a peer can make the server hold or wait for.
class TestHttpLimits : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerBytes();
    void headerBytesWithoutEnd();
    void headerFields();
    void declaredBodyIsRefusedBeforeItComes();
    void refusalIsSeenByAClientThatSendsItAll_data();
    void refusalIsSeenByAClientThatSendsItAll();
    void bodyAtTheLimitIsAccepted();
    void slowHeaderIs408();
    void headerTimeBeginsAnewForEveryRequest();
    void slowBodyIs408();
    void slowChunksAre408();
    void idleConnectionIsClosed();
    void silentConnectionIsClosed();
    void idleTimeDoesNotRunWhileTheHandlerWorks();
    void peerThatNeverReadsIsDropped();
    void peerThatNeverStopsSendingIsDropped();
    void refusedConnectionEndsWithItsPeer();
    void fullQueueIs503();
    void longestIdleConnectionMakesRoom();
    void slowSendersMakeRoom();
    void busyConnectionsMakeNoRoom();
    void noDescriptorLeftDoesNotSpin();
};

void TestHttpLimits::headerBytes()
{
    RunningServer running(echo, with({.headerBytes = 1000}));
    const std::string start = "GET / HTTP/1.1\r\nHost: localhost\r\nX: ";
    const auto sized = [&](std::size_t size) {
        return start + std::string(size - start.size() - 4, 'x') + "\r\n\r\n";
    };
    RawConnection peer(running.port);
    QVERIFY(peer.send(sized(1000)));
    QCOMPARE(peer.receiveAnswer().status, 200);
    QVERIFY(peer.send(sized(1001)));
    QCOMPARE(peer.receiveAnswer().status, 431);
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpLimits::headerBytesWithoutEnd()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    peer.send("GET / HTTP/1.1\r\nX: " + std::string(70'000, 'x'));
    QCOMPARE(peer.receiveAnswer().status, 431);
}

void TestHttpLimits::headerFields()
{
    RunningServer running(echo);
    RawConnection peer(running.port);
    std::string head = "GET / HTTP/1.1\r\nHost: localhost\r\n";
    for (int i = 0; i < 200; ++i)
        head += "X: y\r\n";
    QVERIFY(peer.send(head + "\r\n"));
    QCOMPARE(peer.receiveAnswer().status, 431);
}

void TestHttpLimits::declaredBodyIsRefusedBeforeItComes()
{
    RunningServer running(echo, with({.bodyBytes = 1000}));
    RawConnection peer(running.port);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n"
                      "Expect: 100-continue\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().status, 413);
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpLimits::refusalIsSeenByAClientThatSendsItAll_data()
{
    QTest::addColumn<bool>("chunked");
    QTest::newRow("with a length") << false;
    QTest::newRow("in chunks") << true;
}

void TestHttpLimits::refusalIsSeenByAClientThatSendsItAll()
{
    QFETCH(bool, chunked);
    RunningServer running(echo, with({.bodyBytes = 64 * 1024}));
    // Far more than the buffers between the two hold: the answer is read only after all was sent.
    constexpr int blocks = 256;
    const std::string block(64 * 1024, 'z');
    for (int round = 0; round < 5; ++round) {
        RawConnection peer(running.port);
        QVERIFY(peer.send(chunked ? "POST / HTTP/1.1\r\nHost: localhost\r\n"
                                    "Transfer-Encoding: chunked\r\n\r\n"
                                  : "POST / HTTP/1.1\r\nHost: localhost\r\n"
                                    "Content-Length: 16777216\r\n\r\n"));
        for (int i = 0; i < blocks; ++i)
            QVERIFY(peer.send(chunked ? "10000\r\n" + block + "\r\n" : block));
        QCOMPARE(peer.receiveAnswer().status, 413);
        QVERIFY(peer.isClosedByPeer());
    }
    QCOMPARE(running.server.counters().requests, std::uint64_t{0});
}

void TestHttpLimits::bodyAtTheLimitIsAccepted()
{
    RunningServer running(echo, with({.bodyBytes = 5}));
    RawConnection peer(running.port);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nabcde"));
    QCOMPARE(peer.receiveAnswer().status, 200);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n"
                      "5\r\nabcde\r\n0\r\n\r\n"));
    QCOMPARE(peer.receiveAnswer().status, 200);
}

void TestHttpLimits::slowHeaderIs408()
{
    RunningServer running(echo, with({.headerTime = milliseconds{60}}));
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET / HTTP/1.1\r\nHost: loc"));
    const RawAnswer answer = peer.receiveAnswer();
    QCOMPARE(answer.status, 408);
    QVERIFY(answer.hasLine("Connection: close"));
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpLimits::headerTimeBeginsAnewForEveryRequest()
{
    Inbox inbox;
    RunningServer running(inbox.handler(), with({.headerTime = milliseconds{60}}));
    RawConnection peer(running.port);
    QVERIFY(peer.send(std::string(plainGet) + "GET /2 HTTP/1.1\r\nHos"));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    QVERIFY(eventually([&] { return running.server.counters().refused == 1; }));
    item->responder.respond({200, {}, "first"});
    QCOMPARE(peer.receiveAnswer().body, std::string("first"));
    QCOMPARE(peer.receiveAnswer().status, 408);
}

void TestHttpLimits::slowBodyIs408()
{
    RunningServer running(echo, with({.bodyTime = milliseconds{60}}));
    RawConnection peer(running.port);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nabc"));
    QCOMPARE(peer.receiveAnswer().status, 408);
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpLimits::slowChunksAre408()
{
    RunningServer running(echo, with({.bodyTime = milliseconds{60}}));
    RawConnection peer(running.port);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n1"));
    QCOMPARE(peer.receiveAnswer().status, 408);
}

void TestHttpLimits::idleConnectionIsClosed()
{
    RunningServer running(echo, with({.idle = milliseconds{60}}));
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    QCOMPARE(peer.receiveAnswer().status, 200);
    QVERIFY(peer.isClosedByPeer()); // without a 408: there was no request
}

void TestHttpLimits::silentConnectionIsClosed()
{
    RunningServer running(echo, with({.idle = milliseconds{60}}));
    RawConnection peer(running.port);
    QVERIFY(peer.isClosedByPeer());
}

void TestHttpLimits::idleTimeDoesNotRunWhileTheHandlerWorks()
{
    Inbox inbox;
    RunningServer running(inbox.handler(), with({.idle = milliseconds{40}}));
    RawConnection waiting(running.port);
    QVERIFY(waiting.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    RawConnection idle(running.port);
    QVERIFY(idle.isClosedByPeer()); // later than the other's time would have run out
    item->responder.respond({200, {}, "still here"});
    QCOMPARE(waiting.receiveAnswer().body, std::string("still here"));
}

void TestHttpLimits::peerThatNeverReadsIsDropped()
{
    RunningServer running(
        [](Request &&, Responder responder) {
            responder.respond({200, {}, std::string(64 * 1024 * 1024, 'x')});
        },
        with({.writeTime = milliseconds{60}}));
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    QVERIFY(eventually([&] { return running.server.counters().requests == 1; }));
    QVERIFY(eventually([&] { return running.server.counters().open == 0; }));
}

void TestHttpLimits::peerThatNeverStopsSendingIsDropped()
{
    RunningServer running(echo, with({.bodyBytes = 10, .drainTime = milliseconds{60}}));
    RawConnection peer(running.port);
    QVERIFY(peer.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 11\r\n\r\n"));
    const std::string block(1024, 'x');
    QVERIFY(eventually([&] { return !peer.send(block); }));
    QVERIFY(eventually([&] { return running.server.counters().open == 0; }));
}

void TestHttpLimits::refusedConnectionEndsWithItsPeer()
{
    RunningServer running(
        echo, with({.headerTime = milliseconds{40}, .drainTime = std::chrono::minutes{10}}));
    RawConnection peer(running.port);
    QVERIFY(peer.send("GET / HTTP/1.1\r\nHos"));
    QCOMPARE(peer.receiveAnswer().status, 408);
    peer.close();
    QVERIFY(eventually([&] { return running.server.counters().open == 0; }));
}

void TestHttpLimits::fullQueueIs503()
{
    Inbox inbox;
    RunningServer running(inbox.handler(), with({.pendingRequests = 1}));
    RawConnection first(running.port);
    QVERIFY(first.send(plainGet));
    auto held = inbox.take();
    QVERIFY(held.has_value());
    RawConnection second(running.port);
    QVERIFY(second.send(plainGet));
    const RawAnswer refused = second.receiveAnswer();
    QCOMPARE(refused.status, 503);
    QVERIFY(refused.hasLine("Retry-After: 1"));
    QCOMPARE(inbox.size(), std::size_t{0});

    first.abort(); // a request without its connection is still work in the queue
    QVERIFY(eventually([&] { return running.server.counters().open == 1; }));
    QVERIFY(second.send(plainGet));
    QCOMPARE(second.receiveAnswer().status, 503);

    held->responder.respond({200});
    QVERIFY(second.send(plainGet)); // the same connection goes on
    auto served = inbox.take();
    QVERIFY(served.has_value());
    served->responder.respond({204});
    QCOMPARE(second.receiveAnswer().status, 204);
}

void TestHttpLimits::longestIdleConnectionMakesRoom()
{
    RunningServer running(echo, with({.connections = 2}));
    RawConnection first(running.port);
    QVERIFY(first.send(plainGet));
    QCOMPARE(first.receiveAnswer().status, 200);
    RawConnection second(running.port);
    QVERIFY(second.send(plainGet));
    QCOMPARE(second.receiveAnswer().status, 200);
    QVERIFY(first.send(plainGet)); // now the second one is idle for longer
    QCOMPARE(first.receiveAnswer().status, 200);

    RawConnection third(running.port);
    QVERIFY(third.send(plainGet));
    QCOMPARE(third.receiveAnswer().status, 200);
    QVERIFY(second.isClosedByPeer());
    QVERIFY(first.send(plainGet));
    QCOMPARE(first.receiveAnswer().status, 200);
    QCOMPARE(running.server.counters().open, std::uint64_t{2});
}

void TestHttpLimits::slowSendersMakeRoom()
{
    RunningServer running(echo, with({.connections = 2}));
    const auto isServed = [&] {
        RawConnection other(running.port);
        return other.send(plainGet) && other.receiveAnswer().status == 200;
    };
    RawConnection body(running.port);
    QVERIFY(body.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n"
                      "Expect: 100-continue\r\n\r\n"));
    QVERIFY(!body.receiveUntil("100 Continue\r\n\r\n").empty()); // it has come that far
    RawConnection header(running.port);
    QVERIFY(header.send("GET / HT"));
    QVERIFY(isServed());
    QVERIFY(header.receive().empty());
    QVERIFY(body.send("123456789"));
    QCOMPARE(body.receiveAnswer().status, 200);
}

void TestHttpLimits::busyConnectionsMakeNoRoom()
{
    Inbox inbox;
    RunningServer running(inbox.handler(), with({.connections = 1}));
    RawConnection busy(running.port);
    QVERIFY(busy.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item.has_value());
    RawConnection refused(running.port);
    QVERIFY(refused.send(plainGet));
    const RawAnswer answer = refused.receiveAnswer();
    QCOMPARE(answer.status, 503);
    QVERIFY(answer.hasLine("Retry-After: 1"));
    QVERIFY(refused.isClosedByPeer());
    item->responder.respond({200});
    QCOMPARE(busy.receiveAnswer().status, 200);
}

void TestHttpLimits::noDescriptorLeftDoesNotSpin()
{
    RunningServer running(echo);
    RawConnection before(running.port);
    QVERIFY(before.send(plainGet));
    QCOMPARE(before.receiveAnswer().status, 200);

    // The peer's own socket takes the last descriptor, so the server cannot accept it.
    const int nextDescriptor = ::dup(0);
    QVERIFY(nextDescriptor >= 0);
    ::close(nextDescriptor);
    rlimit old{};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &old), 0);
    const rlimit tight{static_cast<rlim_t>(nextDescriptor) + 1, old.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &tight), 0);
    RawConnection waiting(running.port);
    const bool connected = waiting.isOpen();
    const bool madeRoom = connected && before.isClosedByPeer();
    const std::clock_t start = std::clock();
    const bool sent = waiting.send(plainGet);
    const RawAnswer answer = waiting.receiveAnswer();
    const double cpuSeconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &old), 0);

    QVERIFY(connected && sent);
    QVERIFY(madeRoom); // the idle connection was given up for it
    QCOMPARE(answer.status, 200);
    QVERIFY2(cpuSeconds < 0.05, "accepting was tried again without a rest");
}

QTEST_APPLESS_MAIN(TestHttpLimits)
#include "tst_http_limits.moc"
