// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// One `diff` command: what tells events apart from the first one. Main thread.
class DiffJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    DiffJob(const Arguments &arguments, Output &output)
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

Command diffCommand();

} // namespace hookbench::cli
