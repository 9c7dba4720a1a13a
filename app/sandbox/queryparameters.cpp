// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/queryparameters.h"

#include "app/sandbox/percent.h"

#include <algorithm>
#include <charconv>

namespace hookbench::sandbox
{

namespace
{

/// A text that cannot be decoded stays as it is: it will not be a number or a boolean.
std::string decoded(std::string_view text)
{
    return percentDecode(text).value_or(std::string(text));
}

std::optional<std::int64_t> digitsOnly(std::string_view text)
{
    std::int64_t number = 0;
    const char *end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, number);
    if (failure != std::errc() || stop != end || text.front() == '-')
        return std::nullopt;
    return number;
}

} // namespace

QueryParameters::QueryParameters(std::string_view query)
{
    while (!query.empty()) {
        const std::string_view pair = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(pair.size() + 1, query.size()));
        const std::size_t equals = std::min(pair.find('='), pair.size());
        m_parameters.emplace_back(decoded(pair.substr(0, equals)),
                                  decoded(pair.substr(std::min(equals + 1, pair.size()))));
    }
}

std::int64_t QueryParameters::wholeNumber(std::string_view name, std::int64_t fallback,
                                          std::int64_t least, std::int64_t most)
{
    const std::optional<std::string_view> text = value(name);
    if (!text)
        return fallback;
    const std::optional<std::int64_t> number = digitsOnly(*text);
    if (number && *number >= least && *number <= most)
        return *number;
    const bool bounded = most != std::numeric_limits<std::int64_t>::max();
    m_violations.push_back(std::string(name) + " must be a whole number " +
                           (bounded
                                ? "from " + std::to_string(least) + " to " + std::to_string(most)
                                : "of at least " + std::to_string(least)));
    return fallback;
}

std::optional<std::string> QueryParameters::text(std::string_view name)
{
    const std::optional<std::string_view> text = value(name);
    return text ? std::optional(std::string(*text)) : std::nullopt;
}

std::optional<bool> QueryParameters::boolean(std::string_view name)
{
    const std::optional<std::string_view> text = value(name);
    if (!text)
        return std::nullopt;
    if (*text == "true" || *text == "false")
        return *text == "true";
    m_violations.push_back(std::string(name) + " must be true or false");
    return std::nullopt;
}

std::optional<std::string_view> QueryParameters::value(std::string_view name)
{
    std::optional<std::string_view> found;
    for (const auto &[key, text] : m_parameters) {
        if (key != name)
            continue;
        if (found) {
            m_violations.push_back(std::string(name) + " must not be given more than once");
            return std::nullopt;
        }
        found = text;
    }
    return found;
}

} // namespace hookbench::sandbox
