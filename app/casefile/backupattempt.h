// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casefile/backupfields.h"
#include "app/store/attempt.h"

#include <span>
#include <vector>

namespace hookbench::casefile
{

// What was sent of an event from here, as part of its line in a backup. The values of headers that
// an answer signs somebody in with are redacted. Which bulk run an attempt belonged to is left out:
// runs are no part of an account's events.

BackupJson attemptsJson(std::span<const store::Attempt> attempts);

/// Throws LineRefusal.
std::vector<store::Attempt> attemptsOfJson(const BackupJson &list);

} // namespace hookbench::casefile
