// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/accountaccess.h"
#include "app/inbox/receiverdesk.h"

#include <QHash>
#include <QObject>
#include <QVector>

namespace hookbench::inbox
{

/// The signing secrets that the endpoints verify with, in memory while receiving: loaded from the
/// credential store or the sandbox, let go of when the window locks. GUI thread.
class EndpointKeys : public QObject
{
    Q_OBJECT

public:
    using Keys = AccountAccess::Keys;

    explicit EndpointKeys(AccountAccess &access, QObject *parent = nullptr);

    // Where the credential store has a secret that was typed: there may be no account ("only
    // receive").
    static QString keeperOf(const QString &account);
    static QString typedItem(const QString &path);

    /// Reads them anew; answers to an earlier call vanish. Keys of paths that stay are kept until
    /// the new ones are there.
    void load(const QVector<EndpointSetting> &endpoints);
    /// Lets go of all but the sandbox's, which keeps its own in its database.
    void lock();
    void forget();
    bool isLoading() const { return m_waiting > 0; }
    Keys keysOf(const QString &path) const { return m_keys.value(path).keys; }

    /// A secret that the user typed for a path.
    void keepTyped(const EndpointSetting &endpoint, const Secret &secret, UtcTime now,
                   QObject *context, std::function<void(Result<void>)> done);
    /// All secrets for one endpoint.
    void read(const EndpointSetting &endpoint, QObject *context,
              std::function<void(Result<Keys>)> done);

Q_SIGNALS:
    /// All answers of load() are there.
    void loaded();

private:
    struct Held
    {
        QString account;
        Keys keys;
    };

    AccountAccess &m_access;
    QHash<QString, Held> m_keys; ///< by path
    quint64 m_load = 0;
    int m_waiting = 0;
};

} // namespace hookbench::inbox
