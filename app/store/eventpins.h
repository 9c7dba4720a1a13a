// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/event.h"

#include <filesystem>
#include <span>

namespace hookbench::store
{

/// Pins events of the store in `directory`, beside whatever else writes there: all that are still
/// there, or none. Errors: those of the database.
Result<void> pinEvents(const std::filesystem::path &directory, std::span<const EventId> ids);

} // namespace hookbench::store
