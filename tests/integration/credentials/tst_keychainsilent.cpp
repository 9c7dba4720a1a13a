// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/fallbackstore.h"
#include "app/credentials/keychainstore.h"
#include "tests/support/outcome.h"

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QTest>

using namespace hookbench;
using namespace hookbench::credentials;

namespace
{

/// A Secret Service that takes every question and never answers, as one behind a prompt that nobody
/// sees.
class SilentService : public QDBusVirtualObject
{
public:
    int questions = 0;

    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &, const QDBusConnection &) override
    {
        ++questions;
        return true;
    }
};

} // namespace

/// A keychain that does not answer ends in a timeout, not in a wait without end.
class TestKeychainSilent : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyCallEndsOnceInTime();
    void accountWorksFromMemory();
    void deadContextHearsNothing();

private:
    static constexpr int timeoutMs = 300;

    SilentService m_service;
    const ApiKey m_key{Secret("pk_test_1"), Secret("sk_test_1")};
    const SigningSecrets m_secrets{{{Secret("whsec_1"), UtcTime{}}}};
};

void TestKeychainSilent::initTestCase()
{
    // A connection of its own: calls within one connection never travel.
    QDBusConnection bus =
        QDBusConnection::connectToBus(QDBusConnection::SessionBus, "silent-service");
    QVERIFY2(bus.isConnected(), "to be run through tests/support/with-keyring.sh");
    QVERIFY(bus.registerVirtualObject("/", &m_service, QDBusConnection::SubPath));
    QVERIFY(bus.registerService("org.freedesktop.secrets"));
}

void TestKeychainSilent::everyCallEndsOnceInTime()
{
    KeychainStore store(timeoutMs);
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
        QCOMPARE(error, "keychain-timeout");
    for (const int times : {key.times, keyWritten.times, secrets.times, secretsWritten.times,
                            secretsRemoved.times, removed.times})
        QCOMPARE(times, 1);
    QVERIFY(m_service.questions > 0);
}

void TestKeychainSilent::accountWorksFromMemory()
{
    KeychainStore keychain(timeoutMs);
    FallbackStore store(keychain);
    Outcome<void> written;
    store.writeApiKey("one", m_key, this, written.done());
    QVERIFY(written.wait() && written.ok());
    QCOMPARE(store.sessionOnlyReason()->kind, ErrorKind::KeychainTimeout);
    Outcome<ApiKey> key;
    store.readApiKey("one", this, key.done());
    QVERIFY(key.wait() && key.ok());
}

void TestKeychainSilent::deadContextHearsNothing()
{
    KeychainStore store(timeoutMs);
    Outcome<ApiKey> key, later;
    Outcome<void> removed;
    auto context = std::make_unique<QObject>();
    store.readApiKey("one", context.get(), key.done());
    store.removeSigningSecrets("one", "wh", context.get(), removed.done());
    store.readApiKey("two", this, later.done()); // asked after them, so answered after them
    context.reset();
    QVERIFY(later.wait());
    QCOMPARE(key.times, 0);
    QCOMPARE(removed.times, 0);
}

QTEST_GUILESS_MAIN(TestKeychainSilent)
#include "tst_keychainsilent.moc"
