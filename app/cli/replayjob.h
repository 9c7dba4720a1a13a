// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/replaycommand.h"
#include "app/store/attempt.h"

#include <memory>

namespace hookbench::cli
{

class BulkRun;

/// One `replay` command: chooses the events, prints a line for each attempt when it is stored, and
/// a last one. SIGINT ends it after what is under way. Main thread.
class ReplayJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    ReplayJob(const Arguments &arguments, Output &output);
    ~ReplayJob() override;

    void start() override;

private:
    Result<void> run();
    void announce(std::size_t events, std::int64_t leftOut, const ReplayRequest &request);
    void print(const store::Attempt &attempt);
    void printEnd(store::RunState state);

    Arguments m_arguments;
    Output &m_output;
    std::unique_ptr<BulkRun> m_run;
};

} // namespace hookbench::cli
