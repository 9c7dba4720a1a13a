// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/answerplanner.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::receiver;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace
{

const UtcTime noon = *parseUtc("2026-03-20T12:00:00.000Z");

std::vector<int> statuses(AnswerPlanner &planner, int count)
{
    std::vector<int> all;
    for (int i = 0; i < count; ++i)
        all.push_back(planner.next(noon, true).response.status);
    return all;
}

} // namespace

/// What each delivery of an endpoint gets.
class TestAnswerPlanner : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answerIsAsSet();
    void kindIsKept();
    void firstOnesFail();
    void shareIsSeeded();
    void shareOfAllAndNone();
    void rateIsHeld();
    void rateSaysHowLongToWait_data();
    void rateSaysHowLongToWait();
    void rateBeginsAnewWhenTheClockIsSetBack();
    void unverifiedIsRejectedFirst();
    void delayIsBounded();
};

void TestAnswerPlanner::answerIsAsSet()
{
    AnswerPlanner planner({.status = 202,
                           .headers = {{"X-A", "1"}, {"x-a", "2"}},
                           .body = "taken",
                           .delay = milliseconds{30}});
    const AnswerPlan plan = planner.next(noon, false);
    QVERIFY(plan.kind == AnswerRule::Kind::Fixed);
    QCOMPARE(plan.response.status, 202);
    QVERIFY(plan.response.headers == (Headers{{"X-A", "1"}, {"x-a", "2"}}));
    QCOMPARE(plan.response.body, std::string("taken"));
    QCOMPARE(plan.delay.count(), 30);
}

void TestAnswerPlanner::kindIsKept()
{
    for (const auto kind :
         {AnswerRule::Kind::PassOn, AnswerRule::Kind::Drop, AnswerRule::Kind::Withhold}) {
        AnswerPlanner planner({.kind = kind, .failFirst = 1});
        QVERIFY(planner.next(noon, true).kind == AnswerRule::Kind::Fixed);
        QVERIFY(planner.next(noon, true).kind == kind);
    }
}

void TestAnswerPlanner::firstOnesFail()
{
    AnswerPlanner planner({.body = "fine", .failFirst = 2, .failStatus = 503});
    QCOMPARE(statuses(planner, 4), (std::vector<int>{503, 503, 200, 200}));
    AnswerPlanner another({.body = "fine", .failFirst = 1});
    QCOMPARE(another.next(noon, true).response.body, std::string());
}

void TestAnswerPlanner::shareIsSeeded()
{
    AnswerRule rule{.failShare = 0.3, .seed = 7};
    AnswerPlanner one(rule);
    AnswerPlanner two(rule);
    const std::vector<int> drawn = statuses(one, 1000);
    QCOMPARE(statuses(two, 1000), drawn);
    const auto failed = std::count(drawn.begin(), drawn.end(), 500);
    QVERIFY2(failed > 240 && failed < 360, qPrintable(QString::number(failed)));
    rule.seed = 8;
    AnswerPlanner other(rule);
    QVERIFY(statuses(other, 1000) != drawn);
}

void TestAnswerPlanner::shareOfAllAndNone()
{
    AnswerPlanner all({.failShare = 1.0});
    QCOMPARE(statuses(all, 100), std::vector<int>(100, 500));
    AnswerPlanner none({.failShare = 0.0});
    QCOMPARE(statuses(none, 100), std::vector<int>(100, 200));
}

void TestAnswerPlanner::rateIsHeld()
{
    AnswerPlanner planner({.rate = AnswerRule::Rate{2, seconds{10}}});
    QCOMPARE(statuses(planner, 4), (std::vector<int>{200, 200, 429, 429}));
    QCOMPARE(planner.next(noon + seconds{9}, true).response.status, 429);
    QCOMPARE(planner.next(noon + seconds{10}, true).response.status, 200);
    QCOMPARE(planner.next(noon + seconds{19}, true).response.status, 200);
    QCOMPARE(planner.next(noon + seconds{19}, true).response.status, 429);
}

void TestAnswerPlanner::rateSaysHowLongToWait_data()
{
    QTest::addColumn<int>("afterMilliseconds");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::newRow("at once") << 0 << QByteArray("10");
    QTest::newRow("rounded up") << 9'001 << QByteArray("1");
    QTest::newRow("a whole second left") << 9'000 << QByteArray("1");
    QTest::newRow("never zero") << 9'999 << QByteArray("1");
}

void TestAnswerPlanner::rateSaysHowLongToWait()
{
    QFETCH(int, afterMilliseconds);
    AnswerPlanner planner({.headers = {{"X-A", "1"}}, .rate = AnswerRule::Rate{1, seconds{10}}});
    (void)planner.next(noon, true);
    const AnswerPlan plan = planner.next(noon + milliseconds{afterMilliseconds}, true);
    QCOMPARE(plan.response.status, 429);
    QCOMPARE(plan.response.headers.size(), std::size_t{1});
    QCOMPARE(plan.response.headers.front().name, std::string("Retry-After"));
    QTEST(QByteArray::fromStdString(plan.response.headers.front().value), "retryAfter");
}

void TestAnswerPlanner::rateBeginsAnewWhenTheClockIsSetBack()
{
    AnswerPlanner planner({.rate = AnswerRule::Rate{1, seconds{10}}});
    QCOMPARE(planner.next(noon, true).response.status, 200);
    QCOMPARE(planner.next(noon - std::chrono::hours{2}, true).response.status, 200);
    QCOMPARE(planner.next(noon - std::chrono::hours{2}, true).response.status, 429);
}

void TestAnswerPlanner::unverifiedIsRejectedFirst()
{
    AnswerPlanner planner(
        {.headers = {{"X-A", "1"}}, .body = "fine", .failFirst = 1, .rejectStatus = 401});
    const AnswerPlan rejected = planner.next(noon, false);
    QCOMPARE(rejected.response.status, 401);
    QVERIFY(rejected.response.headers.empty());
    QVERIFY(rejected.response.body.empty());
    // And it has not used up what others are to get.
    QCOMPARE(planner.next(noon, true).response.status, 500);
    QCOMPARE(planner.next(noon, true).response.status, 200);
}

void TestAnswerPlanner::delayIsBounded()
{
    AnswerPlanner longer({.delay = std::chrono::hours{3}});
    QVERIFY(longer.next(noon, true).delay == maxAnswerDelay);
    AnswerPlanner negative({.delay = milliseconds{-5}});
    QCOMPARE(negative.next(noon, true).delay.count(), 0);
}

QTEST_APPLESS_MAIN(TestAnswerPlanner)
#include "tst_answerplanner.moc"
