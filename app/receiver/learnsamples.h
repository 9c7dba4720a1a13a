// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/signing/learner/learner.h"
#include "app/store/eventreader.h"

#include <cstddef>
#include <vector>

namespace hookbench::receiver
{

/// Captured deliveries to learn a scheme from. Value type.
struct LearnSamples
{
    std::vector<signing::learner::Sample> samples{};
    std::vector<store::EventId> events{}; ///< of the samples, in the same order
    std::size_t notReal = 0;              ///< left out: our own deliveries, and replays
    std::size_t tooLarge = 0;
};

/// What came from the sender itself: neither our own sandbox, sends and proofs nor a replay.
bool isRealDelivery(const store::EventRecord &event);

/// The newest real deliveries that match, at most 200 and 64 MiB of them. Errors: those of the
/// reader.
Result<LearnSamples> learnSamples(store::EventReader &reader, store::EventQuery query);

} // namespace hookbench::receiver
