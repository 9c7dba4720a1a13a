// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/retryschedule.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace std::chrono_literals;

using Waits = std::vector<std::chrono::milliseconds>;

Q_DECLARE_METATYPE(Waits)

class TestRetrySchedule : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theDefaultHasFourAttempts();
    void itReadsWaits_data();
    void itReadsWaits();
    void itRefuses_data();
    void itRefuses();
    void overdueAttemptsAreSpread();
};

void TestRetrySchedule::theDefaultHasFourAttempts()
{
    const RetrySchedule schedule;
    QVERIFY(schedule.waitAfter(1) == 5s);
    QVERIFY(schedule.waitAfter(2) == 10s);
    QVERIFY(schedule.waitAfter(3) == 20s);
    QVERIFY(!schedule.waitAfter(4));
    QVERIFY(!schedule.waitAfter(0));
}

void TestRetrySchedule::itReadsWaits_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Waits>("waits");
    QTest::newRow("seconds") << QByteArray("5s,10s,20s") << Waits{5s, 10s, 20s};
    QTest::newRow("every unit") << QByteArray("250ms,1s,2m,3h,30d")
                                << Waits{250ms, 1s, 2min, 3h, std::chrono::days(30)};
    QTest::newRow("at once") << QByteArray("0s") << Waits{0s};
    QTest::newRow("none") << QByteArray("none") << Waits{};
}

void TestRetrySchedule::itReadsWaits()
{
    QFETCH(QByteArray, text);
    QFETCH(Waits, waits);
    const auto schedule = RetrySchedule::parse(text.toStdString());
    QVERIFY(schedule.ok());
    QVERIFY(*schedule == RetrySchedule(waits));
}

void TestRetrySchedule::itRefuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("no unit") << QByteArray("5");
    QTest::newRow("another unit") << QByteArray("5w");
    QTest::newRow("a negative wait") << QByteArray("-5s");
    QTest::newRow("a fraction") << QByteArray("1.5s");
    QTest::newRow("a blank") << QByteArray("5s, 10s");
    QTest::newRow("a comma at the end") << QByteArray("5s,");
    QTest::newRow("longer than 30 days") << QByteArray("31d");
    QTest::newRow("a number beyond all") << QByteArray("99999999999999999999s");
    QTest::newRow("a product beyond all") << QByteArray("9223372036854775807d");
    QTest::newRow("101 waits") << QByteArray("1s,").repeated(100) + "1s";
}

void TestRetrySchedule::itRefuses()
{
    QFETCH(QByteArray, text);
    const auto schedule = RetrySchedule::parse(text.toStdString());
    QVERIFY(!schedule.ok());
    QCOMPARE(schedule.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(schedule.error().detail.ends_with('.'));
}

void TestRetrySchedule::overdueAttemptsAreSpread()
{
    QCOMPARE(spreadDelay(0, 3).count(), 0);
    QCOMPARE(spreadDelay(2, 3).count(), 400);
    // However many there are, a minute is enough, and none come before those before them.
    std::chrono::milliseconds last(-1);
    for (std::size_t i = 0; i < 10'000; ++i) {
        const auto delay = spreadDelay(i, 10'000);
        QVERIFY(delay >= last);
        last = delay;
    }
    QVERIFY(last > 59s && last < 60s);
}

QTEST_APPLESS_MAIN(TestRetrySchedule)
#include "tst_retryschedule.moc"
