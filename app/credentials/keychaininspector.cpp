// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/keychaininspector.h"

#ifdef HOOKBENCH_SECRET_SERVICE
#include "app/credentials/secretservice.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#endif

namespace hookbench::credentials
{

#ifdef HOOKBENCH_SECRET_SERVICE

namespace
{

/// On a Plasma desktop QtKeychain prefers KWallet's own interface, where the Secret Service, if
/// there is one, may be another keychain altogether.
bool usesKWallet()
{
    if (!qgetenv("XDG_CURRENT_DESKTOP").split(':').contains("KDE"))
        return false;
    const QDBusConnectionInterface *bus = QDBusConnection::sessionBus().interface();
    if (!bus)
        return false;
    const QStringList running = bus->registeredServiceNames();
    const QStringList activatable = bus->activatableServiceNames();
    for (const QLatin1String wallet :
         {QLatin1String("org.kde.kwalletd5"), QLatin1String("org.kde.kwalletd6")}) {
        if (running.contains(wallet) || activatable.contains(wallet))
            return true;
    }
    return false;
}

} // namespace

std::unique_ptr<KeychainInspector> makeKeychainInspector(const QString &service, int timeoutMs)
{
    if (usesKWallet())
        return nullptr;
    return std::make_unique<SecretService>(QDBusConnection::sessionBus(), service, timeoutMs);
}

#else

std::unique_ptr<KeychainInspector> makeKeychainInspector(const QString &, int)
{
    return nullptr;
}

#endif

} // namespace hookbench::credentials
