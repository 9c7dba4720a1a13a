// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/verdicttext.h"

#include <QSet>
#include <QTest>

using namespace hookbench;

class TestVerdictText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyVerdictHasAWordAndASentence();
};

void TestVerdictText::everyVerdictHasAWordAndASentence()
{
    QSet<QString> words;
    QSet<QString> sentences;
    for (const Verdict verdict : allVerdicts()) {
        words.insert(text::verdictWord(verdict));
        sentences.insert(text::verdictSentence(verdict));
        QVERIFY(text::verdictSentence(verdict).endsWith('.'));
    }
    QCOMPARE(words.size(), 7);
    QCOMPARE(sentences.size(), 7);
    QVERIFY(!words.contains(QString()));
    QCOMPARE(text::verdictWord(Verdict::VerifiedOldSecret), QString("Old secret"));
    QCOMPARE(text::verdictWord(Verdict::Undecryptable), QString("Cannot decrypt"));
}

QTEST_GUILESS_MAIN(TestVerdictText)
#include "tst_verdicttext.moc"
