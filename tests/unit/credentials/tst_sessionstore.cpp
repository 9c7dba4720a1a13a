// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/sessionstore.h"
#include "tests/support/outcome.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::credentials;

/// Keys and secrets in memory, in the one asynchronous shape.
class TestSessionStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsRead();
    void absentIsNotFound();
    void answersComeLaterAndOnce();
    void deadContextHearsNothing();
    void removedSecretsAreGone();
    void removedAccountTakesOnlyItsOwn();
    void forgetAllEmptiesIt();

private:
    const ApiKey m_key{Secret("pk_test_1"), Secret("sk_test_1")};
    const SigningSecrets m_secrets{{{Secret("whsec_1"), UtcTime{}}}};
};

void TestSessionStore::whatIsWrittenIsRead()
{
    SessionStore store;
    Outcome<void> written, writtenToo;
    store.writeApiKey("one", m_key, this, written.done());
    store.writeSigningSecrets("one", "wh", m_secrets, this, writtenToo.done());
    QVERIFY(written.wait() && written.ok());
    QVERIFY(writtenToo.wait() && writtenToo.ok());

    Outcome<ApiKey> key;
    Outcome<SigningSecrets> secrets;
    store.readApiKey("one", this, key.done());
    store.readSigningSecrets("one", "wh", this, secrets.done());
    QVERIFY(key.wait() && key.ok());
    QVERIFY(key.result->value() == m_key);
    QVERIFY(secrets.wait() && secrets.ok());
    QVERIFY(secrets.result->value() == m_secrets);
    QVERIFY(!store.isPersistent());
}

void TestSessionStore::absentIsNotFound()
{
    SessionStore store;
    Outcome<ApiKey> key;
    Outcome<SigningSecrets> secrets;
    store.readApiKey("one", this, key.done());
    store.readSigningSecrets("one", "wh", this, secrets.done());
    QVERIFY(key.wait() && secrets.wait());
    QCOMPARE(key.error(), "secret-not-found");
    QCOMPARE(secrets.error(), "secret-not-found");
}

void TestSessionStore::answersComeLaterAndOnce()
{
    SessionStore store;
    Outcome<void> written;
    store.writeApiKey("one", m_key, this, written.done());
    QCOMPARE(written.times, 0);
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    QCOMPARE(written.times, 1);
}

void TestSessionStore::deadContextHearsNothing()
{
    SessionStore store;
    Outcome<ApiKey> key;
    auto context = std::make_unique<QObject>();
    store.readApiKey("one", context.get(), key.done());
    context.reset();
    QCoreApplication::processEvents();
    QCOMPARE(key.times, 0);
}

void TestSessionStore::removedSecretsAreGone()
{
    SessionStore store;
    Outcome<void> written, removed;
    store.writeSigningSecrets("one", "wh", m_secrets, this, written.done());
    store.removeSigningSecrets("one", "wh", this, removed.done());
    QVERIFY(removed.wait() && removed.ok());
    QVERIFY(store.isEmpty());
}

void TestSessionStore::removedAccountTakesOnlyItsOwn()
{
    SessionStore store;
    Outcome<void> ignored;
    store.writeApiKey("one", m_key, this, ignored.done());
    store.writeSigningSecrets("one", "wh/1", m_secrets, this, ignored.done());
    store.writeSigningSecrets("one", "wh2", m_secrets, this, ignored.done());
    store.writeSigningSecrets("two", "wh2", m_secrets, this, ignored.done());
    Outcome<QStringList> removed;
    store.removeAccount("one", {}, this, removed.done());
    QVERIFY(removed.wait() && removed.ok());
    QCOMPARE(removed.result->value(),
             (QStringList{"account/one", "webhook/one/wh%2F1", "webhook/one/wh2"}));
    QVERIFY(!store.hasAccount("one"));
    QVERIFY(store.hasAccount("two"));
    QVERIFY(store.hasSigningSecrets("two", "wh2"));
}

void TestSessionStore::forgetAllEmptiesIt()
{
    SessionStore store;
    Outcome<void> written;
    store.writeApiKey("one", m_key, this, written.done());
    QVERIFY(written.wait());
    QVERIFY(store.hasApiKey("one"));
    store.forgetAll();
    QVERIFY(store.isEmpty());
}

QTEST_GUILESS_MAIN(TestSessionStore)
#include "tst_sessionstore.moc"
