// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/target.h"

#include "app/cli/targetfinder.h"
#include "app/cli/webhookscommand.h"
#include "app/credentials/sessionstore.h"
#include "app/settings/accountstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::cli;
using namespace Qt::StringLiterals;
using settings::Environment;

namespace
{

Arguments arguments(const QStringList &words)
{
    // The first command that changes something has --live beside the account's options.
    for (const Command &command : webhooksCommands()) {
        if (command.name == "webhooks delete") {
            auto parsed =
                Arguments::parse(QStringList{"an-id"} + words, command.options, command.operands);
            if (!parsed)
                qFatal("%s", parsed.error().detail.c_str());
            return *parsed;
        }
    }
    qFatal("no command");
}

Result<Target> fromUrl(const QString &url, const QByteArray &key = "pk_test_1",
                       const QByteArray &secret = "sk_test_1")
{
    qputenv("HOOKBENCH_TEST_KEY", key);
    qputenv("HOOKBENCH_TEST_SECRET", secret);
    return targetFromUrl(arguments({"--api-url", url, "--client-key-env", "HOOKBENCH_TEST_KEY",
                                    "--client-secret-env", "HOOKBENCH_TEST_SECRET"}));
}

credentials::ApiKey apiKey(std::string_view key, std::string_view secret)
{
    return {Secret::copyOf(key), Secret::copyOf(secret)};
}

} // namespace

/// Which API a command goes to, with which key, and whether it may change something there.
class TestTarget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void urlIsTakenApart_data();
    void urlIsTakenApart();
    void urlIsRefused_data();
    void urlIsRefused();
    void keyIsReadFromTheEnvironment();
    void environmentOfAUrl_data();
    void environmentOfAUrl();
    void liveHasToBeNamed_data();
    void liveHasToBeNamed();

    void accountWithItsKey();
    void aLiveKeyMakesAnAccountLive();
    void accountFailures();
    void aDamagedAccountFileIsTold();

private:
    QString addAccount(const QString &name, Environment environment, bool isConfirmed = true);
    Result<Target> find(const QStringList &words);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<credentials::SessionStore> m_keychain;
    QStringList m_notices;
};

void TestTarget::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_keychain = std::make_unique<credentials::SessionStore>();
    m_notices.clear();
}

QString TestTarget::addAccount(const QString &name, Environment environment, bool isConfirmed)
{
    SystemRandom random;
    settings::AccountStore accounts(m_folder->filePath("accounts.json").toStdString(), random);
    if (!accounts.load())
        qFatal("cannot load the fixture");
    settings::Account account;
    account.name = name;
    account.environment = environment;
    account.baseUrl = QUrl("https://api.shop.example");
    account.prefix = "/v1";
    account.authStyle = AuthStyle::Bearer;
    if (isConfirmed)
        account.confirmedHosts = QStringList{"api.shop.example"};
    const Result<QString> id = accounts.add(account);
    if (!id)
        qFatal("%s", id.error().detail.c_str());
    return *id;
}

Result<Target> TestTarget::find(const QStringList &words)
{
    TargetFinder finder(arguments(QStringList{"--data-dir", m_folder->path()} + words),
                        *m_keychain);
    connect(&finder, &TargetFinder::noticed, this,
            [this](const QString &sentence) { m_notices += sentence; });
    std::optional<Result<Target>> found;
    int times = 0;
    finder.find([&](const Result<Target> &target) {
        found = target;
        ++times;
    });
    if (times != 0)
        return Error{ErrorKind::Internal, "told before find() returned"};
    if (!QTest::qWaitFor([&] { return times > 0; }))
        return Error{ErrorKind::Internal, "never told"};
    return *found;
}

void TestTarget::urlIsTakenApart_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("the sandbox's") << "http://127.0.0.1:8786/api/v0"
                                   << "http://127.0.0.1:8786"
                                   << "/api/v0";
    QTest::newRow("the platform's") << "https://api.devdraft.ai/api/v0"
                                    << "https://api.devdraft.ai"
                                    << "/api/v0";
    QTest::newRow("a slash at the end") << "https://a.example/v1/"
                                        << "https://a.example"
                                        << "/v1";
    QTest::newRow("no prefix") << "https://a.example"
                               << "https://a.example"
                               << "";
    QTest::newRow("IPv6 loopback") << "http://[::1]:9/v0"
                                   << "http://[::1]:9"
                                   << "/v0";
}

