// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace hookbench::sandbox
{

/// The parameters of a query string, read strictly: what is asked for and not well-formed becomes a
/// violation, a sentence that names the parameter. Unknown parameters are ignored.
class QueryParameters
{
public:
    explicit QueryParameters(std::string_view query);

    /// A whole number in decimal digits; `fallback` when it is absent or wrong.
    std::int64_t wholeNumber(std::string_view name, std::int64_t fallback, std::int64_t least,
                             std::int64_t most = std::numeric_limits<std::int64_t>::max());
    /// Any text; nullopt when it is absent.
    std::optional<std::string> text(std::string_view name);
    /// "true" or "false"; nullopt when it is absent or wrong.
    std::optional<bool> boolean(std::string_view name);

    const std::vector<std::string> &violations() const { return m_violations; }

private:
    /// The only value of `name`; a repeated name is a violation.
    std::optional<std::string_view> value(std::string_view name);

    std::vector<std::pair<std::string, std::string>> m_parameters;
    std::vector<std::string> m_violations;
};

} // namespace hookbench::sandbox
