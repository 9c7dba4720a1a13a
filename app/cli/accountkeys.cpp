// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/accountkeys.h"

#include "app/cli/arguments.h"
#include "app/credentials/credentialstore.h"
#include "app/settings/accountrules.h"
#include "app/settings/accountstore.h"
#include "app/settings/environment.h"
#include "app/workspace/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

AccountKeys::AccountKeys(credentials::CredentialStore &keychain, QObject *parent)
    : QObject(parent)
    , m_keychain(keychain)
{
}

void AccountKeys::find(const settings::DataDirectory &directory, const QString &name, bool withKeys,
                       Done done)
{
    m_done = std::move(done);
    if (name.compare(settings::reservedAccountName, Qt::CaseInsensitive) == 0) {
        m_account.id = workspace::Workspace::sandboxId;
        m_account.environment = settings::Environment::Sandbox;
        finish();
        return;
    }
    settings::AccountStore accounts(directory.accountsFile(), m_random);
    if (const auto loaded = accounts.load(); !loaded) {
        m_done(loaded.error());
        return;
    }
    const std::optional<settings::Account> account = accounts.findByName(name);
    if (!account) {
        m_done(usageError(u"There is no account %1 in this data directory."_s.arg(name)));
        return;
    }
    m_account.id = account->id;
    if (withKeys)
        m_webhooks = account->webhooksWithSecret;
    m_keychain.readApiKey(
        account->id, this, [this, account](const Result<credentials::ApiKey> &key) {
            const credentials::ApiKey read = key ? *key : credentials::ApiKey();
            m_account.environment =
                settings::decideEnvironment(account->environment, account->baseUrl,
                                            read.clientKey.reveal(), read.clientSecret.reveal())
                    .environment;
            readNext();
        });
}

void AccountKeys::readNext()
{
    if (m_webhooks.isEmpty() || m_account.keys.size() >= maxKeys) {
        finish();
        return;
    }
    const QString webhook = m_webhooks.takeFirst();
    m_keychain.readSigningSecrets(
        m_account.id, webhook, this, [this](const Result<credentials::SigningSecrets> &secrets) {
            if (!secrets && secrets.error().kind != ErrorKind::SecretNotFound) {
                m_done(secrets.error());
                return;
            }
            if (secrets) {
                bool isFirst = true;
                for (const credentials::SecretVersion &version : secrets->versions) {
                    auto &list = isFirst ? m_account.keys : m_previous;
                    list.push_back(
                        {version.secret, isFirst ? SecretRole::Current : SecretRole::Previous});
                    isFirst = false;
                }
            }
            readNext();
        });
}

void AccountKeys::finish()
{
    for (signing::SigningKey &key : m_previous) {
        if (m_account.keys.size() < maxKeys)
            m_account.keys.push_back(std::move(key));
    }
    m_done(std::move(m_account));
}

} // namespace hookbench::cli
