// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusUnixFileDescriptor>
#include <QObject>

namespace hookbench::inbox
{

/// Says when the machine goes to sleep and wakes (org.freedesktop.login1), and can delay the sleep
/// for as long as the desktop allows (5 s usually) while something has to be put right before.
/// Where nobody tells, it is silent. GUI thread.
class SleepWatch : public QObject
{
    Q_OBJECT

public:
    explicit SleepWatch(QObject *parent = nullptr);

    /// From now on a sleep waits for release().
    void hold();
    void release();

Q_SIGNALS:
    void aboutToSleep();
    void woke();

private Q_SLOTS:
    void onSleep(bool starting);

private:
    QDBusUnixFileDescriptor m_delay; ///< closing it lets the machine sleep
    bool m_wanted = false;
};

} // namespace hookbench::inbox
