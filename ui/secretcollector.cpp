// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/secretcollector.h"

#include "app/casefile/secretscan.h"
#include "app/composition.h"
#include "app/credentials/fallbackstore.h"
#include "app/settings/accountstore.h"

#include <algorithm>
#include <utility>

namespace hookbench::ui
{

SecretCollector::SecretCollector(Composition &composition, QObject *parent)
    : QObject(parent)
    , m_composition(composition)
{
}

void SecretCollector::collect(Done done)
{
    m_found.clear();
    m_failure.reset();
    m_wanted.clear();
    m_done = std::move(done);
    for (const settings::Account &account : m_composition.accounts().accounts()) {
        m_wanted.append({account, {}});
        for (const QString &id : account.webhooksWithSecret)
            m_wanted.append({account, id});
    }
    readNext();
}

void SecretCollector::note(const Secret &secret, const QString &name)
{
    const bool isKnown = std::any_of(m_found.begin(), m_found.end(),
                                     [&](const Known &one) { return one.secret == secret; });
    if (secret.size() >= casefile::SecretScan::minBytes && !isKnown)
        m_found.push_back({secret, name});
}

void SecretCollector::readNext()
{
    if (m_wanted.isEmpty()) {
        const Done done = std::exchange(m_done, {});
        std::vector<Known> found = std::exchange(m_found, {});
        // Later, even where there is nothing to read.
        QMetaObject::invokeMethod(
            this, [done, found = std::move(found), failure = m_failure] { done(found, failure); },
            Qt::QueuedConnection);
        return;
    }
    const Wanted wanted = m_wanted.takeFirst();
    credentials::CredentialStore &store = m_composition.credentials();
    const auto goOn = [this](const std::optional<Error> &failure) {
        if (failure && failure->kind != ErrorKind::SecretNotFound && !m_failure)
            m_failure = failure;
        readNext();
    };
    if (wanted.webhookId.isEmpty()) {
        store.readApiKey(wanted.account.id, this,
                         [this, goOn, wanted](const Result<credentials::ApiKey> &key) {
                             if (key)
                                 note(key->clientSecret,
                                      tr("API key of %1").arg(wanted.account.name));
                             goOn(key ? std::nullopt : std::optional(key.error()));
                         });
        return;
    }
    store.readSigningSecrets(
        wanted.account.id, wanted.webhookId, this,
        [this, goOn, wanted](const Result<credentials::SigningSecrets> &secrets) {
            for (const credentials::SecretVersion &version :
                 secrets ? secrets->versions : std::vector<credentials::SecretVersion>())
                note(version.secret, tr("signing secret of a webhook of %1 (%2)")
                                         .arg(wanted.account.name, wanted.webhookId));
            goOn(secrets ? std::nullopt : std::optional(secrets.error()));
        });
}

} // namespace hookbench::ui
