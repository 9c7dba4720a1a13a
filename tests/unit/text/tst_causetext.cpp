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
    void certaintyNamesItsProof();
    void whatWasNotTriedIsTold();
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
    const QString pair = text::causeSentence({.code = "body-bom", .second = "scheme-other"});
    QVERIFY(pair.contains(text::causeSentence({.code = "body-bom"})));
    QVERIFY(pair.contains(text::causeSentence({.code = "scheme-other"})));
    const QString again =
        text::causeSentence({.code = "time-replayed", .skewSeconds = -3600, .repeatSeconds = 3500});
    QVERIFY2(again.contains("old bytes were sent again") && again.contains("58 min"), qPrintable(again));
}

void TestCauseText::certaintyNamesItsProof()
{
    using text::certaintyText;
    QVERIFY(certaintyText("body-bom", Certainty::Proven).contains("signature"));
    QVERIFY(certaintyText("decrypt-aad", Certainty::Proven).contains("tag"));
    QVERIFY(certaintyText("decrypt-mode", Certainty::Indication).contains("indication"));
}

void TestCauseText::whatWasNotTriedIsTold()
{
    QSet<QString> sentences;
    for (const SkipReason reason : {SkipReason::BodyTooLarge, SkipReason::JsonTooDeep,
                                    SkipReason::TimeOver, SkipReason::Stopped}) {
        const QString sentence = text::skippedText("body", reason);
        QVERIFY(sentence.endsWith('.'));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), 4);
    QVERIFY(text::skippedText("decrypt", SkipReason::BodyTooLarge).contains("decrypt"));
}

QTEST_GUILESS_MAIN(TestCauseText)
#include "tst_causetext.moc"
