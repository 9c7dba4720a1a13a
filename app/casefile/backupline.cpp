// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/backupline.h"

#include "app/base/base64.h"
#include "app/base/jsondepth.h"
#include "app/base/verdict.h"
#include "app/casefile/backupattempt.h"
#include "app/casefile/backupfields.h"
#include "app/store/eventexport.h"
#include "app/store/fieldpack.h"

#include <algorithm>
#include <array>

namespace hookbench::casefile
{

using store::AnswerKind;
using store::EventRecord;
using store::EventSource;
using store::EventSummary;

namespace
{

using Json = BackupJson;

constexpr std::size_t maxLineDepth = 16;

constexpr std::array answerKinds{"fixed", "passed-on", "dropped", "withheld", "pending"};
constexpr std::array sources{EventSource::Direct, EventSource::Sandbox, EventSource::Replay,
                             EventSource::Import, EventSource::Relay};

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

std::string backupLine(const EventRecord &event, std::span<const store::Attempt> attempts)
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
                 {"answerHeaders", packedHeaders(store::withoutCredentials(event.answer.headers))},
                 {"answerBody", toBase64(event.answer.body)},
                 {"passOn", passOnJson(event.answer.passOn)}});
    if (!attempts.empty())
        json["attempts"] = attemptsJson(attempts);
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<BackupRow> rowOfBackupLine(std::string_view line)
{
    try {
        if (isJsonDeeperThan(line, maxLineDepth))
            throw LineRefusal("it is nested deeper than an event is");
        const Json json = Json::parse(line.begin(), line.end());
        if (!json.is_object())
            throw LineRefusal("this is no object");
        BackupRow row{readEvent(json), {}};
        if (json.contains("attempts"))
            row.attempts = attemptsOfJson(json["attempts"]);
        return row;
    } catch (const LineRefusal &refusal) {
        return Error{ErrorKind::FileMalformed, std::string(refusal.what()) + "."};
    } catch (const Json::exception &) {
        return Error{ErrorKind::FileMalformed, "this is no JSON."};
    }
}

} // namespace hookbench::casefile
