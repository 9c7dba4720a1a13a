// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/searchedsecrets.h"

#include "app/casefile/secretscan.h"
#include "app/cli/secretsource.h"
#include "app/credentials/keychainstore.h"
#include "app/knownsecrets.h"
#include "app/settings/accountstore.h"
#include "app/settings/datadirectory.h"
#include "app/text/errortext.h"

#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

SearchedSecrets::SearchedSecrets(QObject *parent)
    : QObject(parent)
    , m_keychain(std::make_unique<credentials::KeychainStore>())
{
}

SearchedSecrets::~SearchedSecrets() = default;

Result<void> SearchedSecrets::prepare(const Arguments &arguments,
                                      const settings::DataDirectory &directory)
{
    const Result<std::vector<signing::SigningKey>> keys = signingKeysFromOptions(arguments);
    if (!keys)
        return keys.error();
    for (const signing::SigningKey &key : *keys) {
        if (key.secret.size() < casefile::SecretScan::minBytes)
            return usageError(
                u"A secret of less than 8 bytes would be found everywhere by chance."_s);
        m_given.push_back(key.secret);
    }
    m_accounts = std::make_unique<settings::AccountStore>(directory.accountsFile(), m_random);
    if (const auto loaded = m_accounts->load(); !loaded)
        return loaded.error();
    m_known = std::make_unique<KnownSecrets>(*m_keychain, *m_accounts, directory.path());
    return {};
}

void SearchedSecrets::collect(Done done)
{
    m_known->collect(this, [this, done = std::move(done)](std::vector<Secret> secrets,
                                                          const std::optional<Error> &failure) {
        secrets.insert(secrets.begin(), std::make_move_iterator(m_given.begin()),
                       std::make_move_iterator(m_given.end()));
        m_given.clear();
        done(std::move(secrets), failure ? std::optional(text::sentence(*failure)) : std::nullopt);
    });
}

} // namespace hookbench::cli
