// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/trafficscript.h"
#include "tests/support/sandbox/apifixture.h"

#include <QMap>
#include <QSet>
#include <QTest>

#include <set>

using namespace hookbench;
using namespace hookbench::sandbox;
using namespace hookbench::test;
using namespace std::chrono_literals;

using Json = nlohmann::ordered_json;

/// POST and DELETE /sandbox/traffic: believable lives at a rate.
class TestTraffic : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theSameSeedMakesTheSameSteps();
    void everyObjectLivesItsLifeInOrder();
    void theMixIsKept();
    void itKeepsItsRateAndEnds();
    void aNumberOfObjectsLivesToTheEnd_data();
    void aNumberOfObjectsLivesToTheEnd();
    void theSameObjectsLiveTheSameLives();
    void anObjectKeepsItsIds();
    void itStopsAndIsReplaced();
    void applicationsAreApart();
    void brokenOrdersAreRefused_data();
    void brokenOrdersAreRefused();

private:
    http::Response order(const Json &body, const std::string &key = "full")
    {
        return m_fixture->send("POST", "/sandbox/traffic", body, key);
    }
    /// Lets time pass in steps, and answers everything.
    void pass(std::chrono::milliseconds time);
    std::vector<Json> events() const;

    std::unique_ptr<ApiFixture> m_fixture;
};

void TestTraffic::init()
{
    m_fixture = std::make_unique<ApiFixture>();
    m_fixture->createWith({{"url", "http://127.0.0.1:9/hook"}});
}

void TestTraffic::pass(std::chrono::milliseconds time)
{
    for (auto passed = 0ms; passed < time; passed += 10ms) {
        m_fixture->clock.advance(10ms);
        m_fixture->world.fireTimers();
        while (m_fixture->world.answer(200))
            continue;
    }
}

std::vector<Json> TestTraffic::events() const
{
    std::vector<Json> all;
    for (const auto &sent : m_fixture->world.sent)
        all.push_back(Json::parse(sent.request.body));
    return all;
}

void TestTraffic::theSameSeedMakesTheSameSteps()
{
    const auto steps = [](std::uint64_t seed) {
        TrafficScript script(usualMix(), seed);
        std::vector<TrafficStep> all;
        for (int i = 0; i < 200; ++i)
            all.push_back(script.next());
        return all;
    };
    QVERIFY(steps(7) == steps(7));
    QVERIFY(steps(7) != steps(8));
}

void TestTraffic::everyObjectLivesItsLifeInOrder()
{
    TrafficScript script(usualMix(), 7);
    QMap<qulonglong, QStringList> lives;
    std::set<std::uint64_t> over;
    int mostAtOnce = 0;
    for (int i = 0; i < 3'000; ++i) {
        const TrafficStep step = script.next();
        QVERIFY(!over.contains(step.object));
        QStringList &life = lives[step.object];
        QCOMPARE(step.isFirst, life.isEmpty());
        life += QString::fromStdString(step.type);
        if (step.isLast)
            over.insert(step.object);
        mostAtOnce = std::max(mostAtOnce, int(lives.size() - qsizetype(over.size())));
    }
    QVERIFY(mostAtOnce > 5 && mostAtOnce < 40);
    QMap<QString, int> kinds;
    for (auto life = lives.begin(); life != lives.end(); ++life) {
        if (over.contains(life.key()))
            ++kinds[life.value().join(' ')];
    }
    QCOMPARE(kinds.size(), 14);
    QVERIFY(kinds.value("payment.created payment.pending payment.completed") >
            kinds.value("payment.created payment.pending payment.completed payment.refunded"));
}

