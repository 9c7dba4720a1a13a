// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/environmentname.h"
#include "app/text/errortext.h"
#include "app/text/filetext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <limits>

using namespace hookbench;

Q_DECLARE_METATYPE(hookbench::Error)

/// Every kind of error has words of its own, with the facts in them.
class TestErrorText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindHasWords_data();
    void everyKindHasWords();
    void inFullIsTheSentenceAndTheHint();
    void noTwoKindsShareASentence();
    void factsAreInTheSentence_data();
    void factsAreInTheSentence();
    void aProxyIsNamedAsOne_data();
    void aProxyIsNamedAsOne();
    void foreignWordsAreMadeHarmless();
    void hostileWaitDoesNotOverflow();
    void percentSignsInFactsStay();
    void environmentsAreNamed();
    void filesAreNamed();
};

namespace
{

/// All facts set, as no real error has them.
Error fullError(ErrorKind kind)
{
    Error error{kind, "the detail"};
    error.httpStatus = 418;
    error.url = "https://api.shop.example/v0/webhooks";
    error.path = "/data/file.sqlite";
    error.messages = {"first rule", "second rule"};
    error.retryAfterSeconds = 90;
    error.limit = 8787;
    error.found = 9;
    error.known = 4;
    return error;
}

} // namespace

void TestErrorText::everyKindHasWords_data()
{
    QTest::addColumn<Error>("error");
    for (const ErrorKind kind : allErrorKinds()) {
        QTest::addRow("%s with all facts", errorKindName(kind)) << fullError(kind);
        QTest::addRow("%s with none", errorKindName(kind)) << Error{kind};
    }
}

void TestErrorText::everyKindHasWords()
{
    QFETCH(Error, error);
    static const QRegularExpression placeholder("%[0-9n]");
    for (const QString &words : {text::sentence(error), text::hint(error)}) {
        QVERIFY2(words.size() > 10, qPrintable(words));
        QVERIFY2(!words.contains(placeholder), qPrintable(words));
        QVERIFY2(words.front().isUpper() || words.startsWith("api.") || words.startsWith('/'),
                 qPrintable(words));
        QVERIFY2(words.endsWith('.') || words.endsWith(')'), qPrintable(words));
        QVERIFY2(!words.contains("()"), qPrintable(words));
        QVERIFY2(!words.contains("-1"), qPrintable(words));
    }
    QVERIFY(text::sentence(error) != text::hint(error));
}

void TestErrorText::inFullIsTheSentenceAndTheHint()
{
    QCOMPARE(text::inFull(Error{ErrorKind::KeychainLocked}),
             QString("The keychain is locked. Unlock it in your desktop's password manager, then "
                     "try again."));
}

void TestErrorText::noTwoKindsShareASentence()
{
    QSet<QString> sentences, bare, hints;
    for (const ErrorKind kind : allErrorKinds()) {
        sentences.insert(text::sentence(fullError(kind)));
        bare.insert(text::sentence(Error{kind}));
        hints.insert(text::hint(Error{kind}));
    }
    const auto kinds = static_cast<qsizetype>(allErrorKinds().size());
    QCOMPARE(sentences.size(), kinds);
    QCOMPARE(bare.size(), kinds);
    QCOMPARE(hints.size(), kinds);
}

void TestErrorText::factsAreInTheSentence_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QStringList>("facts");
    const QString host = "api.shop.example";
    QTest::newRow("a timeout names the host") << ErrorKind::Timeout << QStringList{host};
    QTest::newRow("a name without address is named")
        << ErrorKind::HostNotFound << QStringList{host};
    QTest::newRow("TLS names host and reason") << ErrorKind::Tls << QStringList{host, "the detail"};
    QTest::newRow("a redirect names its target")
        << ErrorKind::RedirectRefused << QStringList{"https://api.shop.example/v0/webhooks"};
    QTest::newRow("validation has every rule")
        << ErrorKind::Validation << QStringList{"first rule", "second rule"};
    QTest::newRow("a missing scope is in the server's words")
        << ErrorKind::Forbidden << QStringList{"first rule"};
    QTest::newRow("the rate limit says how long")
        << ErrorKind::RateLimited << QStringList{"1 min 30 s"};
    QTest::newRow("a budget says how long")
        << ErrorKind::BudgetTooSmall << QStringList{"1 min 30 s"};
    QTest::newRow("a failing server has its status")
        << ErrorKind::ServerFailed << QStringList{"418"};
    QTest::newRow("a refusal has its status") << ErrorKind::ServerRefused << QStringList{"418"};
    QTest::newRow("a port is a number without separators")
        << ErrorKind::PortInUse << QStringList{"8787"};
    QTest::newRow("a file is named") << ErrorKind::DiskFull << QStringList{"/data/file.sqlite"};
    QTest::newRow("both versions are named")
        << ErrorKind::DatabaseNewer << QStringList{"/data/file.sqlite", " 9,", " 4."};
    QTest::newRow("the holder of a role is named")
        << ErrorKind::RoleHeld << QStringList{"the detail"};
    QTest::newRow("an unconfirmed host is named")
        << ErrorKind::HostNotConfirmed << QStringList{host};
}

