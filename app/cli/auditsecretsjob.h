// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// One `audit-secrets` command: are the given secrets anywhere in the program's own files? Main
/// thread.
class AuditSecretsJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    AuditSecretsJob(const Arguments &arguments, Output &output)
        : m_arguments(arguments)
        , m_output(output)
    {
    }

    void start() override;

private:
    Result<ExitCode> run();

    Arguments m_arguments;
    Output &m_output;
};

Command auditSecretsCommand();

} // namespace hookbench::cli
