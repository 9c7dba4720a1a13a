// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/secret.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace hookbench::credentials
{

/// An account's API key.
struct ApiKey
{
    Secret clientKey;
    Secret clientSecret;

    bool operator==(const ApiKey &) const = default;
};

/// One signing secret and since when it is, or was, in use.
struct SecretVersion
{
    Secret secret;
    UtcTime since{};

    bool operator==(const SecretVersion &) const = default;
};

/// A webhook's signing secrets: the newest first, at most six, older ones kept for re-verifying old
/// events.
struct SigningSecrets
{
    static constexpr std::size_t maxVersions = 6;

    std::vector<SecretVersion> versions;

    /// Puts a new current secret in front and drops what is beyond six. The current one, or an
    /// empty one, changes nothing; an earlier one comes to the front again.
    void add(Secret secret, UtcTime since);
    bool operator==(const SigningSecrets &) const = default;
};

/// Where keys and secrets live. Every call ends in exactly one `done`, always later, on the
/// caller's thread, never after `context` died; the store outlives the contexts. Nothing is cached:
/// what was read is the caller's, so locking the window means that the callers let go of it.
/// Errors: SecretNotFound (the store answered and has no such item), KeychainMissing,
/// KeychainLocked, KeychainDenied, KeychainTimeout, KeychainFailed.
class CredentialStore : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;

    using QObject::QObject;

    virtual void readApiKey(const QString &accountId, QObject *context, Done<ApiKey> done) = 0;
    virtual void writeApiKey(const QString &accountId, const ApiKey &key, QObject *context,
                             Done<void> done) = 0;
    virtual void readSigningSecrets(const QString &accountId, const QString &webhookId,
                                    QObject *context, Done<SigningSecrets> done) = 0;
    virtual void writeSigningSecrets(const QString &accountId, const QString &webhookId,
                                     const SigningSecrets &secrets, QObject *context,
                                     Done<void> done) = 0;
    virtual void removeSigningSecrets(const QString &accountId, const QString &webhookId,
                                      QObject *context, Done<void> done) = 0;
    /// Removes the key and every secret of the account; `webhookIds` are those known to have one
    /// (the store looks for more by itself where it can). Gives the names of the items removed.
    virtual void removeAccount(const QString &accountId, const QStringList &webhookIds,
                               QObject *context, Done<QStringList> done) = 0;
    /// True when what is written survives this program.
    virtual bool isPersistent() const = 0;
};

} // namespace hookbench::credentials
