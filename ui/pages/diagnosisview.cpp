// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/diagnosisview.h"

#include "app/receiver/diagnosis.h"
#include "app/text/causetext.h"
#include "app/text/formats.h"
#include "models/bytediff.h"
#include "models/bytetext.h"
#include "ui/clipboardkeeper.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/spinnerlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <climits>

namespace hookbench::ui
{

using signing::doctor::Finding;

namespace
{

bool isNothingFound(const Finding &finding)
{
    return finding.code == "unknown" || finding.code == "decrypt-unknown";
}

} // namespace

DiagnosisView::DiagnosisView(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(tr("Why it does not verify")))
    , m_search(new QWidget)
    , m_spinner(new SpinnerLabel)
    , m_stop(new QPushButton(tr("Stop the search")))
    , m_facts(new KeyValueList)
    , m_difference(new QWidget)
    , m_legend(new QLabel)
    , m_bytes(new CodeView)
    , m_copy(new QPushButton(tr("Copy the bytes")))
{
    setObjectName(QStringLiteral("diagnosisView"));
    m_title->setFont(fonts::strong(m_title->font()));
    m_stop->setObjectName(QStringLiteral("stopDiagnosis"));
    m_facts->setObjectName(QStringLiteral("diagnosisFacts"));
    m_legend->setWordWrap(true);
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setFont(fonts::small(m_legend->font()));
    m_legend->setForegroundRole(QPalette::PlaceholderText);
    m_bytes->setObjectName(QStringLiteral("bodyDifference"));
    m_bytes->setAccessibleName(tr("What was signed, against what came"));
    m_bytes->setFrameShape(QFrame::StyledPanel);
    m_bytes->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_copy->setObjectName(QStringLiteral("copyBodyDifference"));
    connect(m_stop, &QPushButton::clicked, this, &DiagnosisView::stopRequested);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { ClipboardKeeper::copyText(m_bytes->toPlainText()); });

    auto *search = new QHBoxLayout(m_search);
    search->setContentsMargins(0, 0, 0, 0);
    search->setSpacing(8);
    search->addWidget(m_spinner);
    search->addStretch();
    search->addWidget(m_stop);
    auto *difference = new QVBoxLayout(m_difference);
    difference->setContentsMargins(0, 0, 0, 0);
    difference->setSpacing(8);
    difference->addWidget(m_bytes);
    difference->addWidget(m_legend);
    difference->addWidget(m_copy, 0, Qt::AlignLeading);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_title), m_search, static_cast<QWidget *>(m_facts), m_difference})
        column->addWidget(widget);
}

void DiagnosisView::showSearching(std::size_t attempts)
{
    m_spinner->setText(attempts == 0
                           ? tr("Looking for the cause…")
                           : tr("Looking for the cause… %1 tried")
                                 .arg(locale().toString(static_cast<qulonglong>(attempts))));
    m_search->show();
    m_facts->hide();
    m_difference->hide();
    show();
}

QString DiagnosisView::causeOf(const receiver::Diagnosed &found)
{
    if (!found.diagnosis.finding)
        return {};
    const Finding &finding = *found.diagnosis.finding;
    text::CauseFacts facts{.code = finding.code,
                           .detail = models::visibleText(finding.detail, 200),
                           .owner = models::visibleText(finding.owner, 200),
                           .skewSeconds = finding.skewMilliseconds.value_or(0) / 1000,
                           .second = finding.second};
    if (finding.repeatMilliseconds)
        facts.repeatSeconds = *finding.repeatMilliseconds / 1000;
    return text::causeSentence(facts);
}

void DiagnosisView::showDiagnosis(const receiver::Diagnosed &found)
{
    m_search->hide();
    setVisible(found.diagnosis.finding.has_value());
    if (!found.diagnosis.finding)
        return;
    const Finding &finding = *found.diagnosis.finding;
    const bool isNothing = isNothingFound(finding);
    m_facts->beginUpdate();
    m_facts->add(tr("Cause"), causeOf(found));
    m_facts->add(tr("What to do"), text::causeFix(finding.code, Origin::Receiver));
    if (!isNothing)
        m_facts->add(tr("Certainty"), text::certaintyText(finding.code, finding.certainty));
    m_facts->add(tr("Code"), QString::fromStdString(finding.code), KeyValueList::Style::Mono);
    m_facts->add(tr("Tried"),
                 tr("%n way(s) to sign or encrypt it", nullptr,
                    static_cast<int>(std::min<std::size_t>(found.diagnosis.attempts, INT_MAX))));
    for (const auto &skipped : found.diagnosis.skipped)
        m_facts->add(tr("Not tried"), text::skippedText(skipped.attempt, skipped.reason));
    m_facts->endUpdate();
    m_facts->show();
    showDifference(found);
}

void DiagnosisView::showDifference(const receiver::Diagnosed &found)
{
    const auto &difference = found.diagnosis.finding->difference;
    m_difference->setVisible(difference.has_value());
    if (!difference)
        return;
    const QString shown = models::byteDiffText(
        {difference->offset, difference->before, difference->asSigned, difference->received});
    m_bytes->setCode(shown, CodeView::Language::Plain);
    const QFontMetricsF metrics(m_bytes->font());
    m_bytes->setFixedHeight(
        static_cast<int>(metrics.lineSpacing() *
                         static_cast<double>(shown.count(QLatin1Char('\n')) + 1)) +
        28);
    const auto size = [this](std::size_t bytes) {
        return text::byteSize(static_cast<std::int64_t>(bytes), locale());
    };
    m_legend->setText(tr("The first difference is at byte %1. %2 were signed, %3 came.")
                          .arg(locale().toString(static_cast<qulonglong>(difference->offset)),
                               size(difference->signedSize), size(difference->receivedSize)));
}

} // namespace hookbench::ui
