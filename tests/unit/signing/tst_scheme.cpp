// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/scheme.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::signing;

namespace
{

/// The smallest scheme file; its message is on line 7.
QByteArray smallest(const QByteArray &message = R"("{body}")")
{
    return R"({
  "title": "Acme",
  "signature": {
    "header": "X-Acme",
    "encoding": "hex"
  },
  "message": )" +
           message + "\n}\n";
}

QString refusal(const QByteArray &json)
{
    const Result<Scheme> scheme = parseScheme(json.toStdString(), "acme");
    if (scheme)
        return {};
    return scheme.error().kind == ErrorKind::FileMalformed
               ? QString::fromStdString(scheme.error().detail)
               : QString("another kind of error");
}

} // namespace

/// What a scheme file says, and how it is refused: with the line, and with what is expected there.
class TestScheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smallestFile();
    void everyMember();
    void timestampInsideOfTheSignature();
    void messages_data();
    void messages();
    void refuses_data();
    void refuses();
    void theFirstMistakeIsTold();
    void namesAreShownHarmlessly();
};

void TestScheme::smallestFile()
{
    const Result<Scheme> read = parseScheme(smallest().toStdString(), "acme");
    QVERIFY(read.ok());
    Scheme expected;
    expected.name = "acme";
    expected.title = "Acme";
    expected.signatureHeader = "X-Acme";
    expected.message = {{MessagePart::Kind::Body}};
    QVERIFY(*read == expected);
    QVERIFY(!read->hasTimestamp());
    QCOMPARE(read->hash, Hash::Sha256);
    QCOMPARE(read->secretEncoding, BinaryEncoding::Raw);
}

void TestScheme::everyMember()
{
    const Result<Scheme> read = parseScheme(R"({
  "title": "Everything", "comment": "words for people", "weak": true,
  "signature": {"header": "X-Sig", "prefix": "v9=", "separator": ";", "encoding": "base64",
                "hash": "sha512"},
  "timestamp": {"header": "X-Time", "unit": "milliseconds", "tolerance": 60},
  "message": "{method} {url}{{{id}}}{header:X-Other}:{timestamp}:{body}",
  "secret": {"encoding": "hex", "prefix": "key-"},
  "headers": {"deliveryId": "X-Id", "eventType": "X-Type", "attempt": "X-Try"},
  "cipher": "some-cipher"
})",
                                            "everything");
    QVERIFY2(read.ok(), read.ok() ? "" : read.error().detail.c_str());
    Scheme expected;
    expected.name = "everything";
    expected.title = "Everything";
    expected.isWeak = true;
    expected.hash = Hash::Sha512;
    expected.signatureHeader = "X-Sig";
    expected.signaturePrefix = "v9=";
    expected.signatureSeparator = ";";
    expected.signatureEncoding = BinaryEncoding::Base64;
    expected.timestampHeader = "X-Time";
    expected.timestampUnit = TimeUnit::Milliseconds;
    expected.tolerance = std::chrono::seconds(60);
    using Kind = MessagePart::Kind;
    expected.message = {{Kind::Method},
                        {Kind::Literal, " "},
                        {Kind::Url},
                        {Kind::Literal, "{"},
                        {Kind::DeliveryId},
                        {Kind::Literal, "}"},
                        {Kind::Header, "X-Other"},
                        {Kind::Literal, ":"},
                        {Kind::Timestamp},
                        {Kind::Literal, ":"},
                        {Kind::Body}};
    expected.secretEncoding = BinaryEncoding::Hex;
    expected.secretPrefix = "key-";
    expected.deliveryIdHeader = "X-Id";
    expected.eventTypeHeader = "X-Type";
    expected.attemptHeader = "X-Try";
    expected.cipher = "some-cipher";
    QVERIFY(*read == expected);
}

