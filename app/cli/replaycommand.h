// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cli/command.h"
#include "app/send/intent.h"
#include "app/store/attempt.h"
#include "app/store/eventfilter.h"

#include <optional>
#include <string>

namespace hookbench::cli
{

/// `hookbench-cli replay`: captured events again, many at once.
Command replayCommand();

/// What its options ask for, but for account, scheme and secret.
struct ReplayRequest
{
    store::EventFilter filter{};
    std::string target{};
    send::Intent intent = send::Intent::Resigned;
    std::optional<int> rate{}; ///< in a second; absent: no limit
    std::optional<int> concurrency{};
    bool keepsObjectOrder = false;
    bool includesDelivered = false;
};

/// Errors: InvalidArgument.
Result<ReplayRequest> replayRequest(const Arguments &arguments);

constexpr store::RunId newestRun = 0; ///< the newest that was interrupted

/// The run that --continue names, or newestRun for "last"; nothing without it. Errors: InvalidArgument, also for an option
/// that only a new run has.
Result<std::optional<store::RunId>> continuedRun(const Arguments &arguments);

} // namespace hookbench::cli
