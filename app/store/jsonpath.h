// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hookbench::store
{

/// A place in a JSON document: "$.data.items[0]["a b"]". Value type.
class JsonPath
{
public:
    static constexpr std::size_t maxSteps = 32;

    /// Errors: InvalidArgument, `limit` is the byte.
    static Result<JsonPath> parse(std::string_view text);

    /// The name of a member, or the index of an element, from the outside in; at least one.
    using Step = std::variant<std::string, std::uint64_t>;
    const std::vector<Step> &steps() const { return m_steps; }

private:
    std::vector<Step> m_steps;
};

} // namespace hookbench::store
