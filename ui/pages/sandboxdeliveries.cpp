// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sandboxdeliveries.h"

#include "models/roles.h"
#include "models/sandboxdeliverymodel.h"
#include "ui/arrivalhelp.h"
#include "ui/delegates/columnfit.h"
#include "ui/delegates/textdelegate.h"
#include "ui/pages/attempttrail.h"
#include "ui/pages/scheduleclockbar.h"
#include "ui/pages/whyview.h"
#include "ui/theme/surface.h"
#include "ui/widgets/rowchoice.h"
#include "ui/widgets/rowtable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace hookbench::ui
{

using api::SandboxDelivery;
using models::SandboxDeliveryModel;

namespace
{

constexpr int whyWidth = 340;

} // namespace

SandboxDeliveries::SandboxDeliveries(const Clock &clock, ArrivalHelp &arrival, QWidget *parent)
    : QWidget(parent)
    , m_arrival(arrival)
    , m_model(std::make_unique<SandboxDeliveryModel>(clock))
{
    createLayout(clock, arrival);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &SandboxDeliveries::showTrail);
}

SandboxDeliveries::~SandboxDeliveries() = default;

void SandboxDeliveries::createLayout(const Clock &clock, ArrivalHelp &arrival)
{
    using Column = SandboxDeliveryModel;
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("sandboxDeliveries"));
    m_table->setAccessibleName(tr("Deliveries of the sandbox"));
    m_table->setModel(m_model.get());
    makeRowTable(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    using Look = TextDelegate::Look;
    m_table->setItemDelegate(new TextDelegate(Look::Words, m_table));
    m_table->setItemDelegateForColumn(Column::Status, new TextDelegate(Look::Outcome, m_table));
    m_table->setItemDelegateForColumn(Column::Event, new TextDelegate(Look::Data, m_table));
    m_table->setItemDelegateForColumn(Column::Attempts, new TextDelegate(Look::Number, m_table));
    m_table->setItemDelegateForColumn(Column::Next, new TextDelegate(Look::Time, m_table));
    m_table->setItemDelegateForColumn(Column::When, new TextDelegate(Look::Time, m_table));
    new ColumnFit(m_table, {{8, 11, 0, 0},
                            {12, 22, 1, 0},
                            {10, 20, 1, 5},
                            {10, 24, 1, 1},
                            {8, 9, 0, 3},
                            {8, 12, 0, 4},
                            {10, 24, 2, 0},
                            {8, 12, 0, 2}});
    m_hint = new QLabel(tr("What the sandbox sends is listed here, with every attempt."));
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *listed = new QWidget;
    auto *layout = new QVBoxLayout(listed);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_clockBar = new ScheduleClockBar(clock);
    m_trail = new AttemptTrail;
    layout->addWidget(m_clockBar);
    layout->addWidget(makeHairline());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_trail);
    m_table->hide();
    m_why = new WhyView(arrival);
    m_why->setFixedWidth(whyWidth);
    m_why->hide();
    connect(m_why, &WhyView::announced, this, &SandboxDeliveries::announced);
    connect(m_why, &WhyView::closed, this, [this] {
        m_why->clear();
        m_why->hide();
        m_table->setFocus();
    });
    auto *sides = new QHBoxLayout(this);
    sides->setContentsMargins(0, 0, 0, 0);
    sides->setSpacing(0);
    sides->addWidget(listed, 1);
    sides->addWidget(m_why);
}

void SandboxDeliveries::setDeliveries(const QVector<SandboxDelivery> &deliveries,
                                      const QHash<QString, QString> &names)
{
    m_deliveries = deliveries;
    m_model->setDeliveries(deliveries, names);
    m_table->setVisible(!deliveries.isEmpty());
    m_hint->setVisible(deliveries.isEmpty());
    if (!m_table->currentIndex().isValid() && !deliveries.isEmpty())
        chooseRow(m_table, 0);
    showTrail();
}

void SandboxDeliveries::setSchedule(const api::SandboxSchedule &schedule)
{
    m_schedule = schedule;
    m_clockBar->setState(schedule.clock);
    showTrail();
}

void SandboxDeliveries::setClock(const api::SandboxClock &clock)
{
    m_schedule.clock = clock;
    m_clockBar->setState(clock);
}

void SandboxDeliveries::chooseNewest()
{
    m_table->setCurrentIndex({});
}

void SandboxDeliveries::showTrail()
{
    const QString id = m_table->currentIndex().data(models::IdRole).toString();
    const auto chosen =
        std::find_if(m_deliveries.cbegin(), m_deliveries.cend(),
                     [&id](const SandboxDelivery &delivery) { return delivery.id == id; });
    if (chosen == m_deliveries.cend())
        m_trail->clear();
    else
        m_trail->showDelivery(*chosen, m_schedule);
}

void SandboxDeliveries::askWhy(const QString &webhookId, const QString &occasion)
{
    m_why->ask(webhookId.isEmpty() ? m_arrival.aboutReceiver() : m_arrival.aboutWebhook(webhookId),
               occasion);
    m_why->show();
}

} // namespace hookbench::ui
