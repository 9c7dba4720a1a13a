// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/secret.h"
#include "app/cli/command.h"
#include "app/store/eventfilter.h"

#include <memory>
#include <optional>
#include <string>
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

/// One `case` command: chosen events as a file that can be handed over. Main thread.
class CaseJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    CaseJob(const Arguments &arguments, Output &output);
    ~CaseJob() override;

    void start() override;

private:
    Result<void> prepare();
    Result<void> write();

    Arguments m_arguments;
    Output &m_output;
    SystemRandom m_random;
    std::unique_ptr<credentials::CredentialStore> m_keychain;
    std::unique_ptr<settings::DataDirectory> m_directory;
    std::unique_ptr<settings::AccountStore> m_accounts;
    std::unique_ptr<KnownSecrets> m_known;
    store::EventFilter m_filter;
    std::string m_account;
    std::vector<Secret> m_secrets;   ///< that must not be in it
    std::optional<QString> m_unread; ///< why some of them could not be read
};

Command caseCommand();

} // namespace hookbench::cli
