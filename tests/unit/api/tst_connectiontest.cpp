// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/api/clientfixture.h"

#include "app/api/connectiontest.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::api;
using namespace hookbench::test;

using Verdict = ConnectionReport::Verdict;
using Scope = ConnectionReport::Scope;

Q_DECLARE_METATYPE(hookbench::test::ScriptedAnswer)

/// "Test connection": which of the things that can be wrong is wrong.
class TestConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAreToldApart_data();
    void answersAreToldApart();
    void noServerIsUnreachable();
    void nothingIsChanged();
};

void TestConnectionTest::answersAreToldApart_data()
{
    QTest::addColumn<ScriptedAnswer>("health");
    QTest::addColumn<ScriptedAnswer>("list");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<Scope>("read");
    QTest::addColumn<int>("requests");
    const auto well = ScriptedAnswer::json(200, R"({"status":"ok","authenticated":true})");
    const auto status = [](int code) {
        return ScriptedAnswer::json(code, R"({"message":"no"})", {"Retry-After: 600"});
    };
    const auto list = ScriptedAnswer::json(200, webhookArray(0, 10));
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("all is well") << well << list << Verdict::Works << Scope::Works << 2;
    row("well, in data") << well << ScriptedAnswer::json(200, R"({"data":[]})") << Verdict::Works
                         << Scope::Works << 2;
    row("no health check here") << status(404) << list << Verdict::Works << Scope::Works << 2;
    row("health is down, the list is not")
        << status(503) << list << Verdict::Works << Scope::Works << 2;
    row("the key is refused") << status(401) << list << Verdict::WrongKey << Scope::NotTried << 1;
    row("the key is not found") << status(403) << list << Verdict::WrongKey << Scope::NotTried << 1;
    row("the key is refused by the list alone")
        << well << status(401) << Verdict::WrongKey << Scope::NotTried << 2;
    row("the scope is missing") << well << status(403) << Verdict::MissingScope << Scope::Missing
                                << 2;
    row("the limit is used up") << status(429) << list << Verdict::Limited << Scope::NotTried << 1;
    row("the list is no list") << well << ScriptedAnswer::json(200, R"({"welcome":1})")
                               << Verdict::Failed << Scope::NotTried << 2;
    row("some web page") << ScriptedAnswer::body(200, "text/html", "<html>Hi</html>")
                         << ScriptedAnswer::body(200, "text/html", "<html>Hi</html>")
                         << Verdict::Failed << Scope::NotTried << 2;
    row("no answer") << ScriptedAnswer::stall() << list << Verdict::Unreachable << Scope::NotTried
                     << 1;
}

void TestConnectionTest::answersAreToldApart()
{
    QFETCH(ScriptedAnswer, health);
    QFETCH(ScriptedAnswer, list);
    QFETCH(Verdict, verdict);
    QFETCH(Scope, read);
    QFETCH(int, requests);
    ClientFixture fixture(1000);
    fixture.server.script({health, list});
    std::optional<ConnectionReport> report;
    testConnection(fixture.client, this, [&](const ConnectionReport &told) { report = told; });
    QTRY_VERIFY(report);
    QCOMPARE(report->verdict, verdict);
    QCOMPARE(report->read, read);
    QCOMPARE(report->error.has_value(), verdict != Verdict::Works);
    // A GET tells nothing about the others.
    QCOMPARE(report->create, Scope::NotTried);
    QCOMPARE(report->update, Scope::NotTried);
    QCOMPARE(report->remove, Scope::NotTried);
    QCOMPARE(fixture.server.requests().size(), requests);
}

void TestConnectionTest::noServerIsUnreachable()
{
    ClientFixture fixture;
    fixture.server.close();
    std::optional<ConnectionReport> report;
    testConnection(fixture.client, this, [&](const ConnectionReport &told) { report = told; });
    QTRY_VERIFY(report);
    QCOMPARE(report->verdict, Verdict::Unreachable);
    QCOMPARE(report->error->kind, ErrorKind::ConnectionRefused);
}

void TestConnectionTest::nothingIsChanged()
{
    ClientFixture fixture;
    fixture.server.otherwise([](const ScriptedRequest &request) {
        return request.target.endsWith("/health") ? ScriptedAnswer::json(200, "{}")
                                                  : ScriptedAnswer::json(200, "[]");
    });
    std::optional<ConnectionReport> report;
    testConnection(fixture.client, this, [&](const ConnectionReport &told) { report = told; });
    QTRY_VERIFY(report);
    for (const ScriptedRequest &request : fixture.server.requests())
        QCOMPARE(request.method, QByteArray("GET"));
}

QTEST_GUILESS_MAIN(TestConnectionTest)
#include "tst_connectiontest.moc"
