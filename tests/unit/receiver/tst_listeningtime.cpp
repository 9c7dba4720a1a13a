// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/listeningtime.h"
#include "tests/support/api/manualclock.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::receiver;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::seconds;

using Gaps = std::vector<ListeningTime::Gap>;

/// When the receiver was not listening.
class TestListeningTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void firstTimeHasMissedNothing();
    void timeBetweenTwoRunsIsAGap();
    void crashCountsFromTheLastProof();
    void restartIsNoGap();
    void sleepIsAGap();
    void everyAccountHasItsOwnTime();
    void damagedFilesAreForgotten_data();
    void damagedFilesAreForgotten();

private:
    std::filesystem::path path() const { return m_directory->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<test::ManualClock> m_clock;
};

void TestListeningTime::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    m_clock = std::make_unique<test::ManualClock>();
}

void TestListeningTime::firstTimeHasMissedNothing()
{
    ListeningTime time(path(), *m_clock);
    QVERIFY(time.begin({"a"}).empty());
}

void TestListeningTime::timeBetweenTwoRunsIsAGap()
{
    const UtcTime start = m_clock->now();
    {
        ListeningTime time(path(), *m_clock);
        (void)time.begin({"a"});
        m_clock->advance(seconds{20});
        time.end();
    }
    m_clock->advance(hours{7});
    ListeningTime time(path(), *m_clock);
    QVERIFY(time.begin({"a"}) == (Gaps{{"a", start + seconds{20}, m_clock->now()}}));
}

void TestListeningTime::crashCountsFromTheLastProof()
{
    const UtcTime start = m_clock->now();
    {
        ListeningTime time(path(), *m_clock);
        (void)time.begin({"a"});
        m_clock->advance(seconds{30});
        QVERIFY(time.proven().empty());
        m_clock->advance(seconds{10}); // and no end
    }
    ListeningTime time(path(), *m_clock);
    QVERIFY(time.begin({"a"}) == (Gaps{{"a", start + seconds{30}, m_clock->now()}}));
}

void TestListeningTime::restartIsNoGap()
{
    {
        ListeningTime time(path(), *m_clock);
        (void)time.begin({"a"});
        time.end();
    }
    m_clock->advance(milliseconds{900});
    ListeningTime time(path(), *m_clock);
    QVERIFY(time.begin({"a"}).empty());
}

void TestListeningTime::sleepIsAGap()
{
    ListeningTime time(path(), *m_clock);
    (void)time.begin({"a", "b"});
    m_clock->advance(ListeningTime::interval);
    QVERIFY(time.proven().empty());
    const UtcTime before = m_clock->now();
    m_clock->advance(hours{8});
    const UtcTime after = m_clock->now();
    QVERIFY(time.proven() == (Gaps{{"a", before, after}, {"b", before, after}}));
    m_clock->advance(ListeningTime::interval);
    QVERIFY(time.proven().empty());
}

void TestListeningTime::everyAccountHasItsOwnTime()
{
    const UtcTime start = m_clock->now();
    {
        ListeningTime time(path(), *m_clock);
        (void)time.begin({"a"});
        time.end();
    }
    m_clock->advance(hours{1});
    {
        ListeningTime time(path(), *m_clock);
        QVERIFY(time.begin({"b"}).empty());
        time.end();
    }
    m_clock->advance(hours{1});
    ListeningTime time(path(), *m_clock);
    QVERIFY(time.begin({"a", "b"}) ==
            (Gaps{{"a", start, start + hours{2}}, {"b", start + hours{1}, start + hours{2}}}));
}

void TestListeningTime::damagedFilesAreForgotten_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("{\"version\":");
    QTest::newRow("another shape") << QByteArray("[1]");
    QTest::newRow("a later version")
        << QByteArray(R"({"version":2,"listenedUntil":{"a":"2026-03-20T10:00:00.000Z"}})");
    QTest::newRow("a list of times") << QByteArray(R"({"version":1,"listenedUntil":[]})");
    QTest::newRow("no time") << QByteArray(R"({"version":1,"listenedUntil":{"a":7}})");
    QTest::newRow("a malformed time") << QByteArray(R"({"version":1,"listenedUntil":{"a":"x"}})");
}

void TestListeningTime::damagedFilesAreForgotten()
{
    QFETCH(QByteArray, content);
    QFile file(m_directory->filePath("listening.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    ListeningTime time(path(), *m_clock);
    QVERIFY(time.begin({"a"}).empty());
    time.end();
    m_clock->advance(hours{1});
    ListeningTime next(path(), *m_clock);
    QCOMPARE(next.begin({"a"}).size(), std::size_t{1});
}

QTEST_APPLESS_MAIN(TestListeningTime)
#include "tst_listeningtime.moc"
