// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "models/webhooktablemodel.h"
#include "tests/unit/models/samples.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::models;
using namespace hookbench::samples;
using api::WebhookState;
using Model = WebhookTableModel;
using namespace std::chrono_literals;

class TestWebhookTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsEachColumn_data();
    void showsEachColumn();
    void everyCellIsASentenceForScreenReaders();
    void unknownFiguresHaveNoSortValue();
    void mergesRandomListsWithoutReset();
    void mergesFewChangesIntoFewSignals();
    void sendsFewSignalsForScatteredChanges();
    void takesTheFirstOfTwoWithOneId();
    void countsStates();
    void clearIsAReset();

    void asksForEdits_data();
    void asksForEdits();
    void refusesInvalidEdits_data();
    void refusesInvalidEdits();
    void doesNotAskForWhatIsAlreadySo();
    void showsPendingUntilConfirmed();
    void keepsPendingOverAListFromBefore();
    void showsErrorsOnTheCellUntilTheNextEdit();
    void survivesAListenerThatClears();
    void isNotEditableWhen_data();
    void isNotEditableWhen();

    void refreshesOnlyTimesThatReadDifferently();
    void tellsBusyRows();

private:
    static QModelIndex cell(const Model &model, const QString &id, Model::Column column)
    {
        return model.index(model.rowOf(id), column);
    }

    TestClock m_clock;
};

void TestWebhookTableModel::showsEachColumn_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("withoutFigures");

    QTest::newRow("state is a word") << int(Model::State) << "Failing"
                                     << "Paused";
    QTest::newRow("name") << int(Model::Name) << "Ledger Sync"
                          << "Old Shop";
    QTest::newRow("url in full") << int(Model::Url) << "https://wh_1.example/in"
                                 << "https://wh_2.example/in";
    QTest::newRow("encryption by its short name, or nothing")
        << int(Model::Encrypted) << "AES" << QString();
    QTest::newRow("events of 24 hours, or a dash") << int(Model::Events24h) << "102"
                                                   << "–";
    QTest::newRow("a delivery that never was is a dash when the server gave no figures")
        << int(Model::LastDelivery) << "never"
        << "–";
}

void TestWebhookTableModel::showsEachColumn()
{
    QFETCH(int, column);
    QFETCH(QString, text);
    QFETCH(QString, withoutFigures);

    api::Webhook failing = busy("wh_1", "Ledger Sync", 102, 39);
    failing.encrypted = true;
    api::Webhook paused = webhook("wh_2", "Old Shop");
    paused.isActive = false;
    Model model(m_clock);
    model.setWebhooks({failing, paused});

    QCOMPARE(model.index(0, column).data().toString(), text);
    QCOMPARE(model.index(1, column).data().toString(), withoutFigures);
}

void TestWebhookTableModel::everyCellIsASentenceForScreenReaders()
{
    api::Webhook full = busy("wh_1", "Ledger Sync", 102, 39);
    full.updatedAt = m_clock.time - 3h;
    full.stats->lastDelivery = m_clock.time - 2min;
    Model model(m_clock);
    model.setWebhooks({full, webhook("wh_2", "Old Shop")});

    for (int row = 0; row < model.rowCount(); ++row) {
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString sentence =
                model.index(row, column).data(Qt::AccessibleTextRole).toString();
            QVERIFY2(sentence.endsWith('.') && sentence.contains(' '), qPrintable(sentence));
        }
    }
    const QString whole = cell(model, "wh_1", Model::Name).data(Qt::AccessibleTextRole).toString();
    QVERIFY(whole.startsWith("Ledger Sync is failing"));
    QVERIFY(whole.contains("https://wh_1.example/in"));
}

void TestWebhookTableModel::unknownFiguresHaveNoSortValue()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Old Shop"), busy("wh_2", "Quiet", 0, 0)});
    for (const auto column : {Model::Success, Model::LastDelivery, Model::Updated})
        QVERIFY(!cell(model, "wh_2", column).data(SortRole).isValid());
    QVERIFY(!cell(model, "wh_1", Model::Events24h).data(SortRole).isValid());
    QCOMPARE(cell(model, "wh_2", Model::Events24h).data(SortRole).toLongLong(), 0);
}

