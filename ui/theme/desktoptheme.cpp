// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/desktoptheme.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>

namespace hookbench::ui
{

namespace
{

constexpr int timeoutMs = 1000;
constexpr uint preferDark = 1; // org.freedesktop.appearance: 0 no preference, 1 dark, 2 light
constexpr uint preferLight = 2;

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString colorScheme = QStringLiteral("color-scheme");

} // namespace

DesktopTheme::DesktopTheme(const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
{
    QDBusConnection connection = bus;
    connection.connect(service, path, interface, QStringLiteral("SettingChanged"), this,
                       SLOT(onSettingChanged(QString, QString, QDBusVariant)));
    QDBusMessage read =
        QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    read.setArguments({appearance, colorScheme});
    auto *watcher = new QDBusPendingCallWatcher(connection.asyncCall(read, timeoutMs), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (!reply.isValid())
            return;
        // The portal wraps the value twice.
        QVariant value = reply.value().variant();
        if (value.canConvert<QDBusVariant>())
            value = value.value<QDBusVariant>().variant();
        setScheme(value.toUInt());
    });
}

void DesktopTheme::onSettingChanged(const QString &group, const QString &key,
                                    const QDBusVariant &value)
{
    if (group == appearance && key == colorScheme)
        setScheme(value.variant().toUInt());
}

void DesktopTheme::setScheme(uint scheme)
{
    std::optional<bool> prefersDark;
    if (scheme == preferDark || scheme == preferLight)
        prefersDark = scheme == preferDark;
    if (prefersDark == m_prefersDark)
        return;
    m_prefersDark = prefersDark;
    Q_EMIT changed();
}

} // namespace hookbench::ui
