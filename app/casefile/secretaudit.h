// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/base/secret.h"
#include "app/casefile/secretscan.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <vector>

namespace hookbench::casefile
{

/// Searches the program's own files, exports and logs for known secrets, raw and encoded. Links are
/// not followed; what goes away meanwhile is left out. Any thread.
class SecretAudit
{
public:
    struct Finding
    {
        SecretScan::Hit hit;
        std::size_t secret = 0; ///< which of those that were given
    };
    /// Value type.
    struct Report
    {
        std::int64_t files = 0;
        std::vector<Finding> findings{};
    };
    /// False ends it (Cancelled).
    using Progress = std::function<bool(std::int64_t done, std::int64_t total)>;

    /// Places are files, or folders with what is below them. Secrets shorter than
    /// SecretScan::minBytes are for the caller to refuse. Errors: as fileError.
    static Result<Report> run(std::span<const std::filesystem::path> places,
                              std::span<const Secret> secrets, const Progress &progress = {});
};

} // namespace hookbench::casefile
