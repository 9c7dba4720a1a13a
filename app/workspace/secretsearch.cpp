// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/secretsearch.h"

#include <algorithm>

namespace hookbench::workspace
{

using credentials::ApiKey;
using credentials::SecretVersion;
using credentials::SigningSecrets;

SecretSearch::SecretSearch(credentials::CredentialStore &store,
                           const QVector<settings::Account> &accounts, const Secret &secret,
                           std::function<void(bool)> done, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_secret(secret)
    , m_done(std::move(done))
{
    for (const settings::Account &account : accounts) {
        m_items.append({account.id, {}});
        for (const QString &webhookId : account.webhooksWithSecret)
            m_items.append({account.id, webhookId});
    }
    QMetaObject::invokeMethod(this, &SecretSearch::next, Qt::QueuedConnection);
}

void SecretSearch::next()
{
    if (m_items.isEmpty()) {
        finish(false);
        return;
    }
    const Item item = m_items.takeLast();
    if (item.webhookId.isEmpty()) {
        m_store.readApiKey(item.accountId, this, [this](const Result<ApiKey> &key) {
            if (key && (key->clientKey == m_secret || key->clientSecret == m_secret))
                finish(true);
            else
                next();
        });
        return;
    }
    m_store.readSigningSecrets(
        item.accountId, item.webhookId, this, [this](const Result<SigningSecrets> &kept) {
            const bool same = kept && std::any_of(kept->versions.begin(), kept->versions.end(),
                                                  [this](const SecretVersion &version) {
                                                      return version.secret == m_secret;
                                                  });
            if (same)
                finish(true);
            else
                next();
        });
}

void SecretSearch::finish(bool found)
{
    deleteLater();
    m_done(found);
}

} // namespace hookbench::workspace
