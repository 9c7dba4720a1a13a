// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"

#include <cstdint>
#include <optional>

namespace hookbench::models
{

/// Stays the same as long as text::relativeTime reads the same: minutes, then hours, then days,
/// then the date. Ten thousand numbers are compared in no time, ten thousand sentences are a pause.
std::int64_t ageStep(UtcTime time, UtcTime now);
/// An absent time always reads the same.
std::int64_t ageStep(const std::optional<UtcTime> &time, UtcTime now);

} // namespace hookbench::models
