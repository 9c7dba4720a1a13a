// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/fallbackstore.h"

#include <utility>

namespace hookbench::credentials
{

namespace
{

/// The keychain did not do its work, as against: it has no such item, or the value is unfit.
bool isKeychainFailure(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::KeychainMissing:
    case ErrorKind::KeychainLocked:
    case ErrorKind::KeychainDenied:
    case ErrorKind::KeychainTimeout:
    case ErrorKind::KeychainFailed:
        return true;
    default:
        return false;
    }
}

/// A name may be in both: the keychain has an earlier value.
QStringList united(QStringList here, const QStringList &there)
{
    here += there;
    here.removeDuplicates();
    return here;
}

template <typename T>
std::optional<Error> failureOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

} // namespace

FallbackStore::FallbackStore(CredentialStore &keychain, QObject *parent)
    : CredentialStore(parent)
    , m_keychain(keychain)
{
}

void FallbackStore::setReason(const std::optional<Error> &reason)
{
    if (m_reason == reason)
        return;
    m_reason = reason;
    Q_EMIT persistenceChanged();
}

bool FallbackStore::note(const std::optional<Error> &failure)
{
    if (failure && isKeychainFailure(*failure)) {
        setReason(failure);
        return true;
    }
    // It works again, but what is only in memory is still only there.
    if (m_session.isEmpty())
        setReason(std::nullopt);
    return false;
}

void FallbackStore::forgetSession()
{
    m_session.forgetAll();
}

void FallbackStore::readApiKey(const QString &accountId, QObject *context, Done<ApiKey> done)
{
    if (m_session.hasApiKey(accountId)) {
        m_session.readApiKey(accountId, context, std::move(done));
        return;
    }
    m_keychain.readApiKey(accountId, context,
                          [this, done = std::move(done)](Result<ApiKey> result) {
                              note(failureOf(result));
                              done(std::move(result));
                          });
}

void FallbackStore::writeApiKey(const QString &accountId, const ApiKey &key, QObject *context,
                                Done<void> done)
{
    m_keychain.writeApiKey(
        accountId, key, context,
        [this, accountId, key, context, done = std::move(done)](const Result<void> &result) {
            if (result)
                m_session.forgetApiKey(accountId);
            if (note(failureOf(result)))
                m_session.writeApiKey(accountId, key, context, done);
            else
                done(result);
        });
}

void FallbackStore::readSigningSecrets(const QString &accountId, const QString &webhookId,
                                       QObject *context, Done<SigningSecrets> done)
{
    if (m_session.hasSigningSecrets(accountId, webhookId)) {
        m_session.readSigningSecrets(accountId, webhookId, context, std::move(done));
        return;
    }
    m_keychain.readSigningSecrets(accountId, webhookId, context,
                                  [this, done = std::move(done)](Result<SigningSecrets> result) {
                                      note(failureOf(result));
                                      // Where there is no keychain, none was kept in it: whoever
                                      // adds a secret goes on, in memory.
                                      if (!result && result.error().kind == ErrorKind::KeychainMissing)
                                          result = Error{ErrorKind::SecretNotFound};
                                      done(std::move(result));
                                  });
}

void FallbackStore::writeSigningSecrets(const QString &accountId, const QString &webhookId,
                                        const SigningSecrets &secrets, QObject *context,
                                        Done<void> done)
{
    m_keychain.writeSigningSecrets(accountId, webhookId, secrets, context,
                                   [this, accountId, webhookId, secrets, context,
                                    done = std::move(done)](const Result<void> &result) {
                                       if (result)
                                           m_session.forgetSigningSecrets(accountId, webhookId);
                                       if (note(failureOf(result)))
                                           m_session.writeSigningSecrets(accountId, webhookId,
                                                                         secrets, context, done);
                                       else
                                           done(result);
                                   });
}

void FallbackStore::removeSigningSecrets(const QString &accountId, const QString &webhookId,
                                         QObject *context, Done<void> done)
{
    const bool wasHere = m_session.hasSigningSecrets(accountId, webhookId);
    m_session.forgetSigningSecrets(accountId, webhookId);
    m_keychain.removeSigningSecrets(
        accountId, webhookId, context,
        [this, wasHere, done = std::move(done)](const Result<void> &result) {
            note(failureOf(result));
            // Without a keychain it was in memory only, and is gone.
            const bool isGone =
                result || (wasHere && result.error().kind == ErrorKind::KeychainMissing);
            done(isGone ? Result<void>() : result);
        });
}

void FallbackStore::removeAccount(const QString &accountId, const QStringList &webhookIds,
                                  QObject *context, Done<QStringList> done)
{
    const auto fromKeychain = [this, accountId, webhookIds, context,
                               done = std::move(done)](const Result<QStringList> &here) {
        m_keychain.removeAccount(accountId, webhookIds, context,
                                 [this, here = *here, done](const Result<QStringList> &there) {
                                     note(failureOf(there));
                                     if (there)
                                         done(united(here, *there));
                                     else if (!here.isEmpty() &&
                                              there.error().kind == ErrorKind::KeychainMissing)
                                         done(here); // without a keychain it was in memory only
                                     else
                                         done(there.error());
                                 });
    };
    m_session.removeAccount(accountId, webhookIds, context, fromKeychain);
}

} // namespace hookbench::credentials
