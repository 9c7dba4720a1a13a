// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/send/parcel.h"
#include "app/send/sender.h"
#include "app/store/attempt.h"

namespace hookbench::send
{

/// What is known of an attempt before it has an answer: target, intent and what is expected.
store::Attempt attemptOf(const Order &order, UtcTime startedAt);

/// What came back, or why nothing did.
void noteAnswer(store::Attempt &attempt, const Result<Receipt> &receipt);

} // namespace hookbench::send
