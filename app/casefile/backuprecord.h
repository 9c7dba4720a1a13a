// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"
#include "app/store/platformhistory.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hookbench::casefile
{

// What an account has beside its events, as lines of a backup: a bulk run, some of the events of a
// run (those that follow in its order), everything that is kept of one webhook's lists. A line of
// another kind is one that a later version wrote.

/// So many events of a run are in one line.
inline constexpr std::size_t maxLineEvents = 10'000;
/// The newest ones of an account.
inline constexpr int maxBackupRuns = 10'000;

/// Events of a run, by the ids that they have in the backup. Value type.
struct BackupRunEvents
{
    store::RunId run = 0;
    std::vector<store::EventId> events{};
};

using BackupRecord =
    std::variant<std::monostate, store::ReplayRun, BackupRunEvents, store::PlatformHistory>;

/// All of them without line end.
std::string backupRunLine(const store::ReplayRun &run);
std::string backupRunEventsLine(store::RunId run, std::span<const store::EventId> events);
std::string backupHistoryLine(const store::PlatformHistory &history);

/// monostate: of a kind that is not known here. A run has the id that it had, and no account.
/// Errors: FileMalformed with what is wrong.
Result<BackupRecord> recordOfBackupLine(std::string_view line);

} // namespace hookbench::casefile
