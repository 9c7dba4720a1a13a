// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/credentials/credentialstore.h"
#include "app/credentials/keychain.h"

namespace hookbench::credentials
{

/// Keys and secrets in the operating system's keychain: one item "account/ID" for an account's key,
/// one item "webhook/ACCOUNT/WEBHOOK" for each webhook's secrets, each a small JSON record. Keeps
/// nothing in memory itself. GUI thread.
class KeychainStore : public CredentialStore
{
    Q_OBJECT

public:
    static constexpr int defaultTimeoutMs = 20'000;

    /// `timeoutMs` is for each question to the keychain.
    explicit KeychainStore(int timeoutMs = defaultTimeoutMs, QObject *parent = nullptr);

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
    /// After an error some items may be gone already; calling it again removes the rest. The API
    /// key goes last, so that an account that still has items still works.
    void removeAccount(const QString &accountId, const QStringList &webhookIds, QObject *context,
                       Done<QStringList> done) override;
    bool isPersistent() const override { return true; }

private:
    void write(const QString &name, const Result<Secret> &text, QObject *context, Done<void> done);
    void removeItems(QStringList names, const QStringList &removed, QObject *context,
                     const Done<QStringList> &done);

    Keychain m_keychain;
};

} // namespace hookbench::credentials
