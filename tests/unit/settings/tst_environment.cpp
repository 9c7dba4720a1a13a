// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/accountrules.h"
#include "app/settings/environment.h"

#include <QTest>

using namespace hookbench::settings;

Q_DECLARE_METATYPE(hookbench::settings::Environment)
Q_DECLARE_METATYPE(hookbench::settings::EnvironmentReason)
Q_DECLARE_METATYPE(hookbench::settings::AccountIssue)

/// Where LIVE wins, and what an account may look like.
class TestEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decisions_data();
    void decisions();
    void loopback_data();
    void loopback();
    void baseUrls_data();
    void baseUrls();
    void prefixes_data();
    void prefixes();
    void names_data();
    void names();
    void hostsAreConfirmedOneByOne();
    void insecureUrlErrorHasNoUserInfo();
};

void TestEnvironment::decisions_data()
{
    QTest::addColumn<Environment>("chosen");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("clientKey");
    QTest::addColumn<QByteArray>("clientSecret");
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<EnvironmentReason>("reason");

    using enum Environment;
    using enum EnvironmentReason;
    const auto row = [](const char *name, Environment chosen, const char *url, const char *key,
                        const char *secret, Environment environment, EnvironmentReason reason) {
        QTest::newRow(name) << chosen << QString(url) << QByteArray(key) << QByteArray(secret)
                            << environment << reason;
    };
    const char *away = "https://api.shop.example";
    const char *here = "http://127.0.0.1:8786";
    row("a test key is TEST", Test, away, "pk_test_1", "sk_test_1", Test, KeyPrefix);
    row("the prefix may be in the secret alone", Test, away, "app-1", "sk_test_1", Test, KeyPrefix);
    row("the prefix may be in the key alone", Test, away, "pk_test_1", "xyz", Test, KeyPrefix);
    row("a live key is LIVE", Live, away, "pk_live_1", "sk_live_1", Live, KeyPrefix);
    row("a live key wins over the setting TEST", Test, away, "pk_live_1", "x", Live, Contradiction);
    row("a live key wins over the setting SANDBOX", Sandbox, here, "x", "sk_live_1", Live,
        Contradiction);
    row("a live key is LIVE even on this machine", Test, here, "pk_live_1", "sk_live_1", Live,
        Contradiction);
    row("the setting LIVE wins over a test key", Live, away, "pk_test_1", "sk_test_1", Live,
        Contradiction);
    row("two keys that contradict are LIVE", Test, away, "pk_test_1", "sk_live_1", Live,
        Contradiction);
    row("an unknown key elsewhere is LIVE", Test, away, "abc", "def", Live, UnknownKey);
    row("a sandbox elsewhere is LIVE with an unknown key", Sandbox, away, "abc", "def", Live,
        UnknownKey);
    row("no key at all elsewhere is LIVE", Test, away, "", "", Live, UnknownKey);
    row("an unknown key here is SANDBOX when chosen", Sandbox, here, "abc", "def", Sandbox,
        AsChosen);
    row("an unknown key here is TEST when chosen", Test, here, "abc", "def", Test, AsChosen);
    row("an unknown key here is LIVE when chosen", Live, here, "abc", "def", Live, AsChosen);
    row("a test key here may be a SANDBOX", Sandbox, here, "pk_test_1", "sk_test_1", Sandbox,
        AsChosen);
    row("a sandbox is never on another machine", Sandbox, away, "pk_test_1", "sk_test_1", Test,
        Contradiction);
    row("a prefix in the middle says nothing", Test, away, "my_sk_test_1", "x", Live, UnknownKey);
    row("capitals are another prefix", Test, away, "SK_TEST_1", "x", Live, UnknownKey);
}

void TestEnvironment::decisions()
{
    QFETCH(Environment, chosen);
    QFETCH(QString, url);
    QFETCH(QByteArray, clientKey);
    QFETCH(QByteArray, clientSecret);
    QFETCH(Environment, environment);
    QFETCH(EnvironmentReason, reason);
    const EnvironmentDecision decision =
        decideEnvironment(chosen, QUrl(url), clientKey.toStdString(), clientSecret.toStdString());
    QCOMPARE(decision.environment, environment);
    QCOMPARE(decision.reason, reason);
}

void TestEnvironment::loopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("expected");
    QTest::newRow("localhost") << "http://localhost:80" << true;
    QTest::newRow("localhost in capitals") << "http://LOCALHOST" << true;
    QTest::newRow("127.0.0.1") << "http://127.0.0.1:8786" << true;
    QTest::newRow("all of 127/8") << "http://127.9.8.7" << true;
    QTest::newRow("IPv6") << "http://[::1]:8786" << true;
    QTest::newRow("a name that begins like it") << "http://127.0.0.1.evil.example" << false;
    QTest::newRow("a name with localhost in front") << "http://localhost.evil.example" << false;
    QTest::newRow("four labels, not all numbers") << "http://127.0.0.x" << false;
    QTest::newRow("user info that looks like it") << "http://127.0.0.1@evil.example" << false;
    QTest::newRow("any address") << "http://0.0.0.0" << false;
    QTest::newRow("a private address") << "http://192.168.1.2" << false;
    QTest::newRow("nothing") << "" << false;
}

