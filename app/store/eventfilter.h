// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"
#include "app/base/verdict.h"

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
        After,
        Before
    };

    Field field = Field::Text;
    bool isNegated = false;
    std::string value{}; ///< "*" stands for any characters, except in Verdict, After and Before
    std::optional<UtcTime> time{};

    bool operator==(const FilterTerm &) const = default;
};

/// What to show. Value type; empty: everything.
struct EventFilter
{
    std::vector<FilterTerm> terms;

    bool isEmpty() const { return terms.empty(); }
    bool operator==(const EventFilter &) const = default;
};

/// A filter that does not parse: where (in bytes), and what is expected there.
struct FilterError
{
    std::size_t at = 0;
    std::string expected;
};

/// `field:value`, words, "quoted words", `-` in front for not, separated by spaces. Fields: verdict,
/// type, path, event, delivery, answered, after, before (UTC, "2026-03-20" or with a time). At most
/// 4096 bytes and 32 terms. Errors: InvalidArgument with a whole sentence in `detail`, and the place
/// in `limit` (bytes from the start).
Result<EventFilter> parseEventFilter(std::string_view text);

} // namespace hookbench::store
