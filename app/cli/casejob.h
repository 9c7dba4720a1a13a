// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// One `case` command: chosen events as a file that can be handed over. Main thread.
class CaseJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    CaseJob(const Arguments &arguments, Output &output)
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

Command caseCommand();

} // namespace hookbench::cli
