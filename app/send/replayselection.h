// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/send/intent.h"
#include "app/store/attemptstore.h"
#include "app/store/eventreader.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hookbench::send
{

/// The events that a bulk replay is made of: fixed before it begins, so that what comes in
/// meanwhile never joins it. Ids only; the bytes are read when their turn comes.
struct ReplaySelection
{
    std::vector<store::EventId> events; ///< oldest first
    std::int64_t leftOut = 0;           ///< were delivered to the target before
};

/// Everything that `query` finds now. `target` empty: also what was delivered; else events that a
/// known attempt delivered there are left out. Errors: those of the stores.
Result<ReplaySelection> selectForReplay(store::EventReader &reader, store::AttemptStore &attempts,
                                        const store::EventQuery &query, const std::string &target);

/// Whether leaving out what was delivered makes sense: not when being delivered again, or being
/// refused, is the point.
bool leavesOutDelivered(Intent intent);

} // namespace hookbench::send
