// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attempttablemodel.h"
#include "models/roles.h"
#include "tests/unit/models/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace hookbench::samples;

/// What was sent, as rows.
class TestAttemptTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatCameBack();
    void saysWhatDidNotCome();
    void aRightRefusalIsGood();
    void newRowsLeaveTheOthersAlone();

private:
    AttemptRow row(qint64 id, std::optional<int> status = 200) const
    {
        AttemptRow made;
        made.id = id;
        made.attempt.target = "https://shop.example/hook";
        made.attempt.intent = "wrong-secret";
        made.attempt.startedAt = m_clock.time;
        made.attempt.status = status;
        made.attempt.isToBeAccepted = false;
        made.attempt.connectMs = 2;
        made.attempt.firstByteMs = 30;
        made.attempt.totalMs = 42;
        return made;
    }
    static QString text(const AttemptTableModel &model, int row, int column)
    {
        return model.index(row, column).data().toString();
    }

    TestClock m_clock;
};

void TestAttemptTableModel::saysWhatCameBack()
{
    AttemptTableModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({row(1)});
    using M = AttemptTableModel;
    QCOMPARE(text(model, 0, M::Target), "https://shop.example/hook");
    QCOMPARE(text(model, 0, M::Intent), "Wrong secret");
    QCOMPARE(text(model, 0, M::Answer), "200");
    QCOMPARE(text(model, 0, M::Expected), "4xx");
    QCOMPARE(text(model, 0, M::Outcome), "Not as expected");
    QCOMPARE(text(model, 0, M::Timing), "42 ms");
    QVERIFY(model.index(0, 0).data(FailedRole).toBool());
    QCOMPARE(model.index(0, 0).data(IdRole).toLongLong(), 1);
    const auto steps = model.index(0, M::Timing).data(M::TimingRole).value<QVector<double>>();
    QCOMPARE(steps, (QVector<double>{-1, 2, -1, 30, 42}));
    const QString lines = model.index(0, M::Timing).data(Qt::ToolTipRole).toString();
    QVERIFY(lines.contains("Connecting: 2 ms") && !lines.contains("TLS"));
}

void TestAttemptTableModel::saysWhatDidNotCome()
{
    AttemptTableModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    AttemptRow silent = row(1, std::nullopt);
    silent.failure = "Nobody answers there.";
    model.setRows({silent});
    using M = AttemptTableModel;
    QCOMPARE(text(model, 0, M::Outcome), "No answer");
    QCOMPARE(text(model, 0, M::Answer), QString::fromUtf8("–"));
    QCOMPARE(model.index(0, M::Outcome).data(Qt::ToolTipRole).toString(), "Nobody answers there.");
    QVERIFY(!model.index(0, M::Timing).data(M::TimingRole).isValid());
}

void TestAttemptTableModel::aRightRefusalIsGood()
{
    AttemptTableModel model(m_clock);
    AttemptRow refused = row(1, 401);
    refused.attempt.hasPassed = true;
    model.setRows({refused});
    QCOMPARE(text(model, 0, AttemptTableModel::Outcome), "As expected");
    QVERIFY(!model.index(0, 0).data(FailedRole).toBool());
}

void TestAttemptTableModel::newRowsLeaveTheOthersAlone()
{
    AttemptTableModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({row(1)});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    model.setRows({row(3), row(2), row(1)});
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(resets.size(), 0);
    model.setRows({row(4), row(3), row(2)});
    QCOMPARE(resets.size(), 0);
    QCOMPARE(model.rowCount(), 3);
}

QTEST_GUILESS_MAIN(TestAttemptTableModel)
#include "tst_attempttablemodel.moc"
