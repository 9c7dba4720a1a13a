// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/random.h"
#include "app/credentials/keychainstore.h"
#include "app/settings/accountstore.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
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

private:
    struct Outcome
    {
        int exitCode = -1;
        QByteArray out;
        QByteArray err;
    };
    Outcome webhooks(const QStringList &words) const;
    QString addAccount(const QString &name, settings::Environment environment);
    void writeKey(const QString &id, const QByteArray &key, const QByteArray &secret);

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
    QProcess process;
    process.start(HOOKBENCH_CLI, QStringList{"webhooks"} + words +
                                     QStringList{"--json", "--data-dir", m_data.path()});
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

QTEST_GUILESS_MAIN(TestCliAccounts)
#include "tst_cliaccounts.moc"
