// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/knownsecrets.h"

#include "app/base/privatefile.h"
#include "app/casefile/secretscan.h"
#include "app/credentials/credentialstore.h"
#include "app/inbox/endpointkeys.h"
#include "app/settings/accountstore.h"

#include <QPointer>
#include <QTimer>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <utility>

namespace hookbench
{

namespace
{

constexpr std::size_t maxEndpointFile = std::size_t{4} * 1024 * 1024;

} // namespace

struct KnownSecrets::Round
{
    QVector<Place> waiting;
    std::vector<Secret> found;
    std::optional<Error> failure;
    Done done;

    void note(const Secret &secret)
    {
        if (secret.size() >= casefile::SecretScan::minBytes &&
            std::find(found.begin(), found.end(), secret) == found.end())
            found.push_back(secret);
    }

    void note(const Error &error)
    {
        if (error.kind != ErrorKind::SecretNotFound && !failure)
            failure = error;
    }
};

KnownSecrets::KnownSecrets(credentials::CredentialStore &store,
                           const settings::AccountStore &accounts, std::filesystem::path directory,
                           QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_accounts(accounts)
    , m_directory(std::move(directory))
{
}

QVector<KnownSecrets::Place> KnownSecrets::places() const
{
    QVector<Place> places;
    for (const settings::Account &account : m_accounts.accounts()) {
        places.append({account.id, {}});
        for (const QString &webhook : account.webhooksWithSecret)
            places.append({account.id, webhook});
    }
    addTyped(places);
    return places;
}

/// What receiver.json says; it is read and never mended here.
void KnownSecrets::addTyped(QVector<Place> &places) const
{
    using Json = nlohmann::ordered_json;
    const Result<std::string> content = readFile(m_directory / "receiver.json", maxEndpointFile);
    const Json json = content ? Json::parse(*content, nullptr, false) : Json();
    const auto endpoints = json.is_object() ? json.find("endpoints") : json.end();
    if (endpoints == json.end() || !endpoints->is_array())
        return;
    const auto textAt = [](const Json &object, const char *name) {
        const auto found = object.find(name);
        return found != object.end() && found->is_string()
                   ? QString::fromStdString(found->get<std::string>())
                   : QString();
    };
    for (const Json &endpoint : *endpoints) {
        if (!endpoint.is_object() || textAt(endpoint, "secret") != QLatin1String("typed"))
            continue;
        places.append({inbox::EndpointKeys::keeperOf(textAt(endpoint, "account")),
                       inbox::EndpointKeys::typedItem(textAt(endpoint, "path"))});
    }
}

void KnownSecrets::collect(QObject *context, Done done)
{
    auto round = std::make_shared<Round>();
    round->waiting = places();
    round->done = [guard = QPointer<QObject>(context), done = std::move(done)](
                      std::vector<Secret> secrets, std::optional<Error> failure) {
        if (guard)
            done(std::move(secrets), std::move(failure));
    };
    // Later, even where there is nothing to read.
    QTimer::singleShot(0, this, [this, round] { readNext(round); });
}

void KnownSecrets::readNext(const std::shared_ptr<Round> &round)
{
    if (round->waiting.isEmpty()) {
        round->done(std::move(round->found), round->failure);
        return;
    }
    const Place place = round->waiting.takeFirst();
    if (place.item.isEmpty()) {
        m_store.readApiKey(place.account, this,
                           [this, round](const Result<credentials::ApiKey> &key) {
                               if (key) {
                                   round->note(key->clientSecret);
                                   round->note(key->clientKey);
                               } else {
                                   round->note(key.error());
                               }
                               readNext(round);
                           });
        return;
    }
    m_store.readSigningSecrets(place.account, place.item, this,
                               [this, round](const Result<credentials::SigningSecrets> &known) {
                                   if (known) {
                                       for (const auto &version : known->versions)
                                           round->note(version.secret);
                                   } else {
                                       round->note(known.error());
                                   }
                                   readNext(round);
                               });
}

} // namespace hookbench
