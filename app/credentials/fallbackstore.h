// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/sessionstore.h"

#include <optional>

namespace hookbench::credentials
{

/// The keychain, and memory for this session where the keychain is missing, locked, denied or
/// silent: an account then works until the program ends, and the window says why. What was written
/// to memory is newer than what the keychain has, so it is read first. Nothing is written in the
/// clear. GUI thread.
///
/// Removing needs the keychain's word: what may still be in a locked keychain is not called gone.
class FallbackStore : public CredentialStore
{
    Q_OBJECT

public:
    /// `keychain` must outlive it.
    explicit FallbackStore(CredentialStore &keychain, QObject *parent = nullptr);

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
    bool isPersistent() const override { return !m_reason; }

    /// Why things are in memory only, or would be; nullopt when the keychain does its work.
    const std::optional<Error> &sessionOnlyReason() const { return m_reason; }
    /// True when this account's key or a secret of it is in memory only.
    bool isSessionOnly(const QString &accountId) const { return m_session.hasAccount(accountId); }

    /// Lets go of what is in memory; the keychain's items stay.
    void forgetSession();

Q_SIGNALS:
    /// sessionOnlyReason() is another one now.
    void persistenceChanged();

private:
    /// Keeps what the keychain answered as the state; true when memory has to stand in for it.
    bool note(const std::optional<Error> &failure);
    void setReason(const std::optional<Error> &reason);

    CredentialStore &m_keychain;
    SessionStore m_session;
    std::optional<Error> m_reason;
};

} // namespace hookbench::credentials
