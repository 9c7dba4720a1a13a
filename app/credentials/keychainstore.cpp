// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/credentials/keychainstore.h"

#include "app/credentials/credentialrecord.h"
#include "app/credentials/deliver.h"
#include "app/credentials/itemname.h"

#include <utility>

namespace hookbench::credentials
{

namespace
{

QString serviceName()
{
    return QStringLiteral("hookbench");
}

} // namespace

KeychainStore::KeychainStore(int timeoutMs, QObject *parent)
    : CredentialStore(parent)
    , m_keychain(serviceName(), timeoutMs, makeKeychainInspector(serviceName(), timeoutMs))
{
}

void KeychainStore::readApiKey(const QString &accountId, QObject *context, Done<ApiKey> done)
{
    m_keychain.read(accountItem(accountId), context,
                    [done = std::move(done)](const Result<Secret> &text) {
                        done(text ? decodeApiKey(*text) : Result<ApiKey>(text.error()));
                    });
}

void KeychainStore::writeApiKey(const QString &accountId, const ApiKey &key, QObject *context,
                                Done<void> done)
{
    write(accountItem(accountId), encode(key), context, std::move(done));
}

void KeychainStore::readSigningSecrets(const QString &accountId, const QString &webhookId,
                                       QObject *context, Done<SigningSecrets> done)
{
    m_keychain.read(webhookItem(accountId, webhookId), context,
                    [done = std::move(done)](const Result<Secret> &text) {
                        done(text ? decodeSigningSecrets(*text)
                                  : Result<SigningSecrets>(text.error()));
                    });
}

void KeychainStore::writeSigningSecrets(const QString &accountId, const QString &webhookId,
                                        const SigningSecrets &secrets, QObject *context,
                                        Done<void> done)
{
    write(webhookItem(accountId, webhookId), encode(secrets), context, std::move(done));
}

void KeychainStore::write(const QString &name, const Result<Secret> &text, QObject *context,
                          Done<void> done)
{
    if (text)
        m_keychain.write(name, *text, context, std::move(done));
    else
        deliverLater<void>(context, std::move(done), text.error());
}

void KeychainStore::removeSigningSecrets(const QString &accountId, const QString &webhookId,
                                         QObject *context, Done<void> done)
{
    m_keychain.remove(webhookItem(accountId, webhookId), context,
                      [done = std::move(done)](const Result<bool> &wasThere) {
                          done(wasThere ? Result<void>() : Result<void>(wasThere.error()));
                      });
}

void KeychainStore::removeAccount(const QString &accountId, const QStringList &webhookIds,
                                  QObject *context, Done<QStringList> done)
{
    QStringList told;
    for (const QString &webhookId : webhookIds)
        told.append(webhookItem(accountId, webhookId));
    m_keychain.list(context, [this, accountId, told, context,
                              done = std::move(done)](const Result<QStringList> &listed) {
        if (!listed) {
            done(listed.error());
            return;
        }
        QStringList names = told;
        for (const QString &name : *listed) {
            if (name.startsWith(webhookItems(accountId)))
                names.append(name);
        }
        names.removeDuplicates();
        names.append(accountItem(accountId));
        removeItems(names, {}, context, done);
    });
}

void KeychainStore::removeItems(QStringList names, const QStringList &removed, QObject *context,
                                const Done<QStringList> &done)
{
    if (names.isEmpty()) {
        done(removed);
        return;
    }
    const QString name = names.takeFirst();
    m_keychain.remove(name, context,
                      [this, name, names, removed, context, done](const Result<bool> &wasThere) {
                          if (!wasThere)
                              done(wasThere.error());
                          else
                              removeItems(names, *wasThere ? removed + QStringList{name} : removed,
                                          context, done);
                      });
}

} // namespace hookbench::credentials
