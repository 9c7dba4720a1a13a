// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/error.h"
#include "app/base/secret.h"

#include <QObject>
#include <QString>
#include <QVector>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::settings
{
class AccountStore;
}

namespace hookbench
{

/// Every secret that the credential store has: API keys, signing secrets of webhooks with their
/// previous ones, and those that were typed for endpoints. The sandbox makes its own, which are not
/// there. Keeps none: what it found is the caller's. The same for window and command line. Main
/// thread.
class KnownSecrets : public QObject
{
    Q_OBJECT

public:
    /// `failure`: what could not be read; the rest is there.
    using Done = std::function<void(std::vector<Secret> secrets, std::optional<Error> failure)>;

    /// `directory` names the endpoints. All must outlive it.
    KnownSecrets(credentials::CredentialStore &store, const settings::AccountStore &accounts,
                 std::filesystem::path directory, QObject *parent = nullptr);

    /// Calls `done` once, later, and never after `context` died. Shorter secrets than those that
    /// can be looked for are left out.
    void collect(QObject *context, Done done);

private:
    struct Place
    {
        QString account;
        QString item; ///< empty: the API key
    };
    struct Round;

    QVector<Place> places() const;
    void addTyped(QVector<Place> &places) const;
    void readNext(const std::shared_ptr<Round> &round);

    credentials::CredentialStore &m_store;
    const settings::AccountStore &m_accounts;
    std::filesystem::path m_directory;
};

} // namespace hookbench
