// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/credentialstore.h"

#include <QHash>

#include <utility>

namespace hookbench::credentials
{

/// Keeps keys and secrets in memory until the program ends: the sandbox's, and everybody's where
/// there is no keychain. Locking the window does not empty it, because nothing could give its
/// secrets back; forgetAll() does. Same thread as its callers.
class SessionStore : public CredentialStore
{
    Q_OBJECT

public:
    using CredentialStore::CredentialStore;

    void readApiKey(const QString &accountId, QObject *context, Done<ApiKey> done) override;
    void writeApiKey(const QString &accountId, const ApiKey &key, QObject *context,
                     Done<void> done) override;
    void readSigningSecrets(const QString &accountId, const QString &webhookId, QObject *context,
                            Done<SigningSecrets> done) override;
    void writeSigningSecrets(const QString &accountId, const QString &webhookId,
                             const SigningSecrets &secrets, QObject *context,
                             Done<void> done) override;
    void removeSigningSecrets(const QString &accountId, const QString &webhookId, QObject *context,
                              Done<void> done) override;
    void removeAccount(const QString &accountId, const QStringList &webhookIds, QObject *context,
                       Done<QStringList> done) override;
    bool isPersistent() const override { return false; }

    bool hasApiKey(const QString &accountId) const { return m_keys.contains(accountId); }
    bool hasSigningSecrets(const QString &accountId, const QString &webhookId) const
    {
        return m_secrets.contains({accountId, webhookId});
    }
    bool hasAccount(const QString &accountId) const;
    bool isEmpty() const { return m_keys.isEmpty() && m_secrets.isEmpty(); }

    void forgetApiKey(const QString &accountId) { m_keys.remove(accountId); }
    void forgetSigningSecrets(const QString &accountId, const QString &webhookId)
    {
        m_secrets.remove({accountId, webhookId});
    }
    void forgetAll();

private:
    using WebhookKey = std::pair<QString, QString>; ///< account and webhook

    QHash<QString, ApiKey> m_keys;
    QHash<WebhookKey, SigningSecrets> m_secrets;
};

} // namespace hookbench::credentials
