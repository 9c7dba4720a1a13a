// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/formats.h"

#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

#include <limits>

using namespace hookbench;
using namespace std::chrono_literals;

using Micros = std::chrono::microseconds;

Q_DECLARE_METATYPE(std::chrono::microseconds)
Q_DECLARE_METATYPE(std::chrono::milliseconds)

namespace
{

/// Stands for the English catalogue, which is not linked here: the plural of "day".
class DayPlurals : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int n) const override
    {
        return QByteArray(source).contains("%n day(s)")
                   ? QString(source).replace("day(s)", n == 1 ? "day" : "days")
                   : QString();
    }
};

const QLocale english(QLocale::English, QLocale::UnitedKingdom);
const QLocale german(QLocale::German, QLocale::Germany);

} // namespace

/// Times, durations, sizes and rates as people read them; the moment and the locale are given.
class TestFormats : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void relativeTimes_data();
    void relativeTimes();
    void absentTimeIsNever();
    void distantTimesAreDates();
    void absoluteTimeHasZoneAndUtc();
    void shortTimesAreLocal();
    void utcIsOneWord();
    void aCellNamesTheZoneWhereTheTitleDoesNot();
    void receiptIsToTheMillisecondToday();
    void durations_data();
    void durations();
    void hostileMillisecondsAreADash();
    void percents_data();
    void percents();
    void sizesAndCounts();

private:
    const UtcTime m_now = *parseUtc("2026-03-20T12:00:00Z");
    DayPlurals m_plurals;
};

void TestFormats::initTestCase()
{
    QVERIFY(QCoreApplication::installTranslator(&m_plurals));
}

void TestFormats::relativeTimes_data()
{
    QTest::addColumn<Micros>("age");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, Micros age, const char *expected) {
        QTest::newRow(name) << age << QString(expected);
    };
    row("this moment", 0s, "just now");
    row("a minute less a microsecond", 1min - 1us, "just now");
    row("a minute", 1min, "1 min ago");
    row("an hour less a microsecond", 1h - 1us, "59 min ago");
    row("an hour", 1h, "1 h ago");
    row("a day less a microsecond", 24h - 1us, "23 h ago");
    row("one day", 24h, "1 day ago");
    row("two days", 48h, "2 days ago");
    row("thirty days", 30 * 24h, "30 days ago");
    row("a clock that is a little ahead", -59s, "just now");
    row("five minutes ahead", -5min, "in 5 min");
    row("three hours ahead", -3h, "in 3 h");
    row("a day ahead", -25h, "in 1 day");
}

void TestFormats::relativeTimes()
{
    QFETCH(Micros, age);
    QFETCH(QString, expected);
    QCOMPARE(text::relativeTime(m_now - age, m_now, english), expected);
}

void TestFormats::absentTimeIsNever()
{
    QCOMPARE(text::relativeTime(std::optional<UtcTime>(), m_now, english), QString("never"));
    QCOMPARE(text::relativeTime(std::optional<UtcTime>(m_now - 2min), m_now, english),
             QString("2 min ago"));
}

void TestFormats::distantTimesAreDates()
{
    QCOMPARE(text::relativeTime(*parseUtc("2025-12-24T12:00:00Z"), m_now, german),
             QString("24.12.25"));
    QCOMPARE(text::relativeTime(*parseUtc("2031-07-04T12:00:00Z"), m_now, german),
             QString("04.07.31"));
    // A difference that does not fit into microseconds must not wrap round to "just now".
    QVERIFY(text::relativeTime(UtcTime::min(), m_now, german) != "just now");
    QVERIFY(text::relativeTime(UtcTime::max(), m_now, german) != "just now");
}

void TestFormats::absoluteTimeHasZoneAndUtc()
{
    const QString words = text::absoluteTime(*parseUtc("2026-03-20T23:30:15.250Z"), english,
                                             QTimeZone("Europe/Berlin"));
    QCOMPARE(words, QString("Saturday, 21 March 2026, 00:30:15 CET (2026-03-20T23:30:15.250Z)"));
    QVERIFY(text::absoluteTime(m_now, german, QTimeZone("Europe/Berlin"))
                .startsWith(QString::fromUtf8("Freitag, 20. März 2026")));
}

void TestFormats::shortTimesAreLocal()
{
    const UtcTime time = *parseUtc("2026-03-20T23:30:59Z");
    const QTimeZone berlin("Europe/Berlin");
    QCOMPARE(text::clockTime(time, english, berlin), QString("00:30 CET"));
    QCOMPARE(text::secondsTime(time, english, berlin), QString("00:30:59 CET"));
    QCOMPARE(text::localTime(time, english, berlin), QString("21 Mar 2026, 00:30 CET"));
    QCOMPARE(text::localTime(time, german, berlin), QString::fromUtf8("21 März 2026, 00:30 CET"));
    QCOMPARE(text::zoneName(time, QTimeZone("Asia/Dubai")), QString("UTC+04")); // no letters
}

