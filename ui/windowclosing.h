// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

class QSystemTrayIcon;
class QWidget;

namespace hookbench::inbox
{
class ReceiverService;
}

namespace hookbench::ui
{

/// Whether the window may close: while it receives, or has borrowed webhooks, it asks first, and
/// goes to the tray (where there is one), is minimised, or gives everything back and closes. GUI
/// thread.
class WindowClosing : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    WindowClosing(inbox::ReceiverService &receiver, QWidget *window);
    ~WindowClosing() override;

    /// True: close now. False: it was asked, and the window is closed later if that is the answer.
    bool mayClose();
    /// Closing asks no more: another window takes over, or everything was given back.
    void allow() { m_isAllowed = true; }

Q_SIGNALS:
    /// Giving back takes a moment.
    void stopping(int borrowed);

private:
    bool isNeeded() const;
    void keepReceiving();
    void stopAndClose();
    void showAgain();

    inbox::ReceiverService &m_receiver;
    QWidget *m_window;
    QPointer<QWidget> m_dialog;
    QSystemTrayIcon *m_tray = nullptr;
    bool m_isAllowed = false;
    bool m_isStopping = false;
};

} // namespace hookbench::ui
