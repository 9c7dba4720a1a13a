// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/signaturetab.h"

#include "app/inbox/receiverdesk.h"
#include "app/receiver/diagnosis.h"
#include "app/text/errortext.h"
#include "app/text/verdicttext.h"
#include "models/bytetext.h"
#include "ui/clipboardkeeper.h"
#include "ui/pages/diagnosisview.h"
#include "ui/pages/ladderrungs.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/codeview.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using signing::Rung;

namespace
{

constexpr int mostLines = 14; ///< of the message before it scrolls

MessageBar::Kind kindOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
        return MessageBar::Kind::Success;
    case Verdict::Failed:
    case Verdict::Undecryptable:
        return MessageBar::Kind::Error;
    case Verdict::Unchecked:
        return MessageBar::Kind::Info;
    default:
        return MessageBar::Kind::Warning;
    }
}

QString fromUtf8(const std::string &text)
{
    return models::visibleText(text, 512);
}

} // namespace

SignatureTab::SignatureTab(QWidget *parent)
    : ScrollPage(parent)
    , m_verdict(new MessageBar)
    , m_unconfirmed(new MessageBar)
    , m_diagnosis(new DiagnosisView)
    , m_facts(new KeyValueList)
    , m_ladder(new LadderRungs)
    , m_title(new QLabel(tr("What is signed")))
    , m_legend(new QLabel)
    , m_message(new CodeView)
    , m_copy(new QPushButton(tr("Copy the string to sign")))
{
    setObjectName(QStringLiteral("signatureTab"));
    setAccessibleName(tr("Signature"));
    m_verdict->setClosable(false);
    connect(m_diagnosis, &DiagnosisView::stopRequested, this,
            &SignatureTab::diagnosisStopRequested);
    m_unconfirmed->setClosable(false);
    m_title->setFont(fonts::strong(m_title->font()));
    m_legend->setWordWrap(true);
    m_legend->setTextFormat(Qt::PlainText);
    m_legend->setFont(fonts::small(m_legend->font()));
    m_legend->setForegroundRole(QPalette::PlaceholderText);
    m_message->setObjectName(QStringLiteral("signedMessage"));
    m_message->setAccessibleName(tr("The bytes that are signed"));
    m_message->setFrameShape(QFrame::StyledPanel);
    m_copy->setObjectName(QStringLiteral("copySignedMessage"));
    connect(m_copy, &QPushButton::clicked, this, [this] {
        ClipboardKeeper::copyText(
            QString::fromUtf8(m_signed.data(), static_cast<qsizetype>(m_signed.size())));
    });
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_verdict, m_unconfirmed, m_diagnosis, m_ladder, m_facts,
                                          m_title, m_message, m_legend})
        column()->addWidget(widget);
    column()->addWidget(m_copy, 0, Qt::AlignLeading);
    column()->addStretch();
    clear();
}

SignatureTab::~SignatureTab() = default;

void SignatureTab::clear()
{
    m_signed.clear();
    m_verdict->hide();
    m_diagnosis->hide();
    setShown(false);
}

void SignatureTab::setShown(bool shown)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_unconfirmed, m_ladder, m_facts,
                                                            m_title, m_message, m_legend, m_copy})
        widget->setVisible(shown);
}

void SignatureTab::show(const Result<inbox::Ladder> &ladder, settings::Environment environment)
{
    if (!ladder) {
        setShown(false);
        m_verdict->showText(MessageBar::Kind::Error, text::inFull(ladder.error()));
        return;
    }
    setShown(true);
    showVerdict(*ladder);
    showRungs(*ladder);
    showMessage(*ladder);
    // Our own sandbox is the one sender whose scheme is known for certain.
    const bool isDoubtful = environment != settings::Environment::Sandbox && !ladder->isConfirmed &&
                            !ladder->verification.scheme.empty();
    if (isDoubtful)
        m_unconfirmed->showText(MessageBar::Kind::Info,
                                tr("Scheme not confirmed by a real delivery: how this platform "
                                   "signs is not published."));
    else
        m_unconfirmed->hide();
}

