// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace hookbench::store
{

struct EventFilter;
struct EventQuery;
struct EventSummary;

/// Whether gaps belong to the result: the query takes them, and the filter speaks of times alone.
bool takesGaps(const EventQuery &query);

/// Whether a summary passes everything of the query but its words.
bool passesButWords(const EventQuery &query, const EventSummary &summary);

} // namespace hookbench::store
