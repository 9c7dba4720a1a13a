// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text/whytext.h"

#include <QSet>
#include <QTest>

using namespace hookbench;

/// The sentences about why nothing arrives.
class TestWhyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyReasonHasASentence();
    void whatIsWrongHasAFix();
    void theHeadlineSaysTheFirstFailure();
    void evidenceStandsInTheSentence();
};

void TestWhyText::everyReasonHasASentence()
{
    QSet<QString> sentences;
    for (int reason = 0; reason <= int(WhyReason::NeverCame); ++reason) {
        WhyStep step;
        step.reason = static_cast<WhyReason>(reason);
        step.result = CheckResult::Warn;
        step.error = ErrorKind::Timeout;
        const QString sentence = text::whySentence(step);
        QVERIFY2(sentence.endsWith('.'), qPrintable(QString::number(reason) + sentence));
        QVERIFY2(!sentence.contains('%'), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QVERIFY(sentences.size() > 40);
    QSet<QByteArray> names;
    for (const WhyCode code : allWhyCodes())
        names.insert(QByteArray(whyCodeName(code).data(), qsizetype(whyCodeName(code).size())));
    QCOMPARE(names.size(), 15);
}

void TestWhyText::whatIsWrongHasAFix()
{
    for (const WhyReason reason :
         {WhyReason::NotRunning,   WhyReason::NoAnswer,        WhyReason::TakenPort,
          WhyReason::OtherPort,    WhyReason::OnlyLoopback,    WhyReason::NeedsTunnel,
          WhyReason::UnknownPath,  WhyReason::Paused,          WhyReason::MissingWebhook,
          WhyReason::NotAllowed,   WhyReason::PointsElsewhere, WhyReason::PlainHttp,
          WhyReason::NoUrl,        WhyReason::SandboxStopped,  WhyReason::Refused,
          WhyReason::NotDelivered, WhyReason::NeverTried,      WhyReason::NotReached,
          WhyReason::Gateway,      WhyReason::OldCertificate,  WhyReason::BadCertificate,
          WhyReason::ClockOff,     WhyReason::RequestsUsed,    WhyReason::Gap,
          WhyReason::GapAtAttempt, WhyReason::NeverCame}) {
        WhyStep step;
        step.reason = reason;
        step.result = CheckResult::Fail;
        QVERIFY2(text::whyFix(step).endsWith('.'), qPrintable(text::whySentence(step)));
        step.result = CheckResult::Pass;
        QVERIFY(text::whyFix(step).isEmpty());
    }
    WhyStep step;
    step.reason = WhyReason::NoPlatform;
    step.result = CheckResult::Fail;
    step.error = ErrorKind::Timeout;
    QVERIFY(!text::whyFix(step).isEmpty());
}

void TestWhyText::theHeadlineSaysTheFirstFailure()
{
    WhyStep right;
    right.result = CheckResult::Pass;
    right.reason = WhyReason::Listening;
    WhyStep warning;
    warning.result = CheckResult::Warn;
    warning.reason = WhyReason::NeverTried;
    WhyStep paused;
    paused.result = CheckResult::Fail;
    paused.reason = WhyReason::Paused;
    WhyStep refused = paused;
    refused.reason = WhyReason::Refused;
    const std::vector<WhyStep> all{right, warning, paused, refused};
    QCOMPARE(text::whyHeadline(all), text::whySentence(paused));
    QCOMPARE(text::whyHeadline(std::span(all).first(2)), text::whySentence(warning));
    QVERIFY(text::whyHeadline(std::span(all).first(1)).contains("right"));
}

void TestWhyText::evidenceStandsInTheSentence()
{
    WhyStep step;
    step.result = CheckResult::Fail;
    step.reason = WhyReason::Refused;
    step.status = 401;
    step.at = UtcTime(std::chrono::seconds(1'774'008'000));
    QVERIFY(text::whySentence(step).contains("401"));
    QVERIFY(text::whySentence(step).contains("2026-03-20T12:00:00.000Z"));
    QVERIFY(text::whyFix(step).contains("verify --explain"));
    step.reason = WhyReason::UnknownPath;
    step.detail = "/orders";
    step.other = "/, /a";
    QVERIFY(text::whySentence(step).contains("/orders"));
    QVERIFY(text::whySentence(step).contains("/, /a"));
}

QTEST_APPLESS_MAIN(TestWhyText)
#include "tst_whytext.moc"
