// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/secret.h"
#include "app/credentials/credentialstore.h"
#include "app/settings/account.h"

#include <QObject>
#include <QVector>

#include <functional>

namespace hookbench::workspace
{

/// Looks whether a secret is an API key or a signing secret of one of the accounts, by asking the
/// credential store for one item after the other. What the store does not give cannot be compared
/// and counts as another secret. GUI thread; deletes itself after its answer.
class SecretSearch : public QObject
{
    Q_OBJECT

public:
    /// `store` must outlive it. `done` comes later, exactly once, unless `parent` dies first.
    SecretSearch(credentials::CredentialStore &store, const QVector<settings::Account> &accounts,
                 const Secret &secret, std::function<void(bool)> done, QObject *parent);

private:
    /// One item of the store; an empty webhook id is the account's API key.
    struct Item
    {
        QString accountId;
        QString webhookId;
    };

    void next();
    void finish(bool found);

    credentials::CredentialStore &m_store;
    QVector<Item> m_items;
    Secret m_secret;
    std::function<void(bool)> m_done;
};

} // namespace hookbench::workspace
