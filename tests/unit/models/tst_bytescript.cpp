// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bytescript.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

using namespace hookbench::models;

/// Bytes into a text document and out of it again.
class TestByteScript : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteComesBack_data();
    void everyByteComesBack();
    void randomBytesComeBack();
    void moreMarksThanThereIsRoomForComeBack();
    void whatNobodySeesHasALabel_data();
    void whatNobodySeesHasALabel();
    void typedTextIsUtf8();

private:
    /// Through a document, which is where bytes get lost.
    static std::string throughDocument(ByteScript &script, const std::string &bytes)
    {
        QTextDocument document;
        QTextCursor(&document).insertText(script.encode(bytes));
        std::string back;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            if (block.blockNumber() > 0)
                back += '\n';
            back += script.decode(block.text());
        }
        return back;
    }
};

void TestByteScript::everyByteComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("JSON") << QByteArray("{\"a\":1}");
    QTest::newRow("line feeds") << QByteArray("a\n\nb\n");
    QTest::newRow("carriage returns") << QByteArray("a\r\nb\rc\n\r");
    QTest::newRow("NUL and controls") << QByteArray("a\0b\x01\x1b\x7f\x0c", 7);
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF{}");
    QTest::newRow("a no-break space") << QByteArray("a\xC2\xA0"
                                                    "b");
    QTest::newRow("separators of Unicode") << QByteArray("a\xE2\x80\xA8"
                                                         "b\xE2\x80\xA9"
                                                         "c\xC2\x85");
    QTest::newRow("marks without a width") << QByteArray("a\xE2\x80\x8B\xE2\x80\xAE"
                                                         "b");
    QTest::newRow("what documents use inside")
        << QByteArray("\xEF\xB7\x90\xEF\xB7\x91\xEF\xBF\xBC");
    QTest::newRow("private characters") << QByteArray("\xEE\x80\x8D\xEE\x84\x80\xEF\xA3\xBF");
    QTest::newRow("beyond the basic plane") << QByteArray("\xF0\x9F\x98\x80\xF3\xB0\x80\x80");
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\xc3(\xa0\xa1\xe2\x82");
    QTest::newRow("surrogates in UTF-8") << QByteArray("\xED\xA0\x80\xED\xB0\x80");
    QTest::newRow("overlong forms") << QByteArray("\xC0\x80\xE0\x80\xAF");
    QTest::newRow("composed and not") << QByteArray("\xC3\xA9"
                                                    "e\xCC\x81");
}

void TestByteScript::everyByteComesBack()
{
    QFETCH(QByteArray, bytes);
    ByteScript script;
    const std::string given = bytes.toStdString();
    QCOMPARE(QByteArray::fromStdString(throughDocument(script, given)), bytes);
    QCOMPARE(QByteArray::fromStdString(script.decode(script.encode(given))), bytes);
}

void TestByteScript::randomBytesComeBack()
{
    QRandomGenerator random(20260320);
    ByteScript script;
    for (int i = 0; i < 200; ++i) {
        std::string bytes(static_cast<std::size_t>(random.bounded(300)), '\0');
        for (char &byte : bytes)
            byte = static_cast<char>(random.bounded(256));
        QCOMPARE(QByteArray::fromStdString(throughDocument(script, bytes)),
                 QByteArray::fromStdString(bytes));
    }
}

void TestByteScript::moreMarksThanThereIsRoomForComeBack()
{
    QString marks;
    for (char32_t code = 0xF0000; code < 0xF0000 + 8000; ++code)
        marks += QString::fromUcs4(&code, 1);
    const std::string bytes = marks.toStdString();
    ByteScript script;
    QVERIFY(script.decode(script.encode(bytes)) == bytes);
}

void TestByteScript::whatNobodySeesHasALabel_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("label");
    QTest::newRow("a carriage return") << QByteArray("\r") << "CR";
    QTest::newRow("NUL") << QByteArray("\0", 1) << "NUL";
    QTest::newRow("a byte that is no text") << QByteArray("\xff") << "FF";
    QTest::newRow("a zero-width space") << QByteArray("\xE2\x80\x8B") << "U+200B";
    QTest::newRow("a byte order mark") << QByteArray("\xEF\xBB\xBF") << "BOM";
    QTest::newRow("a no-break space") << QByteArray("\xC2\xA0") << "NBSP";
    QTest::newRow("a letter has none") << QByteArray("a") << "";
    QTest::newRow("a space has none") << QByteArray(" ") << "";
}

void TestByteScript::whatNobodySeesHasALabel()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, label);
    ByteScript script;
    const QString text = script.encode(bytes.toStdString());
    QCOMPARE(text.size(), 1);
    QCOMPARE(script.label(text.at(0)), label);
}

void TestByteScript::typedTextIsUtf8()
{
    const ByteScript script;
    QCOMPARE(script.decode(QString::fromUtf8("gr\u00fc\u00df \U0001F600")),
             std::string("gr\xC3\xBC\xC3\x9F \xF0\x9F\x98\x80"));
}

QTEST_MAIN(TestByteScript)
#include "tst_bytescript.moc"
