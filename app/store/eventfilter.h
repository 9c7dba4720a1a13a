// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/verdict.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

/// One condition of a filter; all of a filter's terms must hold.
struct FilterTerm
{
    enum class Field : std::uint8_t {
        Text, ///< words in payload or headers
        Verdict,
        Type,
        Path,
        Event,    ///< event id
        Delivery, ///< delivery id
        Answered, ///< status
        After,    ///< received at `time` or later
        Before    ///< received earlier than `time`
    };

    Field field = Field::Text;
    bool isNegated = false;
    /// "*" stands for any characters, in Text only at the end, in Verdict, After and Before never.
    std::string value{};
    std::optional<UtcTime> time{}; ///< of After and Before

    bool operator==(const FilterTerm &) const = default;
};

/// What to show. Value type; empty: everything.
struct EventFilter
{
    std::vector<FilterTerm> terms;

    bool isEmpty() const { return terms.empty(); }
    bool hasText() const;
    bool operator==(const EventFilter &) const = default;
};

inline constexpr std::size_t maxFilterBytes = 4096;
inline constexpr std::size_t maxFilterTerms = 32;

/// `field:value`, words, "quoted words", `-` in front for not, separated by spaces. Fields:
/// verdict, type, path, event, delivery, answered, after, before (UTC, "2026-03-20" or with a
/// time). A value with spaces is quoted; in quotes, `\"` and `\\` are the signs themselves. Errors:
/// InvalidArgument with a whole sentence in `detail`, and the place in `limit` (bytes from the
/// start).
Result<EventFilter> parseEventFilter(std::string_view text);

} // namespace hookbench::store
