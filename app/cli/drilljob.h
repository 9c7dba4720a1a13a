// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/bulkjob.h"
#include "app/send/drillreport.h"

#include <cstdint>

namespace hookbench::cli
{

/// One `drill` command: a line for each delivery, a last one with the verdict, and a report in a
/// file where one is wished for. Main thread.
class DrillJob : public BulkJob
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    DrillJob(const Arguments &arguments, Output &output);

private:
    Result<void> run() override;
    Result<void> end(store::RunState state) override;
    Result<void> writeReport(const send::DrillTitle &title, const send::DrillVerdict &verdict);

    std::uint64_t m_seed = 1;
};

} // namespace hookbench::cli
