// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulkreportview.h"

#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "ui/dialogs/filedialog.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/keyvaluelist.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/stattile.h"
#include "ui/widgets/zonefollower.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace hookbench::ui
{

using outbox::BulkReport;

namespace
{

constexpr int mostSlow = 5;

/// A status as it stands, an error kind as its sentence.
QString answerName(const std::string &answer)
{
    bool isNumber = false;
    const QString name = QString::fromStdString(answer);
    (void)name.toInt(&isNumber);
    if (isNumber)
        return name;
    for (const ErrorKind kind : allErrorKinds()) {
        if (answer == errorKindName(kind))
            return text::sentence(Error{kind});
    }
    return name;
}

} // namespace

QString runTitle(const store::ReplayRun &run)
{
    const auto plan = send::drillPlanOf(run.kind);
    if (!plan)
        return BulkReportView::tr("Replay");
    switch (*plan) {
    case send::DrillPlan::Duplicate:
        return BulkReportView::tr("Drill: each event twice");
    case send::DrillPlan::Shuffle:
        return BulkReportView::tr("Drill: shuffled");
    case send::DrillPlan::Reverse:
        return BulkReportView::tr("Drill: newest first");
    case send::DrillPlan::Parallel:
        return BulkReportView::tr("Drill: in parallel");
    case send::DrillPlan::Late:
        break;
    }
    return BulkReportView::tr("Drill: one comes late");
}

QString runStateWord(const store::ReplayRun &run)
{
    switch (run.state) {
    case store::RunState::Open:
        return BulkReportView::tr("Waiting");
    case store::RunState::Done:
        return BulkReportView::tr("Done");
    case store::RunState::Stopped:
        return BulkReportView::tr("Stopped");
    case store::RunState::Cancelled:
        break;
    }
    return BulkReportView::tr("Cancelled");
}

BulkReportView::BulkReportView(QWidget *parent)
    : QWidget(parent)
    , m_headline(new MessageBar)
    , m_about(new QLabel)
    , m_sent(new StatTile)
    , m_passed(new StatTile)
    , m_failed(new StatTile)
    , m_unanswered(new StatTile)
    , m_answers(new KeyValueList)
    , m_slowestTitle(new QLabel(tr("Slowest answers")))
    , m_slowest(new KeyValueList)
    , m_continue(new QPushButton(tr("Continue…")))
    , m_rerun(new QPushButton)
    , m_save(new QPushButton(tr("Save the report…")))
{
    setObjectName(QStringLiteral("bulkReport"));
    m_headline->setObjectName(QStringLiteral("bulkHeadline"));
    m_headline->setClosable(false);
    m_about->setObjectName(QStringLiteral("bulkAbout"));
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    m_about->setFont(fonts::small(m_about->font()));
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_slowestTitle->setFont(fonts::strong(m_slowestTitle->font()));
    m_continue->setObjectName(QStringLiteral("continueRun"));
    m_continue->setProperty("role", QStringLiteral("primary"));
    m_rerun->setObjectName(QStringLiteral("rerunFailed"));
    m_save->setObjectName(QStringLiteral("saveReport"));
    auto *tiles = new QHBoxLayout;
    tiles->setSpacing(8);
    for (StatTile *tile : {m_sent, m_passed, m_failed, m_unanswered})
        tiles->addWidget(tile, 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_continue);
    buttons->addWidget(m_rerun);
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_headline);
    layout->addWidget(m_about);
    layout->addLayout(tiles);
    layout->addLayout(buttons);
    layout->addWidget(m_answers);
    layout->addWidget(m_slowestTitle);
    layout->addWidget(m_slowest);
    connect(m_continue, &QPushButton::clicked, this, [this] {
        if (m_report)
            Q_EMIT continueWanted(m_report->run, m_report->replay.left);
    });
    connect(m_rerun, &QPushButton::clicked, this, [this] {
        if (m_report)
            Q_EMIT rerunWanted(*m_report);
    });
    connect(m_save, &QPushButton::clicked, this, &BulkReportView::save);
    hide();
    new ZoneFollower(this, [this] {
        if (m_report)
            showFacts();
    });
}

void BulkReportView::clear()
{
    m_report.reset();
    hide();
}

void BulkReportView::setActions(bool canContinue, bool canRerun)
{
    m_canContinue = canContinue;
    m_canRerun = canRerun;
}

void BulkReportView::show(const BulkReport &report, const std::optional<Error> &failure)
{
    m_report = report;
    showHeadline(failure);
    showFacts();
    setVisible(true);
}

