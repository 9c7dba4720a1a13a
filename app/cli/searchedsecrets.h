// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/cli/arguments.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace hookbench
{
class KnownSecrets;
}

namespace hookbench::credentials
{
class CredentialStore;
}

namespace hookbench::settings
{
class AccountStore;
class DataDirectory;
} // namespace hookbench::settings

namespace hookbench::cli
{

/// The secrets that must not stand in what leaves: those of --secret-file and --secret-env, and
/// every one that the keychain has for the accounts of a data directory. Main thread.
class SearchedSecrets : public QObject
{
    Q_OBJECT

public:
    /// `unread`: why some could not be read, in a sentence.
    using Done = std::function<void(std::vector<Secret> secrets, std::optional<QString> unread)>;

    explicit SearchedSecrets(QObject *parent = nullptr);
    ~SearchedSecrets() override;

    /// What can be refused before anything is read. Errors: InvalidArgument, those of the options'
    /// files and of the account file.
    Result<void> prepare(const Arguments &arguments, const settings::DataDirectory &directory);
    /// Behind prepare(), once. Calls `done` later, and never after this object died.
    void collect(Done done);

private:
    SystemRandom m_random;
    std::vector<Secret> m_given; ///< by options
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<settings::AccountStore> m_accounts;
    std::unique_ptr<KnownSecrets> m_known;
};

} // namespace hookbench::cli
