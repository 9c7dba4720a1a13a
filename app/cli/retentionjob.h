// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/settings/datadirectory.h"
#include "app/store/eventremoval.h"

#include <string>

namespace hookbench::cli
{

/// One `retention` command: what the rules of an account take away, or everything about one
/// object; shown, and with --apply done. Main thread.
class RetentionJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    RetentionJob(const Arguments &arguments, Output &output)
        : m_arguments(arguments)
        , m_output(output)
    {
    }

    void start() override;

private:
    Result<ExitCode> run();
    Result<ExitCode> applyRules(const settings::DataDirectory &directory,
                                const std::string &account, store::EventRemoval &removal);
    Result<ExitCode> eraseObject(const settings::DataDirectory &directory,
                                 const std::string &account);

    Arguments m_arguments;
    Output &m_output;
};

Command retentionCommand();

} // namespace hookbench::cli
