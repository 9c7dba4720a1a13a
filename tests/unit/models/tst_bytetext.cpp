// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytetext.h"

#include <QTest>

using namespace hookbench;
using namespace hookbench::models;

/// Bytes for eyes.
class TestByteText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatIsInvisible_data();
    void showsWhatIsInvisible();
    void dumpsBytesWithOffsets_data();
    void dumpsBytesWithOffsets();
};

void TestByteText::showsWhatIsInvisible_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain text stays") << QByteArray("{\"a\": 1}") << "{\"a\": 1}";
    QTest::newRow("a line end of Unix") << QByteArray("a\nb") << QString::fromUtf8("a␊\nb");
    QTest::newRow("a line end of HTTP") << QByteArray("a\r\nb") << QString::fromUtf8("a␍␊\nb");
    QTest::newRow("an old line end") << QByteArray("a\rb") << QString::fromUtf8("a␍\nb");
    QTest::newRow("a tab") << QByteArray("a\tb") << QString::fromUtf8("a␉b");
    QTest::newRow("a NUL byte") << QByteArray("a\0b", 3) << QString::fromUtf8("a␀b");
    QTest::newRow("a byte order mark")
        << QByteArray("\xEF\xBB\xBFx") << QString::fromUtf8("⟨BOM⟩x");
    QTest::newRow("a space without width") << QByteArray("a\xE2\x80\x8B"
                                                         "b")
                                           << QString::fromUtf8("a⟨U+200B⟩b");
    QTest::newRow("a space that does not break") << QByteArray("a\xC2\xA0"
                                                               "b")
                                                 << QString::fromUtf8("a⟨U+00A0⟩b");
    QTest::newRow("a mark that turns the text") << QByteArray("a\xE2\x80\xAE"
                                                              "b")
                                                << QString::fromUtf8("a⟨U+202E⟩b");
    QTest::newRow("letters of others")
        << QByteArray("M\xC3\xBCller \xF0\x9F\x98\x80") << QString::fromUtf8("Müller 😀");
    QTest::newRow("bytes that are no text")
        << QByteArray("a\xFF\xC3") << QString::fromUtf8("a⟨FF⟩⟨C3⟩");
    QTest::newRow("an overlong form") << QByteArray("\xC0\xAF") << QString::fromUtf8("⟨C0⟩⟨AF⟩");
    QTest::newRow("half a pair") << QByteArray("\xED\xA0\x80") << QString::fromUtf8("⟨ED⟩⟨A0⟩⟨80⟩");
}

void TestByteText::showsWhatIsInvisible()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, shown);
    QCOMPARE(visibleText({bytes.constData(), std::size_t(bytes.size())}), shown);
}

void TestByteText::dumpsBytesWithOffsets_data()
{
    QTest::addColumn<int>("from");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("dump");
    QTest::newRow("one line") << 0 << 4 << "00000000  61 62 63 64              abcd";
    QTest::newRow("two lines") << 0 << 10
                               << "00000000  61 62 63 64 65 66 67 68  abcdefgh\n"
                                  "00000008  69 0a                    i.";
    QTest::newRow("from the middle") << 8 << 100 << "00000008  69 0a                    i.";
    QTest::newRow("beyond the end") << 50 << 8 << "";
}

void TestByteText::dumpsBytesWithOffsets()
{
    QFETCH(int, from);
    QFETCH(int, count);
    QFETCH(QString, dump);
    QCOMPARE(hexDump("abcdefghi\n", std::size_t(from), std::size_t(count), 8), dump);
}

QTEST_GUILESS_MAIN(TestByteText)
#include "tst_bytetext.moc"
