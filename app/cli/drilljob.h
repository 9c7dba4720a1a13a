// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/send/drillreport.h"
#include "app/store/attempt.h"

#include <cstdint>
#include <memory>

namespace hookbench::cli
{

class BulkRun;

/// One `drill` command: a line for each delivery, a last one with the verdict, and a report in a
/// file where one is wished for. Main thread.
class DrillJob : public Job
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    DrillJob(const Arguments &arguments, Output &output);
    ~DrillJob() override;

    void start() override;

private:
    Result<void> run();
    void print(const store::Attempt &attempt);
    void end();
    Result<void> printEnd();
    Result<void> writeReport(const send::DrillTitle &title, const send::DrillVerdict &verdict);

    Arguments m_arguments;
    Output &m_output;
    std::uint64_t m_seed = 1;
    std::unique_ptr<BulkRun> m_run;
};

} // namespace hookbench::cli