void TestTarget::urlIsTakenApart()
{
    QFETCH(QString, url);
    QFETCH(QString, base);
    QFETCH(QString, prefix);
    const Result<Target> target = fromUrl(url);
    QVERIFY(target.ok());
    QCOMPARE(target->connection.baseUrl, QUrl(base));
    QCOMPARE(target->connection.prefix, prefix);
    QCOMPARE(target->name, QUrl(base).host());
    QVERIFY(target->connection.authStyle == AuthStyle::Headers);
    QVERIFY(!target->directory);
}

void TestTarget::urlIsRefused_data()
{
    QTest::addColumn<QString>("url");
    QTest::newRow("no URL") << "nonsense";
    QTest::newRow("nothing") << "";
    QTest::newRow("no host") << "https:///api/v0";
    QTest::newRow("another scheme") << "ftp://127.0.0.1/api";
    QTest::newRow("http to another machine") << "http://api.shop.example/api/v0";
    QTest::newRow("a host that only begins like loopback") << "http://127.0.0.1.example/api/v0";
    QTest::newRow("user and password") << "https://user:word@a.example/api";
    QTest::newRow("a query") << "https://a.example/api?x=1";
    QTest::newRow("a fragment") << "https://a.example/api#x";
    QTest::newRow("a climbing path") << "https://a.example/api/../x";
}

void TestTarget::urlIsRefused()
{
    QFETCH(QString, url);
    const Result<Target> target = fromUrl(url);
    QVERIFY(!target.ok());
    QCOMPARE(target.error().kind, ErrorKind::InvalidArgument);
    QVERIFY(QString::fromStdString(target.error().detail).startsWith("--api-url"));
}

void TestTarget::keyIsReadFromTheEnvironment()
{
    const Result<Target> target = fromUrl("https://a.example", "pk_test_key\n", "sk_test_secret");
    QVERIFY(target.ok());
    QVERIFY(target->connection.clientKey.reveal() == "pk_test_key");
    QVERIFY(target->connection.clientSecret.reveal() == "sk_test_secret");
    for (const QByteArray &broken : {QByteArray(""), QByteArray("a b"), QByteArray("a\r\nb: c"),
                                     QByteArray("a\n\n"), QByteArray("sch\xc3\xb6n")}) {
        const Result<Target> refused = fromUrl("https://a.example", broken);
        QVERIFY2(!refused.ok(), broken.constData());
        QCOMPARE(refused.error().kind, ErrorKind::InvalidArgument);
    }
}

void TestTarget::environmentOfAUrl_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<bool>("isLive");
    const QString local = "http://127.0.0.1:1/api/v0";
    const QString remote = "https://api.shop.example/api/v0";
    const auto row = [](const char *name, const QString &url, const char *key, const char *secret,
                        bool isLive) {
        QTest::newRow(name) << url << QByteArray(key) << QByteArray(secret) << isLive;
    };
    row("test keys on this machine", local, "pk_test_1", "sk_test_1", false);
    row("unknown keys on this machine", local, "k", "s", false);
    row("a live key on this machine", local, "pk_live_1", "sk_live_1", true);
    row("test keys elsewhere", remote, "pk_test_1", "sk_test_1", false);
    row("unknown keys elsewhere", remote, "k", "s", true);
    row("live keys elsewhere", remote, "pk_live_1", "sk_live_1", true);
    row("keys that contradict each other", remote, "pk_test_1", "sk_live_1", true);
}

void TestTarget::environmentOfAUrl()
{
    QFETCH(QString, url);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, secret);
    QFETCH(bool, isLive);
    const Result<Target> target = fromUrl(url, key, secret);
    QVERIFY(target.ok());
    QCOMPARE(target->isLive(), isLive);
}

