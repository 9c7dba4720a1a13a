// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::signing::doctor
{

/// White space between the tokens of a JSON text, as common writers put it.
enum class JsonLayout : std::uint8_t { Kept, Compact, Indent2, Indent4, Spaced };
/// What is rewritten inside of the tokens.
enum class JsonRewrite : std::uint8_t {
    None,
    EscapeSlash,
    PlainSlash,
    EscapeUnicode,
    PlainUnicode,
    WholeNumbers,   ///< 1.0 and 1e2 as 1 and 100
    DecimalNumbers, ///< 1 as 1.0
    TwoDecimals     ///< 10.5 as 10.50
};

/// Deeper than this nothing is re-serialised.
inline constexpr std::size_t maxJsonDepth = 256;

/// The same tokens in another layout; all that is not rewritten keeps its exact text. nullopt: no
/// JSON object or array, or deeper than maxJsonDepth. The text is tokenised, not validated.
std::optional<std::string> restyledJson(std::string_view json, JsonLayout layout,
                                        JsonRewrite rewrite = JsonRewrite::None);

/// Compact, with the members of every object sorted by the bytes of their names.
std::optional<std::string> sortedJson(std::string_view json);

} // namespace hookbench::signing::doctor
