// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"
#include "app/base/clock.h"

#include <QHash>
#include <QVector>
#include <QWidget>

#include <memory>

class QLabel;
class QTableView;

namespace hookbench::models
{
class SandboxDeliveryModel;
}

namespace hookbench::ui
{

class ArrivalHelp;
class AttemptTrail;
class ScheduleClockBar;
class WhyView;

/// What the sandbox sends: the clock that it goes by, each delivery, the attempts of the chosen
/// one, and beside them why one did not arrive. GUI thread.
class SandboxDeliveries : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SandboxDeliveries(const Clock &clock, ArrivalHelp &arrival, QWidget *parent = nullptr);
    ~SandboxDeliveries() override;

    ScheduleClockBar &clockBar() { return *m_clockBar; }
    /// `names`: of the webhooks, by id.
    void setDeliveries(const QVector<api::SandboxDelivery> &deliveries,
                       const QHash<QString, QString> &names);
    void setSchedule(const api::SandboxSchedule &schedule);
    /// It was moved; what that brought about comes with the next deliveries.
    void setClock(const api::SandboxClock &clock);
    /// The newest is chosen as soon as it is listed.
    void chooseNewest();
    /// `webhookId` empty: it is about the receiver alone.
    void askWhy(const QString &webhookId, const QString &occasion);

Q_SIGNALS:
    void announced(const QString &sentence);

private:
    void createLayout(const Clock &clock, ArrivalHelp &arrival);
    void showTrail();

    ArrivalHelp &m_arrival;
    std::unique_ptr<models::SandboxDeliveryModel> m_model;
    QVector<api::SandboxDelivery> m_deliveries;
    api::SandboxSchedule m_schedule;
    ScheduleClockBar *m_clockBar = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_hint = nullptr; ///< in place of an empty table
    AttemptTrail *m_trail = nullptr;
    WhyView *m_why = nullptr; ///< when one did not arrive
};

} // namespace hookbench::ui
