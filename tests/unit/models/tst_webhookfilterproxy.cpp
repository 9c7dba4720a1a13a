// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/roles.h"
#include "models/webhookfilterproxy.h"
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

Q_DECLARE_METATYPE(Qt::SortOrder)

class TestWebhookFilterProxy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWords_data();
    void findsWords();
    void filtersByState();
    void countsDoNotDependOnTheText();
    void sortsNamesForPeople();
    void sortsByRawValue_data();
    void sortsByRawValue();
    void breaksTiesByNameThenId();
    void followsRandomChanges();
    void keepsPersistentRowsOverAFilter();
    void sendsFewSignalsForScatteredRows();
    void movesARowWhoseNameChanged();
    void doesNotFilterByWhatIsOnlyPending();
    void passesEditsOn();

private:
    static QStringList ids(const QAbstractItemModel &model)
    {
        QStringList ids;
        for (int row = 0; row < model.rowCount(); ++row)
            ids += model.index(row, 0).data(IdRole).toString();
        return ids;
    }

    TestClock m_clock;
};

void TestWebhookFilterProxy::findsWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");

    QTest::newRow("nothing to look for finds all") << "" << QStringList{"wh_1", "wh_2", "wh_3"};
    QTest::newRow("blanks are nothing to look for") << "  " << QStringList{"wh_1", "wh_2", "wh_3"};
    QTest::newRow("a part of the name, whatever its case") << "LEDG" << QStringList{"wh_1"};
    QTest::newRow("a part of the URL") << "wh_2.example" << QStringList{"wh_2"};
    QTest::newRow("an id") << "wh_3" << QStringList{"wh_3"};
    QTest::newRow("every word must match, in any order") << "sync ledger" << QStringList{"wh_1"};
    QTest::newRow("words that match different webhooks find none")
        << "ledger order" << QStringList{};
    QTest::newRow("letters with marks, whatever their case") << "ärger" << QStringList{"wh_3"};
    QTest::newRow("a pattern is only text") << ".*" << QStringList{};
    QTest::newRow("the end of one field and the start of the next are no word")
        << "synchttps" << QStringList{};
}

void TestWebhookFilterProxy::findsWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Ledger Sync"), webhook("wh_2", "Order Updates"),
                       webhook("wh_3", "Zürich ÄRGER")});
    WebhookFilterProxy proxy(model);
    proxy.setText(text);
    QCOMPARE(ids(proxy), found);
    proxy.setText({});
    QCOMPARE(proxy.rowCount(), 3);
}

void TestWebhookFilterProxy::filtersByState()
{
    api::Webhook paused = webhook("wh_3", "Paused");
    paused.isActive = false;
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Fine"), busy("wh_2", "Failing", 10, 9), paused});
    WebhookFilterProxy proxy(model);
    proxy.setState(WebhookState::Failing);
    QCOMPARE(ids(proxy), QStringList{"wh_2"});
    proxy.setState(WebhookState::Paused);
    QCOMPARE(ids(proxy), QStringList{"wh_3"});
    proxy.setState(WebhookState::Active);
    QCOMPARE(ids(proxy), QStringList{"wh_1"});
    proxy.setText("nothing like it");
    QCOMPARE(proxy.rowCount(), 0);
    proxy.setText({});
    proxy.setState(std::nullopt);
    QCOMPARE(proxy.rowCount(), 3);
}

void TestWebhookFilterProxy::countsDoNotDependOnTheText()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Fine"), busy("wh_2", "Failing", 10, 9)});
    WebhookFilterProxy proxy(model);
    proxy.setText("fine");
    QCOMPARE(proxy.count(std::nullopt), 2);
    QCOMPARE(proxy.count(WebhookState::Failing), 1);
    QCOMPARE(proxy.count(WebhookState::Paused), 0);
}

void TestWebhookFilterProxy::sortsNamesForPeople()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "shop 10"), webhook("wh_2", "Zoo"),
                       webhook("wh_3", "Shop 2"), webhook("wh_4", "Ähre"),
                       webhook("wh_5", "apple")});
    WebhookFilterProxy german(model, QLocale(QLocale::German));
    QCOMPARE(ids(german), QStringList({"wh_4", "wh_5", "wh_3", "wh_1", "wh_2"}));

    WebhookFilterProxy plain(model, QLocale::c());
    QCOMPARE(ids(plain), ids(german));

    plain.setLocale(QLocale(QLocale::Swedish)); // ä comes after z there
    QCOMPARE(ids(plain), QStringList({"wh_5", "wh_3", "wh_1", "wh_2", "wh_4"}));
}

