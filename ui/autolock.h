// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace hookbench::ui
{

/// Says when secrets should leave memory: nothing was typed or clicked for a while, the screen was
/// locked, or the machine is about to sleep, where the desktop tells (org.freedesktop.ScreenSaver,
/// org.freedesktop.login1). GUI thread.
class AutoLock : public QObject
{
    Q_OBJECT

public:
    explicit AutoLock(QObject *parent = nullptr);

    /// 0 turns the idle time off; the desktop's signals still count.
    void setIdleTime(std::chrono::minutes time);

Q_SIGNALS:
    void lockWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private Q_SLOTS:
    void onScreenSaver(bool active);
    void onSleep(bool starting);

private:
    QTimer m_idle;
};

} // namespace hookbench::ui
