// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/deliveryfigures.h"
#include "app/workspace/deliverytimeline.h"

#include <QTest>

#include <limits>

using namespace hookbench;
using namespace hookbench::workspace;
using namespace std::chrono_literals;

namespace
{

api::RecentEvent delivery(std::optional<int> code, std::optional<double> ms, int minute = 0,
                          const char *status = "delivered")
{
    return {"evt", "payment.completed", status, code, ms, UtcTime{} + std::chrono::minutes(minute)};
}

} // namespace

/// Percentiles by nearest rank, and failures by their cause.
class TestDeliveryFigures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingSaysNothing();
    void percentilesAreThoseOfNearestRank();
    void oneAnswerIsEveryPercentile();
    void timesThatAreNoneAreLeftOut();
    void failuresAreCountedByCause();
    void theTimelineSortsAttemptsIntoTheirHours();
    void theTimelineBoundsWhatIsOdd();
};

void TestDeliveryFigures::nothingSaysNothing()
{
    QCOMPARE(figuresOf({}), DeliveryFigures{});
}

void TestDeliveryFigures::percentilesAreThoseOfNearestRank()
{
    // 15, 20, 35, 40, 50: the median is 35, the 95th and 99th are 50 (rank 5 of 5).
    QVector<api::RecentEvent> events;
    for (const double ms : {40.0, 15.0, 50.0, 35.0, 20.0})
        events += delivery(200, ms);
    DeliveryFigures figures = figuresOf(events);
    QCOMPARE(figures.timed, 5);
    QCOMPARE(*figures.median, 35.0);
    QCOMPARE(*figures.p95, 50.0);
    events.clear();
    for (int i = 1; i <= 200; ++i)
        events += delivery(200, i);
    figures = figuresOf(events);
    QCOMPARE(*figures.median, 100.0);
    QCOMPARE(*figures.p95, 190.0);
    QCOMPARE(*figures.p99, 198.0);
}

void TestDeliveryFigures::oneAnswerIsEveryPercentile()
{
    const DeliveryFigures figures = figuresOf({delivery(200, 7)});
    QCOMPARE(*figures.median, 7.0);
    QCOMPARE(*figures.p99, 7.0);
}

void TestDeliveryFigures::timesThatAreNoneAreLeftOut()
{
    const DeliveryFigures figures =
        figuresOf({delivery(200, std::nullopt), delivery(200, -1),
                   delivery(200, std::numeric_limits<double>::quiet_NaN())});
    QCOMPARE(figures.timed, 0);
    QVERIFY(!figures.median);
}

void TestDeliveryFigures::failuresAreCountedByCause()
{
    const DeliveryFigures figures = figuresOf(
        {delivery(500, 5, 1), delivery(503, 5, 2), delivery(std::nullopt, {}, 3, "timeout"),
         delivery(503, 5, 9), delivery(200, 5, 10), delivery(503, 5, 4)});
    QCOMPARE(figures.causes.size(), 3);
    QCOMPARE(figures.causes[0], (DeliveryFigures::Cause{503, {}, 3, UtcTime{} + 9min}));
    QCOMPARE(figures.causes[1], (DeliveryFigures::Cause{500, {}, 1, UtcTime{} + 1min}));
    QCOMPARE(figures.causes[2],
             (DeliveryFigures::Cause{std::nullopt, "timeout", 1, UtcTime{} + 3min}));
}

namespace
{

const UtcTime noon = *parseUtc("2026-03-20T12:30:00.000Z");

store::ListedEvent listedAt(UtcTime at, std::optional<int> code, std::optional<double> ms,
                            const char *status = "delivered")
{
    store::ListedEvent event;
    event.at = at;
    event.state = {status, code, ms};
    return event;
}

} // namespace

void TestDeliveryFigures::theTimelineSortsAttemptsIntoTheirHours()
{
    store::PlatformRecord record;
    for (int i = 1; i <= 20; ++i)
        record.events.push_back(listedAt(noon - 10min, 200, i));
    // Made good at the second attempt: both count.
    record.events.push_back(listedAt(noon - 90min, 200, 5));
    record.events.back().earlier = {{{"retrying", 503, 9.0}, noon - 85min}};
    record.events.push_back(listedAt(noon - 91min, std::nullopt, {}, "timeout"));
    record.events.push_back(listedAt(noon - 92min, 503, 7));
    record.events.push_back(listedAt(noon - 5min, std::nullopt, {}, "pending")); // no attempt yet
    record.unknown = {{std::nullopt, noon - 100min}};
    const DeliveryTimeline timeline = timelineOf(record, 1h, 3, noon);
    QCOMPARE(timeline.steps.size(), 3);
    QVERIFY(timeline.steps[0].start == *parseUtc("2026-03-20T10:00:00.000Z"));
    QVERIFY(timeline.steps[0].isUnknown); // until 10:50
    QVERIFY(!timeline.steps[1].isUnknown);
    QCOMPARE(timeline.steps[0].delivered, 0);
    QCOMPARE(timeline.steps[1].delivered, 1); // 11:00 is no longer of ten
    QCOMPARE(timeline.steps[2].delivered, 20);
    QCOMPARE(*timeline.steps[2].median, 10.0); // nearest rank of 1…20
    QCOMPARE(*timeline.steps[2].p95, 19.0);
    QCOMPARE(timeline.attempts, 24);
    QCOMPARE(timeline.failed, 3);
    QCOMPARE(timeline.causes, (QVector<FailureCause>{{503, {}}, {std::nullopt, "timeout"}}));
    QCOMPARE(timeline.causeCounts, (QVector<int>{2, 1}));
    QCOMPARE(timeline.steps[0].failed + timeline.steps[1].failed, 3);
}

void TestDeliveryFigures::theTimelineBoundsWhatIsOdd()
{
    store::PlatformRecord record;
    record.events = {listedAt(noon + 1h, 200, 1), listedAt(noon - 30h, 200, 1),
                     listedAt(noon, 500, std::numeric_limits<double>::infinity()),
                     listedAt(noon, 501, -1), listedAt(noon, 502, {}), listedAt(noon, 503, {}),
                     listedAt(noon, 504, {}), listedAt(noon, 504, {})};
    const DeliveryTimeline timeline = timelineOf(record, 1h, 24, noon);
    QCOMPARE(timeline.attempts, 6);
    QVERIFY(!timeline.median);
    QCOMPARE(timeline.causes.size(), DeliveryTimeline::maxCauses);
    QCOMPARE(*timeline.causes.first().responseCode, 504);
    QVERIFY(timelineOf(record, 0s, 24, noon).steps.isEmpty());
    QVERIFY(timelineOf(record, 1h, 0, noon).steps.isEmpty());
}

QTEST_GUILESS_MAIN(TestDeliveryFigures)
#include "tst_deliveryfigures.moc"
