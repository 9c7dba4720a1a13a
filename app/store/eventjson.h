// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/event.h"

#include <string>

namespace hookbench::store
{

/// The object that `listen` and `events` print for an event, without line end; absent values are
/// null. `withCause` adds why it failed.
std::string eventJson(const EventSummary &event, bool withCause = false);

/// The same with target, headers, body and where it came from. What a sender signs in with is
/// redacted.
std::string fullEventJson(const EventRecord &event);

} // namespace hookbench::store
