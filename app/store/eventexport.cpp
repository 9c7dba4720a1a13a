// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/eventexport.h"

#include "app/base/base64.h"
#include "app/base/credentialheader.h"
#include "app/store/csv.h"
#include "app/store/lossyjson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace hookbench::store
{

namespace
{

using Json = nlohmann::ordered_json;

/// Made anew by whoever sends again.
constexpr std::array<std::string_view, 6> hopHeaders{
    "Host", "Content-Length", "Transfer-Encoding", "Connection", "Expect", "Trailer"};

bool isHop(std::string_view name)
{
    return std::any_of(hopHeaders.begin(), hopHeaders.end(),
                       [&](std::string_view hop) { return equalsIgnoringCase(hop, name); });
}

/// One word for a POSIX shell.
std::string shellWord(std::string_view text)
{
    std::string word = "'";
    for (const char c : text) {
        if (c == '\'')
            word += "'\\''";
        else
            word += c;
    }
    return word + "'";
}

/// Fit to stand in a command that a person looks at.
bool isPlainText(std::string_view body)
{
    const bool hasControls = std::any_of(body.begin(), body.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f;
    });
    if (hasControls)
        return false;
    try {
        (void)Json(std::string(body)).dump(); // strict about UTF-8
        return true;
    } catch (const Json::exception &) {
        return false;
    }
}

std::string urlOf(const EventRecord &event)
{
    const bool isAbsolute =
        event.target.starts_with("http://") || event.target.starts_with("https://");
    if (isAbsolute)
        return event.target;
    const std::string host(findHeader(event.headers, "Host").value_or("localhost"));
    return (event.overTls ? "https://" : "http://") + host + event.target;
}

Json harHeaders(const Headers &headers)
{
    Json list = Json::array();
    for (const Header &header : withoutCredentials(headers))
        list.push_back({{"name", header.name}, {"value", header.value}});
    return list;
}

Json harQuery(std::string_view target)
{
    Json list = Json::array();
    const std::size_t mark = target.find('?');
    std::string_view rest = mark == target.npos ? std::string_view() : target.substr(mark + 1);
    while (!rest.empty()) {
        const std::string_view pair = rest.substr(0, rest.find('&'));
        rest = pair.size() == rest.size() ? std::string_view() : rest.substr(pair.size() + 1);
        const std::size_t equals = pair.find('=');
        list.push_back({{"name", pair.substr(0, equals)},
                        {"value", equals == pair.npos ? "" : pair.substr(equals + 1)}});
    }
    return list;
}

Json harRequest(const EventRecord &event)
{
    Json request{{"method", event.summary.method},
                 {"url", urlOf(event)},
                 {"httpVersion", "HTTP/1." + std::to_string(event.versionMinor)},
                 {"cookies", Json::array()},
                 {"headers", harHeaders(event.headers)},
                 {"queryString", harQuery(event.target)},
                 {"headersSize", event.rawHeader.empty() ? Json(-1) : Json(event.rawHeader.size())},
                 {"bodySize", event.body.size()}};
    if (!event.body.empty()) {
        request["postData"] = {
            {"mimeType", std::string(findHeader(event.headers, "Content-Type").value_or(""))},
            {"text", event.body},
            {"_bodyBase64", toBase64(event.body)}};
    }
    return request;
}

Json harResponse(const AnswerRecord &answer)
{
    const std::string type(findHeader(answer.headers, "Content-Type").value_or(""));
    return {{"status", answer.status.value_or(0)},
            {"statusText", ""},
            {"httpVersion", "HTTP/1.1"},
            {"cookies", Json::array()},
            {"headers", harHeaders(answer.headers)},
            {"content", {{"size", answer.body.size()}, {"mimeType", type}, {"text", answer.body}}},
            {"redirectURL", ""},
            {"headersSize", -1},
            {"bodySize", answer.body.size()}};
}

} // namespace

std::string_view eventSourceName(EventSource source)
{
    switch (source) {
    case EventSource::Direct:
        return "direct";
    case EventSource::Sandbox:
        return "sandbox";
    case EventSource::Replay:
        return "replay";
    case EventSource::Import:
        return "import";
    case EventSource::Relay:
        return "relay";
    }
    return "direct";
}

