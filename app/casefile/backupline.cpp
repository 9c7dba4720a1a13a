// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/backupline.h"

#include "app/base/base64.h"
#include "app/base/verdict.h"
#include "app/store/eventexport.h"
#include "app/store/fieldpack.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <limits>
#include <optional>
#include <stdexcept>

namespace hookbench::casefile
{

using store::AnswerKind;
using store::EventRecord;
using store::EventSource;
using store::EventSummary;

namespace
{

using Json = nlohmann::ordered_json;

constexpr std::size_t longestBackupText = 64 * 1024;
constexpr std::array answerKinds{"fixed", "passed-on", "dropped", "withheld", "pending"};
constexpr std::array sources{EventSource::Direct, EventSource::Sandbox, EventSource::Replay,
                             EventSource::Import, EventSource::Relay};

/// Says what is wrong with a line; does not leave this file.
class LineRefusal : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

std::int64_t microsOf(UtcTime time)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(time.time_since_epoch()).count();
}

/// The header block without what a sender signs in with; the very bytes where there is nothing of
/// it.
std::string rawWithoutCredentials(const EventRecord &event)
{
    int redacted = 0;
    const Headers headers = store::withoutCredentials(event.headers, &redacted);
    if (redacted == 0)
        return event.rawHeader;
    std::string raw = event.rawHeader.substr(0, event.rawHeader.find('\n') + 1);
    for (const Header &header : headers)
        raw += header.name + ": " + header.value + "\r\n";
    return raw + "\r\n";
}

Json packedHeaders(const Headers &headers)
{
    Json list = Json::array();
    for (const Header &header : headers)
        list.push_back(Json::array({toBase64(header.name), toBase64(header.value)}));
    return list;
}

Json passOnJson(const std::optional<store::PassOn> &passOn)
{
    if (!passOn)
        return nullptr;
    return {{"url", toBase64(passOn->url)},
            {"sha256Before", passOn->sha256Before},
            {"sha256After", passOn->sha256After},
            {"milliseconds", passOn->milliseconds},
            {"failure", passOn->failure}};
}

const Json &part(const Json &object, const char *name)
{
    const auto found = object.find(name);
    if (found == object.end())
        throw LineRefusal(std::string(name) + " is missing");
    return *found;
}

std::string textPart(const Json &object, const char *name)
{
    const Json &value = part(object, name);
    if (!value.is_string() || value.get_ref<const std::string &>().size() > longestBackupText)
        throw LineRefusal(std::string(name) + " is no text, or a text of more than 64 KiB");
    return value.get<std::string>();
}

std::string bytesPart(const Json &object, const char *name)
{
    const Json &value = part(object, name);
    std::optional<std::string> decoded =
        value.is_string() ? decodeBase64(value.get_ref<const std::string &>()) : std::nullopt;
    if (!decoded)
        throw LineRefusal(std::string(name) + " is no base64");
    return std::move(*decoded);
}

bool flagPart(const Json &object, const char *name)
{
    const Json &value = part(object, name);
    if (!value.is_boolean())
        throw LineRefusal(std::string(name) + " is neither true nor false");
    return value.get<bool>();
}

std::optional<std::int64_t> numberPart(const Json &object, const char *name, std::int64_t least,
                                       std::int64_t most)
{
    const Json &value = part(object, name);
    if (value.is_null())
        return {};
    if (!value.is_number_integer() || (value.is_number_unsigned() && value.get<std::uint64_t>() >
                                                                         std::uint64_t(most)) ||
        value.get<std::int64_t>() < least || value.get<std::int64_t>() > most)
        throw LineRefusal(std::string(name) + " is no whole number that makes sense there");
    return value.get<std::int64_t>();
}

UtcTime timePart(const Json &object, const char *name)
{
    constexpr std::int64_t farthest = 253'402'300'799'999'999; // the end of the year 9999
    const auto micros = numberPart(object, name, 0, farthest);
    if (!micros)
        throw LineRefusal(std::string(name) + " is no time");
    return UtcTime(std::chrono::duration_cast<UtcTime::duration>(std::chrono::microseconds(*micros)));
}

Headers headersPart(const Json &object, const char *name)
{
    const Json &list = part(object, name);
    if (!list.is_array() || list.size() > 1000)
        throw LineRefusal(std::string(name) + " is no list of headers");
    Headers headers;
    for (const Json &pair : list) {
        if (!pair.is_array() || pair.size() != 2 || !pair[0].is_string() || !pair[1].is_string())
            throw LineRefusal(std::string(name) + " holds something that is no header");
        const auto key = decodeBase64(pair[0].get_ref<const std::string &>());
        const auto value = decodeBase64(pair[1].get_ref<const std::string &>());
        if (!key || !value)
            throw LineRefusal(std::string(name) + " holds no base64");
        headers.push_back({*key, *value});
    }
    return headers;
}

constexpr std::int64_t anyNumber = std::numeric_limits<std::int64_t>::max();

void readAnswer(EventRecord &event, const Json &json)
{
    const std::string kind = textPart(json, "answerKind");
    std::size_t index = 0;
    while (index < answerKinds.size() && kind != answerKinds[index])
        ++index;
    if (index == answerKinds.size())
        throw LineRefusal("answerKind is none");
    event.answer.kind = static_cast<AnswerKind>(index);
    if (const auto status = numberPart(json, "answered", 100, 999))
        event.answer.status = static_cast<int>(*status);
    event.answer.headers = headersPart(json, "answerHeaders");
    event.answer.body = bytesPart(json, "answerBody");
    event.summary.answerKind = event.answer.kind;
    event.summary.answered = event.answer.status;
    const Json &passOn = part(json, "passOn");
    if (passOn.is_null())
        return;
    const Json &milliseconds = part(passOn, "milliseconds");
    if (!milliseconds.is_number())
        throw LineRefusal("passOn.milliseconds is no number");
    event.answer.passOn = store::PassOn{bytesPart(passOn, "url"), textPart(passOn, "sha256Before"),
                                        textPart(passOn, "sha256After"),
                                        milliseconds.get<double>(), textPart(passOn, "failure")};
}

EventRecord readEvent(const Json &json)
{
    EventRecord event;
    EventSummary &summary = event.summary;
    summary.id = numberPart(json, "id", 1, anyNumber).value_or(0);
    summary.receivedAt = timePart(json, "at");
    if (json.contains("until")) {
        summary.kind = store::RowKind::Gap;
        summary.gapEnd = timePart(json, "until");
        if (*summary.gapEnd < summary.receivedAt)
            throw LineRefusal("a gap ends before it begins");
        return event;
    }
    summary.method = textPart(json, "method");
    summary.path = bytesPart(json, "path");
    const auto verdict = verdictFromName(textPart(json, "verdict"));
    if (!verdict)
        throw LineRefusal("verdict is none");
    summary.verdict = *verdict;
    summary.cause = textPart(json, "cause");
    summary.scheme = textPart(json, "scheme");
    const std::string secret = textPart(json, "secret");
    if (!secret.empty() && secret != "current" && secret != "previous")
        throw LineRefusal("secret is neither current nor previous");
    if (!secret.empty())
        summary.secret = secret == "current" ? SecretRole::Current : SecretRole::Previous;
    summary.eventType = textPart(json, "eventType");
    summary.eventId = textPart(json, "eventId");
    summary.deliveryId = textPart(json, "deliveryId");
    summary.attempt = numberPart(json, "attempt", 0, anyNumber);
    summary.webhookId = textPart(json, "webhook");
    const std::string source = textPart(json, "source");
    const auto *known = std::find_if(sources.begin(), sources.end(), [&](EventSource one) {
        return source == store::eventSourceName(one);
    });
    if (known == sources.end())
        throw LineRefusal("source is none");
    summary.source = *known;
    summary.parent = numberPart(json, "parent", 1, anyNumber);
    summary.isEncrypted = flagPart(json, "encrypted");
    summary.isPinned = flagPart(json, "pinned");
    event.target = bytesPart(json, "target");
    event.versionMinor = static_cast<int>(numberPart(json, "minor", 0, 1).value_or(1));
    event.peer = textPart(json, "peer");
    event.overTls = flagPart(json, "tls");
    event.rawHeader = bytesPart(json, "header");
    event.headers = store::headersOfRaw(event.rawHeader);
    event.body = bytesPart(json, "body");
    summary.size = static_cast<std::int64_t>(event.body.size());
    if (!part(json, "decrypted").is_null())
        event.decrypted = bytesPart(json, "decrypted");
    event.objectId = textPart(json, "object");
    readAnswer(event, json);
    return event;
}

} // namespace

