// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignals.h"

#include <QSignalSpy>
#include <QTest>

#include <csignal>

using namespace hookbench::cli;

/// SIGINT and SIGTERM arrive as a Qt signal, once each.
class TestStopSignals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsBothSignals();
    void restoresTheDefaultActions();
};

void TestStopSignals::tellsBothSignals()
{
    StopSignals signals;
    QSignalSpy spy(&signals, &StopSignals::stopRequested);
    QCOMPARE(::raise(SIGTERM), 0);
    QCOMPARE(spy.count(), 0); // later, on the event loop
    QTRY_COMPARE(spy.count(), 1);
    QCOMPARE(::raise(SIGINT), 0);
    QTRY_COMPARE(spy.count(), 2);
}

void TestStopSignals::restoresTheDefaultActions()
{
    const auto handlerOf = [](int signal) {
        struct sigaction action = {};
        ::sigaction(signal, nullptr, &action);
        return action.sa_handler;
    };
    {
        StopSignals signals;
        QVERIFY(handlerOf(SIGINT) != SIG_DFL);
        ::raise(SIGINT);
        QVERIFY(handlerOf(SIGINT) == SIG_DFL); // the second one ends a program that hangs
        QVERIFY(handlerOf(SIGTERM) != SIG_DFL);
    }
    QVERIFY(handlerOf(SIGTERM) == SIG_DFL);
}

QTEST_GUILESS_MAIN(TestStopSignals)
#include "tst_stopsignals.moc"
