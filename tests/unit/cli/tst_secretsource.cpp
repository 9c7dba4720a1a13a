// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretsource.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace hookbench;
using namespace hookbench::cli;
using namespace Qt::StringLiterals;

/// Which bytes of a file or a variable are the secret.
class TestSecretSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removesOneLineEnd_data();
    void removesOneLineEnd();
    void keepsBytesThatAreNoText();
    void refusesUnusableFiles();
    void limitsTheSize();
    void refusesUnusableVariables();
    void takesOneSourceAtMost();
    void keysComeInTheOrderOfTheCommandLine();
    void oneUnusableKeyRefusesAll();
    void limitsTheNumberOfKeys();

private:
    QString fileWith(const QByteArray &bytes);

    QTemporaryDir m_folder;
    int m_files = 0;
};

QString TestSecretSource::fileWith(const QByteArray &bytes)
{
    QFile file(m_folder.filePath(QString("secret-%1").arg(++m_files)));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write the fixture");
    return file.fileName();
}

void TestSecretSource::removesOneLineEnd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("no line end") << QByteArray("whsec_a") << QByteArray("whsec_a");
    QTest::newRow("LF") << QByteArray("whsec_a\n") << QByteArray("whsec_a");
    QTest::newRow("CRLF") << QByteArray("whsec_a\r\n") << QByteArray("whsec_a");
    QTest::newRow("only one LF") << QByteArray("a\n\n") << QByteArray("a\n");
    QTest::newRow("only one CRLF") << QByteArray("a\r\n\r\n") << QByteArray("a\r\n");
    QTest::newRow("only the LF of LF CR LF LF") << QByteArray("a\r\n\n") << QByteArray("a\r\n");
    QTest::newRow("a lone CR counts") << QByteArray("a\r") << QByteArray("a\r");
    QTest::newRow("spaces count") << QByteArray(" a \n") << QByteArray(" a ");
}

void TestSecretSource::removesOneLineEnd()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, secret);
    const auto fromFile = secretFromFile("secret-file"_L1, fileWith(bytes));
    QVERIFY(fromFile.ok());
    QCOMPARE(QByteArray(fromFile->reveal().data(), qsizetype(fromFile->size())), secret);

    qputenv("HOOKBENCH_TEST_SECRET", bytes);
    const auto fromEnvironment = secretFromEnvironment("secret-env"_L1, "HOOKBENCH_TEST_SECRET");
    QVERIFY(fromEnvironment.ok());
    QVERIFY(*fromEnvironment == *fromFile);
}

void TestSecretSource::keepsBytesThatAreNoText()
{
    const QByteArray bytes("\x00\xff\x80z", 4);
    const auto secret = secretFromFile("secret-file"_L1, fileWith(bytes));
    QVERIFY(secret.ok());
    QCOMPARE(QByteArray(secret->reveal().data(), qsizetype(secret->size())), bytes);
}

void TestSecretSource::refusesUnusableFiles()
{
    for (const QString &file : {m_folder.filePath("absent"), m_folder.path(), fileWith(""),
                                fileWith("\n"), fileWith("\r\n"), QString()}) {
        const auto secret = secretFromFile("secret-file"_L1, file);
        QVERIFY2(!secret.ok(), qPrintable(file));
        QCOMPARE(secret.error().kind, ErrorKind::InvalidArgument);
        QVERIFY(QString::fromStdString(secret.error().detail).contains("--secret-file"));
    }
}

void TestSecretSource::limitsTheSize()
{
    QVERIFY(secretFromFile("secret-file"_L1, fileWith(QByteArray(64 * 1024, 'a'))).ok());
    QVERIFY(!secretFromFile("secret-file"_L1, fileWith(QByteArray(64 * 1024 + 1, 'a'))).ok());
    qputenv("HOOKBENCH_TEST_SECRET", QByteArray(64 * 1024 + 1, 'a'));
    QVERIFY(!secretFromEnvironment("secret-env"_L1, "HOOKBENCH_TEST_SECRET").ok());
}