Headers withoutCredentials(Headers headers, int *redacted)
{
    for (Header &header : headers) {
        if (!isCredentialHeader(header.name))
            continue;
        header.value = redactedValue;
        if (redacted)
            ++*redacted;
    }
    return headers;
}

std::string eventAsCurl(const EventRecord &event)
{
    std::string command =
        "curl --globoff --path-as-is --request " + shellWord(event.summary.method);
    for (const Header &header : withoutCredentials(event.headers)) {
        // curl takes "Name:" as "do not send it", and "Name;" as an empty one.
        if (!isHop(header.name)) {
            command +=
                " --header " + shellWord(header.value.empty() ? header.name + ";"
                                                              : header.name + ": " + header.value);
        }
    }
    for (const char *own : {"User-Agent", "Accept", "Content-Type"}) { // curl's own, taken out
        if (!findHeader(event.headers, own))
            command += " --header " + shellWord(own + std::string(":"));
    }
    if (!event.body.empty()) {
        if (isPlainText(event.body)) {
            command += " --data-raw " + shellWord(event.body);
        } else {
            command = "printf %s " + shellWord(toBase64(event.body)) + " | base64 -d | " + command +
                      " --data-binary @-";
        }
    }
    return command + " " + shellWord(urlOf(event));
}

std::string eventAsHttp(const EventRecord &event)
{
    std::string text;
    std::string_view rest = event.rawHeader;
    bool isFolded = false; // a line that goes on with the one before, redacted with it
    while (!rest.empty()) {
        const std::size_t lineEnd = rest.find('\n');
        const std::string_view line =
            rest.substr(0, lineEnd == rest.npos ? rest.size() : lineEnd + 1);
        rest = rest.substr(line.size());
        const std::size_t colon = line.find(':');
        const bool goesOn = line.front() == ' ' || line.front() == '\t';
        if (goesOn && isFolded)
            continue;
        isFolded = colon != line.npos && isCredentialHeader(line.substr(0, colon));
        if (isFolded) {
            text += line.substr(0, colon + 1);
            text += ' ';
            text += redactedValue;
            text += "\r\n";
        } else {
            text += line;
        }
    }
    return text + event.body;
}

std::string eventCsvHeading()
{
    const std::array<std::string, 18> names{
        "id",         "received_at", "method",       "path",     "verdict",     "cause",
        "scheme",     "secret",      "event_type",   "event_id", "delivery_id", "attempt",
        "webhook_id", "size",        "duplicate_of", "answered", "source",      "parent"};
    return csvRow(names);
}

std::string eventCsvLine(const EventSummary &event)
{
    const auto number = [](const auto &value) {
        return value ? std::to_string(*value) : std::string();
    };
    const std::array<std::string, 18> cells{
        std::to_string(event.id),
        formatUtc(event.receivedAt),
        event.method,
        event.path,
        std::string(verdictName(event.verdict)),
        event.cause,
        event.scheme,
        event.secret ? std::string(secretRoleName(*event.secret)) : std::string(),
        event.eventType,
        event.eventId,
        event.deliveryId,
        number(event.attempt),
        event.webhookId,
        std::to_string(event.size),
        number(event.duplicateOf),
        number(event.answered),
        std::string(eventSourceName(event.source)),
        number(event.parent)};
    return csvRow(cells);
}

std::string harHead(std::string_view programVersion)
{
    const Json creator{{"name", "Hookbench"}, {"version", programVersion}};
    return "{\"log\":{\"version\":\"1.2\",\"creator\":" + lossyJson(creator) + ",\"entries\":[";
}

std::string harEntry(const EventRecord &event)
{
    const double milliseconds =
        event.answer.passOn ? std::max(event.answer.passOn->milliseconds, 0.0) : 0.0;
    const Json entry{{"startedDateTime", formatUtc(event.summary.receivedAt)},
                     {"time", milliseconds},
                     {"request", harRequest(event)},
                     {"response", harResponse(event.answer)},
                     {"cache", Json::object()},
                     {"timings", {{"send", 0}, {"wait", milliseconds}, {"receive", 0}}},
                     {"_id", event.summary.id},
                     {"_verdict", verdictName(event.summary.verdict)}};
    return lossyJson(entry);
}

std::string harTail()
{
    return "]}}";
}

} // namespace hookbench::store
