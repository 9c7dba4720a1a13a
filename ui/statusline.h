// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace hookbench::inbox
{
class ReceiverDesk;
}

namespace hookbench::workspace
{
class Workspace;
class WebhookService;
} // namespace hookbench::workspace

namespace hookbench::ui
{

class GaugeLabel;
class StatusDotLabel;

/// The line at the bottom: state and latency of the API, what is left of the rate limit, whether
/// and where this machine receives, work under way with count and Cancel, read-only or unlocked,
/// the zone of all times, and the way to the palette.
class StatusLine : public QFrame
{
    Q_OBJECT

public:
    StatusLine(workspace::Workspace &workspace, inbox::ReceiverDesk &desk,
               QWidget *parent = nullptr);

    /// The zone of the window's times: the action's icon text, and what a click does.
    void setZoneAction(QAction *action);

Q_SIGNALS:
    void paletteWanted();
    void unlockWanted();

private:
    void createLayout();
    void connectService();
    void updateRate();
    void updateLive();
    void updateReceiver();
    void showLatency(int milliseconds);

    workspace::Workspace &m_workspace;
    inbox::ReceiverDesk &m_desk;
    QPointer<workspace::WebhookService> m_service;
    QLabel *m_environment = nullptr;
    StatusDotLabel *m_api = nullptr;
    GaugeLabel *m_rate = nullptr;
    StatusDotLabel *m_receiver = nullptr;
    QLabel *m_work = nullptr;
    QToolButton *m_cancel = nullptr;
    QToolButton *m_live = nullptr;
    QToolButton *m_zone = nullptr;
    QToolButton *m_palette = nullptr;
};

} // namespace hookbench::ui
