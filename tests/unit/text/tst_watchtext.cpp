// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/watchtext.h"

#include <QSet>
#include <QTest>

using namespace hookbench;

/// The sentences of watching.
class TestWatchText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyRuleHasASentenceAndAFix();
    void anExpiredCertificateIsNotAboutToExpire();
};

void TestWatchText::everyRuleHasASentenceAndAFix()
{
    QSet<QString> sentences;
    for (const WatchRule rule : {WatchRule::Success, WatchRule::Silence, WatchRule::Failures,
                                 WatchRule::Secret, WatchRule::Certificate}) {
        WatchAlert alert;
        alert.rule = rule;
        alert.measured = 7.5;
        alert.limit = 95;
        for (const bool lastDay : {false, true}) {
            alert.lastDay = lastDay;
            const QString sentence = text::watchSentence(alert);
            QVERIFY2(sentence.endsWith('.'), qPrintable(sentence));
            QVERIFY2(sentence.contains('7'), qPrintable(sentence));
            QVERIFY2(!sentence.contains("%1") && !sentence.contains("%2") &&
                         !sentence.contains("%n"),
                     qPrintable(sentence));
            sentences.insert(sentence);
        }
        const QString fix = text::watchFix(alert);
        QVERIFY2(fix.endsWith('.') || fix.endsWith('?'), qPrintable(fix));
    }
    QCOMPARE(sentences.size(), 6); // success has two
}

void TestWatchText::anExpiredCertificateIsNotAboutToExpire()
{
    WatchAlert alert;
    alert.rule = WatchRule::Certificate;
    alert.measured = -0.5;
    QCOMPARE(text::watchSentence(alert), "The certificate of its endpoint has expired.");
}

QTEST_GUILESS_MAIN(TestWatchText)
#include "tst_watchtext.moc"