void TestEnvironment::loopback()
{
    QFETCH(QString, url);
    QFETCH(bool, expected);
    QCOMPARE(isLoopback(QUrl(url)), expected);
}

void TestEnvironment::baseUrls_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<AccountIssue>("expected");
    using enum AccountIssue;
    QTest::newRow("https") << "https://api.devdraft.ai" << None;
    QTest::newRow("https with a port and a slash") << "https://api.devdraft.ai:8443/" << None;
    QTest::newRow("http here") << "http://127.0.0.1:8786" << None;
    QTest::newRow("http elsewhere") << "http://api.devdraft.ai" << UrlInsecure;
    QTest::newRow("no scheme") << "api.devdraft.ai" << UrlInvalid;
    QTest::newRow("another scheme") << "ftp://api.devdraft.ai" << UrlInvalid;
    QTest::newRow("no host") << "https:///x" << UrlInvalid;
    QTest::newRow("empty") << "" << UrlInvalid;
    QTest::newRow("user info") << "https://me:pw@api.devdraft.ai" << UrlHasMore;
    QTest::newRow("a path belongs to the prefix") << "https://api.devdraft.ai/api" << UrlHasMore;
    QTest::newRow("a query") << "https://api.devdraft.ai?x=1" << UrlHasMore;
    QTest::newRow("endless") << "https://" + QString(600, 'a') << UrlInvalid;
}

void TestEnvironment::baseUrls()
{
    QFETCH(QString, url);
    QFETCH(AccountIssue, expected);
    QCOMPARE(checkBaseUrl(QUrl(url)), expected);
}

void TestEnvironment::prefixes_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("isFine");
    QTest::newRow("the default") << "/api/v0" << true;
    QTest::newRow("none") << "" << true;
    QTest::newRow("no slash in front") << "api" << false;
    QTest::newRow("a slash behind") << "/api/" << false;
    QTest::newRow("upwards") << "/api/../admin" << false;
    QTest::newRow("a query") << "/api?x" << false;
    QTest::newRow("a line end behind it") << "/api\n" << false;
    QTest::newRow("another host") << "//evil.example" << false;
    QTest::newRow("endless") << "/" + QString(200, 'a') << false;
}

void TestEnvironment::prefixes()
{
    QFETCH(QString, prefix);
    QFETCH(bool, isFine);
    QCOMPARE(checkPrefix(prefix), isFine ? AccountIssue::None : AccountIssue::PrefixInvalid);
}

void TestEnvironment::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<AccountIssue>("expected");
    using enum AccountIssue;
    const QString emoji = QString::fromUtf8("\xf0\x9f\x9b\x92");
    QTest::newRow("a word") << "Shop" << None;
    QTest::newRow("sixty characters") << QString(60, 'x') << None;
    QTest::newRow("sixty-one") << QString(61, 'x') << NameTooLong;
    QTest::newRow("sixty emoji are sixty characters") << emoji.repeated(60) << None;
    QTest::newRow("sixty-one emoji") << emoji.repeated(61) << NameTooLong;
    QTest::newRow("nothing") << "" << NameEmpty;
    QTest::newRow("spaces") << "   " << NameEmpty;
    QTest::newRow("a line end") << "a\nb" << NameHasControls;
    QTest::newRow("a turned direction") << QString("a") + QChar(0x202e) << NameHasControls;
    QTest::newRow("the built-in one") << "Sandbox" << NameReserved;
}

void TestEnvironment::names()
{
    QFETCH(QString, name);
    QFETCH(AccountIssue, expected);
    QCOMPARE(checkAccountName(name), expected);
}

void TestEnvironment::hostsAreConfirmedOneByOne()
{
    Account account;
    account.baseUrl = QUrl("https://api.shop.example");
    QVERIFY(!isHostConfirmed(account));
    account.confirmedHosts = {"api.shop.example"};
    QVERIFY(isHostConfirmed(account));
    account.baseUrl = QUrl("https://API.shop.example:8443");
    QVERIFY(isHostConfirmed(account));
    account.baseUrl = QUrl("https://evil.api.shop.example");
    QVERIFY(!isHostConfirmed(account));
    account.baseUrl.clear();
    account.confirmedHosts.append("");
    QVERIFY(!isHostConfirmed(account));
}

void TestEnvironment::insecureUrlErrorHasNoUserInfo()
{
    Account account;
    account.baseUrl = QUrl("http://me:password@shop.example?key=1");
    const hookbench::Error error = accountError(AccountIssue::UrlInsecure, account);
    QCOMPARE(error.kind, hookbench::ErrorKind::InsecureUrl);
    QCOMPARE(error.url, std::string("http://shop.example"));
}

QTEST_APPLESS_MAIN(TestEnvironment)
#include "tst_environment.moc"