void TestSecretSource::refusesUnusableVariables()
{
    qunsetenv("HOOKBENCH_TEST_SECRET");
    const auto unset = secretFromEnvironment("secret-env"_L1, "HOOKBENCH_TEST_SECRET");
    QVERIFY(!unset.ok());
    QCOMPARE(QString::fromStdString(unset.error().detail),
             "The environment variable that --secret-env names is not set.");
    qputenv("HOOKBENCH_TEST_SECRET", "\n");
    const auto empty = secretFromEnvironment("secret-env"_L1, "HOOKBENCH_TEST_SECRET");
    QVERIFY(!empty.ok());
    QCOMPARE(QString::fromStdString(empty.error().detail), "What --secret-env names is empty.");
}

void TestSecretSource::takesOneSourceAtMost()
{
    const std::vector<Option> options{{"secret-file"_L1, "F"_L1, ""_L1},
                                      {"secret-env"_L1, "V"_L1, ""_L1}};
    const QString file = fileWith("from the file");
    qputenv("HOOKBENCH_TEST_SECRET", "from the variable");

    const auto read = [&](const QStringList &words) {
        return secretFromOptions(*Arguments::parse(words, options));
    };
    const auto none = read({});
    QVERIFY(none.ok());
    QVERIFY(!none->has_value());
    const auto ofFile = read({"--secret-file", file});
    QVERIFY(ofFile.ok() && ofFile->has_value());
    QVERIFY(ofFile->value().reveal() == "from the file");
    const auto ofVariable = read({"--secret-env", "HOOKBENCH_TEST_SECRET"});
    QVERIFY(ofVariable.ok() && ofVariable->has_value());
    QVERIFY(ofVariable->value().reveal() == "from the variable");
    QVERIFY(!read({"--secret-file", file, "--secret-env", "HOOKBENCH_TEST_SECRET"}).ok());
}

void TestSecretSource::keysComeInTheOrderOfTheCommandLine()
{
    qputenv("HOOKBENCH_TEST_SECRET", "second");
    const auto arguments =
        Arguments::parse({"--secret-file", fileWith("first\n"), "--secret-env",
                          "HOOKBENCH_TEST_SECRET", "--secret-file", fileWith("third")},
                         signingKeyOptions());
    QVERIFY(arguments.ok());
    const auto keys = signingKeysFromOptions(*arguments);
    QVERIFY(keys.ok());
    QCOMPARE(keys->size(), std::size_t(3));
    QVERIFY(keys->at(0).secret.reveal() == "first");
    QVERIFY(keys->at(1).secret.reveal() == "second");
    QVERIFY(keys->at(2).secret.reveal() == "third");
    QVERIFY(keys->at(0).role == SecretRole::Current);
    QVERIFY(keys->at(1).role == SecretRole::Previous);
    QVERIFY(keys->at(2).role == SecretRole::Previous);

    const auto none = signingKeysFromOptions(*Arguments::parse({}, signingKeyOptions()));
    QVERIFY(none.ok() && none->empty());
}

void TestSecretSource::oneUnusableKeyRefusesAll()
{
    const auto arguments = Arguments::parse(
        {"--secret-file", fileWith("first"), "--secret-file", fileWith("\n")}, signingKeyOptions());
    const auto keys = signingKeysFromOptions(*arguments);
    QVERIFY(!keys.ok());
    QCOMPARE(QString::fromStdString(keys.error().detail), "What --secret-file names is empty.");
}

void TestSecretSource::limitsTheNumberOfKeys()
{
    QStringList words;
    for (std::size_t i = 0; i < maxSigningKeys; ++i)
        words << "--secret-file" << fileWith("secret");
    QVERIFY(signingKeysFromOptions(*Arguments::parse(words, signingKeyOptions())).ok());
    words << "--secret-file" << fileWith("one too many");
    QVERIFY(!signingKeysFromOptions(*Arguments::parse(words, signingKeyOptions())).ok());
}

QTEST_APPLESS_MAIN(TestSecretSource)
#include "tst_secretsource.moc"
