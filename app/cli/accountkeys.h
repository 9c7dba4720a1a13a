// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/settings/account.h"
#include "app/settings/datadirectory.h"
#include "app/signing/verifier.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::cli
{

/// An account as somebody needs it who receives for it.
struct ReceivingAccount
{
    QString id;
    settings::Environment environment = settings::Environment::Live;
    std::vector<signing::SigningKey> keys; ///< current ones first

    bool isLive() const { return environment == settings::Environment::Live; }
};

/// Finds the account of that name and, in the keychain, the signing secrets of its webhooks. The
/// embedded sandbox has none there. Main thread.
class AccountKeys : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<ReceivingAccount>)>;

    /// So many secrets at most: each is tried on every delivery.
    static constexpr std::size_t maxKeys = 64;

    /// `keychain` must outlive it.
    explicit AccountKeys(credentials::CredentialStore &keychain, QObject *parent = nullptr);

    /// Calls `done` once, perhaps at once, and never after this object died; to be called once.
    /// Without `withKeys` the keychain is asked only how much is at stake, and doubt means LIVE.
    /// Errors: InvalidArgument (no such account), those of the account file and the keychain.
    void find(const settings::DataDirectory &directory, const QString &name, bool withKeys,
              Done done);

private:
    void readNext();
    void finish();

    credentials::CredentialStore &m_keychain;
    SystemRandom m_random;
    Done m_done;
    ReceivingAccount m_account;
    QStringList m_webhooks; ///< whose secrets are still to be read
    std::vector<signing::SigningKey> m_previous;
};

} // namespace hookbench::cli
