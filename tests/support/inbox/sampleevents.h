// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inbox/receiverdesk.h"

namespace hookbench::test
{

class FakeDesk;
class FakePageSource;

/// Ids of the rows that fillSamples() makes and that tests speak of.
inline constexpr store::EventId retriedSample = 6;
inline constexpr store::EventId encryptedSample = 8;
inline constexpr store::EventId passedOnSample = 9;
inline constexpr store::EventId failedSample = 14;

/// Puts a small day of events in front of a page: every verdict, a duplicate, a gap, an encrypted
/// payload, one that was passed on; with their records and ladders.
void fillSamples(FakeDesk &desk, FakePageSource &source);

/// The whole event to a row, with a payload of a payment.
store::EventRecord sampleRecord(const store::EventSummary &row);

/// Proven: the JSON was written anew, with a difference to show.
receiver::Diagnosed sampleDiagnosis(store::EventId id);

/// wh_1, sending here until `leaseEnd`.
inbox::Borrowed sampleBorrowed(UtcTime leaseEnd);
/// wh_1, whose secret is known.
inbox::PointChoice samplePointChoice();

} // namespace hookbench::test
