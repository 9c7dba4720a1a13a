// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/sessionstore.h"

#include "app/credentials/deliver.h"
#include "app/credentials/itemname.h"

namespace hookbench::credentials
{

void SessionStore::readApiKey(const QString &accountId, QObject *context, Done<ApiKey> done)
{
    const auto it = m_keys.constFind(accountId);
    deliverLater<ApiKey>(context, std::move(done),
                         it == m_keys.constEnd() ? Result<ApiKey>(Error{ErrorKind::SecretNotFound})
                                                 : Result<ApiKey>(*it));
}

void SessionStore::writeApiKey(const QString &accountId, const ApiKey &key, QObject *context,
                               Done<void> done)
{
    m_keys.insert(accountId, key);
    deliverLater<void>(context, std::move(done), {});
}

void SessionStore::readSigningSecrets(const QString &accountId, const QString &webhookId,
                                      QObject *context, Done<SigningSecrets> done)
{
    const auto it = m_secrets.constFind({accountId, webhookId});
    deliverLater<SigningSecrets>(context, std::move(done),
                                 it == m_secrets.constEnd()
                                     ? Result<SigningSecrets>(Error{ErrorKind::SecretNotFound})
                                     : Result<SigningSecrets>(*it));
}

void SessionStore::writeSigningSecrets(const QString &accountId, const QString &webhookId,
                                       const SigningSecrets &secrets, QObject *context,
                                       Done<void> done)
{
    m_secrets.insert({accountId, webhookId}, secrets);
    deliverLater<void>(context, std::move(done), {});
}

void SessionStore::removeSigningSecrets(const QString &accountId, const QString &webhookId,
                                        QObject *context, Done<void> done)
{
    forgetSigningSecrets(accountId, webhookId);
    deliverLater<void>(context, std::move(done), {});
}

void SessionStore::removeAccount(const QString &accountId, const QStringList &, QObject *context,
                                 Done<QStringList> done)
{
    QStringList removed;
    if (m_keys.remove(accountId))
        removed.append(accountItem(accountId));
    erase_if(m_secrets, [&](auto entry) {
        if (entry.key().first != accountId)
            return false;
        removed.append(webhookItem(accountId, entry.key().second));
        return true;
    });
    removed.sort();
    deliverLater<QStringList>(context, std::move(done), removed);
}

bool SessionStore::hasAccount(const QString &accountId) const
{
    if (m_keys.contains(accountId))
        return true;
    for (auto it = m_secrets.keyBegin(); it != m_secrets.keyEnd(); ++it) {
        if (it->first == accountId)
            return true;
    }
    return false;
}

void SessionStore::forgetAll()
{
    m_keys.clear();
    m_secrets.clear();
}

} // namespace hookbench::credentials
