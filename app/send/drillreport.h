// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/send/statecheck.h"
#include "app/store/attemptstore.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::send
{

/// What a drill came to, by the answers alone. A right handler takes every event, in any order and
/// as often as it comes.
struct DrillVerdict
{
    std::int64_t sent = 0;
    std::int64_t passed = 0;
    std::int64_t failed = 0;
    std::int64_t unanswered = 0;
    std::int64_t differing = 0; ///< came again, and were not answered as the first time

    bool isRight() const { return sent > 0 && passed == sent && differing == 0; }
};

/// What a drill is called in its report.
struct DrillTitle
{
    store::ReplayRun run{}; ///< its kind is the plan
    std::uint64_t seed = 0;
    std::optional<StateCheck> state{}; ///< absent: was not looked at

    /// By the answers and by its state.
    bool isRight(const DrillVerdict &verdict) const
    {
        return verdict.isRight() && (!state || state->isRight());
    }
};

/// Writes a report piece by piece, so that it needs no more memory for many steps than for few.
using ReportSink = std::function<void(std::string_view)>;

/// Reads the attempts of the drill and judges them. Errors: those of the store.
Result<DrillVerdict> drillVerdict(store::AttemptStore &attempts, store::RunId run);

/// One JSON object with every step. Errors: those of the store.
Result<void> writeDrillJson(store::AttemptStore &attempts, const DrillTitle &title,
                            const DrillVerdict &verdict, const ReportSink &sink);

/// One page that needs nothing else, with everything escaped that came from outside. Errors: those
/// of the store.
Result<void> writeDrillHtml(store::AttemptStore &attempts, const DrillTitle &title,
                            const DrillVerdict &verdict, const ReportSink &sink);

} // namespace hookbench::send
