// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <sstream>

using namespace hookbench;
using namespace hookbench::cli;
using namespace Qt::StringLiterals;

/// What goes to which stream, and how a command ends after an error.
class TestOutput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesGoToStdout();
    void notesAreForPeople();
    void anErrorIsOneJsonObject();
    void anErrorIsASentenceForPeople();
    void everyKindEndsWithItsCode();
    void aClosedStreamIsNoticed();
    void printableText_data();
    void printableText();
};

void TestOutput::linesGoToStdout()
{
    std::ostringstream out;
    std::ostringstream err;
    Output output(out, err, true);
    output.line(std::string_view("{\"a\":1}"));
    output.line(QString("größer"));
    QCOMPARE(out.str(), std::string("{\"a\":1}\ngrößer\n"));
    QCOMPARE(err.str(), std::string());
    QVERIFY(output.isComplete());
}

void TestOutput::notesAreForPeople()
{
    std::ostringstream out;
    std::ostringstream err;
    Output(out, err, false).note("Waiting.");
    QCOMPARE(err.str(), std::string("Waiting.\n"));
    QCOMPARE(out.str(), std::string());
    std::ostringstream silent;
    Output(out, silent, true).note("Waiting.");
    QCOMPARE(silent.str(), std::string());
}

void TestOutput::anErrorIsOneJsonObject()
{
    std::ostringstream out;
    std::ostringstream err;
    Output output(out, err, true);
    Error error{ErrorKind::InvalidArgument, "A \"word\"\nand \xff."};
    QCOMPARE(output.fail(error), ExitCode::WrongUsage);
    QCOMPARE(out.str(), std::string());
    const std::string line = err.str();
    QCOMPARE(line.find('\n'), line.size() - 1);
    const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
    QCOMPARE(object.keys(), QStringList{"error"});
    QCOMPARE(object["error"].toObject().keys(), (QStringList{"kind", "message"}));
    QCOMPARE(object["error"]["kind"].toString(), "invalid-argument");
    QVERIFY(object["error"]["message"].toString().startsWith("A \"word\""));
}

void TestOutput::anErrorIsASentenceForPeople()
{
    std::ostringstream out;
    std::ostringstream err;
    Output output(out, err, false);
    QCOMPARE(output.fail({ErrorKind::InvalidArgument, "--port \x1b[2J."}), ExitCode::WrongUsage);
    QVERIFY(err.str().starts_with("hookbench-cli: "));
    QVERIFY(err.str().find('\x1b') == std::string::npos);
}

void TestOutput::everyKindEndsWithItsCode()
{
    const auto kindsOf = [](ExitCode code) {
        QStringList names;
        for (ErrorKind kind : allErrorKinds()) {
            if (exitCodeFor(kind) == code)
                names += errorKindName(kind);
        }
        return names;
    };
    QCOMPARE(kindsOf(ExitCode::Done), QStringList());
    QCOMPARE(kindsOf(ExitCode::No), (QStringList{"validation", "unauthorized", "forbidden",
                                                 "not-found", "conflict", "server-refused"}));
    QCOMPARE(kindsOf(ExitCode::WrongUsage), (QStringList{"invalid-argument", "account-read-only"}));
    // Everything else could not be done: network, 5xx, limits, store, keychain, roles.
    const QStringList couldNot = kindsOf(ExitCode::CouldNot);
    for (const char *kind : {"timeout", "tls", "server-failed", "rate-limited", "budget-too-small",
                             "port-in-use", "role-held", "keychain-locked", "database-newer"})
        QVERIFY2(couldNot.contains(kind), kind);
}

void TestOutput::aClosedStreamIsNoticed()
{
    std::ostringstream out;
    std::ostringstream err;
    Output output(out, err, true);
    out.setstate(std::ios::badbit);
    output.line(std::string_view("{}"));
    QVERIFY(!output.isComplete());
}

void TestOutput::printableText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shown");
    QTest::newRow("letters of any script") << "Größe 注文 😀"
                                           << "Größe 注文 😀";
    QTest::newRow("an escape sequence") << "a\x1b[31mb" << u"a\uFFFD[31mb"_s;
    QTest::newRow("line ends and tabs") << "a\r\n\tb" << u"a\uFFFD\uFFFD\uFFFDb"_s;
    QTest::newRow("C1 control characters") << u"a\u009bb"_s << u"a\uFFFDb"_s;
    QTest::newRow("characters that turn the direction")
        << u"a\u202eb\u2066c"_s << u"a\uFFFDb\uFFFDc"_s;
}

void TestOutput::printableText()
{
    QFETCH(QString, text);
    QFETCH(QString, shown);
    QCOMPARE(printable(text), shown);
}

QTEST_APPLESS_MAIN(TestOutput)
#include "tst_output.moc"
