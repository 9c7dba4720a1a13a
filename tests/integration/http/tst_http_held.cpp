// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/http/fixtures.h"
#include "tests/support/http/rawconnection.h"

#include <QTest>

#include <future>

using namespace hookbench;
using namespace hookbench::http;
using namespace hookbench::http::test;
using std::chrono::milliseconds;

namespace
{

constexpr const char *plainGet = "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n";

} // namespace

/// Answers that a handler holds back or refuses to give, and what changes while a server runs.
class TestHttpHeld : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void droppedConnectionEndsWithoutAnAnswer();
    void droppedFromAnotherThread();
    void earlierAnswersGoOutBeforeTheDrop();
    void dropAfterThePeerLeft();
    void heldAnswersLeaveRoomForOthers();
    void placeIsGivenUpOnce();
    void allowedHostsChangeWhileRunning();
    void bodiesOfAllConnectionsAreBounded();
    void tasksComeWhenTheyAreDue();
    void tasksThatAreNotDueDieWithTheEngine();
};

void TestHttpHeld::droppedConnectionEndsWithoutAnAnswer()
{
    RunningServer running([](Request &&, Responder responder) { responder.drop(); });
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    QVERIFY(peer.receive().empty());
    QVERIFY(eventually([&] { return running.server.counters().open == 0; }));
}

void TestHttpHeld::droppedFromAnotherThread()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    QVERIFY(peer.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item);
    item->responder.drop();
    QVERIFY(peer.receive().empty());
}

void TestHttpHeld::earlierAnswersGoOutBeforeTheDrop()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    RawConnection peer(running.port);
    QVERIFY(peer.send(std::string(plainGet) + plainGet + plainGet));
    auto first = inbox.take();
    auto second = inbox.take();
    auto third = inbox.take();
    QVERIFY(first && second && third);
    second->responder.drop();
    third->responder.respond({.status = 204});
    first->responder.respond({.status = 202});
    QCOMPARE(peer.receiveAnswer().status, 202);
    QVERIFY(peer.receive().empty());
}

void TestHttpHeld::dropAfterThePeerLeft()
{
    Inbox inbox;
    RunningServer running(inbox.handler());
    {
        RawConnection peer(running.port);
        QVERIFY(peer.send(plainGet));
        auto item = inbox.take();
        QVERIFY(item);
        peer.abort();
        QVERIFY(eventually([&] { return running.server.counters().open == 0; }));
        item->responder.drop();
    }
    RawConnection other(running.port);
    QVERIFY(other.send(plainGet));
    QVERIFY(inbox.take());
}

void TestHttpHeld::heldAnswersLeaveRoomForOthers()
{
    ServerConfig config;
    config.limits.pendingRequests = 2;
    Inbox inbox;
    RunningServer running(inbox.handler(), config);
    std::vector<RawConnection> peers;
    std::vector<Inbox::Item> held;
    for (int i = 0; i < 5; ++i) {
        peers.emplace_back(running.port);
        QVERIFY(peers.back().send(plainGet));
        auto item = inbox.take();
        QVERIFY(item);
        item->responder.givePlaceUp();
        held.push_back(std::move(*item));
    }
    RawConnection another(running.port);
    QVERIFY(another.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item);
    item->responder.respond({.status = 201});
    QCOMPARE(another.receiveAnswer().status, 201);
    held.front().responder.respond({.status = 202});
    QCOMPARE(peers.front().receiveAnswer().status, 202);
}

void TestHttpHeld::placeIsGivenUpOnce()
{
    ServerConfig config;
    config.limits.pendingRequests = 1;
    Inbox inbox;
    RunningServer running(inbox.handler(), config);
    RawConnection first(running.port);
    QVERIFY(first.send(plainGet));
    auto item = inbox.take();
    QVERIFY(item);
    item->responder.givePlaceUp();
    item->responder.givePlaceUp();
    item->responder.respond({}); // and a third time would count below zero
    QCOMPARE(first.receiveAnswer().status, 200);
    RawConnection second(running.port);
    QVERIFY(second.send(plainGet));
    const auto waiting = inbox.take();
    QVERIFY(waiting);
    QVERIFY(first.send(plainGet));
    QCOMPARE(first.receiveAnswer().status, 503);
}

void TestHttpHeld::allowedHostsChangeWhileRunning()
{
    RunningServer running(echo);
    constexpr const char *byName = "GET / HTTP/1.1\r\nHost: hooks.example\r\n\r\n";
    const auto statusByName = [&] {
        RawConnection peer(running.port);
        peer.send(byName);
        return peer.receiveAnswer().status;
    };
    QCOMPARE(statusByName(), 421);
    running.server.setAllowedHosts({"hooks.example"});
    QCOMPARE(statusByName(), 200);
    running.server.setAllowedHosts({});
    QCOMPARE(statusByName(), 421);
}

void TestHttpHeld::bodiesOfAllConnectionsAreBounded()
{
    ServerConfig config;
    config.limits.bodyBytesTotal = 100'000;
    RunningServer running(echo, config);
    const std::string head = "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 80000\r\n\r\n";
    RawConnection first(running.port);
    QVERIFY(first.send(head + std::string(60'000, 'a')));
    QVERIFY(eventually([&] { return running.server.counters().open == 1; }));
    RawConnection small(running.port);
    QVERIFY(small.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\n\r\nabc"));
    QCOMPARE(small.receiveAnswer().status, 200);

    RawConnection second(running.port);
    QVERIFY(second.send(head + std::string(60'000, 'b')));
    QCOMPARE(second.receiveAnswer().status, 503);
    QVERIFY(first.send(std::string(20'000, 'a')));
    QCOMPARE(first.receiveAnswer().status, 200);
    RawConnection third(running.port);
    QVERIFY(third.send(head + std::string(80'000, 'c')));
    QCOMPARE(third.receiveAnswer().status, 200);
}

void TestHttpHeld::tasksComeWhenTheyAreDue()
{
    Engine engine;
    std::vector<int> order;
    std::promise<void> done;
    const auto start = std::chrono::steady_clock::now();
    engine.postAfter(milliseconds{60}, [&] {
        order.push_back(2);
        done.set_value();
    });
    engine.postAfter(milliseconds{5}, [&] { order.push_back(1); });
    engine.post([&] { order.push_back(0); });
    done.get_future().wait();
    QVERIFY(std::chrono::steady_clock::now() - start >= milliseconds{60});
    QCOMPARE(order, (std::vector<int>{0, 1, 2}));
}

void TestHttpHeld::tasksThatAreNotDueDieWithTheEngine()
{
    const auto kept = std::make_shared<int>(0);
    {
        Engine engine;
        engine.postAfter(std::chrono::hours{1}, [kept] { ++*kept; });
        std::promise<void> reached;
        engine.post([&] { reached.set_value(); });
        reached.get_future().wait();
    }
    QCOMPARE(*kept, 0);
    QCOMPARE(kept.use_count(), 1L);
}

QTEST_GUILESS_MAIN(TestHttpHeld)
#include "tst_http_held.moc"