void TestTraffic::theMixIsKept()
{
    TrafficScript script({{"invoice", 1}, {"customer", 0}, {"payment", 3}}, 1);
    int invoices = 0;
    int payments = 0;
    for (int i = 0; i < 4'000; ++i) {
        const TrafficStep step = script.next();
        QVERIFY(!step.type.starts_with("customer"));
        if (step.isFirst)
            ++(step.type.starts_with("invoice") ? invoices : payments);
    }
    const double share = double(invoices) / (invoices + payments);
    QVERIFY2(share > 0.2 && share < 0.3, qPrintable(QString::number(share)));
}

void TestTraffic::itKeepsItsRateAndEnds()
{
    const auto answer = order({{"rate", 10}, {"seconds", 3}, {"seed", 7}});
    QCOMPARE(answer.status, 202);
    QCOMPARE(bodyOf(answer)["events"].get<int>(), 30);
    QCOMPARE(m_fixture->world.sent.size(), 1u);
    pass(1s);
    const std::size_t afterOne = m_fixture->world.sent.size();
    QVERIFY2(afterOne >= 10 && afterOne <= 11, qPrintable(QString::number(afterOne)));
    pass(10s);
    QCOMPARE(m_fixture->world.sent.size(), 30u);
}

void TestTraffic::aNumberOfObjectsLivesToTheEnd_data()
{
    QTest::addColumn<int>("objects");
    QTest::newRow("one") << 1;
    QTest::newRow("fewer than live at once") << 7;
    QTest::newRow("many") << 60;
}

/// Exactly so many, each from its first event to one that ends its life, in the order of its kind.
void TestTraffic::aNumberOfObjectsLivesToTheEnd()
{
    QFETCH(int, objects);
    const auto answer = order({{"rate", 100}, {"objects", objects}, {"seed", 3}});
    QCOMPARE(answer.status, 202);
    const Json body = bodyOf(answer);
    QCOMPARE(body["objects"].get<int>(), objects);
    const auto planned = body["events"].get<std::size_t>();
    QVERIFY(planned >= std::size_t(objects) && planned <= std::size_t(objects) * 4);
    QCOMPARE(body["seconds"].get<double>(), double(planned) / 100);
    pass(5s);
    QCOMPARE(m_fixture->world.sent.size(), planned);
    QVERIFY(!bodyOf(m_fixture->send("GET", "/sandbox/traffic"))["running"].get<bool>());
    QMap<QString, QStringList> lives;
    for (const Json &event : events()) {
        const auto type = QString::fromStdString(event["type"].get<std::string>());
        const QString family = type.section('.', 0, 0);
        const auto id = event["data"]["id"].get<std::string>();
        lives[family + ' ' + QString::fromStdString(id)] += type.section('.', 1);
    }
    QCOMPARE(lives.size(), objects);
    static const QSet<QString> firsts{"created", "pending"};
    static const QSet<QString> lasts{"completed",  "refunded", "disputed", "failed",
                                     "successful", "canceled", "paid",     "expired",
                                     "cancelled",  "created",  "updated"};
    for (auto life = lives.begin(); life != lives.end(); ++life) {
        QVERIFY2(firsts.contains(life->first()), qPrintable(life.key()));
        QVERIFY2(lasts.contains(life->last()), qPrintable(life.key() + ' ' + life->join(' ')));
        QVERIFY(!life.key().startsWith("payment ") || life->size() >= 3);
    }
}

void TestTraffic::theSameObjectsLiveTheSameLives()
{
    const auto steps = [](std::uint64_t seed) {
        QStringList all;
        TrafficScript script(usualMix(), seed, 25);
        while (!script.isOver()) {
            const TrafficStep step = script.next();
            all += QString("%1 %2").arg(step.object).arg(QString::fromStdString(step.type));
        }
        return all;
    };
    QCOMPARE(steps(4), steps(4));
    QVERIFY(steps(4) != steps(5));
}

