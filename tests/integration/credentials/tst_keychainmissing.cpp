// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/fallbackstore.h"
#include "app/credentials/keychainstore.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::credentials;

/// A session without a Secret Service: every answer is "there is no keychain", and an account works
/// from memory all the same. Runs on a bus without the service, and without any bus.
class TestKeychainMissing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCallSaysThatThereIsNone();
    void accountWorksFromMemory();

private:
    const ApiKey m_key{Secret("pk_test_1"), Secret("sk_test_1")};
    const SigningSecrets m_secrets{{{Secret("whsec_1"), UtcTime{}}}};
};

void TestKeychainMissing::everyCallSaysThatThereIsNone()
{
    KeychainStore store;
    Outcome<ApiKey> key;
    Outcome<void> keyWritten, secretsWritten, secretsRemoved;
    Outcome<SigningSecrets> secrets;
    Outcome<QStringList> removed;
    store.readApiKey("one", this, key.done());
    store.writeApiKey("one", m_key, this, keyWritten.done());
    store.readSigningSecrets("one", "wh", this, secrets.done());
    store.writeSigningSecrets("one", "wh", m_secrets, this, secretsWritten.done());
    store.removeSigningSecrets("one", "wh", this, secretsRemoved.done());
    store.removeAccount("one", {"wh"}, this, removed.done());
    QVERIFY(key.wait() && keyWritten.wait() && secrets.wait() && secretsWritten.wait() &&
            secretsRemoved.wait() && removed.wait());
    for (const QByteArray &error :
         {key.error(), keyWritten.error(), secrets.error(), secretsWritten.error(),
          secretsRemoved.error(), removed.error()})
        QCOMPARE(error, "keychain-missing");
}

void TestKeychainMissing::accountWorksFromMemory()
{
    KeychainStore keychain;
    FallbackStore store(keychain);
    Outcome<void> written;
    store.writeApiKey("one", m_key, this, written.done());
    QVERIFY(written.wait() && written.ok());
    QVERIFY(!store.isPersistent());
    QCOMPARE(store.sessionOnlyReason()->kind, ErrorKind::KeychainMissing);
    Outcome<ApiKey> key;
    store.readApiKey("one", this, key.done());
    QVERIFY(key.wait() && key.ok());
    QVERIFY(key.result->value() == m_key);
    Outcome<QStringList> removed;
    store.removeAccount("one", {}, this, removed.done());
    QVERIFY(removed.wait() && removed.ok());
}

QTEST_GUILESS_MAIN(TestKeychainMissing)
#include "tst_keychainmissing.moc"
