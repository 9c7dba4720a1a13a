// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/credentials/credentialstore.h"

#include <QObject>

#include <functional>

namespace hookbench::workspace
{

/// The signing secrets of one account on their way into the credential store: a secret is first
/// kept as pending (under the idempotency key or the webhook's id), and becomes the webhook's
/// current one when the server has taken it. So a lost answer loses no secret. GUI thread.
class SecretKeeper : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    /// `store` and `clock` must outlive it.
    SecretKeeper(QString accountId, credentials::CredentialStore &store, const Clock &clock,
                 QObject *parent);

    void keepPending(const QString &token, const Secret &secret, Done<void> done);
    /// The server refused: the pending one goes. Nobody waits for the outcome.
    void dropPending(const QString &token);
    /// Makes `current` the webhook's newest secret, with `previous` (may be empty) behind it where
    /// the store does not know it yet.
    void remember(const QString &webhookId, const Secret &previous, const Secret &current,
                  Done<void> done);
    /// The webhook's newest secret; SecretNotFound when there is none.
    void read(const QString &webhookId, Done<Secret> done);

Q_SIGNALS:
    /// The store has another current secret of this webhook.
    void remembered(const QString &webhookId);

private:
    static QString pendingId(const QString &token);

    QString m_accountId;
    credentials::CredentialStore &m_store;
    const Clock &m_clock;
};

} // namespace hookbench::workspace
