// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/settings/account.h"
#include "app/signing/verifier.h"

#include <QObject>
#include <QVector>

#include <functional>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace hookbench::api
{
class ApiClient;
}

namespace hookbench::credentials
{
class CredentialStore;
struct ApiKey;
struct SigningSecrets;
} // namespace hookbench::credentials

namespace hookbench::settings
{
class AccountStore;
}

namespace hookbench::workspace
{
class Workspace;
}

namespace hookbench::inbox
{

/// Any account, in view or not: what is known of it, a client for it, and its signing secrets.
/// Keeps no key: each client is made from the credential store (or the sandbox's own key) and gone
/// when the caller lets go of it. GUI thread.
class AccountAccess : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Done = std::function<void(Result<T>)>;
    using ClientPtr = std::shared_ptr<api::ApiClient>;
    using Keys = std::vector<signing::SigningKey>;

    struct Parts
    {
        workspace::Workspace &workspace;
        settings::AccountStore &accounts;
        credentials::CredentialStore &keychain;
        const Clock &clock;
    };

    /// The parts must outlive it.
    explicit AccountAccess(Parts parts, QObject *parent = nullptr);

    /// The one in view as its key showed it to be, another as its file says.
    std::optional<settings::Account> find(const QString &accountId) const;
    bool isLive(const QString &accountId) const;
    /// Its secrets are not to be touched now.
    bool isLocked(const QString &accountId) const;
    /// Id and name of its webhooks: of the account in view all, of another those whose secrets the
    /// credential store has.
    QVector<std::pair<QString, QString>> webhooksOf(const QString &accountId) const;
    credentials::CredentialStore &secretsOf(const QString &accountId) const;
    credentials::CredentialStore &keychain() const { return m_parts.keychain; }

    /// Errors: NotFound (no such account, or the sandbox does not run), HostNotConfirmed, those of
    /// the credential store.
    void client(const QString &accountId, QObject *context, Done<ClientPtr> done);
    /// The account's own key; the sandbox's where it is that one.
    void apiKey(const QString &accountId, QObject *context, Done<credentials::ApiKey> done);
    /// All known secrets of a webhook, the current one first, with both of a rotation under way; of
    /// the sandbox's the server is asked as well. Empty when none is known. Errors: those of the
    /// credential store.
    void webhookKeys(const QString &accountId, const QString &webhookId, QObject *context,
                     Done<Keys> done);

private:
    void addPlatformsKey(const QString &accountId, const QString &webhookId,
                         const credentials::SigningSecrets &secrets,
                         const credentials::SigningSecrets &rotation, const Done<Keys> &finish);
    ClientPtr makeClient(const settings::Account &account, const Secret &key, const Secret &secret);

    Parts m_parts;
};

} // namespace hookbench::inbox