void TestScheme::timestampInsideOfTheSignature()
{
    const Result<Scheme> read = parseScheme(R"({
  "title": "Acme",
  "signature": {"header": "X-Acme", "prefix": "v1=", "separator": ",", "encoding": "hex"},
  "timestamp": {"element": "t="},
  "message": "{timestamp}.{body}"
})",
                                            "acme");
    QVERIFY(read.ok());
    QVERIFY(read->hasTimestamp());
    QCOMPARE(read->timestampElement, std::string("t="));
}

void TestScheme::messages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<bool>("isGood");
    QTest::newRow("the body alone") << QByteArray("{body}") << true;
    QTest::newRow("a line end between") << QByteArray("{method}\\n{body}") << true;
    QTest::newRow("braces that are text") << QByteArray("{{body}}{body}") << true;
    QTest::newRow("every part of the URL")
        << QByteArray("{url}{url-without-query}{path-and-query}{path}{body}") << true;
    QTest::newRow("no body") << QByteArray("{url}") << false;
    QTest::newRow("a placeholder that nobody knows") << QByteArray("{query}{body}") << false;
    QTest::newRow("another case") << QByteArray("{Body}") << false;
    QTest::newRow("a brace that is not closed") << QByteArray("{body}{url") << false;
    QTest::newRow("a brace that was not opened") << QByteArray("{body}}") << false;
    QTest::newRow("a header without a name") << QByteArray("{header:}{body}") << false;
    QTest::newRow("a header whose name has a space") << QByteArray("{header:X Y}{body}") << false;
    QTest::newRow("too many parts") << QByteArray("{url}").repeated(40) + "{body}" << false;
}

void TestScheme::messages()
{
    QFETCH(QByteArray, message);
    QFETCH(bool, isGood);
    const QString sentence = refusal(smallest('"' + message + '"'));
    QCOMPARE(sentence.isEmpty(), isGood);
    if (!isGood)
        QVERIFY2(sentence.startsWith("Line 7: \"message\" "), qPrintable(sentence));
}

void TestScheme::refuses_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("an encoding that nobody knows")
        << QByteArray("\"hex\"") << QByteArray("\"base32\"")
        << "Line 5: \"signature.encoding\" has to be one of: \"hex\", \"hex-upper\", \"base64\", "
           "\"base64url\", \"base64url-padded\".";
    QTest::newRow("a name with a typing mistake")
        << QByteArray("\"encoding\": \"hex\"")
        << QByteArray("\"encoding\": \"hex\",\n    \"prefx\": \"a\"")
        << "Line 6: \"signature.prefx\" is not known here; known are: ";
    QTest::newRow("a header's name with a space")
        << QByteArray("X-Acme") << QByteArray("X Acme")
        << "Line 4: \"signature.header\" has to be the name of a header.";
    QTest::newRow("a number for a text")
        << QByteArray("\"Acme\"") << QByteArray("7") << "Line 2: \"title\" has to be a text.";
    QTest::newRow("a list")
        << QByteArray("\"Acme\"") << QByteArray("[]")
        << "Line 2: \"title\" has to be a text, a whole number, true or false, or an object.";
    QTest::newRow("a fraction")
        << QByteArray("\"Acme\"") << QByteArray("1.5")
        << "Line 2: \"title\" has to be a text, a whole number, true or false, or an object.";
    QTest::newRow("an object too deep")
        << QByteArray("\"hex\"") << QByteArray("{}")
        << "Line 5: \"signature.encoding\" has to be a text, a whole number, true or false.";
    QTest::newRow("a name twice") << QByteArray("\"title\": \"Acme\",")
                                  << QByteArray("\"title\": \"Acme\",\n  \"title\": \"Acme\",")
                                  << "Line 3: \"title\" is there twice.";
    QTest::newRow("no title") << QByteArray("\"title\": \"Acme\",") << QByteArray()
                              << "Line 1: \"title\" is missing.";
    QTest::newRow("no signature header") << QByteArray("\"header\": \"X-Acme\",") << QByteArray()
                                         << "Line 1: \"signature.header\" is missing.";
    QTest::newRow("a tolerance without a timestamp")
        << QByteArray("\"title\"") << QByteArray("\"timestamp\": {\"tolerance\": 5},\n  \"title\"")
        << "Line 2: \"timestamp.tolerance\" needs \"timestamp.header\" or \"timestamp.element\".";
    QTest::newRow("a tolerance of nothing")
        << QByteArray("\"title\"")
        << QByteArray("\"timestamp\": {\"header\": \"X-Time\", \"tolerance\": 0},\n  \"title\"")
        << "Line 2: \"timestamp.tolerance\" has to be a whole number from 1 to 604800.";
    QTest::newRow("a signed time that is nowhere")
        << QByteArray("{body}") << QByteArray("{timestamp}{body}")
        << "Line 7: \"message\" holds {timestamp} and needs \"timestamp.header\" for it.";
    QTest::newRow("a signed id that is nowhere")
        << QByteArray("{body}") << QByteArray("{id}{body}")
        << "Line 7: \"message\" holds {id} and needs \"headers.deliveryId\" for it.";
    QTest::newRow("a prefix that would be split")
        << QByteArray("\"encoding\": \"hex\"")
        << QByteArray("\"encoding\": \"hex\", \"separator\": \",\", \"prefix\": \"v1,\"")
        << "Line 5: \"signature.prefix\" may not contain the separator.";
    QTest::newRow("a comma too much")
        << QByteArray("\"hex\"") << QByteArray("\"hex\",") << "Line 6: this is no JSON: ";
    QTest::newRow("a file that ends early")
        << QByteArray("\n}\n") << QByteArray("\n") << "Line 8: this is no JSON: ";
}

