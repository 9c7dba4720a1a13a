// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/manysection.h"

#include "app/text/formats.h"
#include "app/workspace/workspace.h"
#include "models/intenttext.h"
#include "ui/pages/bulkform.h"
#include "ui/widgets/formfield.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/zonefollower.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using outbox::BulkDesk;
using outbox::BulkPlan;
using outbox::StoredRun;

namespace
{

constexpr int mostPerSecond = 100'000;
constexpr int mostAtOnce = 256;

} // namespace

ManySection::ManySection(Services services, QWidget *parent)
    : BulkSection(services, QStringLiteral("many"), parent)
{
    setObjectName(QStringLiteral("manySection"));
    setAccessibleName(tr("Replay many events"));
    m_waiting = new MessageBar;
    m_waiting->setObjectName(QStringLiteral("waitingRun"));
    m_waiting->hide();
    column()->addWidget(m_waiting);
    createLayout(createOptions());
    connect(m_waiting, &MessageBar::actionTriggered, this, [this] {
        if (m_waitingRun)
            carryOn(m_waitingRun->run, m_waitingRun->counts.left());
    });
    connect(&services.desk, &BulkDesk::phaseChanged, this, &ManySection::lookForWaiting);
    connect(&services.workspace, &workspace::Workspace::changed, this,
            &ManySection::lookForWaiting);
    new ZoneFollower(this, [this] { lookForWaiting(); });
}

QWidget *ManySection::createOptions()
{
    m_intent = new QComboBox;
    m_intent->setObjectName(QStringLiteral("manyIntent"));
    for (const send::Intent intent : send::allIntents()) {
        const QString name = QString::fromUtf8(send::intentName(intent));
        m_intent->addItem(models::intentTitle(name), static_cast<int>(intent));
        m_intent->setItemData(m_intent->count() - 1, models::intentSentence(name), Qt::ToolTipRole);
    }
    m_intent->setCurrentIndex(m_intent->findData(static_cast<int>(send::Intent::Resigned)));
    m_rate = new QSpinBox;
    m_rate->setObjectName(QStringLiteral("manyRate"));
    m_rate->setRange(0, mostPerSecond);
    m_rate->setSpecialValueText(tr("No limit"));
    m_rate->setSuffix(tr(" per second"));
    m_rate->setValue(20);
    m_concurrency = new QSpinBox;
    m_concurrency->setObjectName(QStringLiteral("manyConcurrency"));
    m_concurrency->setRange(1, mostAtOnce);
    m_concurrency->setValue(4);
    m_ordered = new QCheckBox(tr("Events of one business object one after the other"));
    m_ordered->setObjectName(QStringLiteral("manyOrdered"));
    m_ordered->setChecked(true);
    m_again = new QCheckBox(tr("Also events that were delivered there before"));
    m_again->setObjectName(QStringLiteral("manyAgain"));
    auto *options = new QWidget;
    auto *layout = new QGridLayout(options);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(12);
    layout->addWidget(new FormField(tr("&As"), m_intent), 0, 0);
    layout->addWidget(new FormField(tr("At &most"), m_rate), 0, 1);
    layout->addWidget(new FormField(tr("At a &time"), m_concurrency), 0, 2);
    layout->addWidget(m_ordered, 1, 0, 1, 3);
    layout->addWidget(m_again, 2, 0, 1, 3);
    for (int i = 0; i < 3; ++i)
        layout->setColumnStretch(i, i == 0 ? 2 : 1);
    connect(m_intent, &QComboBox::currentIndexChanged, this, &ManySection::planChanged);
    connect(m_again, &QCheckBox::toggled, this, &ManySection::planChanged);
    connect(m_rate, &QSpinBox::valueChanged, this, &ManySection::planChanged);
    connect(m_concurrency, &QSpinBox::valueChanged, this, &ManySection::planChanged);
    connect(m_ordered, &QCheckBox::toggled, this, &ManySection::planChanged);
    return options;
}

std::optional<BulkPlan> ManySection::plan() const
{
    std::optional<BulkPlan> plan = form()->plan();
    if (!plan || !m_intent)
        return std::nullopt;
    plan->intent = static_cast<send::Intent>(m_intent->currentData().toInt());
    plan->rate = m_rate->value();
    plan->concurrency = m_concurrency->value();
    plan->keepsObjectOrder = m_ordered->isChecked();
    plan->includesDelivered = m_again->isChecked();
    return plan;
}

bool ManySection::isMine(const store::ReplayRun &run) const
{
    return !outbox::isDrill(run);
}

QString ManySection::estimateText(const BulkPlan &plan,
                                  const send::ReplaySelection &selection) const
{
    const auto count = static_cast<int>(selection.events.size());
    QString sentence;
    if (count == 0 && selection.leftOut == 0)
        return tr("No event matches.");
    if (count > 0) {
        sentence = tr("%n event(s) go to %1.", nullptr, count).arg(form()->targetHost());
        if (plan.rate > 0) {
            const auto milliseconds =
                static_cast<std::int64_t>(static_cast<double>(count) * 1000 / plan.rate);
            sentence += QLatin1Char(' ') +
                        tr("That takes at least %1 at this rate.")
                            .arg(text::duration(std::chrono::milliseconds(milliseconds), locale()));
        }
    }
    if (selection.leftOut > 0) {
        sentence += (sentence.isEmpty() ? QString() : QStringLiteral(" ")) +
                    tr("%n left out, because an attempt delivered them there already.", nullptr,
                       static_cast<int>(selection.leftOut));
    }
    if (isLive(plan.target) && !outbox::isAllowedInLive(plan))
        sentence += QLatin1Char(' ') + tr("In LIVE events are sent unchanged only.");
    return sentence;
}

QString ManySection::startText(std::size_t events) const
{
    return events > 1 ? tr("Send one first") : tr("Send it");
}

void ManySection::updateOptions(bool isBusy)
{
    if (!m_again)
        return;
    const auto intent = static_cast<send::Intent>(m_intent->currentData().toInt());
    m_again->setEnabled(!isBusy && send::leavesOutDelivered(intent));
}

// --- what was left standing
// ---------------------------------------------------------------------------

void ManySection::showEvent(QShowEvent *event)
{
    BulkSection::showEvent(event);
    lookForWaiting();
}

void ManySection::lookForWaiting()
{
    m_waiting->hide();
    m_waitingRun.reset();
    if (services().desk.phase() != BulkDesk::Phase::Idle || !isVisible())
        return;
    services().desk.fetchRuns(services().workspace.account().id.toStdString(), this,
                              [this](const Result<std::vector<StoredRun>> &runs) {
                                  if (runs)
                                      showWaiting(*runs);
                              });
}

void ManySection::showWaiting(const std::vector<StoredRun> &runs)
{
    if (services().desk.phase() != BulkDesk::Phase::Idle)
        return;
    const auto waiting = std::find_if(runs.begin(), runs.end(), [](const StoredRun &stored) {
        return stored.run.state == store::RunState::Open && !outbox::isDrill(stored.run) &&
               stored.counts.left() > 0;
    });
    if (waiting == runs.end())
        return;
    m_waitingRun = *waiting;
    m_waiting->showText(MessageBar::Kind::Warning,
                        tr("A replay to %1, begun %2, was left standing: %n event(s) are left.",
                           nullptr, static_cast<int>(waiting->counts.left()))
                            .arg(QString::fromStdString(waiting->run.target),
                                 text::localTime(waiting->run.startedAt, locale())),
                        tr("Continue"));
}

} // namespace hookbench::ui
