// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/settings/account.h"
#include "app/settings/datadirectory.h"

#include <string>

namespace hookbench
{
struct AccountSettings;
}

namespace hookbench::casefile
{
struct BackupFacts;
}

namespace hookbench::cli
{

/// One `restore` command: verifies a backup, and puts its events back. Main thread.
class RestoreJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    RestoreJob(const Arguments &arguments, Output &output)
        : m_arguments(arguments)
        , m_output(output)
    {
    }

    void start() override;

private:
    Result<void> run();
    Result<void> store(const settings::DataDirectory &directory,
                       const casefile::BackupFacts &facts, const AccountSettings &settings);
    Result<void> checkLive(const settings::Account &account) const;

    Arguments m_arguments;
    Output &m_output;
};

Command restoreCommand();

} // namespace hookbench::cli
