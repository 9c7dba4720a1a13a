// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace hookbench::store
{

inline constexpr std::size_t maxJsonLeaves = 100'000;
inline constexpr int maxJsonDepth = 128;

/// Every value of a JSON document that holds no other, by its path ("$.data.items[0].sku"), as JSON
/// text: numbers and strings exactly as they are written. Two documents with the same leaves say
/// the same, whatever the order of their keys. nullopt for what is no JSON, too deep or too large.
std::optional<std::map<std::string, std::string>> jsonLeaves(std::string_view json);

} // namespace hookbench::store
