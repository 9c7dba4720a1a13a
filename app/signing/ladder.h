// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/signing/schemereading.h"
#include "app/signing/verifier.h"

#include <chrono>

namespace hookbench::signing
{

// The first three rungs of the ladder: what the headers alone tell.

Step headerStep(const Scheme &scheme, const SchemeReading &reading);
Step formatStep(const Scheme &scheme, const SchemeReading &reading);
/// Where the sender counts whole seconds, so does the comparison with the tolerance, as in the
/// senders' own libraries.
Step timeStep(const Scheme &scheme, std::chrono::milliseconds age);

/// Receipt minus timestamp; negative when the timestamp lies ahead.
std::chrono::milliseconds ageOf(std::chrono::milliseconds timestamp, UtcTime receivedAt);

} // namespace hookbench::signing