void TestTraffic::anObjectKeepsItsIds()
{
    order({{"rate", 100}, {"seconds", 2}, {"mix", {{"payment", 1}}}});
    pass(3s);
    QMap<QString, QStringList> types;
    QMap<QString, QString> customers;
    std::set<std::string> ids;
    for (const Json &event : events()) {
        QVERIFY(ids.insert(event["id"].get<std::string>()).second);
        const auto object = QString::fromStdString(event["data"]["id"].get<std::string>());
        types[object] += QString::fromStdString(event["type"].get<std::string>());
        const auto customer =
            QString::fromStdString(event["data"]["customer"]["id"].get<std::string>());
        if (customers.contains(object))
            QCOMPARE(customers[object], customer);
        customers[object] = customer;
    }
    QVERIFY(types.size() > 30);
    int whole = 0;
    for (const QStringList &life : types) {
        QCOMPARE(life.first(), QString("payment.created"));
        whole += life.size() >= 3 ? 1 : 0;
    }
    QVERIFY(whole > 20);
}

void TestTraffic::itStopsAndIsReplaced()
{
    order({{"rate", 10}, {"seconds", 60}});
    pass(500ms);
    order({{"rate", 1}, {"seconds", 60}});
    const std::size_t before = m_fixture->world.sent.size();
    pass(500ms);
    QCOMPARE(m_fixture->world.sent.size(), before);
    QCOMPARE(m_fixture->send("DELETE", "/sandbox/traffic", std::string()).status, 204);
    pass(5s);
    QCOMPARE(m_fixture->world.sent.size(), before);
}

void TestTraffic::applicationsAreApart()
{
    order({{"rate", 10}, {"seconds", 2}}, "other-application"); // has no webhook
    pass(1s);
    QVERIFY(m_fixture->world.sent.empty());
    order({{"rate", 10}, {"seconds", 2}});
    m_fixture->send("DELETE", "/sandbox/traffic", std::string(), "other-application");
    pass(3s);
    QCOMPARE(m_fixture->world.sent.size(), 20u);
}

void TestTraffic::brokenOrdersAreRefused_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("no rate") << QByteArray("{\"rate\":0}");
    QTest::newRow("too much") << QByteArray("{\"rate\":1001}");
    QTest::newRow("a rate that is a text") << QByteArray("{\"rate\":\"1\"}");
    QTest::newRow("a rate that is null") << QByteArray("{\"rate\":null}");
    QTest::newRow("no time") << QByteArray("{\"seconds\":0}");
    QTest::newRow("too long") << QByteArray("{\"seconds\":86401}");
    QTest::newRow("no object") << QByteArray("{\"objects\":0}");
    QTest::newRow("too many objects") << QByteArray("{\"objects\":100001}");
    QTest::newRow("half an object") << QByteArray("{\"objects\":1.5}");
    QTest::newRow("objects that are a text") << QByteArray("{\"objects\":\"3\"}");
    QTest::newRow("objects and a time") << QByteArray("{\"objects\":3,\"seconds\":10}");
    QTest::newRow("objects for weeks") << QByteArray("{\"objects\":9999,\"rate\":0.01}");
    QTest::newRow("a seed below 0") << QByteArray("{\"seed\":-1}");
    QTest::newRow("an unknown family") << QByteArray("{\"mix\":{\"odd\":1}}");
    QTest::newRow("a weight below 0") << QByteArray("{\"mix\":{\"payment\":-1}}");
    QTest::newRow("nothing in the mix") << QByteArray("{\"mix\":{}}");
    QTest::newRow("nothing but 0") << QByteArray("{\"mix\":{\"payment\":0}}");
    QTest::newRow("a mix that is a list") << QByteArray("{\"mix\":[1]}");
}

void TestTraffic::brokenOrdersAreRefused()
{
    QFETCH(QByteArray, body);
    const auto answer = m_fixture->send("POST", "/sandbox/traffic", body.toStdString());
    QCOMPARE(answer.status, 400);
    QVERIFY(bodyOf(answer)["message"].is_array());
    QVERIFY(m_fixture->world.sent.empty());
}

QTEST_APPLESS_MAIN(TestTraffic)
#include "tst_traffic.moc"
