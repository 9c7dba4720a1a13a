// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/deliveryfigures.h"

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

QTEST_GUILESS_MAIN(TestDeliveryFigures)
#include "tst_deliveryfigures.moc"