void TestFormats::utcIsOneWord()
{
    const UtcTime time = *parseUtc("2026-03-20T23:30:59.042Z");
    QVERIFY(!text::showsUtc());
    text::setShowsUtc(true);
    const QString utc = text::localTime(time, english);
    const QString cell = text::cellTime(time, time, english);
    const QString title = text::timeTitle("Received", time);
    text::setShowsUtc(false);
    QCOMPARE(utc, QString("20 Mar 2026, 23:30 UTC"));
    QCOMPARE(cell, QString("23:30:59.042"));
    QCOMPARE(title, QString::fromUtf8("Received · UTC"));
    QCOMPARE(text::shownZone(), QTimeZone::systemTimeZone());
}

void TestFormats::aCellNamesTheZoneWhereTheTitleDoesNot()
{
    const QTimeZone berlin("Europe/Berlin");
    const UtcTime winter = *parseUtc("2026-03-20T23:30:59Z");
    const UtcTime summer = *parseUtc("2026-04-02T10:00:00Z");
    QCOMPARE(text::timeTitle("Received", summer, berlin), QString::fromUtf8("Received · CEST"));
    QCOMPARE(text::cellTime(winter, summer, english, berlin), QString("21 Mar 00:30 CET"));
    QCOMPARE(text::cellTime(summer - 48h, summer, english, berlin), QString("31 Mar 12:00"));
    QCOMPARE(text::cellSpan(summer, summer + 5min, summer, english, berlin),
             QString::fromUtf8("12:00–12:05"));
    QCOMPARE(text::cellSpan(winter, summer, summer, english, berlin),
             QString::fromUtf8("21 Mar 00:30 CET–12:00"));
}

void TestFormats::receiptIsToTheMillisecondToday()
{
    const UtcTime time = *parseUtc("2026-03-20T23:30:59.042Z");
    const QTimeZone berlin("Europe/Berlin");
    QCOMPARE(text::receiptTime(time, time + std::chrono::hours(3), english, berlin),
             QString("00:30:59.042 CET"));
    QCOMPARE(text::receiptTime(time, time - std::chrono::hours(1), english, berlin),
             QString("21 Mar 00:30 CET")); // of another local day, though of the same in UTC
}

void TestFormats::durations_data()
{
    QTest::addColumn<std::chrono::milliseconds>("duration");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, std::chrono::milliseconds value, const char *expected) {
        QTest::newRow(name) << value << QString(expected);
    };
    row("nothing", 0ms, "0 ms");
    row("a negative one", -5ms, "0 ms");
    row("milliseconds", 142ms, "142 ms");
    row("just under a second", 999ms, "999 ms");
    row("whole seconds", 5s, "5 s");
    row("seconds with a tenth", 1250ms, "1.2 s");
    row("never rounded up to a minute", 59999ms, "59.9 s");
    row("whole minutes", 2min, "2 min");
    row("minutes and seconds", 125s, "2 min 5 s");
    row("whole hours", 3h, "3 h");
    row("hours and minutes", 80min, "1 h 20 min");
    row("whole days", 48h, "2 d");
    row("days and hours", 76h, "3 d 4 h");
}

void TestFormats::durations()
{
    QFETCH(std::chrono::milliseconds, duration);
    QFETCH(QString, expected);
    QCOMPARE(text::duration(duration, english), expected);
}

void TestFormats::hostileMillisecondsAreADash()
{
    QCOMPARE(text::milliseconds(141.6, english), QString("142 ms"));
    QCOMPARE(text::milliseconds(1250, german), QString("1,2 s"));
    const QString dash = QString::fromUtf8("–");
    QCOMPARE(text::milliseconds(std::numeric_limits<double>::quiet_NaN(), english), dash);
    QCOMPARE(text::milliseconds(std::numeric_limits<double>::infinity(), english), dash);
    QCOMPARE(text::milliseconds(1e300, english), dash);
}

void TestFormats::percents_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("one decimal") << 97.53 << "97.5%";
    QTest::newRow("all") << 100.0 << "100.0%";
    QTest::newRow("nothing") << 0.0 << "0.0%";
    QTest::newRow("nearly all is not all") << 99.99 << "99.9%";
    QTest::newRow("nearly nothing is not nothing") << 0.001 << "0.1%";
    QTest::newRow("more than all is all") << 250.0 << "100.0%";
    QTest::newRow("less than nothing is nothing") << -1.0 << "0.0%";
    QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN()
                               << QString::fromUtf8("–");
}

void TestFormats::percents()
{
    QFETCH(double, value);
    QFETCH(QString, expected);
    QCOMPARE(text::percent(value, english), expected);
}

void TestFormats::sizesAndCounts()
{
    QCOMPARE(text::byteSize(512, english), QString("512 bytes"));
    QCOMPARE(text::byteSize(1536, german), QString("1,5 KiB"));
    QCOMPARE(text::byteSize(16 * 1024 * 1024, english), QString("16.0 MiB"));
    QCOMPARE(text::count(1234567, german), QString("1.234.567"));
    QCOMPARE(text::count(1234567, english), QString("1,234,567"));
}

QTEST_GUILESS_MAIN(TestFormats)
#include "tst_formats.moc"
