// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/receiver/answerplanner.h"
#include "app/receiver/endpoint.h"

#include <string_view>
#include <vector>

namespace hookbench::signing
{
class SchemeSet;
}

namespace hookbench::receiver
{

/// An endpoint at work: its secrets made ready, its answers counted. One thread at a time.
struct Route
{
    Endpoint endpoint;
    signing::Verifier verifier;
    AnswerPlanner planner;
};

/// The endpoints that are listened on, found by path: the longest one that the path begins with,
/// whole segments only ("/orders" has "/orders/5" and not "/orders2"). Paths are compared as they
/// are, neither decoded nor without case. Made anywhere, then used on the engine's thread.
class EndpointTable
{
public:
    EndpointTable() = default;
    /// Of two with the same path the later one counts. `schemes` must outlive it.
    EndpointTable(std::vector<Endpoint> endpoints, const signing::SchemeSet &schemes);

    /// Null: nobody listens there.
    Route *find(std::string_view path);
    /// Goes on counting where an endpoint of `before` with the same path has the same rule.
    void takeCounts(EndpointTable &before);

private:
    std::vector<Route> m_routes; ///< longest path first
};

} // namespace hookbench::receiver
