// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/casefile/casewriter.h"
#include "app/store/event.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace hookbench::casefile
{

/// A larger case file is not opened; nor one that unpacks to more than maxUnpackedBytes.
inline constexpr std::size_t maxCaseFileBytes = std::size_t{256} * 1024 * 1024;
inline constexpr std::size_t maxUnpackedBytes = std::size_t{320} * 1024 * 1024;

/// What is in a case file. Value type.
struct OpenedCase
{
    CaseFacts facts{};
    std::vector<store::EventRecord> events{}; ///< oldest first
};

/// Reads a whole case file and believes none of it: only the five entries that there are, each
/// once, of the sizes and SHA-256 that the manifest names. Errors: FileMalformed with what is
/// wrong.
Result<OpenedCase> readCase(std::string_view zip);

} // namespace hookbench::casefile
