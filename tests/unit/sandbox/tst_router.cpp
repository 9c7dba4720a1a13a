// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/router.h"

#include <QTest>

using namespace hookbench::sandbox;

/// Which route a request takes, and how a path without one is guarded.
class TestRouter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void requestsFindTheirRoute_data();
    void requestsFindTheirRoute();
    void otherMethodsAreNamed();
    void unknownPathsAreGuarded();

private:
    Router m_router;
};

void TestRouter::initTestCase()
{
    m_router.guardArea("/api/", Guard::KeyAndRate);
    m_router.add({"GET", "/api/things", Guard::KeyAndRate});
    m_router.add({"POST", "/api/things", Guard::KeyAndRate});
    m_router.add({"GET", "/api/things/{id}", Guard::KeyAndRate});
    m_router.add({"GET", "/api/open", Guard::None});
    m_router.add({"POST", "/control/clock", Guard::Key});
}

void TestRouter::requestsFindTheirRoute_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("pattern"); // empty: none
    QTest::addColumn<QByteArray>("parameter");
    const auto row = [](const char *method, const char *path, const char *pattern,
                        const char *parameter = "") {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << QByteArray(path)
                                             << QByteArray(pattern) << QByteArray(parameter);
    };
    row("GET", "/api/things", "/api/things");
    row("HEAD", "/api/things", "/api/things");
    row("POST", "/api/things", "/api/things");
    row("get", "/api/things", ""); // methods have case
    row("GET", "/api/things/", "");
    row("GET", "/api/things/a%2Fb", "/api/things/{id}", "a/b");
    row("HEAD", "/api/things/x", "/api/things/{id}", "x");
    row("GET", "/api/things/%zz", "/api/things/{id}", "%zz");
    row("GET", "/api/things/a/b", "");
    row("HEAD", "/control/clock", "");
    row("GET", "/", "");
}

void TestRouter::requestsFindTheirRoute()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, parameter);
    const Router::Match match = m_router.match(method.toStdString(), path.toStdString());
    QCOMPARE(match.route ? match.route->pattern : std::string(), pattern.toStdString());
    QCOMPARE(match.parameter, parameter.toStdString());
}

void TestRouter::otherMethodsAreNamed()
{
    const Router::Match match = m_router.match("DELETE", "/api/things");
    QVERIFY(!match.route);
    QCOMPARE(match.allowed, std::string("GET, HEAD, POST"));
    QVERIFY(m_router.match("GET", "/api/nothing").allowed.empty());
}

void TestRouter::unknownPathsAreGuarded()
{
    QCOMPARE(m_router.match("GET", "/api/nothing").guard, Guard::KeyAndRate);
    QCOMPARE(m_router.match("GET", "/api/open").guard, Guard::None);
    QCOMPARE(m_router.match("GET", "/control/clock").guard, Guard::Key);
    QCOMPARE(m_router.match("GET", "/elsewhere").guard, Guard::None);
}

QTEST_APPLESS_MAIN(TestRouter)
#include "tst_router.moc"