void TestWebhookTableModel::mergesRandomListsWithoutReset()
{
    Model model(m_clock);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    std::mt19937 random(20260320);
    int nextId = 0;
    QVector<api::Webhook> list;
    int layouts = 0;
    connect(&model, &QAbstractItemModel::layoutChanged, this, [&] { ++layouts; });

    for (int round = 0; round < 60; ++round) {
        QHash<QString, QPersistentModelIndex> before;
        for (const api::Webhook &one : list)
            before.insert(one.id, cell(model, one.id, Model::Name));

        list = edited(list, random, nextId);
        model.setWebhooks(list);

        QCOMPARE(model.rowCount(), list.size());
        for (const api::Webhook &one : list) {
            const int row = model.rowOf(one.id);
            QVERIFY(row >= 0);
            QVERIFY(model.at(row) == one);
            QCOMPARE(model.stateAt(row), one.state());
            if (before.contains(one.id))
                QCOMPARE(before.take(one.id).row(), row);
        }
        for (const QPersistentModelIndex &gone : std::as_const(before))
            QVERIFY(!gone.isValid());
    }
    QVERIFY(layouts > 0); // both ways of removing were taken
    QVERIFY(resets.isEmpty());
}

void TestWebhookTableModel::mergesFewChangesIntoFewSignals()
{
    QVector<api::Webhook> list;
    for (int i = 0; i < 10; ++i)
        list.append(webhook(QString("wh_%1").arg(i), QString("Shop %1").arg(i)));
    Model model(m_clock);
    model.setWebhooks(list);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);

    model.setWebhooks(list);
    QVERIFY(changed.isEmpty() && inserted.isEmpty() && removed.isEmpty());

    list[3].name = "Renamed";
    list[4].name = "Renamed too";
    list.removeAt(8);
    list.append(webhook("wh_new", "New"));
    model.setWebhooks(list);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 3);
    QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 4);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed.at(0).at(1).toInt(), 8);
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(inserted.at(0).at(1).toInt(), 9);
}

void TestWebhookTableModel::sendsFewSignalsForScatteredChanges()
{
    QVector<api::Webhook> list;
    for (int i = 0; i < 10'000; ++i)
        list.append(webhook(QString("wh_%1").arg(i), "Shop"));
    Model model(m_clock);
    model.setWebhooks(list);
    int calls = 0;
    connect(&model, &QAbstractItemModel::dataChanged, this, [&] { ++calls; });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [&] { ++calls; });
    connect(&model, &QAbstractItemModel::layoutChanged, this, [&] { ++calls; });

    QVector<api::Webhook> next;
    for (int i = 0; i < list.size(); i += 2) { // every other goes, every other of the rest changes
        next.append(list.at(i));
        if (i % 4 == 0)
            next.last().name = "Renamed";
    }
    model.setWebhooks(next);
    QCOMPARE(model.rowCount(), 5'000);
    QCOMPARE(calls, 3);
}

void TestWebhookTableModel::takesTheFirstOfTwoWithOneId()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "First"), webhook("wh_1", "Second")});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).name, "First");
    model.setWebhooks({webhook("wh_1", "Third"), webhook("wh_1", "Fourth")});
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.at(0).name, "Third");
}

void TestWebhookTableModel::countsStates()
{
    Model model(m_clock);
    QSignalSpy counts(&model, &Model::countsChanged);
    api::Webhook paused = webhook("wh_3", "Paused");
    paused.isActive = false;
    QVector<api::Webhook> list{webhook("wh_1", "Fine"), busy("wh_2", "Failing", 10, 9), paused};
    model.setWebhooks(list);
    QCOMPARE(counts.size(), 1);
    QCOMPARE(model.count(WebhookState::Active), 1);
    QCOMPARE(model.count(WebhookState::Paused), 1);
    QCOMPARE(model.count(WebhookState::Failing), 1);

    model.setWebhooks(list);
    QCOMPARE(counts.size(), 1);
    list[2].isActive = true;
    model.setWebhooks(list);
    QCOMPARE(counts.size(), 2);
    QCOMPARE(model.count(WebhookState::Active), 2);
    QCOMPARE(model.count(WebhookState::Paused), 0);
}

void TestWebhookTableModel::clearIsAReset()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Shop")});
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    model.clear();
    QCOMPARE(resets.size(), 1);
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.rowOf("wh_1"), -1);
    QCOMPARE(model.count(WebhookState::Active), 0);
}

// --- edits -----------------------------------------------------------------------------