void TestWebhookFilterProxy::sortsByRawValue_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<Qt::SortOrder>("order");
    QTest::addColumn<QStringList>("expected");

    // few: 9 events, 100 %; many: 311 events, 50 %; quiet: none; blank: no figures at all
    QTest::newRow("numbers as numbers, unknown last")
        << int(Model::Events24h) << Qt::AscendingOrder
        << QStringList({"quiet", "few", "many", "blank"});
    QTest::newRow("unknown last, also downwards") << int(Model::Events24h) << Qt::DescendingOrder
                                                  << QStringList({"many", "few", "quiet", "blank"});
    QTest::newRow("the worst rate first") << int(Model::Success) << Qt::AscendingOrder
                                          << QStringList({"many", "few", "blank", "quiet"});
    QTest::newRow("failing before active before paused")
        << int(Model::State) << Qt::AscendingOrder
        << QStringList({"many", "few", "quiet", "blank"});
    QTest::newRow("the newest delivery first") << int(Model::LastDelivery) << Qt::DescendingOrder
                                               << QStringList({"few", "many", "blank", "quiet"});
    QTest::newRow("URLs as text") << int(Model::Url) << Qt::DescendingOrder
                                  << QStringList({"quiet", "many", "few", "blank"});
}

void TestWebhookFilterProxy::sortsByRawValue()
{
    QFETCH(int, column);
    QFETCH(Qt::SortOrder, order);
    QFETCH(QStringList, expected);

    api::Webhook few = busy("few", "Few", 9, 0);
    few.stats->lastDelivery = m_clock.time - 1min;
    api::Webhook many = busy("many", "Many", 311, 155);
    many.stats->lastDelivery = m_clock.time - 30min;
    api::Webhook blank = webhook("blank", "Blank");
    blank.isActive = false;
    Model model(m_clock);
    model.setWebhooks({few, many, blank, busy("quiet", "Quiet", 0, 0)});
    WebhookFilterProxy proxy(model);
    proxy.sort(column, order);
    QCOMPARE(ids(proxy), expected);
}

void TestWebhookFilterProxy::breaksTiesByNameThenId()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_3", "Same"), webhook("wh_1", "Same"), webhook("wh_2", "Other")});
    WebhookFilterProxy proxy(model);
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        proxy.sort(Model::Encrypted, order);
        QCOMPARE(ids(proxy), QStringList({"wh_2", "wh_1", "wh_3"}));
    }
    proxy.sort(Model::Name, Qt::DescendingOrder);
    QCOMPARE(ids(proxy), QStringList({"wh_1", "wh_3", "wh_2"}));
}

void TestWebhookFilterProxy::followsRandomChanges()
{
    Model model(m_clock);
    WebhookFilterProxy proxy(model, QLocale(QLocale::English));
    QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy resets(&proxy, &QAbstractItemModel::modelReset);
    std::mt19937 random(7);
    int nextId = 0;
    QVector<api::Webhook> list;
    const QStringList texts{"", "shop 1", "wh_", "3", "shop"};
    const QVector<std::optional<WebhookState>> states{std::nullopt, std::nullopt,
                                                      WebhookState::Active, WebhookState::Paused};
    QString text;
    std::optional<WebhookState> state;
    QCollator collator(QLocale(QLocale::English));
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);

    for (int round = 0; round < 150; ++round) {
        QHash<QString, QPersistentModelIndex> before;
        for (int row = 0; row < proxy.rowCount(); ++row)
            before.insert(proxy.index(row, 0).data(IdRole).toString(), proxy.index(row, 0));

        switch (random() % 4) {
        case 0:
            text = texts.at(int(random() % 5));
            proxy.setText(text);
            break;
        case 1:
            state = states.at(int(random() % 4));
            proxy.setState(state);
            break;
        case 2:
            proxy.sort(random() % 2 ? Model::Name : Model::Events24h,
                       random() % 2 ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        default:
            list = edited(list, random, nextId);
            model.setWebhooks(list);
        }

        QVector<api::Webhook> slow;
        for (const api::Webhook &one : std::as_const(list)) {
            const QString all = (one.name + '\n' + one.url + '\n' + one.id).toLower();
            bool wanted = !state || one.state() == *state;
            for (const QString &word : text.split(' ', Qt::SkipEmptyParts))
                wanted = wanted && all.contains(word);
            if (wanted)
                slow.append(one);
        }
        std::sort(slow.begin(), slow.end(), [&](const api::Webhook &a, const api::Webhook &b) {
            const bool up = proxy.sortOrder() == Qt::AscendingOrder;
            const int byName = collator.compare(a.name, b.name);
            if (proxy.sortColumn() == Model::Name && byName != 0)
                return up ? byName < 0 : byName > 0;
            const auto events = [](const api::Webhook &one) {
                return one.stats ? one.stats->last24hEvents : std::nullopt;
            };
            if (proxy.sortColumn() == Model::Events24h && events(a) != events(b)) {
                if (!events(a) || !events(b))
                    return events(a).has_value();
                return up ? *events(a) < *events(b) : *events(a) > *events(b);
            }
            return byName != 0 ? byName < 0 : a.id < b.id;
        });
        QStringList expected;
        for (const api::Webhook &one : std::as_const(slow))
            expected += one.id;
        QCOMPARE(ids(proxy), expected);
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            QCOMPARE(it->isValid(), expected.contains(it.key()));
            if (it->isValid())
                QCOMPARE(it->data(IdRole).toString(), it.key());
        }
        for (const QString &id : std::as_const(expected))
            QCOMPARE(proxy.indexOf(id, 2).data(IdRole).toString(), id);
    }
    QVERIFY(resets.isEmpty());
}

