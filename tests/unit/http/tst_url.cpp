// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/http/url.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::http;

/// URLs as the client takes them apart.
class TestUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parsed_data();
    void parsed();
    void refused_data();
    void refused();
    void messagesHideTheQuery();
    void loopback_data();
    void loopback();
};

void TestUrl::parsed_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QByteArray>("hostField");
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *name, const char *text, bool tls, const char *host, int port,
                        const char *hostField, const char *target) {
        QTest::newRow(name) << QByteArray(text) << tls << QByteArray(host) << port
                            << QByteArray(hostField) << QByteArray(target);
    };
    row("plain", "http://A.example/x", false, "a.example", 80, "a.example", "/x");
    row("https", "HTTPS://a.example/", true, "a.example", 443, "a.example", "/");
    row("a port", "http://a.example:8080/x", false, "a.example", 8080, "a.example:8080", "/x");
    row("the default port is not sent", "https://a.example:443/x", true, "a.example", 443,
        "a.example", "/x");
    row("no path", "http://a.example", false, "a.example", 80, "a.example", "/");
    row("a query without path", "http://a.example?q=1", false, "a.example", 80, "a.example",
        "/?q=1");
    row("a fragment stays here", "http://a.example/x?q#part", false, "a.example", 80, "a.example",
        "/x?q");
    row("IPv6", "http://[::1]:9/x", false, "::1", 9, "[::1]:9", "/x");
    row("the path is not touched", "http://a.example/a%20b//../c?x=%C3%A4", false, "a.example", 80,
        "a.example", "/a%20b//../c?x=%C3%A4");
}

void TestUrl::parsed()
{
    QFETCH(QByteArray, text);
    const auto url = parseUrl(text.toStdString());
    QVERIFY(url.ok());
    QTEST(url->tls, "tls");
    QTEST(QByteArray::fromStdString(url->host), "host");
    QTEST(int(url->port), "port");
    QTEST(QByteArray::fromStdString(url->hostField), "hostField");
    QTEST(QByteArray::fromStdString(url->target), "target");
}

void TestUrl::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"", "a.example", "/x", "ftp://a.example/", "http:/a.example", "http://", "http:///x",
          "http://a.example:0/", "http://a.example:70000/", "http://u:p@a.example/",
          "http://a.example/a b", "http://a.example/\r\nX: y", "http://\xc3\xa4.example/",
          "http://[::1/", "://a.example/"})
        QTest::newRow(text[0] ? text : "nothing") << QByteArray(text);
}

void TestUrl::refused()
{
    QFETCH(QByteArray, text);
    const auto url = parseUrl(text.toStdString());
    QVERIFY(!url.ok());
    QVERIFY(url.error().kind == ErrorKind::InvalidArgument);
    QVERIFY(!url.error().detail.empty());
}

void TestUrl::messagesHideTheQuery()
{
    const auto url = parseUrl("https://a.example:8443/hook?token=secret#x");
    QCOMPARE(url->display, std::string("https://a.example:8443/hook"));
}

void TestUrl::loopback_data()
{
    QTest::addColumn<bool>("isLoopback");
    for (const char *host : {"localhost", "LocalHost", "127.0.0.1", "127.8.9.1", "::1"})
        QTest::newRow(host) << true;
    for (const char *host :
         {"127.1", "0.0.0.0", "localhost.example", "10.0.0.1", "", "::", "2130706433"})
        QTest::newRow(host[0] ? host : "nothing") << false;
}

void TestUrl::loopback()
{
    const QByteArray row = QTest::currentDataTag();
    QTEST(isLoopbackHost(row == "nothing" ? "" : row.toStdString()), "isLoopback");
}

QTEST_APPLESS_MAIN(TestUrl)
#include "tst_url.moc"
