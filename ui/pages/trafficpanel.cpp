// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/trafficpanel.h"

#include "app/sandbox/trafficgenerator.h"
#include "app/text/formats.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/fieldform.h"
#include "ui/widgets/scrollpage.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QDoubleSpinBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace hookbench::ui
{

namespace
{

constexpr double maxTrafficRate = 1000; // the sandbox's bounds
constexpr int maxTrafficSeconds = 86'400;
constexpr int maxTrafficWeight = 1000;
constexpr int maxTrafficObjects = 100'000;
constexpr int progressSteps = 1000;

QString mixTitle(const QString &family)
{
    QString title = family;
    title.replace(QLatin1Char('_'), QLatin1Char(' '));
    return title.isEmpty() ? title : title.at(0).toUpper() + title.mid(1);
}

QLabel *sectionHead(const QString &text)
{
    auto *head = new QLabel(text);
    head->setFont(fonts::strong(head->font()));
    return head;
}

} // namespace

TrafficPanel::TrafficPanel(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("trafficPanel"));
    createLayout();
    connect(m_rate, &QDoubleSpinBox::valueChanged, this, &TrafficPanel::showState);
    connect(m_seconds, &QSpinBox::valueChanged, this, &TrafficPanel::showState);
    connect(m_objects, &QSpinBox::valueChanged, this, &TrafficPanel::showState);
    connect(m_seed, &QSpinBox::valueChanged, this, &TrafficPanel::showState);
    connect(m_end, &SegmentedControl::currentChanged, this, &TrafficPanel::showEnd);
    connect(m_start, &QPushButton::clicked, this, [this] { Q_EMIT startWanted(typed()); });
    connect(m_stop, &QPushButton::clicked, this, &TrafficPanel::stopWanted);
    showEnd();
}

