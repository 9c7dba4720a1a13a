// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <string_view>

namespace hookbench::api
{

/// The deepest nesting that is read.
inline constexpr std::size_t jsonMaxDepth = 64;
/// The most members of one object: looking for a repeated name takes time in proportion.
inline constexpr std::size_t jsonMaxMembers = 256;

/// JSON from outside, order of members and integers kept. Depth and members are counted before
/// anything is built. Error: AnswerMalformed.
Result<nlohmann::ordered_json> parseJson(std::string_view text);

} // namespace hookbench::api
