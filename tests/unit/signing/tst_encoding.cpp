// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signing/encoding.h"
#include "app/signing/signatureencoding.h"

#include <QTest>

#include <array>
#include <vector>

using namespace hookbench::signing;

/// Hexadecimal and base64 text: what they write, and that no second spelling is read.
class TestEncoding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void base64_data();
    void base64();
    void refusesOtherBase64_data();
    void refusesOtherBase64();
    void hex();
    void refusesOtherHex_data();
    void refusesOtherHex();
    void everyByteSurvives();
    void signatures_data();
    void signatures();
};

void TestEncoding::base64_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    // RFC 4648, section 10
    QTest::newRow("nothing") << QByteArray("") << QByteArray("");
    QTest::newRow("one byte") << QByteArray("f") << QByteArray("Zg==");
    QTest::newRow("two bytes") << QByteArray("fo") << QByteArray("Zm8=");
    QTest::newRow("three bytes") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("four bytes") << QByteArray("foob") << QByteArray("Zm9vYg==");
    QTest::newRow("five bytes") << QByteArray("fooba") << QByteArray("Zm9vYmE=");
    QTest::newRow("six bytes") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    QTest::newRow("the last two digits") << QByteArray("\xfb\xff\xbf", 3) << QByteArray("+/+/");
}

void TestEncoding::base64()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(QByteArray::fromStdString(toBase64(bytesOf(bytes.toStdString()))), text);
    const auto decoded = fromBase64(text.toStdString());
    QVERIFY(decoded.has_value());
    QCOMPARE(QByteArray::fromStdString(*decoded), bytes);
}

void TestEncoding::refusesOtherBase64_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no padding") << QByteArray("Zg");
    QTest::newRow("half of the padding") << QByteArray("Zg=");
    QTest::newRow("padding too much") << QByteArray("Zm9v====");
    QTest::newRow("padding inside") << QByteArray("Zg==Zg==");
    QTest::newRow("only padding") << QByteArray("====");
    QTest::newRow("bits that belong to no byte") << QByteArray("Zh==");
    QTest::newRow("one such bit behind two bytes") << QByteArray("Zm9=");
    QTest::newRow("a space") << QByteArray("Zm 9");
    QTest::newRow("a line end") << QByteArray("Zm9v\n");
    QTest::newRow("the alphabet for URLs") << QByteArray("-_-_");
    QTest::newRow("a byte above ASCII") << QByteArray("Zm9\xe9");
    QTest::newRow("a NUL") << QByteArray("Zm9\0", 4);
}

void TestEncoding::refusesOtherBase64()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromBase64(text.toStdString()).has_value());
}

void TestEncoding::hex()
{
    std::array<std::uint8_t, 4> bytes{};
    QVERIFY(fromHex("00ff1a9c", bytes));
    QCOMPARE(bytes, (std::array<std::uint8_t, 4>{0x00, 0xff, 0x1a, 0x9c}));
    QCOMPARE(toHex(bytes), std::string("00ff1a9c"));
}

void TestEncoding::refusesOtherHex_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray("");
    QTest::newRow("a digit less") << QByteArray("00ff1a9");
    QTest::newRow("a digit more") << QByteArray("00ff1a9c0");
    QTest::newRow("upper case") << QByteArray("00FF1A9C");
    QTest::newRow("a space in front") << QByteArray(" 0ff1a9c");
    QTest::newRow("a sign") << QByteArray("-0ff1a9c");
    QTest::newRow("another letter") << QByteArray("00fg1a9c");
}

void TestEncoding::refusesOtherHex()
{
    QFETCH(QByteArray, text);
    std::array<std::uint8_t, 4> bytes{};
    QVERIFY(!fromHex(text.toStdString(), bytes));
}

void TestEncoding::everyByteSurvives()
{
    std::vector<std::uint8_t> bytes(256);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        bytes[i] = static_cast<std::uint8_t>(i);
    std::vector<std::uint8_t> read(256);
    QVERIFY(fromHex(toHex(bytes), read));
    QVERIFY(read == bytes);
    QVERIFY(fromBase64(toBase64(bytes), read));
    QVERIFY(read == bytes);
}

void TestEncoding::signatures_data()
{
    QTest::addColumn<QByteArray>("encoding");
    QTest::addColumn<QByteArray>("text");
    // python3: base64.urlsafe_b64encode(bytes([0xfb, 0xff, 0xbf, 0xfb])), bytes.hex().upper()
    QTest::newRow("hex") << QByteArray("hex") << QByteArray("fbffbffb");
    QTest::newRow("hex in upper case") << QByteArray("hex-upper") << QByteArray("FBFFBFFB");
    QTest::newRow("base64") << QByteArray("base64") << QByteArray("+/+/+w==");
    QTest::newRow("base64 for URLs") << QByteArray("base64url") << QByteArray("-_-_-w");
    QTest::newRow("base64 for URLs, padded")
        << QByteArray("base64url-padded") << QByteArray("-_-_-w==");
}

void TestEncoding::signatures()
{
    QFETCH(QByteArray, encoding);
    QFETCH(QByteArray, text);
    const std::array<std::uint8_t, 4> bytes{0xfb, 0xff, 0xbf, 0xfb};
    for (const BinaryEncoding each : signatureEncodings) {
        std::array<std::uint8_t, 4> read{};
        const bool isRead = decodeSignature(each, text.toStdString(), read);
        // Of all spellings exactly its own one is read.
        QCOMPARE(isRead, encodingName(each) == encoding.toStdString());
        if (!isRead)
            continue;
        QCOMPARE(read, bytes);
        QCOMPARE(encodeSignature(each, bytes), text.toStdString());
        QCOMPARE(encodedLength(each, bytes.size()), static_cast<std::size_t>(text.size()));
        for (const char *end : {"=", " ", "\n", "w"})
            QVERIFY(!decodeSignature(each, text.toStdString() + end, read));
        QVERIFY(!decodeSignature(each, text.toStdString().substr(1), read));
    }
}

QTEST_APPLESS_MAIN(TestEncoding)
#include "tst_encoding.moc"
