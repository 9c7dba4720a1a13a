// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/autolock.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QEvent>

namespace hookbench::ui
{

AutoLock::AutoLock(QObject *parent)
    : QObject(parent)
{
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &AutoLock::lockWanted);
    QCoreApplication::instance()->installEventFilter(this);

    const QString screenSaver = QStringLiteral("org.freedesktop.ScreenSaver");
    for (const char *path : {"/ScreenSaver", "/org/freedesktop/ScreenSaver"}) {
        QDBusConnection::sessionBus().connect(screenSaver, QString::fromLatin1(path), screenSaver,
                                              QStringLiteral("ActiveChanged"), this,
                                              SLOT(onScreenSaver(bool)));
    }
    QDBusConnection::systemBus().connect(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("PrepareForSleep"), this,
        SLOT(onSleep(bool)));
}

void AutoLock::setIdleTime(std::chrono::minutes time)
{
    m_idle.setInterval(time);
    if (time.count() > 0)
        m_idle.start();
    else
        m_idle.stop();
}

bool AutoLock::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        if (m_idle.interval() > 0)
            m_idle.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void AutoLock::onScreenSaver(bool active)
{
    if (active)
        Q_EMIT lockWanted();
}

void AutoLock::onSleep(bool starting)
{
    if (starting)
        Q_EMIT lockWanted();
}

} // namespace hookbench::ui
