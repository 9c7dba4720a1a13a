// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

namespace hookbench::cli
{

/// The verify command at work: reads, verifies, prints, ends. Main thread.
class VerifyJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    VerifyJob(const Arguments &arguments, Output &output);

    void start() override;

private:
    Result<ExitCode> verify();

    Arguments m_arguments;
    Output &m_output;
};

} // namespace hookbench::cli
