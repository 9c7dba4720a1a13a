// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/destination.h"

#include <QTest>

using namespace hookbench::sandbox;

using Verdict = Destination::Verdict;

class TestDestination : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsJudged_data();
    void itIsJudged();
    void everyRefusalSaysWhy();
    void aPathBeyondAsciiIsEncoded();
    void portsOfThisMachineAreApartAndHostsOutsideAreNot();
    void hostNames_data();
    void hostNames();
};

void TestDestination::itIsJudged_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<Verdict>("verdict");
    const auto row = [](const char *name, const char *url, Verdict verdict) {
        QTest::newRow(name) << QByteArray(url) << verdict;
    };
    row("localhost", "http://localhost:9000/a", Verdict::ThisMachine);
    row("LOCALHOST", "http://LOCALHOST/a", Verdict::ThisMachine);
    row("127.0.0.1", "https://127.0.0.1/a?b=c", Verdict::ThisMachine);
    row("all of 127.0.0.0/8", "http://127.8.9.1/", Verdict::ThisMachine);
    row("::1", "http://[::1]:80/", Verdict::ThisMachine);
    row("127.0.0.1 written as IPv6", "http://[::ffff:127.0.0.1]/", Verdict::Outside);
    row("a name under localhost", "http://a.localhost/", Verdict::Outside);
    row("a name that begins so", "http://localhost.evil.example/", Verdict::Outside);
    row("a name that resolves to this machine", "http://localtest.me/", Verdict::Outside);
    row("every address", "http://0.0.0.0/", Verdict::Outside);
    row("a sample", "https://api.northwind.example/hooks", Verdict::Outside);
    row("an allowed host", "https://Tunnel.example/x", Verdict::AllowedHost);
    row("an allowed host on a port", "http://tunnel.example:8443/x", Verdict::AllowedHost);
    row("below an allowed host", "http://a.tunnel.example/", Verdict::Outside);
    row("an allowed IPv6 address", "http://[fd00::1]/", Verdict::AllowedHost);
    row("a host of a LIVE account", "https://shop.example/", Verdict::LiveHost);
    row("a user and a password", "http://me:secret@localhost/", Verdict::Unusable);
    row("a host beyond ASCII", "http://bücher.example/", Verdict::Unusable);
    row("no URL", "hello", Verdict::Unusable);
}

void TestDestination::itIsJudged()
{
    QFETCH(QByteArray, url);
    QFETCH(Verdict, verdict);
    DestinationRule rule;
    rule.allow({"tunnel.example", "fd00::1", "shop.example"});
    rule.forbid({"SHOP.example", "localhost"});
    const Destination destination = rule.judge(url.toStdString());
    QCOMPARE(destination.verdict, verdict);
    QCOMPARE(destination.maySend(),
             verdict == Verdict::ThisMachine || verdict == Verdict::AllowedHost);
}

void TestDestination::everyRefusalSaysWhy()
{
    DestinationRule rule;
    QCOMPARE(rule.judge("http://localhost/").refusal(), "");
    QCOMPARE(rule.judge("http://a.example/").refusal(), "not sent: outside this machine");
    rule.allow({"a.example"});
    rule.forbid({"a.example"});
    QVERIFY(QByteArray(rule.judge("http://a.example/").refusal()).contains("LIVE"));
    QVERIFY(QByteArray(rule.judge("x").refusal()).startsWith("not sent: "));
}

void TestDestination::aPathBeyondAsciiIsEncoded()
{
    const DestinationRule rule;
    QCOMPARE(rule.judge("http://localhost/gr\xc3\xbc\xc3\x9f?q=\xe2\x82\xac").url.target,
             std::string("/gr%C3%BC%C3%9F?q=%E2%82%AC"));
}

void TestDestination::portsOfThisMachineAreApartAndHostsOutsideAreNot()
{
    DestinationRule rule;
    rule.allow({"a.example"});
    QVERIFY(rule.judge("http://localhost:1/").queue != rule.judge("http://localhost:2/").queue);
    QCOMPARE(rule.judge("http://a.example:1/").queue, rule.judge("https://a.example:2/").queue);
}

void TestDestination::hostNames_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("a name") << QByteArray("a.example") << true;
    QTest::newRow("an address") << QByteArray("10.0.0.1") << true;
    QTest::newRow("IPv6") << QByteArray("fd00::1") << true;
    QTest::newRow("IPv6 in brackets") << QByteArray("[fd00::1]") << true;
    QTest::newRow("with a port") << QByteArray("a.example:80") << false;
    QTest::newRow("with a scheme") << QByteArray("https://a.example") << false;
    QTest::newRow("with a path") << QByteArray("a.example/x") << false;
    QTest::newRow("with a user") << QByteArray("me@a.example") << false;
    QTest::newRow("nothing") << QByteArray("") << false;
    QTest::newRow("a blank") << QByteArray("a b") << false;
}

void TestDestination::hostNames()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isOne);
    QCOMPARE(isHostName(text.toStdString()), isOne);
}

QTEST_APPLESS_MAIN(TestDestination)
#include "tst_destination.moc"
