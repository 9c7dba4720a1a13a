// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/clock.h"
#include "app/base/headers.h"
#include "app/http/message.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace hookbench::sandbox
{

/// One side of a request as it is remembered: without credentials, and bounded.
struct LoggedMessage
{
    Headers headers{};
    std::string body{}; ///< JSON with every secret masked; empty: none, or not kept
    std::size_t bodyBytes = 0;
    bool isBodyKept = true; ///< false: too large, or no JSON that could be searched for secrets

    bool operator==(const LoggedMessage &) const = default;
};

/// One request to the API and its answer.
struct LoggedRequest
{
    std::uint64_t id = 0; ///< counts up from 1
    UtcTime at{};
    std::string application{}; ///< of its key; empty: the key is unknown, or there was none
    std::string key{};         ///< its name
    std::string method{};
    std::string path{};
    std::string query{};
    std::optional<int> status{};          ///< absent: cut off on purpose, or not answered yet
    std::optional<double> milliseconds{}; ///< absent: not answered yet
    LoggedMessage request{};
    LoggedMessage answer{};

    bool operator==(const LoggedRequest &) const = default;
};

/// The last requests that came to the sandbox's API, in memory only: maxLogged of them, each with
/// maxLoggedBytes of headers and body on either side at most. Nothing in it can be used to sign in
/// or to sign. One thread.
class RequestLog
{
public:
    static constexpr std::size_t maxLogged = 500;
    static constexpr std::size_t maxLoggedBytes = 8 * 1024;

    /// What came; its id. An empty `application`: nobody's.
    std::uint64_t begin(const http::Request &request, UtcTime at, std::string application,
                        std::string key);
    /// What was answered; a status of 0 stands for a connection that was cut. Nothing for an id
    /// that is not there any more.
    void end(std::uint64_t id, const http::Response &response, UtcTime at);

    /// Those of the application and nobody's, newest first.
    std::vector<const LoggedRequest *> list(const std::string &application) const;
    /// Null: there is none, or it is another application's.
    const LoggedRequest *find(const std::string &application, std::uint64_t id) const;
    void clear(const std::string &application);

private:
    std::deque<LoggedRequest> m_requests; ///< oldest first; ids grow, with gaps after clear()
    std::uint64_t m_last = 0;
};

} // namespace hookbench::sandbox
