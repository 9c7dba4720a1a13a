// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/fallbackstore.h"
#include "tests/support/outcome.h"

#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::credentials;

Q_DECLARE_METATYPE(hookbench::ErrorKind)

namespace
{

/// A keychain that can be made to fail, and counts how often it is asked.
class ScriptedKeychain : public SessionStore
{
public:
    std::optional<ErrorKind> failure;
    int questions = 0;

    void readApiKey(const QString &accountId, QObject *context, Done<ApiKey> done) override
    {
        if (!fails<ApiKey>(context, done))
            SessionStore::readApiKey(accountId, context, done);
    }
    void writeApiKey(const QString &accountId, const ApiKey &key, QObject *context,
                     Done<void> done) override
    {
        if (!fails<void>(context, done))
            SessionStore::writeApiKey(accountId, key, context, done);
    }
    void readSigningSecrets(const QString &accountId, const QString &webhookId, QObject *context,
                            Done<SigningSecrets> done) override
    {
        if (!fails<SigningSecrets>(context, done))
            SessionStore::readSigningSecrets(accountId, webhookId, context, done);
    }
    void writeSigningSecrets(const QString &accountId, const QString &webhookId,
                             const SigningSecrets &secrets, QObject *context,
                             Done<void> done) override
    {
        if (!fails<void>(context, done))
            SessionStore::writeSigningSecrets(accountId, webhookId, secrets, context, done);
    }
    void removeSigningSecrets(const QString &accountId, const QString &webhookId, QObject *context,
                              Done<void> done) override
    {
        if (!fails<void>(context, done))
            SessionStore::removeSigningSecrets(accountId, webhookId, context, done);
    }
    void removeAccount(const QString &accountId, const QStringList &webhookIds, QObject *context,
                       Done<QStringList> done) override
    {
        if (!fails<QStringList>(context, done))
            SessionStore::removeAccount(accountId, webhookIds, context, done);
    }

private:
    template <typename T>
    bool fails(QObject *context, const Done<T> &done)
    {
        ++questions;
        if (!failure)
            return false;
        QMetaObject::invokeMethod(
            context, [done, kind = *failure] { done(Error{kind}); }, Qt::QueuedConnection);
        return true;
    }
};

} // namespace

/// The keychain first, memory where it fails, and the truth about which it was.
class TestFallbackStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void workingKeychainKeepsEverything();
    void failingKeychainIsReplacedByMemory_data();
    void failingKeychainIsReplacedByMemory();
    void failureOfAReadIsTold();
    void secretsAreAbsentWhereThereIsNoKeychain();
    void absentItemIsNoFailure();
    void unfitValueIsNotKeptInMemory();
    void memoryIsReadFirst();
    void laterWriteReachesTheKeychain();
    void reasonStaysWhileSomethingIsOnlyInMemory();
    void lockedKeychainRemovesNothing();
    void memoryOnlyAccountIsRemovedWithoutAKeychain();
    void unknownAccountIsNotCalledRemovedWithoutAKeychain();
    void forgettingTheSessionLeavesTheKeychain();

private:
    bool write(const QString &account)
    {
        Outcome<void> outcome;
        m_store->writeApiKey(account, m_key, this, outcome.done());
        return outcome.wait() && outcome.ok() && outcome.times == 1;
    }
    QByteArray read(const QString &account)
    {
        Outcome<ApiKey> outcome;
        m_store->readApiKey(account, this, outcome.done());
        outcome.wait();
        return outcome.ok() && outcome.result->value() != m_key ? "another key" : outcome.error();
    }

    const ApiKey m_key{Secret("pk_test_1"), Secret("sk_test_1")};
    const SigningSecrets m_secrets{{{Secret("whsec_1"), UtcTime{}}}};
    std::unique_ptr<ScriptedKeychain> m_keychain;
    std::unique_ptr<FallbackStore> m_store;
};

void TestFallbackStore::init()
{
    m_store.reset();
    m_keychain = std::make_unique<ScriptedKeychain>();
    m_store = std::make_unique<FallbackStore>(*m_keychain);
}

void TestFallbackStore::workingKeychainKeepsEverything()
{
    QSignalSpy spy(m_store.get(), &FallbackStore::persistenceChanged);
    QVERIFY(write("one"));
    QVERIFY(m_keychain->hasApiKey("one"));
    QCOMPARE(read("one"), "ok");
    QVERIFY(m_store->isPersistent());
    QVERIFY(!m_store->isSessionOnly("one"));
    QCOMPARE(spy.count(), 0);
}

void TestFallbackStore::failingKeychainIsReplacedByMemory_data()
{
    QTest::addColumn<ErrorKind>("failure");
    QTest::newRow("there is none") << ErrorKind::KeychainMissing;
    QTest::newRow("it is locked") << ErrorKind::KeychainLocked;
    QTest::newRow("the user said no") << ErrorKind::KeychainDenied;
    QTest::newRow("nobody answered the prompt") << ErrorKind::KeychainTimeout;
    QTest::newRow("it failed") << ErrorKind::KeychainFailed;
}

