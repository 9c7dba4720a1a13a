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
class QTabWidget;

namespace hookbench
{
class Composition;
}

namespace hookbench::api
{
class SandboxControl;
}

namespace hookbench::ui
{

class ArrivalHelp;
class ClipboardKeeper;
class EventSender;
class MessageBar;
class RequestsPanel;
class SandboxDeliveries;
class SandboxKeys;
class SandboxOrders;

/// The sandbox: its address and keys, events to send, what became of them, what came to its API,
/// what goes wrong on purpose, and made-up traffic. Talks to it over its port, so that it works as
/// well when another process serves it. GUI thread.
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
    void createLayout(ArrivalHelp &arrival);
    void onWorkspaceChanged();
    void updateTargets();
    void readKeys();
    void refresh();
    void send(const QString &type, const QByteArray &json, const QString &webhookId);
    void expect(const QString &type, const QString &webhookId, const api::SandboxTrigger &event);
    void onLate();
    void showFaults(const api::SandboxFaults &faults);
    void readRequests();
    void showFailure(const Error &error);

    Composition &m_composition;
    ClipboardKeeper &m_clipboard;
    sandbox::EventCatalogue m_events;
    std::unique_ptr<api::SandboxControl> m_control;
    QString m_url; ///< that m_control talks to
    QLabel *m_address = nullptr;
    MessageBar *m_message = nullptr;
    EventSender *m_sender = nullptr;
    MessageBar *m_faultSign = nullptr; ///< as long as faults are on
    SandboxDeliveries *m_deliveries = nullptr;
    RequestsPanel *m_requests = nullptr;
    SandboxOrders *m_orders = nullptr;
    QString m_faultSentence;
    QTabWidget *m_tabs = nullptr;
    SandboxKeys *m_keys = nullptr;
    QTimer m_late; ///< what was sent should have arrived when it ends
    QString m_expectedEvent;
    QString m_expectedType;
    QTimer m_refresh;
    bool m_isReading = false;
};

} // namespace hookbench::ui
