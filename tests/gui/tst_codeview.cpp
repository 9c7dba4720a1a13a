// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/codeview.h"

#include <QMenu>
#include <QTest>
#include <QTextBlock>

using namespace hookbench::ui;

/// Text to read: folding, and that a key never changes it.
class TestCodeView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void foldsWhatStandsBetweenBrackets();
    void foldsEverythingInsideOfTheDocument();
    void foldsByKeyboard();
    void plainTextHasNoFolds();
    void anotherTextUnfolds();
    void keysChangeNothing();

private:
    QStringList shown() const;

    std::unique_ptr<CodeView> m_view;
};

namespace
{

const char *const json = "{\n"
                         "  \"a\": {\n"
                         "    \"b\": [\n"
                         "      1,\n"
                         "      2\n"
                         "    ]\n"
                         "  },\n"
                         "  \"c\": {},\n"
                         "  \"d\": [\n"
                         "    3\n"
                         "  ]\n"
                         "}";

} // namespace

void TestCodeView::init()
{
    m_view = std::make_unique<CodeView>();
    m_view->resize(400, 300);
    m_view->show();
    m_view->setCode(json, CodeView::Language::Json);
}

/// The lines that are not folded away.
QStringList TestCodeView::shown() const
{
    QStringList lines;
    for (QTextBlock block = m_view->document()->begin(); block.isValid(); block = block.next()) {
        if (block.isVisible())
            lines += block.text().trimmed();
    }
    return lines;
}

void TestCodeView::foldsWhatStandsBetweenBrackets()
{
    QVERIFY(m_view->isFoldable(1));
    QVERIFY(!m_view->isFoldable(3));
    QVERIFY(!m_view->isFoldable(7)); // {} has nothing inside
    m_view->setFolded(1, true);
    QVERIFY(m_view->isFolded(1));
    QCOMPARE(shown(),
             QStringList({"{", "\"a\": {", "},", "\"c\": {},", "\"d\": [", "3", "]", "}"}));
    m_view->setFolded(1, false);
    QCOMPARE(shown().size(), m_view->blockCount());
    QCOMPARE(m_view->toPlainText(), QString(json));
}

void TestCodeView::foldsEverythingInsideOfTheDocument()
{
    m_view->setAllFolded(true);
    QCOMPARE(shown(), QStringList({"{", "\"a\": {", "},", "\"c\": {},", "\"d\": [", "]", "}"}));
    m_view->setAllFolded(false);
    QCOMPARE(shown().size(), m_view->blockCount());
}

void TestCodeView::foldsByKeyboard()
{
    QTextCursor cursor(m_view->document()->findBlockByNumber(1));
    m_view->setTextCursor(cursor);
    QTest::keyClick(m_view.get(), Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(m_view->isFolded(1));
    QTest::keyClick(m_view.get(), Qt::Key_Plus, Qt::ControlModifier);
    QVERIFY(!m_view->isFolded(1));
}

void TestCodeView::plainTextHasNoFolds()
{
    m_view->setCode(json, CodeView::Language::Plain);
    QVERIFY(!m_view->isFoldable(1));
    m_view->setAllFolded(true);
    QCOMPARE(shown().size(), m_view->blockCount());
}

void TestCodeView::anotherTextUnfolds()
{
    m_view->setFolded(1, true);
    m_view->setCode("[\n  1,\n  2\n]", CodeView::Language::Json);
    QVERIFY(!m_view->isFolded(1));
    QCOMPARE(shown().size(), 4);
}

void TestCodeView::keysChangeNothing()
{
    m_view->setFocus();
    QTest::keyClicks(m_view.get(), "abc");
    QTest::keyClick(m_view.get(), Qt::Key_Delete);
    QTest::keyClick(m_view.get(), Qt::Key_Minus);
    QCOMPARE(m_view->toPlainText(), QString(json));
    QCOMPARE(shown().size(), m_view->blockCount());
}

QTEST_MAIN(TestCodeView)
#include "tst_codeview.moc"
