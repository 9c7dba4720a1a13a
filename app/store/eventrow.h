// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/event.h"
#include "app/store/eventfilter.h"
#include "app/store/statement.h"

#include <string_view>

namespace hookbench::store
{

class WordReader;

/// What readSummary() reads, in its order, of the table `events`.
inline constexpr std::string_view summaryColumns =
    "id, kind, received_at, gap_end, account, method, path, verdict, cause, scheme, secret, "
    "event_type, event_id, delivery_id, attempt, webhook, size, duplicate_of, answer_kind, "
    "answered, source, parent, flags";

/// The column of `events` whose words or texts this field speaks of; empty: none.
std::string_view filterColumn(FilterTerm::Field field);

/// The summary in the present row, whose first columns are summaryColumns. Error DatabaseCorrupt
/// for numbers that stand for nothing.
Result<EventSummary> readSummary(const Statement &row, WordReader &words);

} // namespace hookbench::store
