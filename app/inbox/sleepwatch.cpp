// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/sleepwatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace hookbench::inbox
{

namespace
{

const QString service = QStringLiteral("org.freedesktop.login1");
const QString path = QStringLiteral("/org/freedesktop/login1");
const QString manager = QStringLiteral("org.freedesktop.login1.Manager");

} // namespace

SleepWatch::SleepWatch(QObject *parent)
    : QObject(parent)
{
    QDBusConnection::systemBus().connect(service, path, manager, QStringLiteral("PrepareForSleep"),
                                         this, SLOT(onSleep(bool)));
}

void SleepWatch::hold()
{
    if (m_wanted || !QDBusConnection::systemBus().isConnected())
        return;
    m_wanted = true;
    QDBusMessage call =
        QDBusMessage::createMethodCall(service, path, manager, QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep") << QStringLiteral("Hookbench")
         << tr("Borrowed webhooks get their URL back") << QStringLiteral("delay");
    auto *watcher = new QDBusPendingCallWatcher(QDBusConnection::systemBus().asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this](QDBusPendingCallWatcher *finished) {
                finished->deleteLater();
                const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *finished;
                if (reply.isValid() && m_wanted)
                    m_delay = reply.value();
            });
}

void SleepWatch::release()
{
    m_wanted = false;
    m_delay = {};
}

void SleepWatch::onSleep(bool starting)
{
    if (starting)
        Q_EMIT aboutToSleep();
    else
        Q_EMIT woke();
}

} // namespace hookbench::inbox