void TestTarget::liveHasToBeNamed_data()
{
    QTest::addColumn<Environment>("environment");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("refusal");
    QTest::newRow("LIVE, not named") << Environment::Live << QStringList{} << "account-read-only";
    QTest::newRow("LIVE, named") << Environment::Live << QStringList{"--live=Shop"} << "";
    QTest::newRow("LIVE, another named")
        << Environment::Live << QStringList{"--live=Store"} << "invalid-argument";
    QTest::newRow("LIVE, other case")
        << Environment::Live << QStringList{"--live=shop"} << "invalid-argument";
    QTest::newRow("LIVE, nothing named")
        << Environment::Live << QStringList{"--live="} << "invalid-argument";
    QTest::newRow("TEST, not named") << Environment::Test << QStringList{} << "";
    QTest::newRow("TEST, named all the same")
        << Environment::Test << QStringList{"--live=Shop"} << "";
    QTest::newRow("TEST, another named")
        << Environment::Test << QStringList{"--live=Store"} << "invalid-argument";
    QTest::newRow("SANDBOX, not named") << Environment::Sandbox << QStringList{} << "";
}

void TestTarget::liveHasToBeNamed()
{
    QFETCH(Environment, environment);
    QFETCH(QStringList, words);
    QFETCH(QString, refusal);
    Target target;
    target.name = "Shop";
    target.environment = environment;
    const Result<void> allowed = checkLive(target, arguments(words));
    QCOMPARE(allowed ? QString() : QString(errorKindName(allowed.error().kind)), refusal);
    if (refusal == "account-read-only")
        QVERIFY(QString::fromStdString(allowed.error().detail).contains("--live Shop"));
}

void TestTarget::accountWithItsKey()
{
    const QString id = addAccount("Shop", Environment::Test);
    m_keychain->writeApiKey(id, apiKey("pk_test_1", "sk_test_1"), this, [](auto) {});
    for (const QString &name : QStringList{"Shop", "shop"}) {
        const Result<Target> target = find({"--account", name});
        QVERIFY2(target.ok(), target ? "" : target.error().detail.c_str());
        QCOMPARE(target->name, "Shop");
        QVERIFY(!target->isLive());
        QCOMPARE(target->connection.baseUrl, QUrl("https://api.shop.example"));
        QCOMPARE(target->connection.prefix, "/v1");
        QVERIFY(target->connection.authStyle == AuthStyle::Bearer);
        QVERIFY(target->connection.clientKey.reveal() == "pk_test_1");
        QVERIFY(target->connection.clientSecret.reveal() == "sk_test_1");
        QCOMPARE(QString::fromStdString(target->directory.value().string()), m_folder->path());
    }
}

void TestTarget::aLiveKeyMakesAnAccountLive()
{
    const QString id = addAccount("Shop", Environment::Test);
    m_keychain->writeApiKey(id, apiKey("pk_live_1", "sk_live_1"), this, [](auto) {});
    const Result<Target> target = find({"--account=Shop"});
    QVERIFY(target.ok());
    QVERIFY(target->isLive());
}

void TestTarget::accountFailures()
{
    addAccount("Shop", Environment::Live);
    addAccount("Unconfirmed", Environment::Live, false);
    const auto kindOf = [this](const QString &name) {
        const Result<Target> target = find({"--account", name});
        return target ? QString() : QString(errorKindName(target.error().kind));
    };
    QCOMPARE(kindOf("Shop"), "secret-not-found");
    QCOMPARE(kindOf("Unconfirmed"), "host-not-confirmed");
    QCOMPARE(kindOf("Store"), "invalid-argument");
    QCOMPARE(kindOf(""), "invalid-argument");
    QVERIFY(m_notices.isEmpty());
}

void TestTarget::aDamagedAccountFileIsTold()
{
    QFile file(m_folder->filePath("accounts.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{ no json");
    file.close();
    QVERIFY(!find({"--account=Shop"}).ok());
    QCOMPARE(m_notices.size(), 1);
    QVERIFY(m_notices.first().contains("accounts.json"));
}

QTEST_GUILESS_MAIN(TestTarget)
#include "tst_target.moc"
