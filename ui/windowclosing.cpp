// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowclosing.h"

#include "app/inbox/receiverservice.h"
#include "ui/dialogs/closedialog.h"
#include "ui/theme/icons.h"

#include <QGuiApplication>
#include <QMenu>
#include <QSystemTrayIcon>
#include <QWidget>

#include <utility>

namespace hookbench::ui
{

WindowClosing::WindowClosing(inbox::ReceiverService &receiver, QWidget *window)
    : QObject(window)
    , m_receiver(receiver)
    , m_window(window)
{
}

WindowClosing::~WindowClosing() = default;

bool WindowClosing::isNeeded() const
{
    return m_receiver.isReceiving() || !m_receiver.borrowed().isEmpty();
}

bool WindowClosing::mayClose()
{
    // At the end of the session nobody answers; the journal gives back at the next start.
    if (m_isAllowed || !isNeeded() || qGuiApp->isSavingSession())
        return true;
    if (m_dialog || m_isStopping)
        return false;
    auto *dialog = new CloseDialog(static_cast<int>(m_receiver.borrowed().size()),
                                   QSystemTrayIcon::isSystemTrayAvailable(), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CloseDialog::keepWanted, this, &WindowClosing::keepReceiving);
    connect(dialog, &CloseDialog::stopWanted, this, &WindowClosing::stopAndClose);
    m_dialog = dialog;
    dialog->open();
    return false;
}

void WindowClosing::keepReceiving()
{
    if (!QSystemTrayIcon::isSystemTrayAvailable()) {
        m_window->showMinimized();
        return;
    }
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(icons::applicationIcon(), this);
        m_tray->setToolTip(tr("Hookbench is receiving"));
        auto *menu = new QMenu(m_window);
        connect(menu->addAction(tr("Show the window")), &QAction::triggered, this,
                &WindowClosing::showAgain);
        connect(menu->addAction(tr("Stop and quit")), &QAction::triggered, this,
                &WindowClosing::stopAndClose);
        m_tray->setContextMenu(menu);
        connect(m_tray, &QSystemTrayIcon::activated, this, [this](auto reason) {
            if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
                showAgain();
        });
    }
    m_tray->show();
    m_window->hide();
}

void WindowClosing::showAgain()
{
    m_tray->hide();
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void WindowClosing::stopAndClose()
{
    if (std::exchange(m_isStopping, true))
        return;
    if (m_tray)
        showAgain();
    Q_EMIT stopping(static_cast<int>(m_receiver.borrowed().size()));
    m_receiver.shutDown(this, [this] {
        m_isAllowed = true;
        m_window->close();
    });
}

} // namespace hookbench::ui
