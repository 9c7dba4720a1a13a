// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/keychainstore.h"
#include "tests/support/outcome.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusReply>
#include <QProcess>
#include <QTest>

using namespace hookbench;
using namespace hookbench::credentials;

/// A locked keyring on a desktop: it asks for its password in a window of its own. Nobody answering
/// is a timeout; Escape is "locked", and the secret is still there. Needs an X server.
class TestKeychainPrompt : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void unansweredPromptIsATimeout();
    void refusedPromptIsLocked();

private:
    /// The id of the prompt's window; empty while there is none on the screen.
    static QString promptWindow();
    static void typeInto(const QString &window, const QString &key);
};

QString TestKeychainPrompt::promptWindow()
{
    QProcess search;
    search.start("xdotool", {"search", "--onlyvisible", "--class", "gcr-prompter"});
    search.waitForFinished();
    return QString::fromLatin1(search.readAllStandardOutput()).trimmed().section('\n', -1);
}

void TestKeychainPrompt::typeInto(const QString &window, const QString &key)
{
    QProcess::execute("xdotool", {"windowactivate", "--sync", window, "key", key});
}

void TestKeychainPrompt::initTestCase()
{
    KeychainStore store;
    Outcome<void> written;
    store.writeApiKey("one", {Secret("pk_test_1"), Secret("sk_test_1")}, this, written.done());
    QVERIFY(written.wait() && written.ok());
    QDBusMessage call =
        QDBusMessage::createMethodCall("org.freedesktop.secrets", "/org/freedesktop/secrets",
                                       "org.freedesktop.Secret.Service", "Lock");
    call.setArguments({QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath("/org/freedesktop/secrets/aliases/default")})});
    QCOMPARE(QDBusConnection::sessionBus().call(call).type(), QDBusMessage::ReplyMessage);
}

void TestKeychainPrompt::unansweredPromptIsATimeout()
{
    KeychainStore store(2000);
    Outcome<ApiKey> key;
    store.readApiKey("one", this, key.done());
    QTRY_VERIFY_WITH_TIMEOUT(!promptWindow().isEmpty(), 10'000); // there is something to answer
    QVERIFY(key.wait());
    QCOMPARE(key.error(), "keychain-timeout");
    typeInto(promptWindow(), "Escape"); // ends the library's job, which waits on
    QTRY_VERIFY_WITH_TIMEOUT(promptWindow().isEmpty(), 10'000);
}

void TestKeychainPrompt::refusedPromptIsLocked()
{
    KeychainStore store(20'000);
    Outcome<ApiKey> key;
    store.readApiKey("one", this, key.done());
    QTRY_VERIFY_WITH_TIMEOUT(!promptWindow().isEmpty(), 10'000);
    QVERIFY(!key.result.has_value());
    typeInto(promptWindow(), "Escape");
    QVERIFY(key.wait());
    QCOMPARE(key.error(), "keychain-locked");
}

QTEST_GUILESS_MAIN(TestKeychainPrompt)
#include "tst_keychainprompt.moc"
