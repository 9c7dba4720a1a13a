// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/fallbackstore.h"
#include "app/credentials/keychainstore.h"
#include "tests/support/outcome.h"

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QProcess>
#include <QTest>
#include <QUuid>

#include <array>

using namespace hookbench;
using namespace hookbench::credentials;

/// A secret on the bus, as the Secret Service API writes it.
struct PlainSecret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(PlainSecret)

static QDBusArgument &operator<<(QDBusArgument &argument, const PlainSecret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, PlainSecret &secret)
{
    argument.beginStructure();
    argument >> secret.session >> secret.parameters >> secret.value >> secret.contentType;
    argument.endStructure();
    return argument;
}

namespace
{

const char *const service = "/org/freedesktop/secrets";
const char *const collection = "/org/freedesktop/secrets/aliases/default";

QDBusMessage ask(const char *path, const char *interface, const char *method,
                 const QVariantList &arguments)
{
    QDBusMessage call =
        QDBusMessage::createMethodCall("org.freedesktop.secrets", path, interface, method);
    call.setArguments(arguments);
    return QDBusConnection::sessionBus().call(call);
}

bool isLocked()
{
    const QDBusMessage reply = ask(collection, "org.freedesktop.DBus.Properties", "Get",
                                   {"org.freedesktop.Secret.Collection", "Locked"});
    return reply.arguments().value(0).value<QDBusVariant>().variant().toBool();
}

/// Runs a program to its end and gives what it printed; an empty array when it failed.
QByteArray run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

/// What an independent program finds under the name.
QByteArray lookUp(const QString &name)
{
    return run("secret-tool", {"lookup", "user", name, "server", "hookbench"});
}

void putItem(const QString &name, const QByteArray &text)
{
    run("secret-tool",
        {"store", "--label=x", "user", name, "server", "hookbench", "type", "plaintext"}, text);
}

} // namespace

/// Against a real gnome-keyring, unlocked and locked.
class TestKeychainStore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void apiKeyRoundTripsAndIsSeenFromOutside();
    void signingSecretsRoundTrip();
    void writingReplaces();
    void absentItemsAreNotFound();
    void webhookIdsOfAnyKindAreItemsOfTheirOwn_data();
    void webhookIdsOfAnyKindAreItemsOfTheirOwn();
    void malformedItemIsRefusedAndNotQuoted();
    void removedSecretsAreGone();
    void removingWhatIsAbsentIsNoError();
    void removedAccountIncludesWhatNobodyTold();
    void manyCallsAtOnceAreAllAnswered();
    void lockedReadSaysLocked();
    void lockedWriteSaysLockedAndKeepsTheOldValue();
    void lockedRemovalSaysLockedAndTheSecretSurvives();
    void lockedKeychainDoesNotVouchForAbsence();
    void lockedKeychainIsReplacedByMemory();
    void deadContextHearsNothing();

private:
    void lock();
    void unlock();
    bool writeKey(const QString &account, const ApiKey &key);
    QByteArray readKey(const QString &account, ApiKey *key = nullptr);
    bool writeSecrets(const QString &account, const QString &webhook);

    QString m_account; ///< a new one for each test
    const ApiKey m_key{Secret("pk_test_1"), Secret("sk_test_ü\"1")};
    const SigningSecrets m_secrets{
        {{Secret("whsec_2"), UtcTime(std::chrono::microseconds(1'774'008'000'123'456))},
         {Secret("whsec_1"), UtcTime{}}}};
    KeychainStore m_store;
};

void TestKeychainStore::initTestCase()
{
    qDBusRegisterMetaType<PlainSecret>();
    QVERIFY2(QDBusConnection::sessionBus().isConnected() && !isLocked(),
             "to be run through tests/support/with-keyring.sh");
    putItem("probe", "text");
    QCOMPARE(lookUp("probe"), "text"); // or the looks from outside would prove nothing
}

void TestKeychainStore::init()
{
    m_account = QUuid::createUuid().toString(QUuid::WithoutBraces);
}

void TestKeychainStore::cleanup()
{
    if (isLocked())
        unlock();
}

void TestKeychainStore::lock()
{
    const QDBusMessage reply =
        ask(service, "org.freedesktop.Secret.Service", "Lock",
            {QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(collection)})});
    QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
    QVERIFY(isLocked());
}

void TestKeychainStore::unlock()
{
    const QDBusMessage session = ask(service, "org.freedesktop.Secret.Service", "OpenSession",
                                     {"plain", QVariant::fromValue(QDBusVariant(QString()))});
    const PlainSecret password{session.arguments().value(1).value<QDBusObjectPath>(),
                               {},
                               qgetenv("KEYRING_PASSWORD"),
                               "text/plain"};
    const QDBusMessage alias =
        ask(service, "org.freedesktop.Secret.Service", "ReadAlias", {"default"});
    // gnome-keyring's own way to unlock without a prompt, made for its login helper and for tests.
    ask(service, "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface",
        "UnlockWithMasterPassword", {alias.arguments().value(0), QVariant::fromValue(password)});
    QVERIFY(!isLocked());
}

