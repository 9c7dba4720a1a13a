// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/heartbeat.h"
#include "tests/support/api/manualclock.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace hookbench;
using namespace hookbench::inbox;
using namespace std::chrono_literals;

/// The receiver proves itself again and again, and at once after a sleep.
class TestHeartbeat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void firstProofIsAtOnce();
    void nextOneComesAfterHalfAMinute();
    void jumpOfTheClockAsksAtOnce();
    void twoFailuresAreDeath();
    void oneFailureIsNot();
    void answersOfAnEarlierRunDoNotCount();

private:
    /// Time passes while the machine is awake.
    void pass(std::chrono::milliseconds time)
    {
        m_clock.advance(time);
        m_steady += time.count();
    }
    void answer(Result<UtcTime> result)
    {
        QVERIFY(!m_asked.empty());
        const auto done = m_asked.back();
        m_asked.pop_back();
        done(std::move(result));
        QCoreApplication::processEvents();
    }

    test::ManualClock m_clock;
    qint64 m_steady = 0;
    int m_looked = 0;
    std::vector<std::function<void(Result<UtcTime>)>> m_asked;
    std::unique_ptr<Heartbeat> m_heartbeat;
};

void TestHeartbeat::init()
{
    m_asked.clear();
    m_heartbeat = std::make_unique<Heartbeat>(
        m_clock, [this](auto done) { m_asked.push_back(std::move(done)); },
        [this] {
            ++m_looked;
            return m_steady;
        },
        1ms);
    m_heartbeat->start();
}

void TestHeartbeat::firstProofIsAtOnce()
{
    QCOMPARE(m_asked.size(), 1U);
    QVERIFY(!m_heartbeat->provenAt());
    answer(m_clock.now());
    QVERIFY(m_heartbeat->provenAt() == m_clock.now());
    QVERIFY(!m_heartbeat->error());
}

void TestHeartbeat::nextOneComesAfterHalfAMinute()
{
    answer(m_clock.now());
    for (int step = 0; step < 7; ++step) {
        pass(4s);
        const int looked = m_looked;
        QTRY_VERIFY(m_looked > looked + 1);
        QCOMPARE(m_asked.size(), 0U);
    }
    pass(2s);
    QTRY_COMPARE(m_asked.size(), 1U);
}

void TestHeartbeat::jumpOfTheClockAsksAtOnce()
{
    answer(m_clock.now());
    QSignalSpy jumped(m_heartbeat.get(), &Heartbeat::jumped);
    m_clock.advance(8h); // the machine slept: only the wall clock went on
    QTRY_COMPARE(m_asked.size(), 1U);
    QCOMPARE(jumped.size(), 1);
}

void TestHeartbeat::twoFailuresAreDeath()
{
    QSignalSpy died(m_heartbeat.get(), &Heartbeat::died);
    answer(Error{ErrorKind::ConnectionRefused});
    QVERIFY(m_heartbeat->error().has_value());
    QCOMPARE(died.size(), 0);
    answer(Error{ErrorKind::ConnectionRefused});
    QCOMPARE(died.size(), 1);
}

void TestHeartbeat::oneFailureIsNot()
{
    QSignalSpy died(m_heartbeat.get(), &Heartbeat::died);
    answer(Error{ErrorKind::Timeout});
    answer(m_clock.now());
    QVERIFY(!m_heartbeat->error());
    QCOMPARE(died.size(), 0);
}

void TestHeartbeat::answersOfAnEarlierRunDoNotCount()
{
    m_heartbeat->stop();
    answer(m_clock.now());
    QVERIFY(!m_heartbeat->provenAt());
    m_heartbeat->start();
    QCOMPARE(m_asked.size(), 1U);
}

QTEST_GUILESS_MAIN(TestHeartbeat)
#include "tst_heartbeat.moc"