void TestWebhookFilterProxy::keepsPersistentRowsOverAFilter()
{
    Model model(m_clock);
    model.setWebhooks(
        {webhook("wh_1", "Apple"), webhook("wh_2", "Banana"), webhook("wh_3", "Cherry")});
    WebhookFilterProxy proxy(model);
    const QPersistentModelIndex cherry = proxy.indexOf("wh_3", Model::Name);
    proxy.setText("an");
    QVERIFY(!cherry.isValid());
    QVERIFY(!proxy.indexOf("wh_3", 0).isValid());
    const QPersistentModelIndex banana = proxy.indexOf("wh_2", Model::Name);
    proxy.setText({});
    QVERIFY(banana.isValid());
    QCOMPARE(banana.row(), 1);
}

void TestWebhookFilterProxy::sendsFewSignalsForScatteredRows()
{
    QVector<api::Webhook> list;
    for (int i = 0; i < 10'000; ++i)
        list.append(webhook(QString("wh_%1").arg(i), i % 2 ? "odd" : "even"));
    Model model(m_clock);
    model.setWebhooks(list);
    WebhookFilterProxy proxy(model);
    proxy.sort(Model::Url);
    int calls = 0;
    connect(&proxy, &QAbstractItemModel::rowsInserted, this, [&] { ++calls; });
    connect(&proxy, &QAbstractItemModel::rowsRemoved, this, [&] { ++calls; });
    connect(&proxy, &QAbstractItemModel::layoutChanged, this, [&] { ++calls; });
    proxy.setText("odd");
    QCOMPARE(proxy.rowCount(), 5'000);
    QCOMPARE(calls, 2);
    proxy.setText({});
    QCOMPARE(proxy.rowCount(), 10'000);
    QCOMPARE(calls, 4);
}

void TestWebhookFilterProxy::movesARowWhoseNameChanged()
{
    Model model(m_clock);
    QVector<api::Webhook> list{webhook("wh_1", "Apple"), webhook("wh_2", "Banana")};
    model.setWebhooks(list);
    WebhookFilterProxy proxy(model);
    QSignalSpy changed(&proxy, &QAbstractItemModel::dataChanged);
    list[0].name = "Zebra";
    model.setWebhooks(list);
    QCOMPARE(ids(proxy), QStringList({"wh_2", "wh_1"}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 1);
}

void TestWebhookFilterProxy::doesNotFilterByWhatIsOnlyPending()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Apple")});
    WebhookFilterProxy proxy(model);
    proxy.setState(WebhookState::Active);
    QVERIFY(proxy.setData(proxy.index(0, Model::State), false, ActiveRole));
    QCOMPARE(proxy.rowCount(), 1);
    QCOMPARE(proxy.index(0, Model::State).data().toString(), "Paused");
}

void TestWebhookFilterProxy::passesEditsOn()
{
    Model model(m_clock);
    model.setWebhooks({webhook("wh_1", "Zebra"), webhook("wh_2", "Apple")});
    WebhookFilterProxy proxy(model);
    QString asked;
    connect(&model, &Model::editRequested, this, [&](const QString &id) { asked = id; });
    QVERIFY(proxy.setData(proxy.index(0, Model::Name), "Apricot"));
    QCOMPARE(asked, "wh_2");
    QCOMPARE(proxy.headerData(Model::Url, Qt::Horizontal).toString(), "URL");
}

QTEST_GUILESS_MAIN(TestWebhookFilterProxy)
#include "tst_webhookfilterproxy.moc"
