// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/random.h"
#include "app/base/result.h"
#include "app/send/parcel.h"
#include "app/signing/schemeset.h"
#include "app/store/event.h"

#include <optional>
#include <string>

namespace hookbench::send
{

/// What is the same for every event of a replay.
struct ReplayTerms
{
    std::string url{};
    std::string scheme{};            ///< empty: the one that the event came with, else `preset`
    std::string preset = "platform"; ///< of an event that no scheme read when it came
    std::optional<Secret> secret{};
    Intent intent = Intent::Resigned;
};

/// The delivery that a captured event becomes: its bytes as they came, and with the intent Exact
/// its header lines too (but for those that belong to the connection, RFC 9110, 7.6.1); else signed
/// when it is sent. It keeps its delivery id: what is sent again is the same event. Errors:
/// InvalidArgument, `detail` is a whole sentence: a scheme that is not known, an intent that needs
/// what the event does not have.
Result<Order> capturedOrder(const store::EventRecord &event, const ReplayTerms &terms,
                            const signing::SchemeSet &schemes, UtcTime now, RandomSource &random);

} // namespace hookbench::send
