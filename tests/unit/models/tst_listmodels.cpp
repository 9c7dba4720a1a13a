// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/activitymodel.h"
#include "models/recenteventsmodel.h"
#include "models/roles.h"
#include "tests/unit/models/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace hookbench::samples;
using namespace std::chrono_literals;

/// The two tables of the inspector.
class TestListModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsARecentEvent();
    void tellsFailedEvents_data();
    void tellsFailedEvents();
    void mergesEventsOfOneWebhook();
    void anotherWebhookIsAReset();
    void mergesRandomLists();
    void anotherOrderIsAReset();
    void showsAnActivity();
    void undoneActivityChangesOneRow();
    void refreshesTimes();

private:
    api::RecentEvent event(const QString &id) const
    {
        api::RecentEvent made;
        made.id = id;
        made.eventType = "payment.completed";
        made.deliveryStatus = "delivered";
        made.responseCode = 200;
        made.createdAt = m_clock.time - 2min;
        return made;
    }
    ActivityEntry entry(qint64 number) const
    {
        return {number, m_clock.time - 2min, "Paused", "Saved", false, true};
    }

    TestClock m_clock;
};

void TestListModels::showsARecentEvent()
{
    RecentEventsModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setEvents("wh_1", {event("evt_1")});
    using M = RecentEventsModel;
    QCOMPARE(model.index(0, M::Type).data().toString(), "payment.completed");
    QCOMPARE(model.index(0, M::Id).data().toString(), "evt_1");
    QCOMPARE(model.index(0, M::Status).data().toString(), "delivered");
    QCOMPARE(model.index(0, M::Code).data().toString(), "200");
    QCOMPARE(model.index(0, M::Time).data().toString(), "–");
    QVERIFY(!model.index(0, M::Time).data(SortRole).isValid());
    QVERIFY(!model.index(0, M::When).data(Qt::ToolTipRole).toString().isEmpty());
    for (int column = 0; column < model.columnCount(); ++column)
        QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
    QVERIFY(!model.headerData(model.columnCount(), Qt::Horizontal).isValid());
}

void TestListModels::tellsFailedEvents_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("failed");
    QTest::newRow("delivered") << "delivered" << 200 << false;
    QTest::newRow("the server's word wins over the code") << "delivered" << 500 << false;
    QTest::newRow("failed without an answer") << "failed" << 0 << true;
    QTest::newRow("an unknown word with a refusing answer") << "retrying" << 503 << true;
    QTest::newRow("an unknown word with a good answer") << "queued" << 204 << false;
    QTest::newRow("an unknown word without an answer") << "queued" << 0 << false;
}

void TestListModels::tellsFailedEvents()
{
    QFETCH(QString, status);
    QFETCH(int, code);
    QFETCH(bool, failed);
    api::RecentEvent one = event("evt_1");
    one.deliveryStatus = status;
    one.responseCode = code ? std::optional(code) : std::nullopt;
    RecentEventsModel model(m_clock);
    model.setEvents("wh_1", {one});
    QCOMPARE(model.index(0, 0).data(FailedRole).toBool(), failed);
}

void TestListModels::mergesEventsOfOneWebhook()
{
    RecentEventsModel model(m_clock);
    model.setEvents("wh_1", {event("evt_3"), event("evt_2"), event("evt_1")});
    const QPersistentModelIndex kept = model.index(0, 0);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    api::RecentEvent later = event("evt_2");
    later.deliveryStatus = "failed";
    model.setEvents("wh_1", {event("evt_5"), event("evt_4"), event("evt_3"), later});
    QVERIFY(resets.isEmpty());
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 3);
    QCOMPARE(kept.row(), 2);
}

void TestListModels::anotherWebhookIsAReset()
{
    RecentEventsModel model(m_clock);
    model.setEvents("wh_1", {event("evt_1")});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setEvents("wh_2", {event("evt_1")});
    QCOMPARE(resets.size(), 1);
    model.clear();
    QCOMPARE(resets.size(), 2);
    QCOMPARE(model.rowCount(), 0);
}

