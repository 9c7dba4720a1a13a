// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// One `backup` command: an account's events and what it is, in one file. Main thread.
class BackupJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    BackupJob(const Arguments &arguments, Output &output)
        : m_arguments(arguments)
        , m_output(output)
    {
    }

    void start() override;

private:
    Result<void> run();

    Arguments m_arguments;
    Output &m_output;
};

Command backupCommand();

} // namespace hookbench::cli
