// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/byteeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace hookbench;
using namespace hookbench::ui;

/// What is typed and pasted, to the byte.
class TestByteEditor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatItIsGivenComesOut();
    void whatIsTypedComesOut();
    void returnEndsALineAsTheOneAbove();
    void aNoBreakSpaceIsKept();
    void pastedBytesAreKept();
    void copiedBytesAreKept();
    void lineEndsAreNamed_data();
    void lineEndsAreNamed();
    void replacingCanBeUndone();
    void tooMuchIsReadOnlyAndComplete();
};

void TestByteEditor::whatItIsGivenComesOut()
{
    ByteEditor editor;
    QSignalSpy changed(&editor, &ByteEditor::bytesChanged);
    const std::string bytes("\xEF\xBB\xBF{\"a\":\t1}\r\n\0\xff\n", 15);
    editor.setBytes(bytes);
    QCOMPARE(changed.size(), 1);
    QVERIFY(editor.bytes() == bytes);
    editor.resize(300, 200);
    (void)editor.grab(); // painting leaves them alone
    QVERIFY(editor.bytes() == bytes);
}

void TestByteEditor::whatIsTypedComesOut()
{
    ByteEditor editor;
    editor.setBytes("\xff");
    editor.moveCursor(QTextCursor::End);
    QTest::keyClicks(&editor, "{\"a\": 1}");
    QTest::keyClick(&editor, Qt::Key_Return);
    QVERIFY(editor.bytes() == "\xff{\"a\": 1}\n");
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ShiftModifier);
    QVERIFY(editor.bytes() == "\xff{\"a\": 1}\n\n");
    editor.moveCursor(QTextCursor::Start);
    QTest::keyClick(&editor, Qt::Key_Delete);
    QVERIFY(editor.bytes() == "{\"a\": 1}\n\n");
}

void TestByteEditor::returnEndsALineAsTheOneAbove()
{
    ByteEditor editor;
    editor.setBytes("a\r\nb");
    editor.moveCursor(QTextCursor::End);
    QTest::keyClick(&editor, Qt::Key_Return);
    QVERIFY(editor.bytes() == "a\r\nb\r\n");
    editor.setBytes("a\nb");
    editor.moveCursor(QTextCursor::End);
    QTest::keyClick(&editor, Qt::Key_Return);
    QVERIFY(editor.bytes() == "a\nb\n");
}

void TestByteEditor::aNoBreakSpaceIsKept()
{
    ByteEditor editor;
    editor.setBytes("");
    QTest::sendKeyEvent(QTest::Click, &editor, Qt::Key_nobreakspace, QString(QChar(0xA0)),
                        Qt::NoModifier);
    QVERIFY(editor.bytes() == "\xC2\xA0");
}

void TestByteEditor::pastedBytesAreKept()
{
    ByteEditor editor;
    editor.setBytes("");
    QApplication::clipboard()->setText(QString::fromUtf8("a\r\nb\u2028c\u00A0d"));
    editor.paste();
    QCOMPARE(QByteArray::fromStdString(editor.bytes()), QByteArray("a\r\nb\xE2\x80\xA8"
                                                                   "c\xC2\xA0"
                                                                   "d"));
}

void TestByteEditor::copiedBytesAreKept()
{
    ByteEditor editor;
    const std::string bytes("a\xff\r\n\0b", 6);
    editor.setBytes(bytes);
    editor.selectAll();
    editor.copy();
    ByteEditor other;
    other.setBytes("");
    other.paste();
    QVERIFY(other.bytes() == bytes);
}

void TestByteEditor::lineEndsAreNamed_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::newRow("one line") << QByteArray("a") << "";
    QTest::newRow("line feeds") << QByteArray("a\nb\n") << "LF";
    QTest::newRow("both") << QByteArray("a\r\nb\r\n") << "CRLF";
    QTest::newRow("returns") << QByteArray("a\rb\r") << "CR";
    QTest::newRow("this and that") << QByteArray("a\r\nb\n") << "mixed line ends";
}

void TestByteEditor::lineEndsAreNamed()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    ByteEditor editor;
    editor.setBytes(bytes.toStdString());
    QCOMPARE(editor.lineEnds(), name);
}

void TestByteEditor::replacingCanBeUndone()
{
    ByteEditor editor;
    editor.setBytes("{\"id\":\"a\"}\r\n");
    editor.replaceBytes("{\"id\":\"b\"}\r\n");
    QVERIFY(editor.bytes() == "{\"id\":\"b\"}\r\n");
    editor.undo();
    QVERIFY(editor.bytes() == "{\"id\":\"a\"}\r\n");
}

void TestByteEditor::tooMuchIsReadOnlyAndComplete()
{
    ByteEditor editor;
    const std::string bytes = std::string(ByteEditor::mostEditable, 'a') + "\n\xff";
    editor.setBytes(bytes);
    QVERIFY(editor.isReadOnly() && editor.isTooLarge());
    QVERIFY(editor.bytes() == bytes);
    editor.setBytes("small");
    QVERIFY(!editor.isReadOnly());
}

QTEST_MAIN(TestByteEditor)
#include "tst_byteeditor.moc"
