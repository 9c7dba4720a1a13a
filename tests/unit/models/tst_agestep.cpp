// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/formats.h"
#include "models/agestep.h"

#include <QTest>

#include <random>

using namespace hookbench;
using namespace hookbench::models;
using namespace std::chrono_literals;

/// Holds the steps of an age against the sentences they stand for.
class TestAgeStep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changesExactlyWithTheSentence();
    void extremesDoNotOverflow();
};

void TestAgeStep::changesExactlyWithTheSentence()
{
    const UtcTime time = *parseUtc("2026-03-20T12:00:00.000Z");
    std::mt19937 random(5);
    QVector<std::int64_t> seconds{0,      59,     60,        61,        3'599,    3'600,
                                  86'399, 86'400, 2'591'999, 2'592'000, 2'592'001};
    for (int i = 0; i < 2'000; ++i)
        seconds.append(random() % (i % 2 ? 8'000 : 2'700'000));
    std::sort(seconds.begin(), seconds.end());
    int changes = 0;
    for (const int sign : {1, -1}) {
        for (qsizetype i = 1; i < seconds.size(); ++i) {
            const UtcTime before = time + sign * std::chrono::seconds(seconds.at(i - 1));
            const UtcTime after = time + sign * std::chrono::seconds(seconds.at(i));
            const bool reads = text::relativeTime(time, before) != text::relativeTime(time, after);
            const bool steps = ageStep(time, before) != ageStep(time, after);
            QVERIFY2(reads == steps, qPrintable(text::relativeTime(time, before) + " / " +
                                                text::relativeTime(time, after)));
            changes += reads ? 1 : 0;
        }
    }
    QVERIFY(changes > 200);
}

void TestAgeStep::extremesDoNotOverflow()
{
    const UtcTime now = *parseUtc("2026-03-20T12:00:00.000Z");
    for (const UtcTime time : {UtcTime::min(), UtcTime::max()})
        QCOMPARE(ageStep(time, now), ageStep(time, now + 24h * 365));
    QCOMPARE(ageStep(std::nullopt, now), ageStep(std::nullopt, now + 24h));
}

QTEST_GUILESS_MAIN(TestAgeStep)
#include "tst_agestep.moc"
