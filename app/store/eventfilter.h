// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/result.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench::store
{

/// One condition of a filter. Value type.
struct FilterTerm
{
    enum class Field : std::uint8_t {
        Text, ///< words in payload or headers
        Verdict,
        Type,
        Cause,
        Path,
        Webhook,
        Event,    ///< event id
        Delivery, ///< delivery id
        Object,   ///< business object
        Answered, ///< status
        Size,     ///< bytes of the body
        Received, ///< when: after, before and age
        Header,   ///< `name` is the header's, in lower case
        Json,     ///< `name` is the path: "$.data.amount"
        Is        ///< duplicate, replay, encrypted, late, pinned
    };

    /// Decimal text, so that nothing goes through a double; absent: no bound.
    struct Range
    {
        std::optional<std::string> low{};
        std::optional<std::string> high{};
        bool withoutLow = false; ///< greater than low, not equal to it
        bool withoutHigh = false;

        bool operator==(const Range &) const = default;
    };

    Field field = Field::Text;
    std::string name{};
    /// "*" stands for any characters, in Text only at the end; empty where there is a range.
    std::string value{};
    std::optional<Range> range{};   ///< of Answered, Size and Json
    std::optional<UtcTime> from{};  ///< of Received: then or later
    std::optional<UtcTime> until{}; ///< of Received: earlier

    bool operator==(const FilterTerm &) const = default;
};

/// A filter's tree: a term, or what its children say together. Value type.
struct FilterNode
{
    enum class Kind : std::uint8_t {
        All, ///< every child holds; without children: everything
        Any, ///< at least one holds
        Not, ///< its one child does not hold
        Term
    };

    Kind kind = Kind::All;
    FilterTerm term{};
    std::vector<FilterNode> children{};

    bool operator==(const FilterNode &) const = default;
};

/// What to show. Value type; empty: everything.
struct EventFilter
{
    FilterNode root{}; ///< always All; what stands beside each other is not nested

    bool isEmpty() const { return root.children.empty(); }
    bool hasText() const;
    bool operator==(const EventFilter &) const = default;
};

/// Whether `holds` says yes to a term anywhere in the tree.
bool anyTerm(const FilterNode &node, const std::function<bool(const FilterTerm &)> &holds);

inline constexpr std::size_t maxFilterBytes = 4096;
inline constexpr std::size_t maxFilterTerms = 64;
inline constexpr int maxFilterDepth = 16;

// The grammar; between any two tokens there may be blanks.
//
//   filter  = [ either ]
//   either  = both { "or" both }
//   both    = single { [ "and" ] single }
//   single  = "not" single | "-" single | "(" either ")" | term
//   term    = words | field ":" value
//   words   = word | word"*" | '"' several words '"'
//   field   = type | verdict | cause | path | webhook | event | delivery | object
//           | status | answered | size | age | after | before | is
//           | header.NAME | $.KEY.KEY[N]["KEY"]
//   value   = text, "*" stands for any characters | '"' text with blanks '"'
//   number  = N | >N | >=N | <N | <=N | N..N            status, answered, size, $.path
//   age     = <D | <=D | >D | >=D | D..D                D: 90s 15m 2h 7d 4w
//   after, before = 2026-03-20 | 2026-03-20T12:00:00Z   UTC; after holds the moment, before not
//   is      = duplicate | replay | encrypted | late | pinned
//
// "and", "or" and "not" are also written in capitals; as words they stand in quotes. In quotes, \"
// and \\ are the signs themselves. `answered:none`: no status was given. A $.path without
// comparison is held against the exact text of the number or string; a comparison takes numbers,
// and strings that are one. `is:late`: created more than five minutes before it came, by the
// payload's own time.

/// Reads the text of a filter; ages count back from `now`. Errors: InvalidArgument with a whole
/// sentence in `detail` that says what is expected, and the place in `limit` (bytes from the
/// start).
Result<EventFilter> parseEventFilter(std::string_view text, UtcTime now = SystemClock().now());

/// A field as completion offers it.
struct FilterField
{
    std::string_view name; ///< "type"; "header." and "$." go on with a name
    FilterTerm::Field field;
    std::span<const std::string_view> values; ///< all that there are; empty: they are looked up
};

/// In the order of the help.
std::span<const FilterField> filterFields();

} // namespace hookbench::store
