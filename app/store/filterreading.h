// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/eventfilter.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hookbench::store
{

/// A part of a filter's text as the parser read it. Value type.
struct FilterMark
{
    enum class Kind : std::uint8_t {
        Word,    ///< words, with their quotes
        Field,   ///< the name with its colon
        Value,   ///< may be empty, where it is missing
        Operator ///< and, or, not, the hyphen, brackets
    };

    Kind kind = Kind::Word;
    std::size_t at = 0; ///< bytes from the start
    std::size_t size = 0;
    FilterTerm::Field field = FilterTerm::Field::Text; ///< of Field and Value

    bool operator==(const FilterMark &) const = default;
};

/// A filter with the places of its parts: for colours and completion.
struct FilterReading
{
    Result<EventFilter> filter;
    std::vector<FilterMark> marks; ///< from left to right, up to an error
};

/// As parseEventFilter, by the same parser.
FilterReading readEventFilter(std::string_view text, UtcTime now = SystemClock().now());

} // namespace hookbench::store
