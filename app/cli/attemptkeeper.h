// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/store/attempt.h"

#include <filesystem>
#include <string>

namespace hookbench::cli
{

/// Stores an attempt in the data directory, linked to the first event of the account that has its
/// event id, where there is one. Waits for the disk. Errors: those of the database.
Result<void> keepAttempt(const std::filesystem::path &directory, const std::string &account,
                         store::Attempt attempt);

} // namespace hookbench::cli
