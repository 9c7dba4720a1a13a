// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace hookbench::store
{

struct EventQuery;
struct EventSummary;

/// Whether gaps belong to the result: the query takes them, and the filter speaks of times alone.
bool takesGaps(const EventQuery &query);

/// Whether an event passes, as far as its summary tells; nullopt when its bytes decide.
std::optional<bool> passes(const EventQuery &query, const EventSummary &summary);

} // namespace hookbench::store
