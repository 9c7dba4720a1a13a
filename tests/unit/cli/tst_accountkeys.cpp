// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountkeys.h"
#include "app/credentials/sessionstore.h"
#include "app/settings/accountstore.h"

#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace hookbench;
using namespace hookbench::cli;

/// The account that somebody receives for, and its secrets.
class TestAccountKeys : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void sandboxNeedsNoKeychain();
    void currentSecretsComeFirst();
    void secretsAreNotReadUnlessWanted();
    void environmentFollowsTheKey_data();
    void environmentFollowsTheKey();
    void unknownAccountIsAnError();

private:
    Result<ReceivingAccount> find(const QString &name, bool withKeys);
    /// An account away from this machine; gives its id.
    QString add(const QString &name, const QStringList &webhooks);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::optional<settings::DataDirectory> m_directory;
    SystemRandom m_random;
    std::unique_ptr<credentials::SessionStore> m_keychain;
};

void TestAccountKeys::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto directory = settings::DataDirectory::open(m_folder->filePath("data"));
    QVERIFY(directory.ok());
    m_directory = std::move(*directory);
    m_keychain = std::make_unique<credentials::SessionStore>();
}

Result<ReceivingAccount> TestAccountKeys::find(const QString &name, bool withKeys)
{
    AccountKeys keys(*m_keychain);
    std::optional<Result<ReceivingAccount>> found;
    keys.find(*m_directory, name, withKeys,
              [&](Result<ReceivingAccount> account) { found = std::move(account); });
    if (!QTest::qWaitFor([&] { return found.has_value(); }))
        return Error{ErrorKind::Timeout};
    return *found;
}

QString TestAccountKeys::add(const QString &name, const QStringList &webhooks)
{
    settings::AccountStore accounts(m_directory->accountsFile(), m_random);
    if (!accounts.load())
        return {};
    settings::Account account;
    account.name = name;
    account.environment = settings::Environment::Test;
    account.baseUrl = QUrl("https://api.devdraft.ai");
    account.prefix = "/api/v0";
    account.webhooksWithSecret = webhooks;
    const auto id = accounts.add(account);
    return id ? *id : QString();
}

void TestAccountKeys::sandboxNeedsNoKeychain()
{
    const auto account = find("Sandbox", true);
    QVERIFY(account.ok());
    QCOMPARE(account->id, QString("sandbox"));
    QVERIFY(!account->isLive());
    QVERIFY(account->keys.empty());
}

void TestAccountKeys::currentSecretsComeFirst()
{
    const QString id = add("Shop", {"wh_1", "wh_2", "wh_3"});
    const auto write = [&](const QString &webhook, const QStringList &oldToNew) {
        credentials::SigningSecrets secrets;
        for (const QString &secret : oldToNew)
            secrets.add(Secret(secret.toStdString()), {});
        m_keychain->writeSigningSecrets(id, webhook, secrets, this, [](const Result<void> &) {});
    };
    write("wh_1", {"one-old", "one"});
    write("wh_3", {"three"}); // and wh_2 has gone from the keychain
    QCoreApplication::processEvents();
    const auto account = find("shop", true);
    QVERIFY(account.ok());
    QCOMPARE(account->id, id);
    QStringList secrets;
    for (const signing::SigningKey &key : account->keys) {
        secrets += QString::fromStdString(std::string(key.secret.reveal())) +
                   (key.role == SecretRole::Current ? " current" : " previous");
    }
    QCOMPARE(secrets, (QStringList{"one current", "three current", "one-old previous"}));
}

void TestAccountKeys::secretsAreNotReadUnlessWanted()
{
    const QString id = add("Shop", {"wh_1"});
    credentials::SigningSecrets secrets;
    secrets.add(Secret(std::string("one")), {});
    m_keychain->writeSigningSecrets(id, "wh_1", secrets, this, [](const Result<void> &) {});
    const auto account = find("Shop", false);
    QVERIFY(account.ok());
    QVERIFY(account->keys.empty());
}

void TestAccountKeys::environmentFollowsTheKey_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("isLive");
    QTest::newRow("a test key") << "sk_test_1" << false;
    QTest::newRow("a live key") << "sk_live_1" << true;
    QTest::newRow("no key in the keychain") << "" << true;
}

void TestAccountKeys::environmentFollowsTheKey()
{
    QFETCH(QString, key);
    const QString id = add("Shop", {});
    if (!key.isEmpty()) {
        m_keychain->writeApiKey(id, {Secret(std::string("id")), Secret(key.toStdString())}, this,
                                [](const Result<void> &) {});
    }
    const auto account = find("Shop", true);
    QVERIFY(account.ok());
    QTEST(account->isLive(), "isLive");
}

void TestAccountKeys::unknownAccountIsAnError()
{
    const auto account = find("Nobody", true);
    QVERIFY(!account.ok());
    QVERIFY(account.error().kind == ErrorKind::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestAccountKeys)
#include "tst_accountkeys.moc"
