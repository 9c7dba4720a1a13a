// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/event.h"

#include <atomic>
#include <span>
#include <vector>

namespace hookbench::store
{

class Database;

/// Where moments stand among the stored events: for each the newest event below it, which is the
/// one before the first that was received after it; what was stored late with an older time moves
/// none of them. 0: all were received after it. `newestFirst` is sorted so. Reads the events from
/// the newest down, in pieces, until one has none that is newer than the oldest moment. Errors:
/// Cancelled, those of the database.
Result<std::vector<EventId>> placesOfTimes(Database &database, std::span<const UtcTime> newestFirst,
                                           const std::atomic<bool> &isInterrupted);

} // namespace hookbench::store
