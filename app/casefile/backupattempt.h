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
// an answer signs somebody in with are redacted. The bulk run that an attempt belonged to has the id
// that it had.

BackupJson attemptsJson(std::span<const store::Attempt> attempts);

/// Throws LineRefusal.
std::vector<store::Attempt> attemptsOfJson(const BackupJson &list);

} // namespace hookbench::casefile
