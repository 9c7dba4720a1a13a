// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hookbench
{

/// One header line, name spelt as it came, value without surrounding white space.
struct Header
{
    std::string name;
    std::string value;

    bool operator==(const Header &) const = default;
};

/// Header lines in the order in which they came, repeated names included (RFC 9110, 5.3).
using Headers = std::vector<Header>;

/// ASCII-only comparison without case.
bool equalsIgnoringCase(std::string_view a, std::string_view b);

/// The first value of `name` (compared without case); nullopt when absent.
std::optional<std::string_view> findHeader(const Headers &headers, std::string_view name);

} // namespace hookbench
