// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/router.h"

#include "app/sandbox/percent.h"

#include <utility>

namespace hookbench::sandbox
{

namespace
{

/// What stands for the parameter (empty without one); nullopt when the path is another.
std::optional<std::string_view> parameterIn(std::string_view path, std::string_view pattern)
{
    const std::size_t brace = pattern.find('{');
    if (brace == pattern.npos)
        return path == pattern ? std::optional<std::string_view>("") : std::nullopt;
    if (!path.starts_with(pattern.substr(0, brace)))
        return std::nullopt;
    const std::string_view segment = path.substr(brace);
    if (segment.empty() || segment.find('/') != segment.npos)
        return std::nullopt;
    return segment;
}

} // namespace

void Router::add(Route route)
{
    m_routes.push_back(std::move(route));
}

void Router::guardArea(std::string prefix, Guard guard)
{
    m_areas.emplace_back(std::move(prefix), guard);
}

Router::Match Router::match(std::string_view method, std::string_view path) const
{
    Match match;
    for (const auto &[prefix, guard] : m_areas) {
        if (path.starts_with(prefix))
            match.guard = guard;
    }
    for (const Route &route : m_routes) {
        const auto parameter = parameterIn(path, route.pattern);
        if (!parameter)
            continue;
        match.guard = route.guard;
        match.allowed += (match.allowed.empty() ? "" : ", ") + route.method;
        if (route.method == "GET")
            match.allowed += ", HEAD";
        if (method == route.method || (method == "HEAD" && route.method == "GET")) {
            match.route = &route;
            match.parameter = percentDecode(*parameter).value_or(std::string(*parameter));
        }
    }
    return match;
}

} // namespace hookbench::sandbox
