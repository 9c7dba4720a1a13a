// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/random.h"
#include "app/base/result.h"
#include "app/base/secret.h"

#include <filesystem>
#include <string>

namespace hookbench::casefile
{

/// A key for one case.
Secret makeCaseKey(RandomSource &random);

/// The key of a case stays in the data directory (cases/, mode 0600): with it the stand-ins can be
/// told here, and nowhere else. Errors: as fileError.
Result<void> keepCaseKey(const std::filesystem::path &directory, const std::string &id,
                         const Secret &key);

} // namespace hookbench::casefile
