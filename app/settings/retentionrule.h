// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

namespace hookbench::settings
{

/// How long the events of one account are kept; absent: no bound. Value type.
struct RetentionRule
{
    std::optional<std::int64_t> maxCount{};
    std::optional<std::chrono::hours> maxAge{};
    std::optional<std::int64_t> maxBytes{};

    bool operator==(const RetentionRule &) const = default;
};

/// What holds where nothing was chosen: a million events or 4 GiB, and for LIVE 30 days.
RetentionRule defaultRetentionRule(bool isLive);

/// What was chosen for an account in the receiver's settings file (receiver.json), which the window
/// writes; the default where nothing was, or where it makes no sense. Reads alone. Errors: as
/// readFile().
Result<RetentionRule> retentionRuleOf(const std::filesystem::path &file,
                                      const std::string &accountId, bool isLive);

} // namespace hookbench::settings
