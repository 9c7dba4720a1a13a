// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/causetext.h"

#include <QSet>
#include <QTest>

using namespace hookbench;

/// Every cause is told in a sentence of its own, with a fix.
class TestCauseText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCauseHasASentenceAndAFix();
    void unknownCodeIsToldAsUnknown();
    void fixOfABodyDependsOnWhereItWasCaught();
    void factsAreInTheSentence();
};

void TestCauseText::everyCauseHasASentenceAndAFix()
{
    QSet<QString> sentences;
    for (const std::string_view code : allCauses) {
        const QString sentence = text::causeSentence({.code = code});
        const QByteArray name(code.data(), static_cast<qsizetype>(code.size()));
        QVERIFY2(sentence.endsWith('.'), name);
        QVERIFY2(!sentence.contains("%1"), name);
        QVERIFY2(!sentences.contains(sentence), name);
        sentences.insert(sentence);
        for (const Origin origin : {Origin::Receiver, Origin::HandlerLog})
            QVERIFY2(text::causeFix(code, origin).endsWith('.'), name);
    }
}

void TestCauseText::unknownCodeIsToldAsUnknown()
{
    QCOMPARE(text::causeSentence({.code = "no-such-code"}),
             text::causeSentence({.code = "unknown"}));
}

void TestCauseText::fixOfABodyDependsOnWhereItWasCaught()
{
    QVERIFY(text::causeFix("body-bom", Origin::HandlerLog).contains("express.raw"));
    QVERIFY(!text::causeFix("body-bom", Origin::Receiver).contains("express.raw"));
    QCOMPARE(text::causeFix("time-future", Origin::HandlerLog),
             text::causeFix("time-future", Origin::Receiver));
}

void TestCauseText::factsAreInTheSentence()
{
    QVERIFY(text::causeSentence({.code = "time-future", .skewSeconds = 432}).contains("7"));
    QVERIFY(text::causeSentence({.code = "secret-other-webhook", .owner = "Ledger"})
                .contains("Ledger"));
    QVERIFY(text::causeSentence({.code = "scheme-other", .detail = "stripe"}).contains("stripe"));
}

QTEST_GUILESS_MAIN(TestCauseText)
#include "tst_causetext.moc"
