// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/checktext.h"

#include <QSet>
#include <QTest>

using namespace hookbench;

/// The sentences of a check-up.
class TestCheckText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFindingHasASentenceAndEveryFlawAFix();
    void whatWasLeftOutSaysWhy();
    void theHeadlineSaysTheWorst_data();
    void theHeadlineSaysTheWorst();
};

void TestCheckText::everyFindingHasASentenceAndEveryFlawAFix()
{
    QSet<QString> sentences;
    QSet<QString> names;
    for (const CheckCode code : allCheckCodes()) {
        names.insert(QString::fromStdString(std::string(checkCodeName(code))));
        for (const CheckResult result : {CheckResult::Pass, CheckResult::Warn, CheckResult::Fail}) {
            for (const int status : {0, 500}) {
                CheckFinding finding{code, result};
                finding.status = status;
                const QString sentence = text::checkSentence(finding);
                const QString fix = text::checkFix(finding);
                QVERIFY2(sentence.endsWith('.'), qPrintable(sentence));
                QVERIFY2(!sentence.contains('%'), qPrintable(sentence));
                QCOMPARE(fix.endsWith('.'), result != CheckResult::Pass);
                if (status == 0)
                    sentences.insert(sentence);
            }
        }
    }
    QCOMPARE(names.size(), 16);
    QVERIFY(sentences.size() >= 32);
}

void TestCheckText::whatWasLeftOutSaysWhy()
{
    QSet<QString> sentences;
    for (const CheckSkip skip :
         {CheckSkip::NoAnswer, CheckSkip::NotAccepted, CheckSkip::NotAsked, CheckSkip::NotThere}) {
        CheckFinding finding{CheckCode::Stale, CheckResult::Skipped, skip};
        QVERIFY(text::checkSentence(finding).endsWith('.'));
        QVERIFY(text::checkFix(finding).isEmpty());
        sentences.insert(text::checkSentence(finding));
    }
    QCOMPARE(sentences.size(), 4);
}

void TestCheckText::theHeadlineSaysTheWorst_data()
{
    QTest::addColumn<QList<int>>("failed");
    QTest::addColumn<QList<int>>("warned");
    QTest::addColumn<QString>("headline");
    const auto number = [](CheckCode code) { return static_cast<int>(code); };
    QTest::newRow("nothing") << QList<int>{} << QList<int>{}
                             << "Your endpoint does everything right that was checked.";
    QTest::newRow("forged before slow")
        << QList<int>{number(CheckCode::Slow), number(CheckCode::Forged)} << QList<int>{}
        << "Your endpoint accepts forged events.";
    QTest::newRow("unsigned") << QList<int>{number(CheckCode::Unsigned)} << QList<int>{}
                              << "Your endpoint accepts unsigned events.";
    QTest::newRow("a failure before a warning")
        << QList<int>{number(CheckCode::Slow)} << QList<int>{number(CheckCode::Tls)}
        << "Your endpoint is too slow.";
    QTest::newRow("a warning alone")
        << QList<int>{} << QList<int>{number(CheckCode::Method)}
        << "Your endpoint works. Another method than POST is answered with 200.";
}

void TestCheckText::theHeadlineSaysTheWorst()
{
    QFETCH(QList<int>, failed);
    QFETCH(QList<int>, warned);
    QFETCH(QString, headline);
    std::vector<CheckFinding> findings{{CheckCode::Dns, CheckResult::Pass}};
    for (const int code : failed)
        findings.push_back({static_cast<CheckCode>(code), CheckResult::Fail});
    for (const int code : warned)
        findings.push_back({static_cast<CheckCode>(code), CheckResult::Warn, CheckSkip::None, 200});
    QCOMPARE(text::checkHeadline(findings), headline);
}

QTEST_GUILESS_MAIN(TestCheckText)
#include "tst_checktext.moc"
