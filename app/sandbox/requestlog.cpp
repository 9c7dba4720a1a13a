// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/requestlog.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <string_view>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::string_view notKept = "(not kept)";
constexpr std::size_t maxTargetBytes = 2048;
constexpr std::ptrdiff_t maxBrackets = 1000; ///< they are walked through by recursion

std::string lowered(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return result;
}

/// By its name alone: a value that merely looks harmless is not looked at.
bool isSecretName(std::string_view name)
{
    const std::string low = lowered(name);
    constexpr std::array words{"secret",   "authorization", "cookie",    "token",
                               "password", "client-key",    "clientkey", "client_key",
                               "api-key",  "api_key",       "apikey"};
    return std::any_of(words.begin(), words.end(),
                       [&low](const char *word) { return low.find(word) != std::string::npos; });
}

void maskSecrets(Json &json)
{
    if (json.is_object()) {
        for (auto &[name, value] : json.items()) {
            if (isSecretName(name) && !value.is_null())
                value = notKept;
            else
                maskSecrets(value);
        }
    } else if (json.is_array()) {
        for (Json &value : json)
            maskSecrets(value);
    }
}

/// "a=1&client_secret=x" → "a=1&client_secret=(not kept)".
std::string maskedQuery(std::string_view query)
{
    std::string result;
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(query.size(), part.size() + 1));
        const std::size_t sign = part.find('=');
        result += result.empty() ? "" : "&";
        if (sign != std::string_view::npos && isSecretName(part.substr(0, sign)))
            result.append(part.substr(0, sign + 1)).append(notKept);
        else
            result += part;
    }
    return result.substr(0, maxTargetBytes);
}

/// Counts brackets in texts as well: who writes that many has no body worth keeping.
bool isShallow(std::string_view body)
{
    return std::count_if(body.begin(), body.end(), [](char c) { return c == '{' || c == '['; }) <=
           maxBrackets;
}

LoggedMessage loggedMessage(const Headers &headers, const std::string &body)
{
    LoggedMessage message;
    std::size_t bytes = 0;
    for (const Header &header : headers) {
        bytes += header.name.size() + header.value.size();
        if (bytes > RequestLog::maxLoggedBytes)
            break;
        message.headers.push_back(
            {header.name, isSecretName(header.name) ? std::string(notKept) : header.value});
    }
    message.bodyBytes = body.size();
    if (body.empty())
        return message;
    const bool mayBeKept = body.size() <= RequestLog::maxLoggedBytes && isShallow(body);
    Json json = mayBeKept ? Json::parse(body, nullptr, false) : Json(Json::value_t::discarded);
    message.isBodyKept = !json.is_discarded();
    if (message.isBodyKept) {
        maskSecrets(json);
        message.body = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return message;
}

} // namespace

std::uint64_t RequestLog::begin(const http::Request &request, UtcTime at, std::string application,
                                std::string key)
{
    if (m_requests.size() == maxLogged)
        m_requests.pop_front();
    LoggedRequest logged;
    logged.id = ++m_last;
    logged.at = at;
    logged.application = std::move(application);
    logged.key = std::move(key);
    logged.method = request.method.substr(0, maxTargetBytes);
    logged.path = std::string(request.path().substr(0, maxTargetBytes));
    logged.query = maskedQuery(request.query());
    logged.request = loggedMessage(request.headers, request.body);
    m_requests.push_back(std::move(logged));
    return m_last;
}

void RequestLog::end(std::uint64_t id, const http::Response &response, UtcTime at)
{
    const auto found = std::lower_bound(
        m_requests.begin(), m_requests.end(), id,
        [](const LoggedRequest &each, std::uint64_t wanted) { return each.id < wanted; });
    if (found == m_requests.end() || found->id != id)
        return;
    const std::chrono::duration<double, std::milli> took = at - found->at;
    found->milliseconds = std::max(0.0, took.count());
    if (response.status == 0)
        return;
    found->status = response.status;
    found->answer = loggedMessage(response.headers, response.body);
}

std::vector<const LoggedRequest *> RequestLog::list(const std::string &application) const
{
    std::vector<const LoggedRequest *> listed;
    for (auto each = m_requests.rbegin(); each != m_requests.rend(); ++each) {
        if (each->application == application || each->application.empty())
            listed.push_back(&*each);
    }
    return listed;
}

const LoggedRequest *RequestLog::find(const std::string &application, std::uint64_t id) const
{
    for (const LoggedRequest *each : list(application)) {
        if (each->id == id)
            return each;
    }
    return nullptr;
}

void RequestLog::clear(const std::string &application)
{
    std::erase_if(m_requests, [&application](const LoggedRequest &each) {
        return each.application == application || each.application.empty();
    });
}

} // namespace hookbench::sandbox
