// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/whyview.h"

#include "app/text/checkreport.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/text/whytext.h"
#include "ui/arrivalhelp.h"
#include "ui/clipboardkeeper.h"
#include "ui/pages/findinglook.h"
#include "ui/pages/whyremedy.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/findingline.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/zonefollower.h"

#include <QFocusEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

namespace
{

void removeAll(QVBoxLayout *column)
{
    while (QLayoutItem *item = column->takeAt(0)) {
        // Later: it may be its button that was pressed.
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QString resultWord(CheckResult result)
{
    return text::checkResultWord(result);
}

} // namespace

WhyView::WhyView(ArrivalHelp &help, QWidget *parent)
    : ScrollPage(parent)
    , m_help(help)
    , m_probe(help.clock(), help.platform())
{
    setObjectName(QStringLiteral("whyView"));
    setAccessibleName(tr("Why did nothing arrive?"));
    createLayout();
    connectAll();
    clear();
    new ZoneFollower(this, [this] {
        if (!m_when->isHidden())
            showSteps();
    });
}

void WhyView::createLayout()
{
    column()->addWidget(createHead());
    m_occasion = new MessageBar;
    m_occasion->setObjectName(QStringLiteral("whyOccasion"));
    m_occasion->setClosable(false);
    column()->addWidget(m_occasion);
    column()->addWidget(createProgress());
    m_headline = new MessageBar;
    m_headline->setObjectName(QStringLiteral("whyHeadline"));
    m_headline->setClosable(false);
    column()->addWidget(m_headline);
    m_when = new QLabel;
    m_when->setObjectName(QStringLiteral("whyWhen"));
    m_when->setFont(fonts::small(m_when->font()));
    m_when->setForegroundRole(QPalette::PlaceholderText);
    m_when->setWordWrap(true);
    column()->addWidget(m_when);
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(0);
    column()->addLayout(m_lines);
    m_skippedToggle = new QPushButton;
    m_skippedToggle->setObjectName(QStringLiteral("whySkipped"));
    m_skippedToggle->setCheckable(true);
    m_skippedToggle->setProperty("role", QStringLiteral("link"));
    column()->addWidget(m_skippedToggle, 0, Qt::AlignLeading);
    m_skipped = new QWidget;
    m_skippedLines = new QVBoxLayout(m_skipped);
    m_skippedLines->setContentsMargins(0, 0, 0, 0);
    m_skippedLines->setSpacing(0);
    column()->addWidget(m_skipped);
    column()->addWidget(createFoot());
    column()->addStretch();
}

QWidget *WhyView::createHead()
{
    auto *title = new QLabel(tr("Why did nothing arrive?"));
    title->setFont(fonts::strong(title->font()));
    m_close = new QToolButton;
    m_close->setObjectName(QStringLiteral("closeWhy"));
    m_close->setIcon(icons::icon(Icon::Close));
    m_close->setToolTip(tr("Close (Esc)"));
    m_close->setAccessibleName(tr("Close"));
    m_close->setProperty("compact", true);
    m_subject = new ElidedLabel;
    m_subject->setObjectName(QStringLiteral("whySubject"));
    m_subject->setElideMode(Qt::ElideMiddle);
    m_subject->setForegroundRole(QPalette::PlaceholderText);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->addWidget(title, 1);
    top->addWidget(m_close);
    auto *head = new QWidget;
    auto *layout = new QVBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addWidget(m_subject);
    return head;
}

QWidget *WhyView::createProgress()
{
    m_progressText = new QLabel;
    m_progressText->setObjectName(QStringLiteral("whyProgressText"));
    m_progressText->setForegroundRole(QPalette::PlaceholderText);
    m_progressText->setWordWrap(true);
    m_cancel = new QPushButton(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancelWhy"));
    m_progress = new QProgressBar;
    m_progress->setAccessibleName(tr("Progress of the check"));
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    m_progress->setRange(0, ArrivalProbe::stageCount);
    m_progressRow = new QWidget;
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_progressText, 1);
    row->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(m_progressRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addLayout(row);
    layout->addWidget(m_progress);
    return m_progressRow;
}

QWidget *WhyView::createFoot()
{
    m_again = new QPushButton(tr("Look again"));
    m_again->setObjectName(QStringLiteral("whyAgain"));
    m_copy = new QPushButton(tr("Copy as text"));
    m_copy->setObjectName(QStringLiteral("copyWhy"));
    m_foot = new QWidget;
    auto *layout = new QHBoxLayout(m_foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_again);
    layout->addWidget(m_copy);
    layout->addStretch();
    return m_foot;
}

void WhyView::connectAll()
{
    connect(&m_probe, &ArrivalProbe::looking, this, &WhyView::showStage);
    connect(&m_probe, &ArrivalProbe::finished, this, &WhyView::onFinished);
    connect(&m_help, &ArrivalHelp::remedied, this, [this] {
        if (m_question && isVisible())
            look();
    });
    connect(m_close, &QToolButton::clicked, this, &WhyView::closed);
    connect(m_cancel, &QPushButton::clicked, this, &WhyView::cancel);
    connect(m_again, &QPushButton::clicked, this, &WhyView::look);
    connect(m_copy, &QPushButton::clicked, this, &WhyView::copy);
    connect(m_skippedToggle, &QPushButton::toggled, m_skipped, &QWidget::setVisible);
}

void WhyView::ask(const ArrivalProbe::Question &question, const QString &occasion)
{
    clear();
    m_question = question;
    m_subject->setText(m_help.subjectOf(question));
    if (!occasion.isEmpty())
        m_occasion->showText(MessageBar::Kind::Info, occasion);
    look();
}

void WhyView::clear()
{
    m_probe.cancel();
    m_question.reset();
    m_steps.clear();
    clearLines();
    m_occasion->hide();
    m_headline->hide();
    m_when->hide();
    m_progressRow->hide();
    m_foot->hide();
}

void WhyView::look()
{
    if (!m_question)
        return;
    setLooking(true);
    m_probe.start(*m_question);
}

void WhyView::setLooking(bool looking)
{
    // Who works by keyboard goes on from where the buttons were.
    const bool hasFocus = isAncestorOf(focusWidget()) || focusWidget() == this;
    m_progressRow->setVisible(looking);
    m_foot->setVisible(!looking);
    if (hasFocus && !m_close->hasFocus())
        (looking ? m_cancel : m_again)->setFocus();
}

void WhyView::showStage(ArrivalProbe::Stage stage)
{
    const int number = static_cast<int>(stage) + 1;
    QString doing;
    switch (stage) {
    case ArrivalProbe::Stage::Receiver:
        doing = tr("Asking the receiver…");
        break;
    case ArrivalProbe::Stage::Platform:
        doing = tr("Asking the platform about the webhook…");
        break;
    case ArrivalProbe::Stage::Way:
        doing = tr("Trying the way to the webhook's URL…");
        break;
    case ArrivalProbe::Stage::Events:
        doing = tr("Looking through the stored events…");
        break;
    }
    m_progressText->setText(
        tr("%1 (%2 of %3)", "what is done, number, count").arg(doing).arg(number).arg(
            ArrivalProbe::stageCount));
    m_progress->setValue(number);
}

void WhyView::onFinished(const Result<std::vector<WhyStep>> &steps)
{
    setLooking(false);
    if (!steps) {
        m_steps.clear();
        clearLines();
        m_when->hide();
        m_headline->showText(MessageBar::Kind::Error, text::inFull(steps.error()));
        return;
    }
    m_steps = *steps;
    m_lookedAt = m_help.clock().now();
    showSteps();
}

void WhyView::showSteps()
{
    clearLines();
    m_headline->showText(headlineKind(m_steps), text::whyHeadline(m_steps));
    m_when->setText(tr("Looked at %1").arg(text::absoluteTime(m_lookedAt)));
    m_when->show();
    int skipped = 0;
    for (const WhyStep &step : m_steps) {
        const bool isSkipped = step.result == CheckResult::Skipped;
        skipped += isSkipped ? 1 : 0;
        addLine(isSkipped ? m_skippedLines : m_lines, step);
    }
    m_skippedToggle->setText(tr("%n step(s) that were not looked at", nullptr, skipped));
    m_skippedToggle->setVisible(skipped > 0);
    m_skipped->setVisible(skipped > 0 && m_skippedToggle->isChecked());
}

void WhyView::clearLines()
{
    removeAll(m_lines);
    removeAll(m_skippedLines);
    m_skippedToggle->hide();
    m_skipped->hide();
}

void WhyView::addLine(QVBoxLayout *column, const WhyStep &step)
{
    auto *line = new FindingLine;
    const FindingLook look = findingLook(step.result);
    line->setContent(look.icon, look.tone, resultWord(step.result), text::whySentence(step),
                     text::whyFix(step));
    const WhyRemedy remedy = remedyOf(step, m_help.isSandbox());
    if (remedy != WhyRemedy::None) {
        const std::string_view code = whyCodeName(step.code);
        line->setAction(remedyText(remedy),
                        QStringLiteral("fix-") +
                            QString::fromLatin1(code.data(), static_cast<qsizetype>(code.size())));
        connect(line, &FindingLine::actionTriggered, this,
                [this, remedy] { m_help.carryOut(remedy, m_question->webhookId); });
    }
    column->addWidget(line);
    line->show();
}

void WhyView::cancel()
{
    m_probe.cancel();
    setLooking(false);
    if (m_steps.empty())
        m_headline->showText(MessageBar::Kind::Info, tr("It was cancelled: nothing is known yet."));
}

void WhyView::copy()
{
    ClipboardKeeper::copyText(asText());
    Q_EMIT announced(tr("The steps are on the clipboard."));
}

QString WhyView::asText() const
{
    QStringList lines{m_subject->text(),
                      tr("Looked at %1").arg(text::absoluteTime(m_lookedAt)),
                      m_headline->text(), QString()};
    for (const WhyStep &step : m_steps) {
        lines += tr("%1: %2", "outcome: sentence")
                     .arg(resultWord(step.result), text::whySentence(step));
        if (const QString fix = text::whyFix(step); !fix.isEmpty())
            lines += QStringLiteral("    ") + fix;
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

/// Not a focus proxy: that would take the focus from what is reached by Tab before.
void WhyView::focusInEvent(QFocusEvent *event)
{
    QPushButton *first = m_progressRow->isVisible() ? m_cancel : m_again;
    if (first->isVisible())
        first->setFocus(event->reason());
    else
        m_close->setFocus(event->reason());
}

void WhyView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
        return;
    }
    ScrollPage::keyPressEvent(event);
}

} // namespace hookbench::ui