void TestWebhookTableModel::asksForEdits_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("role");
    QTest::addColumn<QVariant>("value");
    QTest::addColumn<QString>("shown");

    QTest::newRow("a new name") << int(Model::Name) << int(Qt::EditRole) << QVariant("Ledger")
                                << "Ledger";
    QTest::newRow("three characters beyond the BMP are three, not six")
        << int(Model::Name) << int(Qt::EditRole) << QVariant("🙂🙂🙂") << "🙂🙂🙂";
    QTest::newRow("pause") << int(Model::State) << int(ActiveRole) << QVariant(false) << "Paused";
}

void TestWebhookTableModel::asksForEdits()
{
    QFETCH(int, column);
    QFETCH(int, role);
    QFETCH(QVariant, value);
    QFETCH(QString, shown);

    Model model(m_clock);
    const api::Webhook original = webhook("wh_1", "Shop");
    model.setWebhooks({original});
    std::optional<api::WebhookPatch> asked;
    connect(&model, &Model::editRequested, this,
            [&](const QString &id, const api::WebhookPatch &patch) {
                QCOMPARE(id, "wh_1");
                asked = patch;
            });

    const QModelIndex index = model.index(0, column);
    QVERIFY(model.setData(index, value, role));
    QVERIFY(asked.has_value());
    api::WebhookPatch expected;
    if (column == Model::Name)
        expected.name = value.toString();
    else
        expected.isActive = value.toBool();
    QVERIFY(*asked == expected);
    QVERIFY(model.at(0) == original);
    QCOMPARE(index.data().toString(), shown);
    QVERIFY(index.data(PendingRole).toBool());
    QVERIFY(!(index.flags() & Qt::ItemIsEditable));
}

void TestWebhookTableModel::refusesInvalidEdits_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("role");
    QTest::addColumn<QVariant>("value");

    QTest::newRow("a name of two characters")
        << int(Model::Name) << int(Qt::EditRole) << QVariant("ab");
    QTest::newRow("an empty name") << int(Model::Name) << int(Qt::EditRole) << QVariant("");
    QTest::newRow("a name of 101 characters")
        << int(Model::Name) << int(Qt::EditRole) << QVariant(QString(101, 'x'));
    QTest::newRow("a column that is not edited")
        << int(Model::Url) << int(Qt::EditRole) << QVariant("https://other.example");
    QTest::newRow("the state as text")
        << int(Model::State) << int(Qt::EditRole) << QVariant("Paused");
}

void TestWebhookTableModel::refusesInvalidEdits()
{
    QFETCH(int, column);
    QFETCH(int, role);
    QFETCH(QVariant, value);

    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Shop")});
    QSignalSpy asked(&model, &Model::editRequested);
    QVERIFY(!model.setData(model.index(0, column), value, role));
    QVERIFY(asked.isEmpty());
    QVERIFY(!model.index(0, column).data(PendingRole).toBool());
}

void TestWebhookTableModel::doesNotAskForWhatIsAlreadySo()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Shop")});
    QSignalSpy asked(&model, &Model::editRequested);
    QVERIFY(model.setData(cell(model, "wh_1", Model::Name), "Shop"));
    QVERIFY(model.setData(cell(model, "wh_1", Model::State), true, ActiveRole));
    QVERIFY(asked.isEmpty());
    QVERIFY(!cell(model, "wh_1", Model::Name).data(PendingRole).toBool());
}

void TestWebhookTableModel::showsPendingUntilConfirmed()
{
    Model model(m_clock);
    api::Webhook shop = webhook("wh_1", "Shop");
    model.setWebhooks({shop});
    const QPersistentModelIndex name = cell(model, "wh_1", Model::Name);

    model.setData(name, "New name");
    shop.name = "New name";
    model.setWebhooks({shop});
    QVERIFY(!name.data(PendingRole).toBool());
    QCOMPARE(name.data().toString(), "New name");

    model.setData(name, "Not what the server makes of it");
    shop.name = "Third name";
    model.setWebhooks({shop});
    QVERIFY(!name.data(PendingRole).toBool());
    QCOMPARE(name.data().toString(), "Third name");

    model.setData(name, "Given up");
    model.settleEdit("wh_1");
    QVERIFY(!name.data(PendingRole).toBool());
    QCOMPARE(name.data().toString(), "Third name");
}

void TestWebhookTableModel::keepsPendingOverAListFromBefore()
{
    Model model(m_clock);
    api::Webhook shop = webhook("wh_1", "Shop");
    model.setWebhooks({shop});
    const QPersistentModelIndex state = cell(model, "wh_1", Model::State);
    model.setData(state, false, ActiveRole);

    shop.updatedAt = m_clock.time; // something else changed
    model.setWebhooks({shop});
    QVERIFY(state.data(PendingRole).toBool());
    QCOMPARE(state.data().toString(), "Paused");
    QCOMPARE(model.stateAt(0), WebhookState::Active);
}

