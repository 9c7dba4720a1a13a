// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/percent.h"
#include "app/sandbox/queryparameters.h"

#include <QTest>

using namespace hookbench::sandbox;

/// Query strings, read strictly.
class TestQueryParameters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wholeNumbersAreRead_data();
    void wholeNumbersAreRead();
    void booleansAreRead();
    void everyViolationIsNamed();
    void percentIsDecoded();
};

void TestQueryParameters::wholeNumbersAreRead_data()
{
    QTest::addColumn<qint64>("expected"); // -1: a violation
    const auto row = [](const char *query, qint64 expected) { QTest::newRow(query) << expected; };
    row("n=5", 5);
    row("n=007", 7);
    row("n=%35", 5);
    row("x=1&n=5&y", 5);
    row("other=5", 42);
    row("n=9223372036854775807", std::numeric_limits<qint64>::max());
    row("n=9223372036854775808", -1);
    row("n=", -1);
    row("n", -1);
    row("n=0", -1);
    row("n=-5", -1);
    row("n=+5", -1);
    row("n=%205", -1);
    row("n=5.0", -1);
    row("n=5e1", -1);
    row("n=0x5", -1);
    row("n=%zz", -1);
    row("n=5&n=5", -1);
}

void TestQueryParameters::wholeNumbersAreRead()
{
    QFETCH(qint64, expected);
    QueryParameters query(QTest::currentDataTag());
    const qint64 number = query.wholeNumber("n", 42, 1);
    QCOMPARE(query.violations().size(), std::size_t(expected == -1 ? 1 : 0));
    QCOMPARE(number, expected == -1 ? 42 : expected);
}

void TestQueryParameters::booleansAreRead()
{
    QueryParameters query("yes=true&no=false&capital=True&one=1&empty=");
    QCOMPARE(query.boolean("yes"), std::optional(true));
    QCOMPARE(query.boolean("no"), std::optional(false));
    QCOMPARE(query.boolean("absent"), std::optional<bool>());
    QVERIFY(query.violations().empty());
    for (const char *name : {"capital", "one", "empty"})
        QCOMPARE(query.boolean(name), std::optional<bool>());
    QCOMPARE(query.violations().size(), std::size_t{3});
}

void TestQueryParameters::everyViolationIsNamed()
{
    QueryParameters query("page=0&limit=101&active=x");
    query.wholeNumber("page", 1, 1);
    query.wholeNumber("limit", 20, 1, 100);
    query.boolean("active");
    QCOMPARE(query.violations(),
             (std::vector<std::string>{"page must be a whole number of at least 1",
                                       "limit must be a whole number from 1 to 100",
                                       "active must be true or false"}));
}

void TestQueryParameters::percentIsDecoded()
{
    QCOMPARE(percentDecode("a%2Fb%c3%bc+").value(), std::string("a/bü+"));
    QCOMPARE(percentDecode("").value(), std::string());
    for (const char *broken : {"%", "%4", "%g0", "%0g", "a%2", "%-1", "% 1"})
        QVERIFY2(!percentDecode(broken), broken);
}

QTEST_APPLESS_MAIN(TestQueryParameters)
#include "tst_queryparameters.moc"
