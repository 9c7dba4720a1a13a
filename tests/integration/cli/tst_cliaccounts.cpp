// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"
#include "app/credentials/keychainstore.h"
#include "app/settings/accountstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;

/// hookbench-cli with an account whose key is in a real keychain; the API is a sandbox's.
class TestCliAccounts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void readsTheKeyFromTheKeychain();
    void aLiveAccountHasToBeNamed();
    void aKeyThatIsNotThere();
    void aCaseLooksForWhatTheKeychainHas();
    void anExportOfLiveEventsCanBeRedacted();

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };
    Outcome webhooks(const QStringList &words) const;
    Outcome
    run(const QStringList &words,
        const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment()) const;
    QString addAccount(const QString &name, settings::Environment environment);
    void writeKey(const QString &id, const QByteArray &key, const QByteArray &secret);
    void importBody(const QString &account, const QByteArray &body) const;

    QTemporaryDir m_sandboxData;
    QTemporaryDir m_data;
    QProcess m_sandbox;
    QJsonObject m_ready;
};

void TestCliAccounts::initTestCase()
{
    m_sandbox.start(HOOKBENCH_CLI,
                    {"sandbox", "--port=0", "--empty", "--data-dir", m_sandboxData.path()});
    QVERIFY(QTest::qWaitFor([this] { return m_sandbox.canReadLine(); }, 30'000));
    m_ready = QJsonDocument::fromJson(m_sandbox.readLine()).object();
    QVERIFY(m_ready["ready"].toBool());
}

void TestCliAccounts::cleanupTestCase()
{
    m_sandbox.terminate();
    QVERIFY(m_sandbox.waitForFinished(5'000));
    QCOMPARE(m_sandbox.exitCode(), 0);
}

TestCliAccounts::Outcome TestCliAccounts::webhooks(const QStringList &words) const
{
    return run(QStringList{"webhooks"} + words + QStringList{"--json"});
}

TestCliAccounts::Outcome TestCliAccounts::run(const QStringList &words,
                                              const QProcessEnvironment &environment) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(HOOKBENCH_CLI, words + QStringList{"--data-dir", m_data.path()});
    if (!process.waitForFinished(30'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString TestCliAccounts::addAccount(const QString &name, settings::Environment environment)
{
    SystemRandom random;
    settings::AccountStore accounts(m_data.filePath("accounts.json").toStdString(), random);
    if (!accounts.load())
        qFatal("cannot load the fixture");
    settings::Account account;
    account.name = name;
    account.environment = environment;
    account.baseUrl = QUrl(m_ready["url"].toString());
    account.prefix = "/api/v0";
    account.confirmedHosts = QStringList{"127.0.0.1"};
    const Result<QString> id = accounts.add(account);
    if (!id)
        qFatal("%s", id.error().detail.c_str());
    return *id;
}

void TestCliAccounts::writeKey(const QString &id, const QByteArray &key, const QByteArray &secret)
{
    credentials::KeychainStore keychain;
    bool isWritten = false;
    keychain.writeApiKey(id,
                         {Secret::copyOf({key.data(), std::size_t(key.size())}),
                          Secret::copyOf({secret.data(), std::size_t(secret.size())})},
                         this, [&](const Result<void> &written) { isWritten = written.ok(); });
    QTRY_VERIFY_WITH_TIMEOUT(isWritten, 20'000);
}

void TestCliAccounts::readsTheKeyFromTheKeychain()
{
    writeKey(addAccount("Shop", settings::Environment::Test),
             m_ready["clientKey"].toString().toLatin1(),
             m_ready["clientSecret"].toString().toLatin1());
    const Outcome made =
        webhooks({"create", "--name=Orders", "--url=https://shop.example/in", "--account", "Shop"});
    QCOMPARE(made.err, QByteArray());
    QCOMPARE(made.exitCode, 0);
    const QString id = QJsonDocument::fromJson(made.out).object()["id"].toString();
    QVERIFY(!id.isEmpty());
    const Outcome listed = webhooks({"list", "--account=Shop"});
    QCOMPARE(listed.exitCode, 0);
    QCOMPARE(QJsonDocument::fromJson(listed.out).object()["id"].toString(), id);
    const Outcome deleted = webhooks({"delete", id, "--account=Shop"});
    QCOMPARE(deleted.exitCode, 0);
}

void TestCliAccounts::aLiveAccountHasToBeNamed()
{
    writeKey(addAccount("Real shop", settings::Environment::Live),
             m_ready["clientKey"].toString().toLatin1(),
             m_ready["clientSecret"].toString().toLatin1());
    const QStringList create{"create", "--name=Orders", "--url=https://shop.example/in",
                             "--account=Real shop"};
    const Outcome refused = webhooks(create);
    QCOMPARE(refused.exitCode, 2);
    QCOMPARE(refused.out, QByteArray());
    QVERIFY(refused.err.contains("--live Real shop"));
    QCOMPARE(webhooks({"list", "--account=Real shop"}).out, QByteArray()); // nothing was made
    QCOMPARE(webhooks({"list", "--account=Real shop"}).exitCode, 0);       // reading is free
    QCOMPARE(webhooks(create + QStringList{"--live", "Shop"}).exitCode, 2);
    const Outcome made = webhooks(create + QStringList{"--live", "Real shop"});
    QCOMPARE(made.exitCode, 0);
}

void TestCliAccounts::aKeyThatIsNotThere()
{
    addAccount("Keyless", settings::Environment::Test);
    const Outcome outcome = webhooks({"list", "--account=Keyless"});
    QCOMPARE(outcome.exitCode, 3);
    QVERIFY(outcome.err.contains("\"secret-not-found\""));
}

void TestCliAccounts::importBody(const QString &account, const QByteArray &body) const
{
    QFile events(m_data.filePath("events.jsonl"));
    QVERIFY(events.open(QIODevice::WriteOnly));
    events.write(
        R"({"receivedAt":"2026-03-20T12:00:00.000Z","method":"POST","path":"/","target":"/",)"
        R"("verdict":"unsigned","httpVersion":"1.1","headers":[],"scheme":null,"secret":null,)"
        R"("eventType":null,"eventId":null,"deliveryId":null,"attempt":null,"answered":null,)"
        R"("size":)" +
        QByteArray::number(body.size()) + R"(,"bodyBase64":")" + body.toBase64() + "\"}\n");
    events.close();
    const Outcome imported = run({"import", events.fileName(), "--account", account});
    QVERIFY2(imported.exitCode == 0, imported.err);
}

void TestCliAccounts::aCaseLooksForWhatTheKeychainHas()
{
    const QByteArray secret("a-quiet-secret-of-the-keychain");
    writeKey(addAccount("Support", settings::Environment::Test), "client-key-1", secret);
    importBody("Support", R"({"amount":1,"status":"it is )" + secret + R"("})");
    const QStringList make{"case", "--account", "Support", "--filter", "age:>1s", "--out"};
    // "status" may leave, but for the secret.
    const QString file = m_data.filePath("case.zip");
    const Outcome made = run(make + QStringList{file, "--json"});
    QVERIFY2(made.exitCode == 0, made.err);
    const QJsonObject told = QJsonDocument::fromJson(made.out).object();
    QVERIFY(told["secrets"].toInt() >= 2);
    QVERIFY(told["unread"].isNull());
    const Outcome read = run({"events", "--case", file, "--json"});
    QVERIFY2(read.exitCode == 0, read.err);
    const Outcome exported =
        run({"events", "--case", file, "--format", "raw", "--filter", "age:>1s"});
    QVERIFY2(exported.out.contains("it is redacted-secret-"), exported.out + exported.err);

    QProcessEnvironment without = QProcessEnvironment::systemEnvironment();
    without.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    const Outcome unread = run(make + QStringList{m_data.filePath("second.zip")}, without);
    QVERIFY2(unread.exitCode == 0, unread.err);
    QVERIFY2(unread.err.contains("Not every secret of your accounts could be read"), unread.err);
    const Outcome said = run(make + QStringList{m_data.filePath("third.zip"), "--json"}, without);
    QVERIFY(QJsonDocument::fromJson(said.out).object()["unread"].isString());
}

void TestCliAccounts::anExportOfLiveEventsCanBeRedacted()
{
    const QByteArray secret("another-quiet-secret-of-the-keychain");
    writeKey(addAccount("Till", settings::Environment::Live), "client-key-2", secret);
    importBody("Till", R"({"email":"erika@example.com","status":"it is )" + secret + R"("})");
    for (const QString &format : QStringList{"har", "curl", "csv", "raw", "json"}) {
        const Outcome plain = run({"events", "--account", "Till", "--format", format});
        QVERIFY2(plain.exitCode == 0, plain.err);
        QVERIFY2(plain.err.contains("LIVE") && plain.err.contains("--redact"), plain.err);
        const Outcome left = run({"events", "--account", "Till", "--format", format, "--redact"});
        QVERIFY2(left.exitCode == 0, left.err);
        QVERIFY2(!left.err.contains("LIVE"), left.err);
        QVERIFY2(!left.out.contains(secret) && !left.out.contains(secret.toBase64()) &&
                     !left.out.contains("erika@example.com"),
                 left.out);
    }
    const QStringList raw{"events", "--account", "Till", "--format", "raw"};
    QVERIFY(run(raw).out.contains(secret));
    QVERIFY(run(raw + QStringList{"--redact"}).out.contains("it is redacted-secret-"));
    const Outcome full = run({"events", "--account", "Till", "--json", "--full"});
    QCOMPARE(QJsonDocument::fromJson(full.err).object()["note"].toObject()["kind"].toString(),
             QString("live-unredacted"));
    // Where nothing is exported, and of other accounts, nothing is said.
    QCOMPARE(run({"events", "--account", "Till", "--json"}).err, QByteArray());
    QVERIFY(!run({"events", "--account", "Support", "--format", "raw"}).err.contains("LIVE"));

    QProcessEnvironment without = QProcessEnvironment::systemEnvironment();
    without.insert("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
    const Outcome unread = run({"events", "--account", "Till", "--json", "--redact"}, without);
    QVERIFY2(unread.exitCode == 0, unread.err);
    QCOMPARE(QJsonDocument::fromJson(unread.err).object()["note"].toObject()["kind"].toString(),
             QString("secrets-unread"));
}

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cliaccounts.moc"
