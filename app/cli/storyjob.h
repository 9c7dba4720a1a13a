// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// One `story` command: every event of one business object, oldest first, and what does not fit its
/// life cycle. Main thread.
class StoryJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    StoryJob(const Arguments &arguments, Output &output)
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

Command storyCommand();

} // namespace hookbench::cli
