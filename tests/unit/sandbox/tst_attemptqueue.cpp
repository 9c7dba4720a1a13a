// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/attemptqueue.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::sandbox;

namespace
{

const UtcTime start = *parseUtc("2026-03-20T12:00:00.000Z");

std::vector<std::int64_t> takeAll(AttemptQueue &queue, UtcTime now = start)
{
    std::vector<std::int64_t> taken;
    while (const auto next = queue.take(now))
        taken.push_back(*next);
    return taken;
}

using Numbers = std::vector<std::int64_t>;

} // namespace

class TestAttemptQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theyStartInTheOrderOfArrival();
    void oneHostGetsFourAtATime();
    void allHostsTogetherGetSixteen();
    void aHostOutsideGetsOneAtATimeAndTwoASecond();
    void whatWasRemovedDoesNotStart();
    void theSameOneIsAddedOnce();
    void aFullHouseWaitsForNoTimer();
};

void TestAttemptQueue::theyStartInTheOrderOfArrival()
{
    AttemptQueue queue;
    queue.add(3, "b", false);
    queue.add(1, "a", false);
    queue.add(2, "b", false);
    QCOMPARE(takeAll(queue), (Numbers{3, 1, 2}));
    QVERIFY(queue.isUnderWay(1));
}

void TestAttemptQueue::oneHostGetsFourAtATime()
{
    AttemptQueue queue;
    for (std::int64_t n = 1; n <= 6; ++n)
        queue.add(n, "slow", false);
    queue.add(7, "other", false);
    QCOMPARE(takeAll(queue), (Numbers{1, 2, 3, 4, 7}));
    queue.finish(2);
    QCOMPARE(takeAll(queue), (Numbers{5}));
    for (const std::int64_t n : {1, 3, 4, 5, 7})
        queue.finish(n);
    QCOMPARE(takeAll(queue), (Numbers{6}));
    queue.finish(6);
    QVERIFY(queue.isEmpty());
}

void TestAttemptQueue::allHostsTogetherGetSixteen()
{
    AttemptQueue queue;
    for (std::int64_t n = 0; n < 40; ++n)
        queue.add(n, "host" + std::to_string(n), false);
    QCOMPARE(takeAll(queue).size(), AttemptQueue::maxUnderWay);
    queue.finish(0);
    QCOMPARE(takeAll(queue), (Numbers{16}));
}

void TestAttemptQueue::aHostOutsideGetsOneAtATimeAndTwoASecond()
{
    AttemptQueue queue;
    queue.add(1, "far.example", true);
    queue.add(2, "far.example", true);
    queue.add(3, "near", false);
    QCOMPARE(takeAll(queue), (Numbers{1, 3}));
    QVERIFY(!queue.nextStart()); // the answer is waited for first
    queue.finish(1);
    QCOMPARE(takeAll(queue), Numbers{});
    QVERIFY(queue.nextStart() == start + AttemptQueue::outsidePace);
    QCOMPARE(takeAll(queue, start + AttemptQueue::outsidePace), (Numbers{2}));
}

void TestAttemptQueue::whatWasRemovedDoesNotStart()
{
    AttemptQueue queue;
    queue.add(1, "a", false);
    queue.add(2, "a", false);
    queue.remove(1);
    queue.remove(99);
    QCOMPARE(takeAll(queue), (Numbers{2}));
    queue.remove(2);
    QVERIFY(queue.isUnderWay(2)); // it is on the wire
}

void TestAttemptQueue::theSameOneIsAddedOnce()
{
    AttemptQueue queue;
    queue.add(1, "a", false);
    queue.add(1, "a", false);
    QCOMPARE(takeAll(queue), (Numbers{1}));
    queue.add(1, "a", false);
    QCOMPARE(takeAll(queue), Numbers{});
}

void TestAttemptQueue::aFullHouseWaitsForNoTimer()
{
    AttemptQueue queue;
    for (std::int64_t n = 0; n < 16; ++n)
        queue.add(n, "host" + std::to_string(n), false);
    takeAll(queue);
    queue.add(20, "far.example", true);
    QVERIFY(!queue.nextStart());
}

QTEST_APPLESS_MAIN(TestAttemptQueue)
#include "tst_attemptqueue.moc"