bool TestKeychainStore::writeKey(const QString &account, const ApiKey &key)
{
    Outcome<void> written;
    m_store.writeApiKey(account, key, this, written.done());
    return written.wait() && written.ok();
}

QByteArray TestKeychainStore::readKey(const QString &account, ApiKey *key)
{
    Outcome<ApiKey> read;
    m_store.readApiKey(account, this, read.done());
    read.wait();
    if (key && read.ok())
        *key = read.result->value();
    return read.error();
}

bool TestKeychainStore::writeSecrets(const QString &account, const QString &webhook)
{
    Outcome<void> written;
    m_store.writeSigningSecrets(account, webhook, m_secrets, this, written.done());
    return written.wait() && written.ok();
}

void TestKeychainStore::apiKeyRoundTripsAndIsSeenFromOutside()
{
    QVERIFY(writeKey(m_account, m_key));
    ApiKey key;
    QCOMPARE(readKey(m_account, &key), "ok");
    QVERIFY(key == m_key);
    QCOMPARE(lookUp("account/" + m_account),
             R"({"clientKey":"pk_test_1","clientSecret":"sk_test_ü\"1"})");
    QVERIFY(m_store.isPersistent());
}

void TestKeychainStore::signingSecretsRoundTrip()
{
    QVERIFY(writeSecrets(m_account, "wh_1"));
    Outcome<SigningSecrets> secrets;
    m_store.readSigningSecrets(m_account, "wh_1", this, secrets.done());
    QVERIFY(secrets.wait() && secrets.ok());
    QVERIFY(secrets.result->value() == m_secrets);
    QVERIFY(lookUp("webhook/" + m_account + "/wh_1").contains("whsec_2"));
}

void TestKeychainStore::writingReplaces()
{
    const ApiKey newer{Secret("pk_test_2"), Secret("sk_test_2")};
    QVERIFY(writeKey(m_account, m_key));
    QVERIFY(writeKey(m_account, newer));
    ApiKey key;
    QCOMPARE(readKey(m_account, &key), "ok");
    QVERIFY(key == newer);
}

void TestKeychainStore::absentItemsAreNotFound()
{
    QCOMPARE(readKey(m_account), "secret-not-found");
    Outcome<SigningSecrets> secrets;
    m_store.readSigningSecrets(m_account, "wh", this, secrets.done());
    QVERIFY(secrets.wait());
    QCOMPARE(secrets.error(), "secret-not-found");
}

void TestKeychainStore::webhookIdsOfAnyKindAreItemsOfTheirOwn_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("a UUID") << "0b0c8a9e-30f5-4a3a-9b36-1d1c2f3a4b5c";
    QTest::newRow("a path") << "../account/other";
    QTest::newRow("quotes and percent") << "a'b\"c%2F";
    QTest::newRow("another script") << QString::fromUtf8("веб-хук");
    QTest::newRow("empty") << "";
    QTest::newRow("long") << QString(1000, 'x');
}

void TestKeychainStore::webhookIdsOfAnyKindAreItemsOfTheirOwn()
{
    QFETCH(QString, id);
    QVERIFY(writeSecrets(m_account, id));
    Outcome<SigningSecrets> same, other;
    m_store.readSigningSecrets(m_account, id, this, same.done());
    m_store.readSigningSecrets(m_account, id + "x", this, other.done());
    QVERIFY(same.wait() && other.wait());
    QCOMPARE(same.error(), "ok");
    QCOMPARE(other.error(), "secret-not-found");
}

void TestKeychainStore::malformedItemIsRefusedAndNotQuoted()
{
    putItem("account/" + m_account, "sk_live_hidden");
    Outcome<ApiKey> key;
    m_store.readApiKey(m_account, this, key.done());
    QVERIFY(key.wait());
    QCOMPARE(key.error(), "keychain-failed");
    QVERIFY(key.result->error().detail.find("hidden") == std::string::npos);
}

void TestKeychainStore::removedSecretsAreGone()
{
    QVERIFY(writeSecrets(m_account, "wh"));
    Outcome<void> removed;
    m_store.removeSigningSecrets(m_account, "wh", this, removed.done());
    QVERIFY(removed.wait() && removed.ok());
    QCOMPARE(lookUp("webhook/" + m_account + "/wh"), "");
}

void TestKeychainStore::removingWhatIsAbsentIsNoError()
{
    Outcome<void> secrets;
    m_store.removeSigningSecrets(m_account, "wh", this, secrets.done());
    QVERIFY(secrets.wait() && secrets.ok());
    Outcome<QStringList> account;
    m_store.removeAccount(m_account, {"wh"}, this, account.done());
    QVERIFY(account.wait() && account.ok());
    QCOMPARE(account.result->value(), QStringList());
}

