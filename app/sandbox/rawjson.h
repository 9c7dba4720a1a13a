// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace hookbench::sandbox
{

/// The text of an object's member exactly as it is written in `object`, so that a number never
/// passes through a double; nullopt when there is none, or `object` is no JSON object.
std::optional<std::string> rawMember(std::string_view object, std::string_view name);

} // namespace hookbench::sandbox
