// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/accountaccess.h"

#include "app/api/apiclient.h"
#include "app/credentials/credentialstore.h"
#include "app/settings/accountstore.h"
#include "app/settings/environment.h"
#include "app/workspace/rotationdesk.h"
#include "app/workspace/webhookservice.h"
#include "app/workspace/whilealive.h"
#include "app/workspace/workspace.h"

#include <QTimer>

#include <algorithm>

namespace hookbench::inbox
{

using credentials::SigningSecrets;
using settings::Account;
using workspace::whileAlive;
using workspace::Workspace;

namespace
{

/// `rotation`: both secrets of one under way; what comes with the new one is right as well.
AccountAccess::Keys keysOf(const SigningSecrets &secrets, const SigningSecrets &rotation)
{
    AccountAccess::Keys keys;
    const auto add = [&keys](const Secret &secret, SecretRole role) {
        const bool isThere =
            std::any_of(keys.begin(), keys.end(),
                        [&secret](const signing::SigningKey &key) { return key.secret == secret; });
        if (!isThere)
            keys.push_back({secret, role});
    };
    if (!secrets.versions.empty())
        add(secrets.versions.front().secret, SecretRole::Current);
    if (!rotation.versions.empty())
        add(rotation.versions.front().secret, SecretRole::Current);
    for (const SigningSecrets &older : {rotation, secrets}) {
        for (const credentials::SecretVersion &version : older.versions)
            add(version.secret, SecretRole::Previous);
    }
    return keys;
}

} // namespace

AccountAccess::AccountAccess(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
}

std::optional<Account> AccountAccess::find(const QString &accountId) const
{
    if (accountId.isEmpty())
        return std::nullopt;
    if (m_parts.workspace.account().id == accountId)
        return m_parts.workspace.account();
    if (accountId == Workspace::sandboxId) {
        return m_parts.workspace.hasSandbox() ? std::optional(m_parts.workspace.sandboxAccount())
                                              : std::nullopt;
    }
    return m_parts.accounts.find(accountId);
}

bool AccountAccess::isLive(const QString &accountId) const
{
    const std::optional<Account> account = find(accountId);
    return account && account->environment == settings::Environment::Live;
}

bool AccountAccess::isLocked(const QString &accountId) const
{
    return m_parts.workspace.state() == Workspace::State::Locked &&
           accountId != Workspace::sandboxId;
}

QVector<std::pair<QString, QString>> AccountAccess::webhooksOf(const QString &accountId) const
{
    QVector<std::pair<QString, QString>> webhooks;
    const workspace::WebhookService *service = m_parts.workspace.webhooks();
    if (service && m_parts.workspace.account().id == accountId) {
        for (const api::Webhook &webhook : service->webhooks())
            webhooks.append({webhook.id, webhook.name.isEmpty() ? webhook.id : webhook.name});
        return webhooks;
    }
    if (const std::optional<Account> known = find(accountId)) {
        for (const QString &id : known->webhooksWithSecret)
            webhooks.append({id, id});
    }
    return webhooks;
}

credentials::CredentialStore &AccountAccess::secretsOf(const QString &accountId) const
{
    return accountId == Workspace::sandboxId ? m_parts.workspace.sandboxSecrets()
                                             : m_parts.keychain;
}

AccountAccess::ClientPtr AccountAccess::makeClient(const Account &account, const Secret &key,
                                                   const Secret &secret)
{
    // Let go of inside of its own callback: it must live until that has returned.
    return {new api::ApiClient({account.baseUrl, account.prefix, account.authStyle, key, secret},
                               m_parts.clock, 20'000, this),
            [](api::ApiClient *client) { client->deleteLater(); }};
}

void AccountAccess::client(const QString &accountId, QObject *context, Done<ClientPtr> done)
{
    auto finish = whileAlive(context, std::move(done));
    const std::optional<Account> account = find(accountId);
    const auto later = [this, finish](Result<ClientPtr> result) {
        QTimer::singleShot(0, this, [finish, result] { finish(result); });
    };
    if (!account) {
        later(Error{ErrorKind::NotFound});
        return;
    }
    if (accountId == Workspace::sandboxId) {
        const credentials::ApiKey &key = m_parts.workspace.sandboxKey();
        later(makeClient(*account, key.clientKey, key.clientSecret));
        return;
    }
    if (!settings::isHostConfirmed(*account)) {
        Error error{ErrorKind::HostNotConfirmed};
        error.url = account->baseUrl.toString().toStdString();
        later(error);
        return;
    }
    m_parts.keychain.readApiKey(
        accountId, this, [this, account, finish](const Result<credentials::ApiKey> &key) {
            if (key)
                finish(makeClient(*account, key->clientKey, key->clientSecret));
            else
                finish(key.error());
        });
}

void AccountAccess::apiKey(const QString &accountId, QObject *context,
                           Done<credentials::ApiKey> done)
{
    if (accountId != Workspace::sandboxId) {
        m_parts.keychain.readApiKey(accountId, context, std::move(done));
        return;
    }
    auto finish = whileAlive(context, std::move(done));
    QTimer::singleShot(0, this, [this, finish] { finish(m_parts.workspace.sandboxKey()); });
}

void AccountAccess::webhookKeys(const QString &accountId, const QString &webhookId,
                                QObject *context, Done<Keys> done)
{
    auto finish = whileAlive(context, std::move(done));
    secretsOf(accountId).readSigningSecrets(
        accountId, webhookId, this,
        [this, accountId, webhookId, finish](const Result<SigningSecrets> &known) {
            if (!known && known.error().kind != ErrorKind::SecretNotFound) {
                finish(known.error());
                return;
            }
            m_parts.keychain.readSigningSecrets(
                accountId, workspace::RotationDesk::pendingItem(webhookId), this,
                [this, accountId, webhookId, secrets = known ? *known : SigningSecrets{},
                 finish](const Result<SigningSecrets> &rotation) {
                    addPlatformsKey(accountId, webhookId, secrets,
                                    rotation ? *rotation : SigningSecrets{}, finish);
                });
        });
}

/// The sandbox's own database has its secrets, and its API shows them.
void AccountAccess::addPlatformsKey(const QString &accountId, const QString &webhookId,
                                    const SigningSecrets &secrets, const SigningSecrets &rotation,
                                    const Done<Keys> &finish)
{
    if (accountId != Workspace::sandboxId) {
        finish(keysOf(secrets, rotation));
        return;
    }
    client(accountId, this,
           [this, webhookId, secrets, rotation, finish](const Result<ClientPtr> &client) {
               if (!client) {
                   finish(keysOf(secrets, rotation));
                   return;
               }
               (*client)->fetchWebhook(webhookId, 0, this,
                                       [client = *client, secrets = secrets, rotation,
                                        now = m_parts.clock.now(),
                                        finish](const Result<api::WebhookAnswer> &answer) mutable {
                                           if (answer)
                                               secrets.add(answer->secret, now);
                                           finish(keysOf(secrets, rotation));
                                       });
           });
}

} // namespace hookbench::inbox
