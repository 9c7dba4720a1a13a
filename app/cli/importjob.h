// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// One `import` command: all events of a file go into the store, or none. Main thread.
class ImportJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    ImportJob(const Arguments &arguments, Output &output)
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

Command importCommand();

} // namespace hookbench::cli
