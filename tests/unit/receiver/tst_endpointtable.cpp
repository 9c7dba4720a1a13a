// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/endpointtable.h"

#include "app/signing/schemeset.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::receiver;

namespace
{

const UtcTime noon = *parseUtc("2026-03-20T12:00:00.000Z");

Endpoint at(const std::string &path, const AnswerRule &answer = {})
{
    Endpoint endpoint;
    endpoint.path = path;
    endpoint.account = "of " + path;
    endpoint.answer = answer;
    return endpoint;
}

} // namespace

/// Which endpoint a path belongs to, and what lives on when they change.
class TestEndpointTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void longestPathWins_data();
    void longestPathWins();
    void nobodyListens();
    void laterOneReplaces();
    void countsGoOnWhereTheRuleIsTheSame();

private:
    const signing::SchemeSet m_schemes;
};

void TestEndpointTable::longestPathWins_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("account");
    QTest::newRow("the root") << QByteArray("/") << QByteArray("of /");
    QTest::newRow("anything else") << QByteArray("/x") << QByteArray("of /");
    QTest::newRow("itself") << QByteArray("/orders") << QByteArray("of /orders");
    QTest::newRow("with a slash") << QByteArray("/orders/") << QByteArray("of /orders");
    QTest::newRow("below") << QByteArray("/orders/5/x") << QByteArray("of /orders");
    QTest::newRow("the longest one") << QByteArray("/orders/eu/7") << QByteArray("of /orders/eu");
    QTest::newRow("whole segments only") << QByteArray("/orders2") << QByteArray("of /");
    QTest::newRow("whole segments of the longer one")
        << QByteArray("/orders/eur") << QByteArray("of /orders");
    QTest::newRow("case counts") << QByteArray("/Orders") << QByteArray("of /");
    QTest::newRow("nothing is decoded") << QByteArray("/%6frders") << QByteArray("of /");
    QTest::newRow("the path of OPTIONS *") << QByteArray("*") << QByteArray("of /");
}

void TestEndpointTable::longestPathWins()
{
    QFETCH(QByteArray, path);
    EndpointTable table({at("/orders"), at("/"), at("/orders/eu"), at("/refunds/")}, m_schemes);
    const Route *route = table.find(path.toStdString());
    QVERIFY(route);
    QTEST(QByteArray::fromStdString(route->endpoint.account), "account");
}

void TestEndpointTable::nobodyListens()
{
    EndpointTable table({at("/orders/")}, m_schemes);
    QVERIFY(!table.find("/"));
    QVERIFY(!table.find("/order"));
    QVERIFY(table.find("/orders"));
    QVERIFY(!EndpointTable().find("/"));
}

void TestEndpointTable::laterOneReplaces()
{
    Endpoint second = at("/a/");
    second.account = "second";
    EndpointTable table({at("/a"), second}, m_schemes);
    QCOMPARE(table.find("/a")->endpoint.account, std::string("second"));
}

void TestEndpointTable::countsGoOnWhereTheRuleIsTheSame()
{
    const AnswerRule rule{.failFirst = 2};
    const AnswerRule other{.failFirst = 2, .failStatus = 501};
    EndpointTable before({at("/a", rule), at("/b", rule)}, m_schemes);
    for (const char *path : {"/a", "/b"})
        QCOMPARE(before.find(path)->planner.next(noon, true).response.status, 500);

    EndpointTable after({at("/a", rule), at("/b", other), at("/c", rule)}, m_schemes);
    after.takeCounts(before);
    const auto failures = [&](const char *path) {
        int count = 0;
        while (after.find(path)->planner.next(noon, true).response.status != 200)
            ++count;
        return count;
    };
    QCOMPARE(failures("/a"), 1);
    QCOMPARE(failures("/b"), 2);
    QCOMPARE(failures("/c"), 2);
}

QTEST_APPLESS_MAIN(TestEndpointTable)
#include "tst_endpointtable.moc"
