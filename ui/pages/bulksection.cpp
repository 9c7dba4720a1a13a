// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/bulksection.h"

#include "app/settings/settingsstore.h"
#include "app/text/errortext.h"
#include "app/text/formats.h"
#include "app/workspace/workspace.h"
#include "ui/changegate.h"
#include "ui/pages/bulkform.h"
#include "ui/pages/bulkprogress.h"
#include "ui/pages/bulkreportview.h"
#include "ui/widgets/messagebar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace hookbench::ui
{

using outbox::BulkDesk;
using outbox::BulkPlan;
using workspace::Workspace;
using BulkPhase = BulkDesk::Phase;

namespace
{

constexpr int estimateAfterMs = 300;
constexpr int widestForm = 760;
constexpr int sectionMargin = 16;

} // namespace

BulkSection::BulkSection(Services services, const QString &prefix, QWidget *parent)
    : ScrollPage(parent)
    , m_services(services)
    , m_form(new BulkForm(services.workspace, services.desk, prefix))
{
    setAccessibleName(prefix == QLatin1String("drill") ? tr("Drill a handler")
                                                       : tr("Replay many events"));
    m_start = new QPushButton;
    m_start->setObjectName(prefix + QStringLiteral("Start"));
    m_start->setProperty("role", QStringLiteral("primary"));
    m_estimate = new QLabel;
    m_estimate->setObjectName(prefix + QStringLiteral("Estimate"));
    m_estimate->setWordWrap(true);
    m_estimate->setTextFormat(Qt::PlainText);
    m_message = new MessageBar;
    m_message->setObjectName(prefix + QStringLiteral("Message"));
    m_message->hide();
    m_progress = new BulkProgress(services.desk);
    m_report = new BulkReportView;
    m_pause.setSingleShot(true);
    m_pause.setInterval(estimateAfterMs);
    connect(&m_pause, &QTimer::timeout, this, &BulkSection::estimate);
    connect(m_form, &BulkForm::edited, this, &BulkSection::planChanged);
    connect(m_start, &QPushButton::clicked, this, &BulkSection::startChosen);
    connect(&services.desk, &BulkDesk::phaseChanged, this, &BulkSection::onPhase);
    connect(&services.desk, &BulkDesk::ended, this, &BulkSection::onEnded);
    connect(m_report, &BulkReportView::rerunWanted, this, &BulkSection::rerun);
    connect(m_report, &BulkReportView::continueWanted, this,
            [this](const store::ReplayRun &run, qint64 left) { askAndCarryOn(run, left); });
    connect(m_report, &BulkReportView::exportWanted, this,
            [this](const store::ReplayRun &run, const QString &file) {
                m_services.desk.exportRun(run, file, this, [this](const Result<void> &written) {
                    if (written)
                        Q_EMIT announced(tr("The report was saved."));
                    else
                        m_message->showText(MessageBar::Kind::Error,
                                            text::sentence(written.error()));
                });
            });
}

void BulkSection::createLayout(QWidget *options)
{
    m_input = new QWidget;
    auto *input = new QVBoxLayout(m_input);
    input->setContentsMargins(0, 0, 0, 0);
    input->setSpacing(12);
    input->addWidget(m_form);
    input->addWidget(options);
    input->addWidget(m_estimate);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addStretch();
    input->addLayout(buttons);
    column()->setContentsMargins(sectionMargin, 12, sectionMargin, 16);
    column()->setSpacing(16);
    column()->addWidget(m_input);
    column()->addWidget(m_message);
    column()->addWidget(m_progress);
    column()->addWidget(m_report);
    column()->addStretch();
    // The whole of it, not what is in it: a column asks for heights at a width that it then bounds,
    // and would be too low where a text breaks.
    widget()->setMaximumWidth(widestForm + 2 * sectionMargin);
    setAlignment(Qt::AlignLeading | Qt::AlignTop);
    setFocusProxy(m_form);
    onPhase();
    planChanged();
}

std::size_t BulkSection::mostEvents() const
{
    return std::numeric_limits<std::size_t>::max();
}

bool BulkSection::isLive(const std::string &target) const
{
    return m_services.workspace.account().environment == settings::Environment::Live ||
           m_services.settings.settings().liveHosts.contains(
               QUrl(QString::fromStdString(target)).host());
}

// --- before
// ------------------------------------------------------------------------------------------

void BulkSection::planChanged()
{
    m_plan = plan();
    m_selection.reset();
    m_services.desk.cancelEstimate();
    m_isEstimating = m_plan.has_value();
    if (m_plan)
        m_pause.start();
    else
        m_pause.stop();
    m_estimate->setText(m_plan ? tr("Counting the events…") : QString());
    updateOptions(m_services.desk.phase() != BulkPhase::Idle);
    updateButtons();
}

void BulkSection::estimate()
{
    if (!m_plan)
        return;
    m_services.desk.estimate(
        *m_plan, this, [this](const Result<send::ReplaySelection> &found) { showEstimate(found); });
}

void BulkSection::showEstimate(const Result<send::ReplaySelection> &selection)
{
    if (!selection && selection.error().kind == ErrorKind::Cancelled)
        return;
    m_isEstimating = false;
    if (!selection) {
        m_estimate->setText(text::sentence(selection.error()));
    } else if (m_plan) {
        m_selection = *selection;
        const auto count = static_cast<int>(selection->events.size());
        if (selection->events.size() > mostEvents())
            m_estimate->setText(
                tr("%n event(s) match, and at most %1 can be taken: narrow the filter.", nullptr,
                   count)
                    .arg(text::count(static_cast<std::int64_t>(mostEvents()), locale())));
        else
            m_estimate->setText(estimateText(*m_plan, *selection));
    }
    updateButtons();
}

void BulkSection::updateButtons()
{
    const std::size_t count = m_selection ? m_selection->events.size() : 0;
    const bool isAllowed = !m_plan || !isLive(m_plan->target) || outbox::isAllowedInLive(*m_plan);
    m_start->setText(startText(count));
    m_start->setEnabled(count > 0 && count <= mostEvents() && isAllowed &&
                        m_services.desk.phase() == BulkPhase::Idle);
}

// --- the way to the first event
// ---------------------------------------------------------------------

bool BulkSection::refuse(const BulkPlan &plan)
{
    if (!isLive(plan.target) || outbox::isAllowedInLive(plan))
        return false;
    m_message->showText(MessageBar::Kind::Error,
                        tr("In LIVE a signed event moves goods: only captured events may be sent "
                           "there, unchanged."));
    return true;
}

void BulkSection::startChosen()
{
    if (m_plan && m_selection)
        askAndStart(*m_plan, m_selection->events);
}

void BulkSection::ask(const BulkPlan &plan, std::size_t count, std::function<void()> go)
{
    const QString target = QString::fromStdString(plan.target);
    const bool isTargetLive = isLive(plan.target);
    Question question;
    question.title =
        tr("Send %n event(s) to %1?", nullptr, static_cast<int>(count)).arg(hostAndPort(target));
    question.sentence =
        isTargetLive ? tr("In LIVE a validly signed event moves goods. Each one goes out as it came, "
                      "one event first; then you are asked to continue.")
                 : tr("This host is neither on this machine nor one of this account's webhooks.");
    question.facts = {{tr("URL"), target},
                      {tr("Events"), text::count(static_cast<std::int64_t>(count), locale())}};
    question.confirmText = tr("Send");
    question.dangerous = isTargetLive;
    const bool isAccountLive =
        m_services.workspace.account().environment == settings::Environment::Live;
    m_services.gate.ask(question, isTargetLive || (!isAccountLive && !m_form->isOwnTarget()),
                        std::move(go));
}

/// To be called before the question: what is asked is what is allowed.
outbox::LivePermission BulkSection::permission(const std::string &target, std::size_t count) const
{
    if (!isLive(target))
        return {};
    return {true, outbox::consentFor(target, count)};
}

/// The account or its hosts changed while somebody was asked: that question was another one.
bool BulkSection::becameLive(const std::string &target, const outbox::LivePermission &asked)
{
    if (asked.isLive || !isLive(target))
        return false;
    m_message->showText(MessageBar::Kind::Error, tr("Nothing was sent: the target is LIVE now."));
    return true;
}

void BulkSection::readSecret(std::function<void(std::optional<Secret>)> go)
{
    m_form->readSecret(this, [this, go = std::move(go)](const Result<std::optional<Secret>> &got) {
        if (got)
            go(*got);
        else
            m_message->showText(
                MessageBar::Kind::Error,
                tr("The signing secret is missing: %1").arg(text::sentence(got.error())));
    });
}

void BulkSection::sayNoSecret()
{
    m_message->showText(MessageBar::Kind::Error,
                        tr("Nothing can be signed without a secret: choose one at “Signed with”."));
}

void BulkSection::askAndStart(const BulkPlan &plan, std::vector<store::EventId> events)
{
    m_message->hide();
    if (refuse(plan))
        return;
    const std::size_t count = events.size();
    const outbox::LivePermission asked = permission(plan.target, count);
    ask(plan, count, [this, plan, asked, events = std::move(events)] {
        readSecret([this, plan, asked, events](std::optional<Secret> secret) {
            if (becameLive(plan.target, asked))
                return;
            if (!secret && send::needsSecret(plan.intent)) {
                sayNoSecret();
                return;
            }
            BulkPlan signedPlan = plan;
            signedPlan.secret = std::move(secret);
            signedPlan.permission = asked;
            begin(signedPlan, events);
        });
    });
}

void BulkSection::begin(const BulkPlan &plan, const std::vector<store::EventId> &events)
{
    m_report->clear();
    m_services.desk.start(plan, events, this, [this](const Result<store::RunId> &begun) {
        if (!begun)
            m_message->showText(MessageBar::Kind::Error, text::sentence(begun.error()));
    });
}

void BulkSection::askAndCarryOn(const store::ReplayRun &run, std::int64_t left)
{
    m_message->hide();
    m_form->setTarget(QString::fromStdString(run.target));
    BulkPlan plan;
    plan.target = run.target;
    plan.intent = send::intentOf(run.intent).value_or(send::Intent::Resigned);
    plan.drill = send::drillPlanOf(run.kind);
    if (refuse(plan))
        return;
    const auto count = static_cast<std::size_t>(std::max<std::int64_t>(left, 0));
    const outbox::LivePermission asked = permission(run.target, count);
    ask(plan, count, [this, run, asked] {
        readSecret([this, run, asked](std::optional<Secret> secret) {
            if (becameLive(run.target, asked))
                return;
            const auto intent = send::intentOf(run.intent);
            if (!secret && intent && send::needsSecret(*intent)) {
                sayNoSecret();
                return;
            }
            m_report->clear();
            m_services.desk.carryOn(run, asked, std::move(secret), this,
                                    [this](const Result<store::RunId> &begun) {
                                        if (!begun)
                                            m_message->showText(MessageBar::Kind::Error,
                                                                text::sentence(begun.error()));
                                    });
        });
    });
}

void BulkSection::rerun(const outbox::BulkReport &report)
{
    m_form->setTarget(QString::fromStdString(report.run.target));
    std::optional<BulkPlan> again = plan();
    if (!again) // the filter is being edited: it does not matter for these
        again = BulkPlan{};
    again->query.account = report.run.account;
    again->target = report.run.target;
    again->scheme = report.run.scheme;
    again->intent = send::intentOf(report.run.intent).value_or(send::Intent::Resigned);
    again->rate = report.run.rate;
    again->concurrency = report.run.concurrency;
    again->keepsObjectOrder = report.run.keepsObjectOrder;
    again->drill.reset();
    askAndStart(*again, report.replay.toRerun);
}

// --- while it goes, and after
// -------------------------------------------------------------------------

void BulkSection::onPhase()
{
    const bool isBusy = m_services.desk.phase() != BulkPhase::Idle;
    m_input->setEnabled(!isBusy);
    updateOptions(isBusy);
    updateButtons();
}

void BulkSection::onEnded()
{
    const store::ReplayRun run = m_services.desk.run();
    if (!isMine(run))
        return;
    m_services.desk.fetchReport(
        run, this,
        [this, failure = m_services.desk.failure()](const Result<outbox::BulkReport> &report) {
            if (report)
                m_report->show(*report, failure);
            else
                m_message->showText(MessageBar::Kind::Error, text::sentence(report.error()));
        });
    planChanged(); // what was delivered now is left out from here on
}

} // namespace hookbench::ui
