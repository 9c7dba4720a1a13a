// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/drillsection.h"

#include "app/http/url.h"
#include "app/send/checkup.h"
#include "app/text/formats.h"
#include "ui/pages/bulkform.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/formfield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>
#include <QUrl>

#include <limits>

namespace hookbench::ui
{

using outbox::BulkPlan;
using send::DrillPlan;

namespace
{

constexpr int longestStateUrl = 2048;
constexpr int longestPause = 60'000;

QString planTitle(DrillPlan plan)
{
    switch (plan) {
    case DrillPlan::Duplicate:
        return DrillSection::tr("Each one twice");
    case DrillPlan::Shuffle:
        return DrillSection::tr("Shuffled");
    case DrillPlan::Reverse:
        return DrillSection::tr("Newest first");
    case DrillPlan::Parallel:
        return DrillSection::tr("In parallel");
    case DrillPlan::Late:
        break;
    }
    return DrillSection::tr("One comes late");
}

QString planSentence(DrillPlan plan)
{
    switch (plan) {
    case DrillPlan::Duplicate:
        return DrillSection::tr("Every event comes again right after the first time.");
    case DrillPlan::Shuffle:
        return DrillSection::tr("In another order, which the seed decides.");
    case DrillPlan::Reverse:
        return DrillSection::tr("The last one comes first.");
    case DrillPlan::Parallel:
        return DrillSection::tr("16 are under way at a time.");
    case DrillPlan::Late:
        break;
    }
    return DrillSection::tr("One is dropped, and comes when all the others are through.");
}

} // namespace

DrillSection::DrillSection(Services services, QWidget *parent)
    : BulkSection(services, QStringLiteral("drill"), parent)
{
    setObjectName(QStringLiteral("drillSection"));
    setAccessibleName(tr("Drill a handler"));
    createLayout(createOptions());
}

QWidget *DrillSection::createOptions()
{
    m_plan = new QComboBox;
    m_plan->setObjectName(QStringLiteral("drillPlan"));
    for (const DrillPlan plan : send::allDrillPlans())
        m_plan->addItem(planTitle(plan), static_cast<int>(plan));
    m_planField = new FormField(tr("&Plan"), m_plan);
    m_seed = new QSpinBox;
    m_seed->setObjectName(QStringLiteral("drillSeed"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    auto *seedField = new FormField(tr("S&eed"), m_seed);
    seedField->setHint(tr("The same seed makes the same order."));
    m_delay = new QSpinBox;
    m_delay->setObjectName(QStringLiteral("drillDelay"));
    m_delay->setRange(0, longestPause);
    m_delay->setSpecialValueText(tr("None"));
    m_delay->setSuffix(tr(" ms"));
    auto *delayField = new FormField(tr("&Delay between"), m_delay);
    m_stateUrl = new QLineEdit;
    m_stateUrl->setObjectName(QStringLiteral("drillStateUrl"));
    m_stateUrl->setMaxLength(longestStateUrl);
    m_stateUrl->setFont(fonts::monospace(m_stateUrl->font()));
    m_stateUrl->setPlaceholderText(QStringLiteral("http://127.0.0.1:8000/state"));
    m_stateField = new FormField(tr("State of the handler (&URL, optional)"), m_stateUrl);
    m_stays = new QCheckBox(tr("It knows these events already: its state must not change"));
    m_stays->setObjectName(QStringLiteral("drillStateStays"));
    auto *options = new QWidget;
    auto *layout = new QGridLayout(options);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(16);
    layout->setVerticalSpacing(12);
    layout->addWidget(m_planField, 0, 0, Qt::AlignTop);
    layout->addWidget(seedField, 0, 1, Qt::AlignTop);
    layout->addWidget(delayField, 0, 2, Qt::AlignTop);
    layout->addWidget(m_stateField, 1, 0, 1, 3);
    layout->addWidget(m_stays, 2, 0, 1, 3);
    for (int i = 0; i < 3; ++i)
        layout->setColumnStretch(i, i == 0 ? 2 : 1);
    connect(m_plan, &QComboBox::currentIndexChanged, this, &DrillSection::planChanged);
    connect(m_seed, &QSpinBox::valueChanged, this, &DrillSection::planChanged);
    connect(m_delay, &QSpinBox::valueChanged, this, &DrillSection::planChanged);
    connect(m_stays, &QCheckBox::toggled, this, &DrillSection::planChanged);
    connect(m_stateUrl, &QLineEdit::textChanged, this, [this] {
        checkStateUrl();
        planChanged();
    });
    checkStateUrl();
    return options;
}

void DrillSection::checkStateUrl()
{
    const QString url = m_stateUrl->text().trimmed();
    if (url.isEmpty())
        m_stateField->setHint(tr("Read with GET before and after the drill."));
    else if (!http::parseUrl(url.toStdString()))
        m_stateField->setError(tr("This is no absolute http or https URL."));
    else
        m_stateField->setHint({});
    m_stays->setEnabled(!url.isEmpty());
}

std::optional<BulkPlan> DrillSection::plan() const
{
    std::optional<BulkPlan> plan = form()->plan();
    if (!plan || !m_stays)
        return std::nullopt;
    const std::string state = m_stateUrl->text().trimmed().toStdString();
    if (!state.empty() && !http::parseUrl(state))
        return std::nullopt;
    plan->drill = static_cast<DrillPlan>(m_plan->currentData().toInt());
    plan->seed = static_cast<std::uint64_t>(m_seed->value());
    plan->rate = m_delay->value() > 0 ? 1000.0 / m_delay->value() : 0;
    plan->stateUrl = state;
    plan->isStateToStay = m_stays->isChecked();
    return plan;
}

bool DrillSection::isMine(const store::ReplayRun &run) const
{
    return outbox::isDrill(run);
}

QString DrillSection::estimateText(const BulkPlan &plan,
                                   const send::ReplaySelection &selection) const
{
    if (isLive(plan.target))
        return tr("Drills are refused in LIVE: a signed event moves goods there.");
    const auto count = static_cast<int>(selection.events.size());
    if (count == 0)
        return tr("No event matches.");
    const int steps = plan.drill == DrillPlan::Duplicate ? 2 * count : count;
    QString sentence = tr("%n deliveries go to %1.", nullptr, steps).arg(form()->targetHost());
    if (plan.rate > 0)
        sentence +=
            QLatin1Char(' ') +
            tr("They take at least %1 with these delays.")
                .arg(text::duration(
                    std::chrono::milliseconds(static_cast<std::int64_t>(steps) * m_delay->value()),
                    locale()));
    return sentence + QLatin1Char(' ') + planSentence(*plan.drill);
}

QString DrillSection::startText(std::size_t) const
{
    return tr("Start the drill");
}

void DrillSection::updateOptions(bool)
{
    if (m_stays)
        m_stays->setEnabled(!m_stateUrl->text().trimmed().isEmpty());
}

} // namespace hookbench::ui
