// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"
#include "app/base/result.h"

#include <QObject>
#include <QPointer>

namespace hookbench::api
{
class SandboxControl;
}

namespace hookbench::ui
{

class FaultsPanel;
class RequestsPanel;
class SandboxDeliveries;
class ScheduleClockBar;
class TrafficPanel;

/// What the panels order of the sandbox: its clock, faults, traffic, the log of its requests; and
/// how those stand, which another window or a command may have changed. What was read before the
/// last order does not count. GUI thread.
class SandboxOrders : public QObject
{
    Q_OBJECT

public:
    struct Panels
    {
        SandboxDeliveries &deliveries;
        RequestsPanel &requests;
        TrafficPanel &traffic;
        FaultsPanel &faults;
    };

    /// The panels must outlive it.
    SandboxOrders(Panels panels, QObject *parent);

    /// Another sandbox is in view: nothing is under way with it. Orders end when it goes.
    void setControl(api::SandboxControl *control);
    void setFaults(const api::SandboxFaults &faults);
    /// All but the requests.
    void readState();
    void readRequests();

Q_SIGNALS:
    void failed(const hookbench::Error &error);
    void faultsChanged(const hookbench::api::SandboxFaults &faults);
    /// An order may have brought about others.
    void deliveriesChanged();

private:
    void connectAll();
    void playOut();
    void onClockMoved(const Result<api::SandboxClock> &moved);
    void clearRequests();
    void onTraffic(const Result<api::SandboxTrafficProgress> &progress);
    void takeFaults(const api::SandboxFaults &faults);

    Panels m_panels;
    ScheduleClockBar &m_clock;
    QPointer<api::SandboxControl> m_control;
    int m_orders = 0; ///< what was read before the last one does not count
    bool m_playsOut = false;
};

} // namespace hookbench::ui