void TrafficPanel::createLayout()
{
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(createOrder());
    columns->addWidget(createMix());

    m_state = new QLabel;
    m_state->setObjectName(QStringLiteral("trafficState"));
    m_state->setWordWrap(true);
    m_bar = new QProgressBar;
    m_bar->setObjectName(QStringLiteral("trafficProgress"));
    m_bar->setAccessibleName(tr("Events made"));
    m_bar->setRange(0, progressSteps);
    m_bar->setTextVisible(false);
    m_start = new QPushButton;
    m_start->setObjectName(QStringLiteral("startTraffic"));
    m_start->setProperty("role", QStringLiteral("primary"));
    m_stop = new QPushButton(tr("Stop"));
    m_stop->setObjectName(QStringLiteral("stopTraffic"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_start);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    auto *run = new QVBoxLayout;
    run->setSpacing(8);
    run->addWidget(sectionHead(tr("Progress")));
    run->addWidget(m_state);
    run->addWidget(m_bar);
    run->addLayout(buttons);
    run->addStretch();
    columns->addLayout(run, 1);

    auto *page = new ScrollPage;
    page->column()->addLayout(columns);
    page->column()->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(page);
}

QWidget *TrafficPanel::createOrder()
{
    m_rate = new QDoubleSpinBox;
    m_rate->setObjectName(QStringLiteral("trafficRate"));
    m_rate->setRange(0.01, maxTrafficRate);
    m_rate->setValue(2);
    m_rate->setAccessibleName(tr("Events per second"));
    m_seconds = new QSpinBox;
    m_seconds->setObjectName(QStringLiteral("trafficSeconds"));
    m_seconds->setRange(1, maxTrafficSeconds);
    m_seconds->setValue(60);
    m_seconds->setSuffix(tr(" s"));
    m_seconds->setAccessibleName(tr("Duration"));
    m_end = new SegmentedControl;
    m_end->setObjectName(QStringLiteral("trafficEnd"));
    m_end->setAccessibleName(tr("What ends the traffic"));
    m_end->setTexts({tr("A time"), tr("Objects")});
    m_objects = new QSpinBox;
    m_objects->setObjectName(QStringLiteral("trafficObjects"));
    m_objects->setRange(1, maxTrafficObjects);
    m_objects->setValue(20);
    m_objects->setAccessibleName(tr("Business objects"));
    m_objects->setToolTip(tr("Each lives its life from its first event to its last"));
    m_seed = new QSpinBox;
    m_seed->setObjectName(QStringLiteral("trafficSeed"));
    m_seed->setRange(0, std::numeric_limits<int>::max());
    m_seed->setValue(1);
    m_seed->setAccessibleName(tr("Seed"));
    m_seed->setToolTip(tr("The same mix and seed make the same events in the same order"));
    auto *group = new QWidget;
    m_form = new FieldForm(group);
    m_form->addHead(tr("Traffic"));
    m_form->addField(tr("Events per second"), m_rate);
    m_form->addField(tr("Ends after"), m_end);
    m_form->addField(tr("Duration"), m_seconds);
    m_form->addField(tr("Business objects"), m_objects);
    m_form->addField(tr("Seed"), m_seed);
    return group;
}

QWidget *TrafficPanel::createMix()
{
    auto *group = new QWidget;
    auto *form = new FieldForm(group);
    form->addHead(tr("Mix, by weight"));
    for (const auto &[family, weight] : sandbox::usualMix()) {
        const QString name = QString::fromStdString(family);
        auto *box = new QSpinBox;
        box->setObjectName(QStringLiteral("trafficMix-") + name);
        box->setRange(0, maxTrafficWeight);
        box->setValue(static_cast<int>(std::lround(weight)));
        box->setAccessibleName(tr("%1, weight in the mix").arg(mixTitle(name)));
        connect(box, &QSpinBox::valueChanged, this, &TrafficPanel::showState);
        m_mix.insert(name, box);
        form->addField(mixTitle(name), box);
    }
    return group;
}

api::SandboxTraffic TrafficPanel::typed() const
{
    api::SandboxTraffic traffic;
    traffic.rate = m_rate->value();
    traffic.seconds = m_seconds->value();
    traffic.objects = m_end->current() == 1 ? m_objects->value() : 0;
    traffic.seed = static_cast<quint64>(m_seed->value());
    for (auto weight = m_mix.begin(); weight != m_mix.end(); ++weight)
        traffic.mix.insert(weight.key(), weight.value()->value());
    return traffic;
}

void TrafficPanel::showEnd()
{
    m_form->setRowVisible(m_seconds, m_end->current() == 0);
    m_form->setRowVisible(m_objects, m_end->current() == 1);
    showState();
}

/// As the sandbox will count them.
qint64 TrafficPanel::planned(const api::SandboxTraffic &traffic) const
{
    sandbox::TrafficOrder order;
    order.rate = traffic.rate;
    order.seconds = traffic.seconds;
    order.objects = static_cast<std::uint64_t>(traffic.objects);
    order.seed = traffic.seed;
    order.mix.clear();
    for (auto weight = traffic.mix.begin(); weight != traffic.mix.end(); ++weight)
        order.mix[weight.key().toStdString()] = weight.value();
    return order.events();
}

void TrafficPanel::setProgress(const api::SandboxTrafficProgress &progress)
{
    m_progress = progress;
    showState();
}

void TrafficPanel::setBusy(bool busy)
{
    m_isBusy = busy;
    showState();
}

QString TrafficPanel::plan() const
{
    const api::SandboxTraffic traffic = typed();
    const qint64 events = planned(traffic);
    if (traffic.objects == 0)
        return tr("%n event(s) to every active webhook.", nullptr,
                  static_cast<int>(std::min<qint64>(events, std::numeric_limits<int>::max())));
    const auto time =
        std::chrono::milliseconds(std::llround(1000 * static_cast<double>(events) / traffic.rate));
    return tr("%1 events about %n object(s) to every active webhook, in about %2.", nullptr,
              traffic.objects)
        .arg(text::count(events), text::duration(time));
}

void TrafficPanel::showState()
{
    const bool hasMix = std::any_of(m_mix.begin(), m_mix.end(),
                                    [](const QSpinBox *box) { return box->value() > 0; });
    if (m_progress.isRunning)
        m_state->setText(tr("%1 of %2 events made.")
                             .arg(text::count(m_progress.sent), text::count(m_progress.events)));
    else if (hasMix)
        m_state->setText(plan());
    else
        m_state->setText(tr("Give at least one kind of object a weight above 0."));
    const double share =
        m_progress.isRunning && m_progress.events > 0
            ? static_cast<double>(m_progress.sent) / static_cast<double>(m_progress.events)
            : 0;
    m_bar->setValue(static_cast<int>(share * progressSteps));
    m_bar->setVisible(m_progress.isRunning);
    m_start->setText(m_progress.isRunning ? tr("Restart") : tr("Start traffic"));
    m_start->setEnabled(hasMix && !m_isBusy);
    m_stop->setEnabled(m_progress.isRunning && !m_isBusy);
}

} // namespace hookbench::ui