void TestErrorText::factsAreInTheSentence()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QStringList, facts);
    const QString words = text::sentence(fullError(kind));
    for (const QString &fact : facts)
        QVERIFY2(words.contains(fact), qPrintable(words));
}

void TestErrorText::aProxyIsNamedAsOne_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("it wants a password")
        << ErrorKind::ConnectionRefused << 407
        << "The proxy gate.example:3128 asks who you are before it connects to shop.example: it "
           "wants a user name and password (status 407).";
    QTest::newRow("it forbids the host")
        << ErrorKind::ConnectionRefused << 403
        << "The proxy gate.example:3128 did not connect to shop.example: it answered with status "
           "403.";
    QTest::newRow("nothing listens there")
        << ErrorKind::ConnectionRefused << 0
        << "The proxy gate.example:3128 refused the connection: nothing listens there.";
    QTest::newRow("its name has no address")
        << ErrorKind::HostNotFound << 0
        << "The proxy gate.example:3128 could not be found: its name has no address.";
    QTest::newRow("it hangs up")
        << ErrorKind::ConnectionLost << 0
        << "The proxy gate.example:3128 closed the connection before the answer was complete.";
}

/// What has to be mended is the proxy, not the endpoint: the hint says so for every kind.
void TestErrorText::aProxyIsNamedAsOne()
{
    QFETCH(ErrorKind, kind);
    QFETCH(int, status);
    Error error{kind, "shop.example"};
    error.httpStatus = status;
    error.url = "proxy://gate.example:3128";
    QTEST(text::sentence(error), "sentence");
    QVERIFY(text::hint(error).startsWith("Check the proxy"));
    QVERIFY(text::hint(error).contains("no_proxy"));
    Error direct = error;
    direct.url = "https://gate.example:3128/hook";
    QVERIFY(!text::sentence(direct).contains("proxy"));
    QVERIFY(!text::hint(direct).contains("no_proxy"));
}

void TestErrorText::foreignWordsAreMadeHarmless()
{
    Error error{ErrorKind::KeychainFailed};
    error.detail = "line one\nline\ttwo\x1b[2J \xe2\x80\xae"
                   "gnp" +
                   std::string(5'000'000, 'x');
    const QString words = text::sentence(error);
    QVERIFY(words.size() < 400);
    QVERIFY(words.contains("line one line two"));
    QVERIFY(!words.contains(QChar(0x1b)));
    QVERIFY(!words.contains(QChar(0x202e)));
    QVERIFY(!words.contains('\n'));
}

void TestErrorText::hostileWaitDoesNotOverflow()
{
    Error error{ErrorKind::RateLimited};
    error.retryAfterSeconds = std::numeric_limits<std::int64_t>::max();
    QVERIFY(text::sentence(error).contains("366 d"));
}

void TestErrorText::percentSignsInFactsStay()
{
    Error error = fullError(ErrorKind::ServerFailed);
    error.messages = {"%1 and %2 at 100%"};
    QVERIFY(text::sentence(error).contains("%1 and %2 at 100%"));
}

namespace world
{
enum class Environment { Sandbox, Test, Live };
std::string_view environmentName(Environment environment)
{
    return environment == Environment::Sandbox ? "sandbox"
           : environment == Environment::Test  ? "test"
                                               : "live";
}
} // namespace world

void TestErrorText::environmentsAreNamed()
{
    QCOMPARE(text::environmentWord(world::Environment::Sandbox), QString("SANDBOX"));
    QCOMPARE(text::environmentWord(world::Environment::Test), QString("TEST"));
    QCOMPARE(text::environmentWord(world::Environment::Live), QString("LIVE"));
    QCOMPARE(text::environmentWordFor("something new"), QString("LIVE"));
}

void TestErrorText::filesAreNamed()
{
    for (const QString &words :
         {text::fileKeptAside("a.json", "b.kept"), text::filePartlyRead("a.json", "b.kept"),
          text::fileMigrated("a.json", "b.kept"), text::rightsTightened({"a.json", "b.kept"})}) {
        QVERIFY2(words.contains("a.json") && words.contains("b.kept"), qPrintable(words));
        QVERIFY2(!words.contains('%'), qPrintable(words));
    }
}

QTEST_APPLESS_MAIN(TestErrorText)
#include "tst_errortext.moc"
