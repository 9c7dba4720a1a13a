// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/sandboxdelivery.h"
#include "app/base/result.h"
#include "app/sandbox/eventcatalogue.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QTableView;
class QTabWidget;

namespace hookbench
{
class Composition;
}

namespace hookbench::api
{
class SandboxControl;
}

namespace hookbench::models
{
class SandboxDeliveryModel;
}

namespace hookbench::ui
{

class ArrivalHelp;
class AttemptTrail;
class ClipboardKeeper;
class EventSender;
class FaultsPanel;
class MessageBar;
class RequestsPanel;
class SandboxKeys;
class ScheduleClockBar;
class TrafficPanel;
class WhyView;

/// The sandbox: its address and keys, events to send, what became of them, its virtual clock, what
/// came to its API, what goes wrong on purpose, and made-up traffic. Talks to it over its port, so that it works as well
/// when another process serves it. GUI thread.
class SandboxPage : public QWidget
{
    Q_OBJECT

public:
    SandboxPage(Composition &composition, ClipboardKeeper &clipboard, ArrivalHelp &arrival,
                QWidget *parent = nullptr);
    ~SandboxPage() override;

Q_SIGNALS:
    /// Something worth a toast.
    void announced(const QString &sentence);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createLayout();
    QWidget *createDeliveries();
    void onWorkspaceChanged();
    void updateTargets();
    void readKeys();
    void refresh();
    void send(const QString &type, const QByteArray &json, const QString &webhookId);
    void expect(const QString &type, const QString &webhookId, const api::SandboxTrigger &event);
    void onLate();
    void askWhy(const QString &webhookId, const QString &occasion);
    void connectControls();
    void readState();
    void showFaults(const api::SandboxFaults &faults);
    void showTrail();
    void onClockMoved(const Result<api::SandboxClock> &moved);
    void playOut();
    void setFaults(const api::SandboxFaults &faults);
    void readRequests();
    void clearRequests();
    void onTraffic(const Result<api::SandboxTrafficProgress> &progress);
    void showFailure(const Error &error);

    Composition &m_composition;
    ClipboardKeeper &m_clipboard;
    ArrivalHelp &m_arrival;
    sandbox::EventCatalogue m_events;
    std::unique_ptr<models::SandboxDeliveryModel> m_model;
    std::unique_ptr<api::SandboxControl> m_control;
    QString m_url; ///< that m_control talks to
    QLabel *m_address = nullptr;
    MessageBar *m_message = nullptr;
    EventSender *m_sender = nullptr;
    QTableView *m_table = nullptr;
    QLabel *m_hint = nullptr;          ///< in place of an empty table
    MessageBar *m_faultSign = nullptr; ///< as long as faults are on
    ScheduleClockBar *m_clockBar = nullptr;
    AttemptTrail *m_trail = nullptr;
    FaultsPanel *m_faults = nullptr;
    TrafficPanel *m_traffic = nullptr;
    RequestsPanel *m_requests = nullptr;
    api::SandboxSchedule m_schedule;
    QVector<api::SandboxDelivery> m_deliveries;
    QString m_faultSentence;
    int m_deliveriesTab = 0;
    int m_orders = 0; ///< what was read before the last one does not count
    bool m_playsOut = false;
    QTabWidget *m_tabs = nullptr;
    SandboxKeys *m_keys = nullptr;
    WhyView *m_why = nullptr; ///< beside the deliveries, when one did not arrive
    QTimer m_late;            ///< what was sent should have arrived when it ends
    QString m_expectedEvent;
    QString m_expectedType;
    QTimer m_refresh;
    bool m_isReading = false;
};

} // namespace hookbench::ui
