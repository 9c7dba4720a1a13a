// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attemptstore.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace hookbench::send
{

/// What a bulk run came to, over all of its attempts, those before a restart included.
struct ReplayReport
{
    struct Slow
    {
        store::EventId event = 0;
        std::string eventId{};
        double milliseconds = 0;
    };
    static constexpr std::size_t maxSlowest = 10;

    std::int64_t sent = 0;
    std::int64_t passed = 0;
    std::int64_t failed = 0;                        ///< answered otherwise than expected
    std::int64_t unanswered = 0;                    ///< no answer at all
    std::map<std::string, std::int64_t> byAnswer{}; ///< "200", "connection-refused"…
    std::vector<Slow> slowest{};                    ///< slowest first
    std::vector<store::EventId> toRerun{}; ///< what failed or was not answered, in the run's order
    std::int64_t left = 0;                 ///< without an attempt
};

/// Reads the attempts page by page. Errors: those of the store.
Result<ReplayReport> replayReport(store::AttemptStore &attempts, store::RunId run);

/// One JSON object.
std::string replayReportJson(const store::ReplayRun &run, const ReplayReport &report);

} // namespace hookbench::send