void TestListModels::mergesRandomLists()
{
    ActivityModel model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    std::mt19937 random(11);
    qint64 next = 1;
    QVector<ActivityEntry> list;
    for (int round = 0; round < 100; ++round) {
        QHash<qint64, QPersistentModelIndex> before;
        for (int row = 0; row < list.size(); ++row)
            before.insert(list.at(row).number, model.index(row, 0));
        for (int i = int(list.size()) - 1; i >= 0; --i) {
            if (random() % 10 == 0)
                list.removeAt(i);
            else if (random() % 5 == 0)
                list[i].undoable = !list[i].undoable;
        }
        for (int i = int(random() % 5); i > 0; --i)
            list.insert(int(random() % unsigned(list.size() + 1)), entry(next++));
        model.setEntries(list);
        QCOMPARE(model.rowCount(), list.size());
        for (int row = 0; row < list.size(); ++row) {
            QVERIFY(model.at(row) == list.at(row));
            if (before.contains(list.at(row).number))
                QCOMPARE(before.take(list.at(row).number).row(), row);
        }
        for (const QPersistentModelIndex &gone : std::as_const(before))
            QVERIFY(!gone.isValid());
    }
    QVERIFY(resets.isEmpty());
}

void TestListModels::anotherOrderIsAReset()
{
    ActivityModel model(m_clock);
    model.setEntries({entry(1), entry(2)});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.setEntries({entry(2), entry(1)});
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.at(0).number, 2);
    model.setEntries({entry(2), entry(2)}); // twice the same: nothing that rows could be told by
    QCOMPARE(resets.size(), 2);
    QCOMPARE(model.rowCount(), 2);
}

void TestListModels::showsAnActivity()
{
    ActivityModel model(m_clock);
    ActivityEntry refused = entry(4);
    refused.outcome = "The server refused it";
    refused.failed = true;
    refused.undoable = false;
    model.setEntries({refused});
    using M = ActivityModel;
    QCOMPARE(model.index(0, M::Action).data().toString(), "Paused");
    QCOMPARE(model.index(0, M::Outcome).data().toString(), "The server refused it");
    QCOMPARE(model.index(0, M::Outcome).data(IdRole).toLongLong(), 4);
    QVERIFY(model.index(0, M::When).data(FailedRole).toBool());
    QVERIFY(!model.index(0, M::When).data(UndoableRole).toBool());
    const QString sentence = model.index(0, M::Action).data(Qt::AccessibleTextRole).toString();
    QVERIFY(sentence.contains("Paused") && sentence.contains("The server refused it"));
}

void TestListModels::undoneActivityChangesOneRow()
{
    ActivityModel model(m_clock);
    model.setEntries({entry(3), entry(2), entry(1)});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    ActivityEntry undone = entry(2);
    undone.undoable = false;
    model.setEntries({entry(3), undone, entry(1)});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 1);
}

void TestListModels::refreshesTimes()
{
    RecentEventsModel events(m_clock);
    events.setEvents("wh_1", {event("evt_1")});
    ActivityModel activity(m_clock);
    activity.setEntries({entry(1)});
    QSignalSpy eventsChanged(&events, &QAbstractItemModel::dataChanged);
    QSignalSpy activityChanged(&activity, &QAbstractItemModel::dataChanged);
    events.refreshTimes();
    activity.refreshTimes();
    QVERIFY(eventsChanged.isEmpty() && activityChanged.isEmpty());
    m_clock.time += 10min;
    events.refreshTimes();
    activity.refreshTimes();
    QCOMPARE(eventsChanged.size(), 1);
    QCOMPARE(eventsChanged.at(0).at(0).toModelIndex(), events.index(0, RecentEventsModel::When));
    QCOMPARE(activityChanged.size(), 1);
}

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_listmodels.moc"
