// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/checkfinding.h"
#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/cli/command.h"
#include "app/http/engine.h"
#include "app/send/checkup.h"

#include <memory>
#include <vector>

namespace hookbench::cli
{

/// One `check` command: a line for each finding, and a last one. Main thread.
class CheckJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    CheckJob(const Arguments &arguments, Output &output);
    ~CheckJob() override;

    void start() override;

private:
    Result<send::CheckSetup> setup();
    Result<void> run();
    void print(const CheckFinding &finding);
    void printEnd();

    Arguments m_arguments;
    Output &m_output;
    SystemClock m_clock;
    SystemRandom m_random;
    std::vector<CheckFinding> m_findings;
    http::Engine m_engine;
    std::unique_ptr<send::Checkup> m_checkup; ///< goes before the engine
};

} // namespace hookbench::cli