void TestWebhookTableModel::showsErrorsOnTheCellUntilTheNextEdit()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Shop")});
    const QModelIndex name = cell(model, "wh_1", Model::Name);
    model.setData(name, "Taken");
    model.setEditFailed("wh_1", Model::Name, "name is already used");
    QCOMPARE(name.data().toString(), "Shop");
    QVERIFY(!name.data(PendingRole).toBool());
    QCOMPARE(name.data(ErrorRole).toString(), "name is already used");
    QCOMPARE(name.data(Qt::ToolTipRole).toString(), "name is already used");
    QVERIFY(cell(model, "wh_1", Model::State).data(ErrorRole).toString().isEmpty());

    QVERIFY(!model.setData(name, "x"));
    QCOMPARE(name.data(ErrorRole).toString(), "name is already used");
    QVERIFY(model.setData(name, "Another"));
    QVERIFY(name.data(ErrorRole).toString().isEmpty());

    model.setEditFailed("wh_gone", Model::Name, "nobody"); // deleted meanwhile: no harm
}

void TestWebhookTableModel::survivesAListenerThatClears()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Shop")});
    QString asked;
    connect(&model, &Model::editRequested, this, [&](const QString &id) {
        model.clear();
        asked = id;
    });
    model.setData(cell(model, "wh_1", Model::Name), "Another");
    QCOMPARE(asked, "wh_1");
}

void TestWebhookTableModel::isNotEditableWhen_data()
{
    QTest::addColumn<bool>("editable");
    QTest::addColumn<bool>("busy");
    QTest::addColumn<bool>("expected");
    QTest::newRow("it is, as a rule") << true << false << true;
    QTest::newRow("the account is read-only") << false << false << false;
    QTest::newRow("the row is busy") << true << true << false;
}

void TestWebhookTableModel::isNotEditableWhen()
{
    QFETCH(bool, editable);
    QFETCH(bool, busy);
    QFETCH(bool, expected);
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Shop")});
    model.setEditable(editable);
    model.setBusy({"wh_1", "wh_unknown"}, busy);
    for (const auto column : {Model::State, Model::Name})
        QCOMPARE(cell(model, "wh_1", column).flags().testFlag(Qt::ItemIsEditable), expected);
    QVERIFY(!cell(model, "wh_1", Model::Url).flags().testFlag(Qt::ItemIsEditable));
    QCOMPARE(model.setData(cell(model, "wh_1", Model::Name), "Another"), expected);
}

// --- time ------------------------------------------------------------------------------

void TestWebhookTableModel::refreshesOnlyTimesThatReadDifferently()
{
    api::Webhook recent = busy("wh_1", "Recent", 5, 0);
    recent.stats->lastDelivery = m_clock.time - 2min;
    api::Webhook old = busy("wh_2", "Old", 5, 0);
    old.stats->lastDelivery = m_clock.time - 24h * 40;
    Model model(m_clock);
    model.setWebhooks({old, recent, webhook("wh_3", "Never")});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);

    model.refreshTimes();
    QVERIFY(changed.isEmpty());

    const QString before = cell(model, "wh_1", Model::LastDelivery).data().toString();
    m_clock.time += 1min;
    model.refreshTimes();
    QVERIFY(cell(model, "wh_1", Model::LastDelivery).data().toString() != before);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex(), cell(model, "wh_1", Model::LastDelivery));
    QCOMPARE(changed.at(0).at(1).toModelIndex(), cell(model, "wh_1", Model::LastDelivery));
    QVERIFY(changed.at(0).at(2).value<QList<int>>().contains(Qt::DisplayRole));
}

void TestWebhookTableModel::tellsBusyRows()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "A"), webhook("wh_2", "B"), webhook("wh_3", "C")});
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setBusy({"wh_3", "wh_2"}, true);
    QCOMPARE(changed.size(), 1);
    QVERIFY(!cell(model, "wh_1", Model::Name).data(BusyRole).toBool());
    QVERIFY(cell(model, "wh_3", Model::Url).data(BusyRole).toBool());
    model.setBusy({"wh_2"}, true);
    QCOMPARE(changed.size(), 1);
}

QTEST_GUILESS_MAIN(TestWebhookTableModel)
#include "tst_webhooktablemodel.moc"
