// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/authstyle.h"
#include "app/base/clock.h"
#include "app/http/message.h"
#include "app/sandbox/apierror.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace hookbench::sandbox
{

struct ApiKey;

/// What a path asks of a caller before anything else is looked at.
enum class Guard : std::uint8_t {
    None,
    Key,       ///< a valid key, outside the rate limit
    KeyAndRate ///< a valid key, and the request counts
};

/// A request that passed its guard and scope.
struct Call
{
    const http::Request &request;
    const ApiKey *key;     ///< null for Guard::None
    std::string parameter; ///< what stood for {id}, decoded; empty for patterns without
    UtcTime now;
};

using Answer = std::variant<http::Response, ApiError>;

struct Route
{
    std::string method;  ///< HEAD is served wherever GET is
    std::string pattern; ///< "/api/v0/webhooks/{id}": at most one parameter, as the last segment
    Guard guard = Guard::KeyAndRate;
    std::string scope{}; ///< empty: none needed
    std::function<Answer(const Call &)> handler{};
    /// Instead of `handler`: answers once, now or later, on the same thread.
    std::function<void(const Call &, std::function<void(Answer)>)> later{};
};

/// Finds the route of a request. Filled once, then only read.
class Router
{
public:
    struct Match
    {
        const Route *route = nullptr; ///< null: the path or the method is not served
        std::string parameter{};      ///< decoded; as it came when it cannot be decoded
        std::string allowed{};        ///< methods of the path; empty: no such path
        Guard guard = Guard::None;
    };

    void add(Route route);
    /// The guard of all paths below `prefix` ("/api/v0/") that no route has.
    void guardArea(std::string prefix, Guard guard);

    Match match(std::string_view method, std::string_view path) const;

private:
    std::vector<Route> m_routes;
    std::vector<std::pair<std::string, Guard>> m_areas;
};

} // namespace hookbench::sandbox
