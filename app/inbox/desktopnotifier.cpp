// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/desktopnotifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace hookbench::inbox
{

namespace
{

const QString notificationService = QStringLiteral("org.freedesktop.Notifications");
const QString notificationPath = QStringLiteral("/org/freedesktop/Notifications");
constexpr qsizetype longestNotification = 400;
constexpr qsizetype mostNotifications = 200;

QDBusMessage notificationCall(const char *method)
{
    return QDBusMessage::createMethodCall(notificationService, notificationPath,
                                          notificationService, QString::fromLatin1(method));
}

} // namespace

DesktopNotifier::DesktopNotifier(QObject *parent)
    : Notifier(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.connect(notificationService, notificationPath, notificationService,
                QStringLiteral("ActionInvoked"), this, SLOT(onAction(uint,QString)));
    bus.connect(notificationService, notificationPath, notificationService,
                QStringLiteral("NotificationClosed"), this, SLOT(onClosed(uint,uint)));
}

void DesktopNotifier::notify(const QString &key, const QString &title, const QString &text)
{
    if (m_ids.size() >= mostNotifications && !m_ids.contains(key))
        return;
    QDBusMessage call = notificationCall("Notify");
    // Servers may read markup in the text: names that somebody chose are no markup.
    call << QStringLiteral("Hookbench") << m_ids.value(key) << QStringLiteral("hookbench")
         << title.left(longestNotification)
         << text.left(longestNotification).toHtmlEscaped()
         << QStringList{QStringLiteral("default"), tr("Show")}
         << QVariantMap{{QStringLiteral("desktop-entry"), QStringLiteral("hookbench")}} << -1;
    auto *answer =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, key, answer] {
        const QDBusPendingReply<quint32> id = *answer;
        if (!id.isError())
            m_ids.insert(key, id.value());
        answer->deleteLater();
    });
}

void DesktopNotifier::withdraw(const QString &key)
{
    const quint32 id = m_ids.take(key);
    if (id == 0)
        return;
    QDBusMessage call = notificationCall("CloseNotification");
    call << id;
    QDBusConnection::sessionBus().asyncCall(call);
}

void DesktopNotifier::onAction(uint id, const QString &action)
{
    if (m_ids.key(id).isEmpty() || action != QLatin1String("default"))
        return;
    Q_EMIT activated();
}

void DesktopNotifier::onClosed(uint id, uint reason)
{
    Q_UNUSED(reason)
    if (const QString key = m_ids.key(id); !key.isEmpty())
        m_ids.remove(key);
}

} // namespace hookbench::inbox
