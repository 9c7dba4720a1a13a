// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/change.h"
#include "app/workspace/refreshpace.h"
#include "app/workspace/taskrun.h"
#include "app/workspace/undohistory.h"

#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::workspace;
using namespace std::chrono_literals;

namespace
{

api::Webhook sample()
{
    api::Webhook webhook;
    webhook.id = "wh_1";
    webhook.name = "Orders";
    webhook.url = "https://orders.example/in";
    webhook.maskedSecret = "whse****1111";
    return webhook;
}

Task taskThat(QStringList *order, const QString &name, std::optional<Error> failure = {})
{
    return {name, [=](const std::function<void(std::optional<Error>)> &finish) {
                order->append(name);
                QMetaObject::invokeMethod(
                    qApp, [=] { finish(failure); }, Qt::QueuedConnection);
            }};
}

} // namespace

/// The values of a change, the history of what can be undone, runs and the pace of refresh.
class TestChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unchangedFieldsAreLeftOut();
    void secretsAreMaskedInChanges();
    void conflictsNameAllThreeValues();
    void sameWishElsewhereIsNoConflict();
    void inverseTakesBackOnlyWhatChanged();
    void pauseIsToldFromEdit();
    void historyIsBounded();
    void singleActivityCanBeTakenOut();
    void newIdReplacesTheOldOne();
    void runGoesInOrderAndReports();
    void runStopsWhereTheRestWouldFailToo();
    void cancelledRunSaysWhatWasNotTried();
    void refreshLeavesHalfTheBudget_data();
    void refreshLeavesHalfTheBudget();
};

void TestChange::unchangedFieldsAreLeftOut()
{
    api::WebhookPatch patch;
    patch.name = "Orders";
    patch.isActive = false;
    const api::WebhookPatch reduced = withoutUnchanged(sample(), patch);
    QVERIFY(!reduced.name);
    QCOMPARE(reduced.isActive, std::optional(false));
    QCOMPARE(changesOf(sample(), patch), (QVector<FieldChange>{{Field::Active, "true", "false"}}));
}

void TestChange::secretsAreMaskedInChanges()
{
    api::WebhookPatch patch;
    patch.signingSecret = Secret::copyOf("whsec_0123456789abcdef0123456789abcdef");
    QCOMPARE(changesOf(sample(), patch),
             (QVector<FieldChange>{{Field::Secret, "whse****1111", "whse****cdef"}}));
}

void TestChange::conflictsNameAllThreeValues()
{
    api::Webhook now = sample();
    now.url = "https://theirs.example/in";
    now.name = "Untouched by the patch";
    api::WebhookPatch patch;
    patch.url = "https://mine.example/in";
    QCOMPARE(conflictsOf(sample(), now, patch),
             (QVector<FieldConflict>{{Field::Url, "https://orders.example/in",
                                      "https://theirs.example/in", "https://mine.example/in"}}));
}

void TestChange::sameWishElsewhereIsNoConflict()
{
    api::Webhook now = sample();
    now.isActive = false;
    api::WebhookPatch patch;
    patch.isActive = false;
    QVERIFY(conflictsOf(sample(), now, patch).isEmpty());
}

void TestChange::inverseTakesBackOnlyWhatChanged()
{
    api::WebhookPatch patch;
    patch.name = "New";
    patch.encrypted = false; // as before
    patch.signingSecret = Secret::copyOf("x");
    const api::WebhookPatch inverse = inverseOf(sample(), patch);
    QCOMPARE(inverse.name, std::optional<QString>("Orders"));
    QVERIFY(!inverse.encrypted);
    QVERIFY(!inverse.signingSecret);
}

void TestChange::pauseIsToldFromEdit()
{
    api::WebhookPatch patch;
    patch.isActive = false;
    QCOMPARE(kindOf(patch), ChangeKind::Pause);
    patch.isActive = true;
    QCOMPARE(kindOf(patch), ChangeKind::Resume);
    patch.name = "x";
    QCOMPARE(kindOf(patch), ChangeKind::Edit);
}

void TestChange::historyIsBounded()
{
    UndoHistory history;
    for (int i = 0; i <= UndoHistory::capacity; ++i)
        history.push({ChangeKind::Edit, {PatchBack{"wh", QString::number(i), {}, i}}});
    QVERIFY(!history.contains(0));
    QVERIFY(history.contains(1));
    QCOMPARE(history.newest().singleName(), QString::number(UndoHistory::capacity));
    history.push({ChangeKind::Edit, {}});
    QCOMPARE(history.newest().singleName(), QString::number(UndoHistory::capacity));
}

