// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/receiver/endpointtable.h"

#include "app/receiver/subpath.h"

#include <algorithm>

namespace hookbench::receiver
{

namespace
{

/// "/orders/" listens where "/orders" does, and everything without a slash in front gets one.
std::string normalized(std::string path)
{
    if (!path.starts_with('/'))
        path.insert(0, 1, '/');
    while (path.size() > 1 && path.ends_with('/'))
        path.pop_back();
    return path;
}

} // namespace

EndpointTable::EndpointTable(std::vector<Endpoint> endpoints, const signing::SchemeSet &schemes)
{
    m_routes.reserve(endpoints.size());
    for (auto it = endpoints.rbegin(); it != endpoints.rend(); ++it) {
        Endpoint &endpoint = *it;
        endpoint.path = normalized(std::move(endpoint.path));
        const bool isReplaced =
            std::any_of(m_routes.begin(), m_routes.end(),
                        [&](const Route &route) { return route.endpoint.path == endpoint.path; });
        if (isReplaced)
            continue;
        signing::Verifier verifier(schemes, endpoint.scheme, endpoint.keys);
        AnswerPlanner planner(endpoint.answer);
        m_routes.push_back({std::move(endpoint), std::move(verifier), std::move(planner)});
    }
    std::sort(m_routes.begin(), m_routes.end(), [](const Route &a, const Route &b) {
        return a.endpoint.path.size() > b.endpoint.path.size();
    });
}

Route *EndpointTable::find(std::string_view path)
{
    const auto found = std::find_if(m_routes.begin(), m_routes.end(), [&](const Route &route) {
        return isBelow(path, route.endpoint.path);
    });
    return found == m_routes.end() ? nullptr : &*found;
}

void EndpointTable::takeCounts(EndpointTable &before)
{
    for (Route &route : m_routes) {
        for (Route &old : before.m_routes) {
            if (old.endpoint.path == route.endpoint.path &&
                old.planner.rule() == route.planner.rule())
                route.planner = std::move(old.planner);
        }
    }
}

} // namespace hookbench::receiver