void BulkReportView::showHeadline(const std::optional<Error> &failure)
{
    using Kind = MessageBar::Kind;
    const send::ReplayReport &counts = m_report->replay;
    const auto &drill = m_report->drill;
    const auto total = static_cast<int>(counts.sent);
    if (failure) {
        m_headline->showText(Kind::Error,
                             tr("The run could not go on: %1").arg(text::sentence(*failure)));
    } else if (m_report->run.state == store::RunState::Stopped && counts.left > 0) {
        m_headline->showText(
            Kind::Error,
            tr("Stopped, because 5 deliveries in a row failed. %n event(s) were not sent.", nullptr,
               static_cast<int>(counts.left)));
    } else if (m_report->run.state == store::RunState::Open && counts.left > 0) {
        m_headline->showText(Kind::Info, tr("%n event(s) are left; the run waits.", nullptr,
                                            static_cast<int>(counts.left)));
    } else if (m_report->run.state == store::RunState::Cancelled && counts.left > 0) {
        m_headline->showText(Kind::Warning, tr("Cancelled. %n event(s) were not sent.", nullptr,
                                               static_cast<int>(counts.left)));
    } else if (counts.sent == 0) {
        m_headline->showText(Kind::Info, tr("Nothing was sent."));
    } else if (drill && drill->differing > 0) {
        m_headline->showText(
            Kind::Error, tr("The handler answered %n event(s) differently when they came again.",
                            nullptr, static_cast<int>(drill->differing)));
    } else if (counts.passed < counts.sent) {
        m_headline->showText(
            Kind::Error, tr("%1 of %n deliveries were not answered as expected.", nullptr, total)
                             .arg(text::count(counts.sent - counts.passed, locale())));
    } else if (drill && m_report->state && !m_report->state->isRight()) {
        m_headline->showText(Kind::Error,
                             QString::fromStdString(send::stateSentence(*m_report->state)));
    } else if (drill) {
        m_headline->showText(Kind::Success, tr("The handler took every event."));
    } else {
        m_headline->showText(Kind::Success,
                             tr("All %n deliveries were answered as expected.", nullptr, total));
    }
}

void BulkReportView::showFacts()
{
    const store::ReplayRun &run = m_report->run;
    const send::ReplayReport &counts = m_report->replay;
    QString about = tr("%1 to %2, started %3.")
                        .arg(runTitle(run), QString::fromStdString(run.target),
                             text::localTime(run.startedAt, locale()));
    if (m_report->drill)
        about += QLatin1Char(' ') + tr("Seed %1.").arg(run.seed);
    if (m_report->state)
        about += QLatin1Char(' ') + QString::fromStdString(send::stateSentence(*m_report->state));
    m_about->setText(about);
    m_sent->setContent(text::count(counts.sent, locale()), tr("sent"));
    m_passed->setContent(text::count(counts.passed, locale()), tr("as expected"));
    m_failed->setContent(text::count(counts.failed, locale()), tr("otherwise"));
    m_failed->setTone(counts.failed > 0 ? StatTile::Tone::Bad : StatTile::Tone::Neutral);
    m_unanswered->setContent(text::count(counts.unanswered, locale()), tr("no answer"));
    m_unanswered->setTone(counts.unanswered > 0 ? StatTile::Tone::Bad : StatTile::Tone::Neutral);
    m_answers->beginUpdate();
    for (const auto &[answer, number] : counts.byAnswer)
        m_answers->add(answerName(answer), text::count(number, locale()));
    if (m_report->drill)
        m_answers->add(tr("Differently again"), text::count(m_report->drill->differing, locale()));
    if (counts.left > 0)
        m_answers->add(tr("Not sent"), text::count(counts.left, locale()));
    m_answers->endUpdate();
    m_slowestTitle->setVisible(!counts.slowest.empty());
    m_slowest->beginUpdate();
    for (std::size_t i = 0; i < counts.slowest.size() && i < mostSlow; ++i) {
        const send::ReplayReport::Slow &slow = counts.slowest.at(i);
        m_slowest->add(text::milliseconds(slow.milliseconds, locale()),
                       slow.eventId.empty() ? tr("an event without an id")
                                            : QString::fromStdString(slow.eventId),
                       KeyValueList::Style::Mono);
    }
    m_slowest->endUpdate();
    const auto toRerun = static_cast<int>(counts.toRerun.size());
    m_rerun->setVisible(m_canRerun && toRerun > 0 && !m_report->drill);
    m_rerun->setText(tr("Send the %n failed again…", nullptr, toRerun));
    m_continue->setVisible(m_canContinue && counts.left > 0 &&
                           run.state != store::RunState::Cancelled);
}

void BulkReportView::save()
{
    if (!m_report)
        return;
    const bool isDrill = m_report->drill.has_value();
    auto *dialog = new FileDialog(this, FileDialog::Use::Save, tr("Save the report"),
                                  isDrill ? tr("Page (*.html);;JSON (*.json);;CSV (*.csv)")
                                          : tr("JSON (*.json);;CSV (*.csv)"));
    dialog->setDefaultSuffix(isDrill ? QStringLiteral("html") : QStringLiteral("json"));
    dialog->selectFile(isDrill ? QStringLiteral("drill.html") : QStringLiteral("replay.json"));
    connect(dialog, &FileDialog::fileSelected, this, [this](const QString &file) {
        if (m_report)
            Q_EMIT exportWanted(m_report->run, file);
    });
    dialog->open();
}

} // namespace hookbench::ui
