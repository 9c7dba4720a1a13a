// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/sandbox/sandbox.h"

#include <memory>
#include <string>

namespace hookbench::cli
{

class LocalSandbox;
class StopSignals;

/// The sandbox command at work: serves, prints the ready line, ends on a signal. Main thread.
class SandboxJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    SandboxJob(const Arguments &arguments, Output &output);
    ~SandboxJob() override;

    void start() override;

private:
    Result<void> serve();
    void stop();

    Arguments m_arguments;
    Output &m_output;
    StopSignals *m_signals;
    std::unique_ptr<LocalSandbox> m_sandbox;
};

/// The ready line: one JSON object with the URL and every key of the sandbox.
std::string readyLine(const sandbox::SandboxAddress &address);

} // namespace hookbench::cli
