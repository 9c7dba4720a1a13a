// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/sandboxrequest.h"

#include <nlohmann/json.hpp>

#include <exception>

namespace hookbench::api
{

namespace
{

using LogJson = nlohmann::ordered_json;

QString textOf(const LogJson &value)
{
    return value.is_null() ? QString() : QString::fromStdString(value.get<std::string>());
}

SandboxRequest loggedRequestOf(const LogJson &json)
{
    SandboxRequest request;
    request.id = json.at("id").get<qint64>();
    request.at = parseUtc(json.at("at").get<std::string>());
    request.method = textOf(json.at("method"));
    request.path = textOf(json.at("path"));
    request.query = textOf(json.at("query"));
    if (!json.at("status").is_null())
        request.status = json.at("status").get<int>();
    if (!json.at("ms").is_null())
        request.ms = json.at("ms").get<double>();
    request.key = textOf(json.at("key"));
    return request;
}

SandboxMessage loggedMessageOf(const LogJson &json)
{
    SandboxMessage message;
    for (const LogJson &header : json.at("headers"))
        message.headers.append({textOf(header.at(0)), textOf(header.at(1))});
    if (!json.at("body").is_null())
        message.body = textOf(json.at("body"));
    message.bodyBytes = json.at("body_bytes").get<qint64>();
    return message;
}

/// Runs `read` on the parsed body; what it throws means that the answer is another one.
template <typename T, typename Read>
Result<T> readLog(std::string_view body, Read &&read)
{
    try {
        return read(LogJson::parse(body));
    } catch (const std::exception &failure) {
        return Error{.kind = ErrorKind::AnswerMalformed, .detail = failure.what()};
    }
}

} // namespace

Result<QVector<SandboxRequest>> parseSandboxRequests(std::string_view body)
{
    return readLog<QVector<SandboxRequest>>(body, [](const LogJson &json) {
        QVector<SandboxRequest> requests;
        for (const LogJson &request : json.get_ref<const LogJson::array_t &>())
            requests.append(loggedRequestOf(request));
        return requests;
    });
}

Result<SandboxExchange> parseSandboxExchange(std::string_view body)
{
    return readLog<SandboxExchange>(body, [](const LogJson &json) {
        return SandboxExchange{loggedRequestOf(json), loggedMessageOf(json.at("request")),
                               loggedMessageOf(json.at("answer"))};
    });
}

} // namespace hookbench::api
