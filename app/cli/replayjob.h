// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/bulkjob.h"
#include "app/cli/replaycommand.h"

namespace hookbench::cli
{

/// One `replay` command: chooses the events, or goes on with a run that was interrupted, prints a
/// line for each attempt when it is stored, and a last one. SIGINT ends it after what is under way;
/// it can be continued then. Main thread.
class ReplayJob : public BulkJob
{
    Q_OBJECT

public:
    /// `output` must outlive it.
    ReplayJob(const Arguments &arguments, Output &output);

private:
    Result<void> run() override;
    Result<void> end(store::RunState state) override;
    Result<void> runNew(const ReplayRequest &request);
    Result<void> carryOn(store::RunId id);
    Result<store::ReplayRun> interrupted(store::RunId id, const std::string &account) const;
    void announce(std::size_t events, std::int64_t leftOut, const ReplayRequest &request);
};

} // namespace hookbench::cli
