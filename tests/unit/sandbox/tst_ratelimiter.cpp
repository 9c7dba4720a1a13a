// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/ratelimiter.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace std::chrono_literals;

namespace
{

const UtcTime noon = *parseUtc("2026-03-20T12:00:00.000Z");

} // namespace

/// Fixed windows on the clock's hour or minute.
class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsDownThenRefuses();
    void theWindowIsTheClocks();
    void keysAreCountedApart();
    void lookingCostsNothing();
    void theWaitIsRoundedUp();
    void zeroIsNoLimit();
};

void TestRateLimiter::countsDownThenRefuses()
{
    RateLimiter limiter(2, 1h);
    QCOMPARE(limiter.charge("a", noon).remaining, 1);
    const RateState second = limiter.charge("a", noon);
    QVERIFY(second.allowed);
    QCOMPARE(second.remaining, 0);
    const RateState third = limiter.charge("a", noon);
    QVERIFY(!third.allowed);
    QCOMPARE(third.remaining, 0);
    QCOMPARE(third.limit, 2);
}

void TestRateLimiter::theWindowIsTheClocks()
{
    RateLimiter limiter(1, 1h);
    const UtcTime late = noon + 59min + 59s;
    QCOMPARE(limiter.charge("a", late).reset, noon + 1h);
    QVERIFY(!limiter.charge("a", late + 999ms).allowed);
    QVERIFY(limiter.charge("a", noon + 1h).allowed);

    RateLimiter minutes(1, 60s);
    QCOMPARE(minutes.charge("a", noon + 30s).reset, noon + 1min);
    QVERIFY(minutes.charge("a", noon + 1min).allowed);
}

void TestRateLimiter::keysAreCountedApart()
{
    RateLimiter limiter(1, 1h);
    QVERIFY(limiter.charge("a", noon).allowed);
    QVERIFY(limiter.charge("b", noon).allowed);
    QVERIFY(!limiter.charge("a", noon).allowed);
}

void TestRateLimiter::lookingCostsNothing()
{
    RateLimiter limiter(2, 1h);
    QCOMPARE(limiter.look("a", noon).remaining, 2);
    limiter.charge("a", noon);
    QCOMPARE(limiter.look("a", noon).remaining, 1);
    QCOMPARE(limiter.look("a", noon).remaining, 1);
    QCOMPARE(limiter.look("a", noon + 1h).remaining, 2);
}

void TestRateLimiter::theWaitIsRoundedUp()
{
    RateLimiter limiter(1, 1h);
    QCOMPARE(limiter.look("a", noon).retryAfter, 3600);
    QCOMPARE(limiter.look("a", noon + 1us).retryAfter, 3600);
    QCOMPARE(limiter.look("a", noon + 58min + 59s + 1ms).retryAfter, 61);
    QCOMPARE(limiter.look("a", noon + 1h - 1us).retryAfter, 1);
}

void TestRateLimiter::zeroIsNoLimit()
{
    RateLimiter limiter(0, 1h);
    QVERIFY(limiter.isOff());
    for (int i = 0; i < 5; ++i)
        QVERIFY(limiter.charge("a", noon).allowed);
}

QTEST_APPLESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