void SignatureTab::showNote(const QString &sentence)
{
    setShown(false);
    m_verdict->showText(MessageBar::Kind::Info, sentence);
}

void SignatureTab::showVerdict(const inbox::Ladder &ladder)
{
    const Verdict verdict = ladder.verification.verdict;
    QString sentence = text::verdictSentence(verdict);
    if (verdict == Verdict::Failed) {
        const auto failed = [&](Rung rung) { return ladder.verification.step(rung).ok == false; };
        if (failed(Rung::Match))
            sentence =
                tr("No secret that is known here fits these bytes: the secret is another one, or "
                   "the body was changed on its way.");
        else if (failed(Rung::Time))
            sentence = tr("The signature fits, but its time is too far from the time of receipt.");
        else if (failed(Rung::Format))
            sentence = tr("The signature header is not written as the scheme says.");
    }
    m_verdict->showMessage(kindOf(verdict), QStringLiteral("<b>%1</b><br>%2")
                                                .arg(text::verdictWord(verdict).toHtmlEscaped(),
                                                     sentence.toHtmlEscaped()));
}

void SignatureTab::showSearching(std::size_t attempts)
{
    m_diagnosis->showSearching(attempts);
}

void SignatureTab::showDiagnosis(const Result<receiver::Diagnosed> &found)
{
    if (!found) {
        m_diagnosis->hide();
        return;
    }
    m_diagnosis->showDiagnosis(*found);
}

void SignatureTab::showRungs(const inbox::Ladder &ladder)
{
    const signing::Verification &found = ladder.verification;
    m_ladder->show(ladder);
    m_facts->beginUpdate();
    m_facts->add(tr("Scheme"), found.scheme.empty()
                                   ? tr("none reads it")
                                   : (ladder.schemeTitle.isEmpty() ? fromUtf8(found.scheme)
                                                                   : ladder.schemeTitle));
    if (!found.deliveryId.empty())
        m_facts->add(tr("Delivery"), fromUtf8(found.deliveryId), KeyValueList::Style::Mono);
    m_facts->endUpdate();
}

void SignatureTab::showMessage(const inbox::Ladder &ladder)
{
    const bool has = ladder.signedMessage.has_value();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_message, m_legend, m_copy})
        widget->setVisible(has);
    m_signed = ladder.signedMessage.value_or(std::string());
    if (!has)
        return;
    m_message->setCode(models::visibleText(m_signed), CodeView::Language::Marks);
    m_legend->setText(
        tr("%n byte(s). Line ends, tabs, byte order marks and invisible characters are "
           "made visible.",
           nullptr, static_cast<int>(std::min<std::size_t>(m_signed.size(), INT_MAX))));
    fitMessage();
}

/// As high as the text, up to a bound: a short one leaves no hole.
void SignatureTab::fitMessage()
{
    const QFontMetricsF metrics(m_message->font());
    const qreal digit = std::max(1.0, metrics.horizontalAdvance(QLatin1Char('0')));
    const int perLine = std::max(20, static_cast<int>((viewport()->width() - 46) / digit));
    int lines = 0;
    for (const QString &part : m_message->toPlainText().split(QLatin1Char('\n'))) {
        lines += 1 + std::max(0, static_cast<int>(part.size()) - 1) / perLine;
        if (lines >= mostLines)
            break;
    }
    m_message->setFixedHeight(
        static_cast<int>(std::clamp(lines, 2, mostLines) * metrics.lineSpacing()) + 24);
}

void SignatureTab::resizeEvent(QResizeEvent *event)
{
    ScrollPage::resizeEvent(event);
    if (!m_signed.empty())
        fitMessage();
}

void SignatureTab::changeEvent(QEvent *event)
{
    ScrollPage::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_signed.empty())
        fitMessage();
}

} // namespace hookbench::ui
