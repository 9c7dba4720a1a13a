// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/secretkeeper.h"

namespace hookbench::workspace
{

using credentials::SigningSecrets;

SecretKeeper::SecretKeeper(QString accountId, credentials::CredentialStore &store,
                           const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_accountId(std::move(accountId))
    , m_store(store)
    , m_clock(clock)
{
}

QString SecretKeeper::pendingId(const QString &token)
{
    return QStringLiteral("pending:") + token;
}

void SecretKeeper::keepPending(const QString &token, const Secret &secret, Done<void> done)
{
    SigningSecrets secrets;
    secrets.add(secret, m_clock.now());
    m_store.writeSigningSecrets(m_accountId, pendingId(token), secrets, this, std::move(done));
}

void SecretKeeper::dropPending(const QString &token)
{
    m_store.removeSigningSecrets(m_accountId, pendingId(token), this, [](const Result<void> &) {});
}

void SecretKeeper::remember(const QString &webhookId, const Secret &previous, const Secret &current,
                            Done<void> done)
{
    const auto finish = [this, webhookId, done = std::move(done)](const Result<void> &kept) {
        if (kept)
            Q_EMIT remembered(webhookId);
        done(kept);
    };
    m_store.readSigningSecrets(
        m_accountId, webhookId, this,
        [this, webhookId, previous, current, finish](const Result<SigningSecrets> &known) {
            if (!known && known.error().kind != ErrorKind::SecretNotFound) {
                finish(known.error());
                return;
            }
            SigningSecrets secrets = known ? *known : SigningSecrets{};
            if (secrets.versions.empty() && !previous.isEmpty())
                secrets.add(previous, UtcTime{});
            secrets.add(current, m_clock.now());
            m_store.writeSigningSecrets(m_accountId, webhookId, secrets, this, finish);
        });
}

void SecretKeeper::read(const QString &webhookId, Done<Secret> done)
{
    m_store.readSigningSecrets(m_accountId, webhookId, this,
                               [done = std::move(done)](const Result<SigningSecrets> &known) {
                                   if (!known)
                                       done(known.error());
                                   else if (known->versions.empty())
                                       done(Error{ErrorKind::SecretNotFound});
                                   else
                                       done(known->versions.front().secret);
                               });
}

} // namespace hookbench::workspace