void TestFallbackStore::failingKeychainIsReplacedByMemory()
{
    QFETCH(ErrorKind, failure);
    m_keychain->failure = failure;
    QSignalSpy spy(m_store.get(), &FallbackStore::persistenceChanged);
    QVERIFY(write("one"));
    Outcome<void> secretsWritten;
    m_store->writeSigningSecrets("one", "wh", m_secrets, this, secretsWritten.done());
    QVERIFY(secretsWritten.wait() && secretsWritten.ok());
    QCOMPARE(spy.count(), 1);
    QVERIFY(!m_store->isPersistent());
    QVERIFY(m_store->sessionOnlyReason().has_value());
    QCOMPARE(m_store->sessionOnlyReason()->kind, failure);
    QVERIFY(m_store->isSessionOnly("one"));
    QVERIFY(m_keychain->isEmpty());

    QCOMPARE(read("one"), "ok");
    Outcome<SigningSecrets> secrets;
    m_store->readSigningSecrets("one", "wh", this, secrets.done());
    QVERIFY(secrets.wait() && secrets.ok());
    QVERIFY(secrets.result->value() == m_secrets);
}

void TestFallbackStore::failureOfAReadIsTold()
{
    m_keychain->failure = ErrorKind::KeychainLocked;
    QCOMPARE(read("one"), "keychain-locked");
    QVERIFY(!m_store->isPersistent());
    m_keychain->failure.reset();
    QCOMPARE(read("one"), "secret-not-found");
    QVERIFY(m_store->isPersistent()); // unlocked meanwhile, and nothing was kept in memory
}

void TestFallbackStore::secretsAreAbsentWhereThereIsNoKeychain()
{
    m_keychain->failure = ErrorKind::KeychainMissing;
    std::optional<Result<SigningSecrets>> read;
    m_store->readSigningSecrets("acc", "wh", this,
                                [&](const Result<SigningSecrets> &result) { read = result; });
    QTRY_VERIFY(read);
    QVERIFY(!read->ok());
    QCOMPARE(read->error().kind, ErrorKind::SecretNotFound);
    QVERIFY(m_store->sessionOnlyReason());
}

void TestFallbackStore::absentItemIsNoFailure()
{
    QCOMPARE(read("one"), "secret-not-found");
    QVERIFY(m_store->isPersistent());
}

void TestFallbackStore::unfitValueIsNotKeptInMemory()
{
    m_keychain->failure = ErrorKind::InvalidArgument;
    Outcome<void> written;
    m_store->writeApiKey("one", m_key, this, written.done());
    QVERIFY(written.wait());
    QCOMPARE(written.error(), "invalid-argument");
    QVERIFY(!m_store->isSessionOnly("one"));
    QVERIFY(m_store->isPersistent());
}

void TestFallbackStore::memoryIsReadFirst()
{
    Outcome<void> older;
    m_keychain->writeApiKey("one", {Secret("old"), Secret("old")}, this, older.done());
    QVERIFY(older.wait());
    m_keychain->failure = ErrorKind::KeychainLocked;
    QVERIFY(write("one"));
    m_keychain->failure.reset();
    QCOMPARE(read("one"), "ok"); // and it is the newer key
}

void TestFallbackStore::laterWriteReachesTheKeychain()
{
    m_keychain->failure = ErrorKind::KeychainLocked;
    QVERIFY(write("one"));
    m_keychain->failure.reset();
    QVERIFY(write("one"));
    QVERIFY(m_keychain->hasApiKey("one"));
    QVERIFY(!m_store->isSessionOnly("one"));
    QVERIFY(m_store->isPersistent());
}

void TestFallbackStore::reasonStaysWhileSomethingIsOnlyInMemory()
{
    m_keychain->failure = ErrorKind::KeychainLocked;
    QVERIFY(write("one"));
    m_keychain->failure.reset();
    QVERIFY(write("two"));
    QVERIFY(m_store->isSessionOnly("one"));
    QVERIFY(!m_store->isSessionOnly("two"));
    QCOMPARE(m_store->sessionOnlyReason()->kind, ErrorKind::KeychainLocked);
}

void TestFallbackStore::lockedKeychainRemovesNothing()
{
    QVERIFY(write("one"));
    m_keychain->failure = ErrorKind::KeychainLocked;
    Outcome<QStringList> removed;
    m_store->removeAccount("one", {}, this, removed.done());
    QVERIFY(removed.wait());
    QCOMPARE(removed.error(), "keychain-locked");
    Outcome<void> secretRemoved;
    m_store->removeSigningSecrets("one", "wh", this, secretRemoved.done());
    QVERIFY(secretRemoved.wait());
    QCOMPARE(secretRemoved.error(), "keychain-locked");
    QVERIFY(m_keychain->hasApiKey("one"));
}

void TestFallbackStore::memoryOnlyAccountIsRemovedWithoutAKeychain()
{
    m_keychain->failure = ErrorKind::KeychainMissing;
    QVERIFY(write("one"));
    Outcome<QStringList> removed;
    m_store->removeAccount("one", {}, this, removed.done());
    QVERIFY(removed.wait() && removed.ok());
    QCOMPARE(removed.result->value(), QStringList{"account/one"});
    QVERIFY(!m_store->isSessionOnly("one"));
}

void TestFallbackStore::unknownAccountIsNotCalledRemovedWithoutAKeychain()
{
    m_keychain->failure = ErrorKind::KeychainMissing;
    Outcome<QStringList> removed;
    m_store->removeAccount("one", {"wh"}, this, removed.done());
    QVERIFY(removed.wait());
    QCOMPARE(removed.error(), "keychain-missing");
}

void TestFallbackStore::forgettingTheSessionLeavesTheKeychain()
{
    QVERIFY(write("one"));
    m_keychain->failure = ErrorKind::KeychainLocked;
    QVERIFY(write("two"));
    m_store->forgetSession();
    m_keychain->failure.reset();
    QCOMPARE(read("one"), "ok");
    QCOMPARE(read("two"), "secret-not-found");
    QVERIFY(m_store->isPersistent());
}

QTEST_GUILESS_MAIN(TestFallbackStore)
#include "tst_fallbackstore.moc"
