// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench
{

/// Something about a business object's story that does not fit its life cycle, as plain facts;
/// app/text makes the sentence. Value type.
struct StoryFinding
{
    enum class Kind : std::uint8_t { Missing, Doubled, OutOfOrder, Changed };

    Kind kind = Kind::Missing;
    std::string eventType{};
    std::optional<std::int64_t> event{}; ///< that shows it; absent for what is missing

    bool operator==(const StoryFinding &) const = default;
};

/// "missing", "doubled", "out-of-order", "changed".
std::string_view findingName(StoryFinding::Kind kind);

} // namespace hookbench
