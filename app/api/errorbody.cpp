// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/errorbody.h"

#include "app/api/jsonfields.h"
#include "app/api/jsontext.h"
#include "app/api/ratelimit.h"
#include "app/api/visibletext.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace hookbench::api
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t maxMessages = 50;
constexpr std::size_t maxMessageLength = 500;
constexpr std::size_t maxGatewayLine = 200;

ErrorKind kindOf(int status)
{
    switch (status) {
    case 400:
    case 422:
        return ErrorKind::Validation;
    case 401:
        return ErrorKind::Unauthorized;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
        return ErrorKind::NotFound;
    case 409:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    default:
        if (status >= 500 && status <= 599)
            return ErrorKind::ServerFailed;
        if (status >= 400 && status <= 499)
            return ErrorKind::ServerRefused;
        return ErrorKind::AnswerMalformed;
    }
}

/// The string members of `value`, or the string that it is.
std::vector<std::string> linesOf(const Json &value)
{
    std::vector<std::string> lines;
    const auto add = [&](const Json &one) {
        if (one.is_string() && lines.size() < maxMessages)
            lines.push_back(oneLine(one.get_ref<const std::string &>(), maxMessageLength));
    };
    if (value.is_array())
        std::for_each(value.begin(), value.end(), add);
    else
        add(value);
    std::erase(lines, std::string());
    return lines;
}

std::vector<std::string> linesAt(const Json &object, const char *name)
{
    const auto found = object.find(name);
    return found == object.end() ? std::vector<std::string>() : linesOf(*found);
}

std::string joined(const std::vector<std::string> &lines)
{
    std::string all;
    for (const std::string &line : lines)
        all += (all.empty() ? "" : "; ") + line;
    return oneLine(all, maxMessageLength);
}

/// The best words first: message, error.message, details, then the bare name in `error`.
std::vector<std::string> bestWords(const Json &body)
{
    auto lines = linesAt(body, "message");
    const auto typed = body.find("error");
    if (lines.empty() && typed != body.end() && typed->is_object()) {
        lines = linesAt(*typed, "message");
        for (const char *name : {"code", "type"}) {
            if (lines.empty())
                lines = linesAt(*typed, name);
        }
    }
    for (const char *name : {"details", "error"}) {
        if (lines.empty())
            lines = linesAt(body, name);
    }
    return lines;
}

void readBody(const Json &body, Error &error)
{
    const std::vector<std::string> lines = body.is_object() ? bestWords(body) : linesOf(body);
    error.detail = joined(lines);
    if (lines.size() > 1 || error.kind == ErrorKind::Validation)
        error.messages = lines;
    if (!body.is_object())
        return;
    // "details" as text says more about the message beside it; as an object it is for programs.
    const std::string details = joined(linesAt(body, "details"));
    if (!details.empty() && details != error.detail)
        error.detail = oneLine(error.detail + " (" + details + ")", maxMessageLength);
}

/// In the order of belief: Retry-After, retryAfter, and the end of the window where that is what
/// the request ran into.
std::int64_t waitOf(int status, const Headers &headers, const std::optional<std::int64_t> &inBody,
                    UtcTime now)
{
    if (const auto seconds = readRetryAfter(headers, now))
        return *seconds;
    if (inBody && *inBody >= 0)
        return *inBody;
    const auto reset = readRateLimit(headers).resetsAt;
    if (status != 429 || !reset)
        return -1;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*reset - now).count();
    return std::max<std::int64_t>(0, seconds);
}

} // namespace

Error errorFromAnswer(int status, const Headers &headers, std::string_view body, UtcTime now)
{
    Error error;
    error.kind = kindOf(status);
    error.httpStatus = status;
    error.requestId = oneLine(findHeader(headers, "x-request-id").value_or(""), maxGatewayLine);

    std::optional<std::int64_t> waitInBody;
    if (const auto json = parseJson(body)) {
        readBody(*json, error);
        if (json->is_object())
            waitInBody = fields::integer(*json, "retryAfter");
    } else {
        error.detail = firstVisibleLine(body, maxGatewayLine);
    }
    error.retryAfterSeconds = waitOf(status, headers, waitInBody, now);
    return error;
}

} // namespace hookbench::api
