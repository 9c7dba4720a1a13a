// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/endpointkeys.h"

#include "app/credentials/credentialstore.h"
#include "app/workspace/whilealive.h"
#include "app/workspace/workspace.h"

#include <QTimer>

namespace hookbench::inbox
{

using credentials::SigningSecrets;
using SecretSource = EndpointSetting::SecretSource;
using workspace::whileAlive;

EndpointKeys::EndpointKeys(AccountAccess &access, QObject *parent)
    : QObject(parent)
    , m_access(access)
{
}

QString EndpointKeys::keeperOf(const QString &account)
{
    return account.isEmpty() ? QStringLiteral("receiver") : account;
}

QString EndpointKeys::typedItem(const QString &path)
{
    return QStringLiteral("endpoint:") + path;
}

void EndpointKeys::read(const EndpointSetting &endpoint, QObject *context,
                        std::function<void(Result<Keys>)> done)
{
    switch (endpoint.secretSource) {
    case SecretSource::None:
        QTimer::singleShot(0, this,
                           [finish = whileAlive(context, std::move(done))] { finish(Keys{}); });
        break;
    case SecretSource::Webhook:
        m_access.webhookKeys(endpoint.account, endpoint.webhookId, context, std::move(done));
        break;
    case SecretSource::Typed:
        m_access.keychain().readSigningSecrets(
            keeperOf(endpoint.account), typedItem(endpoint.path), this,
            [finish = whileAlive(context, std::move(done))](const Result<SigningSecrets> &known) {
                if (!known) {
                    if (known.error().kind == ErrorKind::SecretNotFound)
                        finish(Keys{});
                    else
                        finish(known.error());
                    return;
                }
                Keys keys;
                for (const auto &version : known->versions)
                    keys.push_back({version.secret,
                                    keys.empty() ? SecretRole::Current : SecretRole::Previous});
                finish(std::move(keys));
            });
        break;
    }
}

void EndpointKeys::load(const QVector<EndpointSetting> &endpoints)
{
    const quint64 number = ++m_load;
    m_waiting = static_cast<int>(endpoints.size());
    QHash<QString, Held> kept;
    for (const EndpointSetting &endpoint : endpoints) {
        const auto held = m_keys.constFind(endpoint.path);
        if (held != m_keys.cend() && held->account == endpoint.account &&
            endpoint.secretSource != SecretSource::None)
            kept.insert(endpoint.path, *held);
    }
    m_keys = kept;
    for (const EndpointSetting &endpoint : endpoints) {
        read(endpoint, this,
             [this, number, path = endpoint.path,
              account = endpoint.account](const Result<Keys> &keys) {
                 if (number != m_load)
                     return;
                 if (keys)
                     m_keys.insert(path, {account, *keys});
                 if (--m_waiting == 0)
                     Q_EMIT loaded();
             });
    }
    if (m_waiting == 0) {
        QTimer::singleShot(0, this, [this, number] {
            if (number == m_load)
                Q_EMIT loaded();
        });
    }
}

void EndpointKeys::lock()
{
    ++m_load;
    m_waiting = 0;
    for (auto it = m_keys.begin(); it != m_keys.end();) {
        if (it->account == workspace::Workspace::sandboxId)
            ++it;
        else
            it = m_keys.erase(it);
    }
}

void EndpointKeys::forget()
{
    ++m_load;
    m_waiting = 0;
    m_keys.clear();
}

void EndpointKeys::keepTyped(const EndpointSetting &endpoint, const Secret &secret, UtcTime now,
                             QObject *context, std::function<void(Result<void>)> done)
{
    credentials::CredentialStore &store = m_access.keychain();
    auto finish = whileAlive(context, std::move(done));
    store.readSigningSecrets(
        keeperOf(endpoint.account), typedItem(endpoint.path), this,
        [this, &store, endpoint, secret, now, finish](const Result<SigningSecrets> &known) {
            if (!known && known.error().kind != ErrorKind::SecretNotFound) {
                finish(known.error());
                return;
            }
            SigningSecrets secrets = known ? *known : SigningSecrets{};
            secrets.add(secret, now);
            store.writeSigningSecrets(keeperOf(endpoint.account), typedItem(endpoint.path), secrets,
                                      this, finish);
        });
}

} // namespace hookbench::inbox