std::string backupLine(const EventRecord &event)
{
    const EventSummary &summary = event.summary;
    const auto optional = [](const auto &value) { return value ? Json(*value) : Json(nullptr); };
    Json json{{"id", summary.id}, {"at", microsOf(summary.receivedAt)}};
    if (summary.kind == store::RowKind::Gap) {
        json["until"] = microsOf(summary.gapEnd.value_or(summary.receivedAt));
        return json.dump();
    }
    json.update({{"method", summary.method},
                 {"path", toBase64(summary.path)},
                 {"verdict", verdictName(summary.verdict)},
                 {"cause", summary.cause},
                 {"scheme", summary.scheme},
                 {"secret", summary.secret ? secretRoleName(*summary.secret) : ""},
                 {"eventType", summary.eventType},
                 {"eventId", summary.eventId},
                 {"deliveryId", summary.deliveryId},
                 {"attempt", optional(summary.attempt)},
                 {"webhook", summary.webhookId},
                 {"source", store::eventSourceName(summary.source)},
                 {"parent", optional(summary.parent)},
                 {"encrypted", summary.isEncrypted},
                 {"pinned", summary.isPinned},
                 {"target", toBase64(event.target)},
                 {"minor", event.versionMinor},
                 {"peer", event.peer},
                 {"tls", event.overTls},
                 {"header", toBase64(rawWithoutCredentials(event))},
                 {"body", toBase64(event.body)},
                 {"decrypted", event.decrypted ? Json(toBase64(*event.decrypted)) : Json(nullptr)},
                 {"object", event.objectId},
                 {"answerKind", answerKinds.at(static_cast<std::size_t>(event.answer.kind))},
                 {"answered", optional(event.answer.status)},
                 {"answerHeaders", packedHeaders(event.answer.headers)},
                 {"answerBody", toBase64(event.answer.body)},
                 {"passOn", passOnJson(event.answer.passOn)}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<EventRecord> eventOfBackupLine(std::string_view line)
{
    try {
        const Json json = Json::parse(line.begin(), line.end());
        if (!json.is_object())
            throw LineRefusal("this is no object");
        return readEvent(json);
    } catch (const LineRefusal &refusal) {
        return Error{ErrorKind::FileMalformed, std::string(refusal.what()) + "."};
    } catch (const Json::exception &) {
        return Error{ErrorKind::FileMalformed, "this is no JSON."};
    }
}

} // namespace hookbench::casefile
