// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/keychaininspector.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantList>

class QDBusError;

namespace hookbench::credentials
{

/// The inspector for desktops with a Secret Service (freedesktop.org Secret Service API 0.2), over
/// D-Bus: it works while the keyring is locked and never makes a prompt appear. Every call has a
/// timeout. GUI thread.
class SecretService : public KeychainInspector
{
    Q_OBJECT

public:
    /// `service` is the "server" attribute that QtKeychain gives its items.
    SecretService(QDBusConnection bus, QString service, int timeoutMs, QObject *parent = nullptr);

    void findItem(const QString &name, QObject *context, Done<ItemPresence> done) override;
    void checkCollection(QObject *context, Done<CollectionState> done) override;
    void listItems(QObject *context, Done<QStringList> done) override;

private:
    struct Items;
    struct Listing;

    /// The reply's arguments, checked against a D-Bus signature.
    void call(const QString &path, const QString &interface, const QString &method,
              const QVariantList &arguments, const QString &signature, QObject *context,
              Done<QVariantList> done);
    void property(const QString &path, const QString &interface, const QString &name,
                  QObject *context, Done<QVariant> done);
    void search(const QMap<QString, QString> &attributes, QObject *context, Done<Items> done);
    static Error errorFrom(const QDBusError &error);

    QDBusConnection m_bus;
    QString m_service;
    int m_timeoutMs;
};

} // namespace hookbench::credentials
