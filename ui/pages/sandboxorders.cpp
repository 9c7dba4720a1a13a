// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sandboxorders.h"

#include "app/api/sandboxcontrol.h"
#include "ui/pages/faultspanel.h"
#include "ui/pages/requestspanel.h"
#include "ui/pages/sandboxdeliveries.h"
#include "ui/pages/scheduleclockbar.h"
#include "ui/pages/trafficpanel.h"

namespace hookbench::ui
{

SandboxOrders::SandboxOrders(Panels panels, QObject *parent)
    : QObject(parent)
    , m_panels(panels)
    , m_clock(panels.deliveries.clockBar())
{
    connectAll();
}

void SandboxOrders::setControl(api::SandboxControl *control)
{
    m_control = control;
    m_playsOut = false;
    m_clock.setBusy(false);
    m_panels.faults.setBusy(false);
    m_panels.traffic.setBusy(false);
    m_panels.requests.setBusy(false);
    m_panels.requests.setRequests({});
}

void SandboxOrders::connectAll()
{
    const auto moved = [this](const Result<api::SandboxClock> &clock) { onClockMoved(clock); };
    const auto begin = [this] {
        ++m_orders;
        m_clock.setBusy(!m_control.isNull());
        return !m_control.isNull();
    };
    connect(&m_clock, &ScheduleClockBar::pauseWanted, this, [this, begin, moved](bool paused) {
        if (begin())
            m_control->setPaused(paused, this, moved);
    });
    connect(&m_clock, &ScheduleClockBar::nextWanted, this, [this, begin, moved] {
        if (begin())
            m_control->advanceToNext(this, moved);
    });
    connect(&m_clock, &ScheduleClockBar::advanceWanted, this,
            [this, begin, moved](std::chrono::milliseconds by) {
                if (begin())
                    m_control->advance(by, this, moved);
            });
    connect(&m_clock, &ScheduleClockBar::playOutWanted, this, [this] {
        m_playsOut = true;
        playOut();
    });
    connect(&m_clock, &ScheduleClockBar::cancelWanted, this, [this] { m_playsOut = false; });
    connect(&m_panels.faults, &FaultsPanel::faultsWanted, this, &SandboxOrders::setFaults);
    connect(&m_panels.requests, &RequestsPanel::clearWanted, this, &SandboxOrders::clearRequests);
    connect(&m_panels.requests, &RequestsPanel::exchangeWanted, this, [this](qint64 id) {
        if (m_control)
            m_control->fetchRequest(id, this, [this](const Result<api::SandboxExchange> &read) {
                if (read) // gone: the next list shows it
                    m_panels.requests.showExchange(*read);
            });
    });
    const auto traffic = [this](const Result<api::SandboxTrafficProgress> &progress) {
        m_panels.traffic.setBusy(false);
        ++m_orders;
        onTraffic(progress);
        Q_EMIT deliveriesChanged();
    };
    connect(&m_panels.traffic, &TrafficPanel::startWanted, this,
            [this, traffic](const api::SandboxTraffic &order) {
                if (!m_control)
                    return;
                m_panels.traffic.setBusy(true);
                ++m_orders;
                m_control->startTraffic(order, this, traffic);
            });
    connect(&m_panels.traffic, &TrafficPanel::stopWanted, this, [this, traffic] {
        if (!m_control)
            return;
        m_panels.traffic.setBusy(true);
        ++m_orders;
        m_control->stopTraffic(this, traffic);
    });
}

/// One attempt after the other, until nothing is pending or it was cancelled.
void SandboxOrders::playOut()
{
    if (!m_control || !m_playsOut)
        return;
    m_clock.setBusy(true, true);
    m_control->advanceToNext(this, [this](const Result<api::SandboxClock> &moved) {
        m_playsOut = m_playsOut && moved && moved->pending > 0;
        onClockMoved(moved);
        playOut();
    });
}

void SandboxOrders::onClockMoved(const Result<api::SandboxClock> &moved)
{
    m_clock.setBusy(false);
    ++m_orders;
    if (!moved) {
        Q_EMIT failed(moved.error());
        return;
    }
    m_panels.deliveries.setClock(*moved);
    Q_EMIT deliveriesChanged();
}

/// Whatever another window or a command may have changed.
void SandboxOrders::readState()
{
    if (!m_control)
        return;
    const int orders = m_orders;
    m_control->fetchSchedule(this, [this, orders](const Result<api::SandboxSchedule> &schedule) {
        if (!schedule || orders != m_orders)
            return; // the list of deliveries fails as well, and says so
        m_panels.deliveries.setSchedule(*schedule);
    });
    m_control->fetchFaults(this, [this, orders](const Result<api::SandboxFaults> &faults) {
        if (faults && orders == m_orders)
            takeFaults(*faults);
    });
    m_control->fetchTraffic(this,
                            [this, orders](const Result<api::SandboxTrafficProgress> &progress) {
                                if (progress && orders == m_orders)
                                    m_panels.traffic.setProgress(*progress);
                            });
}

void SandboxOrders::readRequests()
{
    if (!m_control)
        return;
    const int orders = m_orders;
    m_control->fetchRequests(this,
                             [this, orders](const Result<QVector<api::SandboxRequest>> &requests) {
                                 if (requests && orders == m_orders)
                                     m_panels.requests.setRequests(*requests);
                             });
}

void SandboxOrders::clearRequests()
{
    if (!m_control)
        return;
    m_panels.requests.setBusy(true);
    ++m_orders;
    m_control->clearRequests(this, [this](const Result<QVector<api::SandboxRequest>> &left) {
        m_panels.requests.setBusy(false);
        ++m_orders;
        if (left)
            m_panels.requests.setRequests(*left);
        else
            Q_EMIT failed(left.error());
    });
}

void SandboxOrders::onTraffic(const Result<api::SandboxTrafficProgress> &progress)
{
    if (progress)
        m_panels.traffic.setProgress(*progress);
    else
        Q_EMIT failed(progress.error());
}

void SandboxOrders::setFaults(const api::SandboxFaults &faults)
{
    if (!m_control)
        return;
    m_panels.faults.setBusy(true);
    ++m_orders;
    m_control->setFaults(faults, this, [this](const Result<api::SandboxFaults> &set) {
        m_panels.faults.setBusy(false);
        ++m_orders;
        if (set)
            takeFaults(*set);
        else
            Q_EMIT failed(set.error());
    });
}

void SandboxOrders::takeFaults(const api::SandboxFaults &faults)
{
    m_panels.faults.setActive(faults);
    Q_EMIT faultsChanged(faults);
}

} // namespace hookbench::ui
