// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace hookbench::store
{

/// How long an account's events are kept; the oldest go first. Pinned ones never go, and do not
/// count. Absent: no bound.
struct Retention
{
    std::optional<std::int64_t> maxCount{};
    std::optional<std::chrono::hours> maxAge{};
    std::optional<std::int64_t> maxBytes{}; ///< of headers, bodies and what was decrypted

    bool operator==(const Retention &) const = default;
};

/// By account id, with one for all others.
struct RetentionRules
{
    Retention others{};
    std::map<std::string, Retention> accounts{};

    bool operator==(const RetentionRules &) const = default;
};

} // namespace hookbench::store