void TestScheme::refuses()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, sentence);
    QByteArray json = smallest();
    const qsizetype at = json.lastIndexOf(from);
    QVERIFY(at >= 0);
    json.replace(at, from.size(), to);
    const QString said = refusal(json);
    QVERIFY2(sentence.endsWith(' ') ? said.startsWith(sentence) : said == sentence,
             qPrintable(said));
}

void TestScheme::theFirstMistakeIsTold()
{
    for (const char *json : {"", "[]", "7", "\"text\"", "null", "{", "\xff", "{\"a\":1}x"})
        QVERIFY2(refusal(json).startsWith("Line 1: "), json);
    QVERIFY(refusal("[]").contains("an object is expected"));
    QVERIFY(refusal(QByteArray(10'000, '[')).startsWith("Line 1: "));
    QByteArray many = "{";
    for (int i = 0; i < 1'000; ++i)
        many += "\"a" + QByteArray::number(i) + "\":1,\n";
    QCOMPARE(refusal(many), QString("Line 101: too many members."));
}

void TestScheme::namesAreShownHarmlessly()
{
    // A file of somebody else, told on a terminal.
    QByteArray json = smallest();
    json.replace("\"title\": \"Acme\"", R"("title": "Acme", "\u001b]0;owned\u0007\nx": 1)");
    const QString control = refusal(json);
    QVERIFY(control.startsWith("Line 2: "));
    QVERIFY(control.contains("is not known here"));
    for (const QChar c : control)
        QVERIFY2(c.unicode() >= 0x20, qPrintable(control));
    json = smallest();
    json.replace("\"title\": \"Acme\"",
                 "\"title\": \"Acme\", \"" + QByteArray("ü").repeated(20'000) + "\": 1");
    const QString cut = refusal(json);
    QVERIFY(cut.contains(QString("ü").repeated(40) + "…\" is not known here"));
    QVERIFY(!cut.contains(QChar::ReplacementCharacter));
    QVERIFY(cut.size() < 1000);
}

QTEST_APPLESS_MAIN(TestScheme)
#include "tst_scheme.moc"