void TestChange::singleActivityCanBeTakenOut()
{
    UndoHistory history;
    history.push({ChangeKind::Pause, {PatchBack{"a", "A", {}, 1}, PatchBack{"b", "B", {}, 2}}});
    const auto step = history.takeActivity(1);
    QVERIFY(step.has_value());
    QCOMPARE(step->singleName(), QString("A"));
    QVERIFY(!history.contains(1));
    QVERIFY(history.contains(2));
    QVERIFY(!history.takeActivity(1).has_value());
    QVERIFY(history.takeActivity(2).has_value());
    QVERIFY(history.isEmpty());
}

void TestChange::newIdReplacesTheOldOne()
{
    UndoHistory history;
    history.push({ChangeKind::Edit, {PatchBack{"old", "A", {}, 1}}});
    history.replaceId("old", "new");
    QCOMPARE(std::get<PatchBack>(history.newest().actions.first()).webhookId, QString("new"));
}

void TestChange::runGoesInOrderAndReports()
{
    QStringList order;
    auto *run =
        new TaskRun({taskThat(&order, "a"), taskThat(&order, "b", Error{ErrorKind::NotFound}),
                     taskThat(&order, "c")},
                    this);
    RunReport report;
    connect(run, &TaskRun::finished, this, [&](const RunReport &r) { report = r; });
    QSignalSpy finished(run, &TaskRun::finished);
    run->start();
    QVERIFY(order.isEmpty());
    QVERIFY(finished.wait());
    QCOMPARE(order, QStringList({"a", "b", "c"}));
    QCOMPARE(report.done, 2);
    QCOMPARE(report.failures.size(), 1);
    QCOMPARE(report.failures.first().name, QString("b"));
    QCOMPARE(report.notTried(), 0);
}

void TestChange::runStopsWhereTheRestWouldFailToo()
{
    QStringList order;
    auto *run = new TaskRun(
        {taskThat(&order, "a", Error{ErrorKind::Unauthorized}), taskThat(&order, "b")}, this);
    RunReport report;
    connect(run, &TaskRun::finished, this, [&](const RunReport &r) { report = r; });
    QSignalSpy finished(run, &TaskRun::finished);
    run->start();
    QVERIFY(finished.wait());
    QVERIFY(report.stopped);
    QCOMPARE(order, QStringList({"a"}));
    QCOMPARE(report.notTried(), 1);
}

void TestChange::cancelledRunSaysWhatWasNotTried()
{
    QStringList order;
    auto *run =
        new TaskRun({taskThat(&order, "a"), taskThat(&order, "b"), taskThat(&order, "c")}, this);
    RunReport report;
    connect(run, &TaskRun::finished, this, [&](const RunReport &r) { report = r; });
    connect(run, &TaskRun::progress, run, [run](int tried) {
        if (tried == 1)
            run->cancel();
    });
    QSignalSpy finished(run, &TaskRun::finished);
    run->start();
    QVERIFY(finished.wait());
    QVERIFY(report.cancelled);
    QCOMPARE(report.done, 1);
    QCOMPARE(report.notTried(), 2);
}

void TestChange::refreshLeavesHalfTheBudget_data()
{
    QTest::addColumn<int>("remaining");
    QTest::addColumn<int>("pages");
    QTest::addColumn<int>("secondsToReset");
    QTest::addColumn<int>("expected");
    QTest::newRow("plenty left: as wished") << 1000 << 1 << 1800 << 60;
    QTest::newRow("20 left for half an hour: 10 for us") << 20 << 1 << 1800 << 180;
    QTest::newRow("two pages cost twice") << 20 << 2 << 1800 << 360;
    QTest::newRow("one left is the user's") << 1 << 1 << 1800 << 1801;
    QTest::newRow("nothing left: after the reset") << 0 << 1 << 90 << 91;
    QTest::newRow("reset long ago: as wished") << 0 << 1 << -5 << 60;
}

void TestChange::refreshLeavesHalfTheBudget()
{
    QFETCH(int, remaining);
    QFETCH(int, pages);
    QFETCH(int, secondsToReset);
    QFETCH(int, expected);
    const UtcTime now{1'000'000s};
    const api::RateLimit limit{1000, remaining, now + std::chrono::seconds(secondsToReset)};
    QCOMPARE(refreshPace(60s, pages, limit, now).count(), std::chrono::seconds(expected).count());
    QCOMPARE(refreshPace(60s, pages, {}, now).count(), (60s).count());
}

QTEST_GUILESS_MAIN(TestChange)
#include "tst_change.moc"