void TestKeychainStore::removedAccountIncludesWhatNobodyTold()
{
    const QString other = m_account + "-other"; // begins alike, and has to stay
    QVERIFY(writeKey(m_account, m_key) && writeKey(other, m_key));
    for (const char *webhook : {"told", "untold", "un/told"})
        QVERIFY(writeSecrets(m_account, webhook));
    QVERIFY(writeSecrets(other, "untold"));

    Outcome<QStringList> removed;
    m_store.removeAccount(m_account, {"told", "absent"}, this, removed.done());
    QVERIFY(removed.wait() && removed.ok());
    QStringList names = removed.result->value();
    names.sort();
    const QString webhooks = "webhook/" + m_account;
    QCOMPARE(names, (QStringList{"account/" + m_account, webhooks + "/told",
                                 webhooks + "/un%2Ftold", webhooks + "/untold"}));
    for (const QString &name : names)
        QCOMPARE(lookUp(name), "");
    QVERIFY(!lookUp("account/" + other).isEmpty());
    QVERIFY(!lookUp("webhook/" + other + "/untold").isEmpty());
}

void TestKeychainStore::manyCallsAtOnceAreAllAnswered()
{
    QVERIFY(writeKey(m_account, m_key));
    std::array<Outcome<ApiKey>, 50> keys;
    for (auto &key : keys)
        m_store.readApiKey(m_account, this, key.done());
    for (auto &key : keys) {
        QVERIFY(key.wait());
        QCOMPARE(key.error(), "ok");
        QCOMPARE(key.times, 1);
    }
}

void TestKeychainStore::lockedReadSaysLocked()
{
    QVERIFY(writeKey(m_account, m_key));
    lock();
    QCOMPARE(readKey(m_account), "keychain-locked");
    unlock();
    QCOMPARE(readKey(m_account), "ok");
}

void TestKeychainStore::lockedWriteSaysLockedAndKeepsTheOldValue()
{
    QVERIFY(writeKey(m_account, m_key));
    lock();
    Outcome<void> written;
    m_store.writeApiKey(m_account, {Secret("new"), Secret("new")}, this, written.done());
    QVERIFY(written.wait());
    QCOMPARE(written.error(), "keychain-locked");
    unlock();
    ApiKey key;
    QCOMPARE(readKey(m_account, &key), "ok");
    QVERIFY(key == m_key);
}

void TestKeychainStore::lockedRemovalSaysLockedAndTheSecretSurvives()
{
    QVERIFY(writeKey(m_account, m_key));
    QVERIFY(writeSecrets(m_account, "wh"));
    lock();
    Outcome<void> secrets;
    m_store.removeSigningSecrets(m_account, "wh", this, secrets.done());
    QVERIFY(secrets.wait());
    QCOMPARE(secrets.error(), "keychain-locked");
    Outcome<QStringList> account;
    m_store.removeAccount(m_account, {"wh"}, this, account.done());
    QVERIFY(account.wait());
    QCOMPARE(account.error(), "keychain-locked");
    unlock();
    QVERIFY(!lookUp("account/" + m_account).isEmpty());
    QVERIFY(!lookUp("webhook/" + m_account + "/wh").isEmpty());
}

void TestKeychainStore::lockedKeychainDoesNotVouchForAbsence()
{
    lock();
    QCOMPARE(readKey(m_account), "keychain-locked");
}

void TestKeychainStore::lockedKeychainIsReplacedByMemory()
{
    FallbackStore store(m_store);
    lock();
    Outcome<void> written;
    store.writeApiKey(m_account, m_key, this, written.done());
    QVERIFY(written.wait() && written.ok());
    QVERIFY(!store.isPersistent());
    QCOMPARE(store.sessionOnlyReason()->kind, ErrorKind::KeychainLocked);
    unlock();
    QCOMPARE(lookUp("account/" + m_account), "");
    Outcome<void> again;
    store.writeApiKey(m_account, m_key, this, again.done());
    QVERIFY(again.wait() && again.ok());
    QVERIFY(store.isPersistent());
    QVERIFY(!lookUp("account/" + m_account).isEmpty());
}

void TestKeychainStore::deadContextHearsNothing()
{
    QVERIFY(writeKey(m_account, m_key));
    Outcome<ApiKey> key;
    Outcome<QStringList> removed;
    auto context = std::make_unique<QObject>();
    m_store.readApiKey(m_account, context.get(), key.done());
    m_store.removeAccount("nobody", {}, context.get(), removed.done());
    context.reset();
    QCOMPARE(readKey(m_account), "ok"); // asked after them, so answered after them
    QCOMPARE(key.times, 0);
    QCOMPARE(removed.times, 0);
}

QTEST_GUILESS_MAIN(TestKeychainStore)
#include "tst_keychainstore.moc"
