// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inbox/secretgatherer.h"

#include "app/credentials/credentialstore.h"
#include "app/receiver/diagnosis.h"

#include <QPointer>

#include <utility>

namespace hookbench::inbox
{

using signing::doctor::KnownSecret;

struct SecretGatherer::Round
{
    QString account;
    std::string ownName;                           ///< of the endpoint's webhook
    QVector<std::pair<QString, QString>> webhooks; ///< still to be read
    Gathered found;
    Done done;
};

SecretGatherer::SecretGatherer(AccountAccess &access, EndpointKeys &keys, QObject *parent)
    : QObject(parent)
    , m_access(access)
    , m_keys(keys)
{
}

std::shared_ptr<SecretGatherer::Round> SecretGatherer::begin(const EndpointSetting &place,
                                                             QObject *context, Done done)
{
    auto round = std::make_shared<Round>();
    round->account = place.account;
    round->done = [guard = QPointer<QObject>(context), done = std::move(done)](Gathered found) {
        if (guard)
            done(std::move(found));
    };
    for (const auto &webhook : m_access.webhooksOf(place.account)) {
        const bool isOwn = place.secretSource == EndpointSetting::SecretSource::Webhook &&
                           webhook.first == place.webhookId;
        if (isOwn)
            round->ownName = webhook.second.toStdString();
        else if (round->webhooks.size() < maxWebhooks)
            round->webhooks.append(webhook);
    }
    return round;
}

void SecretGatherer::takeOwn(const std::shared_ptr<Round> &round, EndpointKeys::Keys keys)
{
    round->found.secrets = receiver::knownSecrets(keys, round->ownName);
    round->found.keys = std::move(keys);
    readNext(round);
}

void SecretGatherer::gather(const EndpointSetting &place, QObject *context, Done done)
{
    m_keys.read(place, this,
                [this, round = begin(place, context, std::move(done))](
                    const Result<EndpointKeys::Keys> &keys) {
                    takeOwn(round, keys ? *keys : EndpointKeys::Keys());
                });
}

void SecretGatherer::gatherOthers(const EndpointSetting &place, EndpointKeys::Keys keys,
                                  QObject *context, Done done)
{
    takeOwn(begin(place, context, std::move(done)), std::move(keys));
}

void SecretGatherer::readNext(const std::shared_ptr<Round> &round)
{
    if (round->webhooks.isEmpty()) {
        readApiKey(round);
        return;
    }
    const auto [id, name] = round->webhooks.takeFirst();
    m_access.secretsOf(round->account)
        .readSigningSecrets(round->account, id, this,
                            [this, round, name = name.toStdString()](
                                const Result<credentials::SigningSecrets> &known) {
                                if (known) {
                                    for (const auto &version : known->versions)
                                        round->found.secrets.push_back(
                                            {version.secret, KnownSecret::Use::OtherWebhook, name});
                                }
                                readNext(round);
                            });
}

void SecretGatherer::readApiKey(const std::shared_ptr<Round> &round)
{
    m_access.apiKey(round->account, this, [round](const Result<credentials::ApiKey> &key) {
        if (key) {
            for (const Secret &part : {key->clientSecret, key->clientKey}) {
                if (!part.isEmpty())
                    round->found.secrets.push_back({part, KnownSecret::Use::ApiKey, {}});
            }
        }
        round->done(std::move(round->found));
    });
}

} // namespace hookbench::inbox
