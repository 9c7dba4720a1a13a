// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/logendpoints.h"

#include "app/sandbox/answers.h"
#include "app/sandbox/apikey.h"
#include "app/sandbox/requestlog.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <cmath>

namespace hookbench::sandbox
{

namespace
{

using Json = nlohmann::ordered_json;

std::string dumped(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace); // a path may hold any bytes
}

Json orNull(bool isThere, Json value)
{
    return isThere ? std::move(value) : Json(nullptr);
}

Json summaryJson(const LoggedRequest &request)
{
    return {{"id", request.id},
            {"at", formatUtc(request.at)},
            {"method", request.method},
            {"path", request.path},
            {"query", request.query},
            {"status", orNull(request.status.has_value(), request.status.value_or(0))},
            {"ms", orNull(request.milliseconds.has_value(),
                          std::round(request.milliseconds.value_or(0) * 1000) / 1000)},
            {"key", orNull(!request.key.empty(), request.key)}};
}

Json messageJson(const LoggedMessage &message)
{
    Json headers = Json::array();
    for (const Header &header : message.headers)
        headers.push_back({header.name, header.value});
    return {{"headers", std::move(headers)},
            {"body", orNull(message.isBodyKept, message.body)},
            {"body_bytes", message.bodyBytes}};
}

Answer listRequests(const Call &call, const RequestLog &log)
{
    Json list = Json::array();
    for (const LoggedRequest *request : log.list(call.key->application.id))
        list.push_back(summaryJson(*request));
    return jsonResponse(200, dumped(list));
}

Answer showRequest(const Call &call, const RequestLog &log)
{
    std::uint64_t id = 0;
    const char *end = call.parameter.data() + call.parameter.size();
    const auto read = std::from_chars(call.parameter.data(), end, id);
    const LoggedRequest *request = read.ec == std::errc() && read.ptr == end
                                       ? log.find(call.key->application.id, id)
                                       : nullptr;
    if (!request)
        return ApiError{
            404, {"Request not found"}, "Newer ones took its place, or the list was cleared"};
    Json json = summaryJson(*request);
    json["request"] = messageJson(request->request);
    json["answer"] = messageJson(request->answer);
    return jsonResponse(200, dumped(json));
}

} // namespace

void addLogEndpoints(Router &router, const std::string &prefix, RequestLog &log)
{
    router.add({.method = "GET",
                .pattern = prefix + "/requests",
                .guard = Guard::Key,
                .handler = [&log](const Call &call) { return listRequests(call, log); }});
    router.add({.method = "DELETE",
                .pattern = prefix + "/requests",
                .guard = Guard::Key,
                .handler = [&log](const Call &call) -> Answer {
                    log.clear(call.key->application.id);
                    return jsonResponse(204, {});
                }});
    router.add({.method = "GET",
                .pattern = prefix + "/requests/{id}",
                .guard = Guard::Key,
                .handler = [&log](const Call &call) { return showRequest(call, log); }});
}

} // namespace hookbench::sandbox
