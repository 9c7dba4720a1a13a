// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/backuprecord.h"

#include "app/base/base64.h"
#include "app/base/jsondepth.h"
#include "app/casefile/backupfields.h"
#include "app/store/platformwriter.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace hookbench::casefile
{

using store::EarlierState;
using store::ListedEvent;
using store::ListedState;
using store::PlatformHistory;
using store::PlatformWriter;
using store::ReplayRun;
using store::RunState;

namespace
{

constexpr std::size_t maxRecordDepth = 16;
constexpr double mostInASecond = 1'000'000;
constexpr std::int64_t mostAtOnce = 10'000;
constexpr std::int64_t mostMilliseconds = 86'400'000;
constexpr std::size_t longestTarget = std::size_t{64} * 1024;
constexpr std::size_t longestHandlerState = std::size_t{1024} * 1024;
constexpr std::array runStates{"open", "done", "stopped", "cancelled"};
static_assert(static_cast<int>(RunState::Cancelled) == 3);

const BackupJson &listPart(const BackupJson &object, const char *name, std::size_t most)
{
    const BackupJson &list = part(object, name);
    if (!list.is_array() || list.size() > most)
        throw LineRefusal(std::string(name) + " is no list of at most " + std::to_string(most));
    return list;
}

std::string shortPart(const BackupJson &object, const char *name)
{
    std::string text = textPart(object, name);
    if (text.size() > store::PlatformList::maxTextBytes)
        throw LineRefusal(std::string(name) + " is longer than 256 bytes");
    return text;
}

// --- bulk runs -----------------------------------------------------------------------------

ReplayRun runOfJson(const BackupJson &json)
{
    ReplayRun run;
    run.id = numberPart(json, "id", 1, anyNumber).value_or(0);
    if (run.id == 0)
        throw LineRefusal("a run has no id");
    run.kind = shortPart(json, "kind");
    run.target = bytesPart(json, "target");
    if (run.target.size() > longestTarget)
        throw LineRefusal("target is longer than 64 KiB");
    run.scheme = shortPart(json, "scheme");
    run.intent = shortPart(json, "intent");
    const BackupJson &rate = part(json, "rate");
    run.rate = rate.is_number() ? rate.get<double>() : -1;
    if (!(run.rate >= 0 && run.rate <= mostInASecond))
        throw LineRefusal("rate is none that makes sense");
    run.concurrency = static_cast<int>(numberPart(json, "concurrency", 1, mostAtOnce).value_or(1));
    run.keepsObjectOrder = flagPart(json, "keepsObjectOrder");
    run.startedAt = timePart(json, "at");
    run.seed = static_cast<std::uint64_t>(
        numberPart(json, "seed", std::numeric_limits<std::int64_t>::min(), anyNumber).value_or(0));
    run.handlerState = bytesPart(json, "handlerState");
    if (run.handlerState.size() > longestHandlerState)
        throw LineRefusal("handlerState is longer than 1 MiB");
    const std::string state = textPart(json, "state");
    std::size_t index = 0;
    while (index < runStates.size() && state != runStates[index])
        ++index;
    if (index == runStates.size())
        throw LineRefusal("state is none");
    run.state = static_cast<RunState>(index);
    return run;
}

BackupRunEvents runEventsOfJson(const BackupJson &json)
{
    BackupRunEvents some;
    some.run = numberPart(json, "run", 1, anyNumber).value_or(0);
    for (const BackupJson &event : listPart(json, "events", maxLineEvents)) {
        if (!event.is_number_integer() || event.get<std::int64_t>() < 0)
            throw LineRefusal("an event of a run is no id");
        some.events.push_back(event.get<std::int64_t>());
    }
    return some;
}

// --- what the platform listed --------------------------------------------------------------

BackupJson stateJson(const ListedState &state)
{
    // The platform may have said anything; what no reader takes is left out.
    const bool hasTime = state.responseMs && std::abs(*state.responseMs) <= mostMilliseconds;
    return {{"status", state.status},
            {"code", state.responseCode ? BackupJson(*state.responseCode) : BackupJson(nullptr)},
            {"milliseconds", hasTime ? BackupJson(*state.responseMs) : BackupJson(nullptr)}};
}

ListedState stateOfJson(const BackupJson &json)
{
    ListedState state;
    state.status = shortPart(json, "status");
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    if (const auto code = numberPart(json, "code", -most, most))
        state.responseCode = static_cast<int>(*code);
    const BackupJson &time = part(json, "milliseconds");
    if (time.is_number()) {
        state.responseMs = time.get<double>();
        if (!(std::abs(*state.responseMs) <= mostMilliseconds))
            throw LineRefusal("milliseconds of a listed event make no sense");
    } else if (!time.is_null()) {
        throw LineRefusal("milliseconds is no number");
    }
    return state;
}

ListedEvent listedOfJson(const BackupJson &json)
{
    ListedEvent event;
    event.eventId = shortPart(json, "eventId");
    if (event.eventId.empty())
        throw LineRefusal("a listed event has no id");
    event.eventType = shortPart(json, "eventType");
    event.state = stateOfJson(json);
    if (!part(json, "createdAt").is_null())
        event.createdAt = timePart(json, "createdAt");
    event.at = timePart(json, "at");
    event.firstSeen = timePart(json, "firstSeen");
    event.lastSeen = timePart(json, "lastSeen");
    for (const BackupJson &earlier : listPart(json, "earlier", PlatformWriter::maxStatesOfEvent))
        event.earlier.push_back({stateOfJson(earlier), timePart(earlier, "until")});
    return event;
}

PlatformHistory historyOfJson(const BackupJson &json)
{
    PlatformHistory history;
    history.webhookId = shortPart(json, "webhook");
    if (history.webhookId.empty())
        throw LineRefusal("a list is of no webhook");
    constexpr std::int64_t most = std::numeric_limits<int>::max();
    for (const BackupJson &read : listPart(json, "reads", PlatformWriter::maxReadsOfWebhook + 1)) {
        history.reads.push_back(
            {timePart(read, "at"), static_cast<int>(numberPart(read, "asked", 0, most).value_or(0)),
             static_cast<int>(numberPart(read, "listed", 0, most).value_or(0))});
    }
    for (const BackupJson &event : listPart(json, "events", PlatformWriter::maxEventsOfWebhook)) {
        history.events.push_back(listedOfJson(event));
        history.events.back().webhookId = history.webhookId;
    }
    for (const BackupJson &stretch :
         listPart(json, "unknown", PlatformWriter::maxStretchesOfWebhook)) {
        store::UnknownStretch unknown;
        if (!part(stretch, "from").is_null())
            unknown.from = timePart(stretch, "from");
        unknown.until = timePart(stretch, "until");
        const bool isBehind = history.unknown.empty() ||
                              (unknown.from && *unknown.from >= history.unknown.back().until);
        if ((unknown.from && *unknown.from > unknown.until) || !isBehind)
            throw LineRefusal("what is not known is in no order");
        history.unknown.push_back(unknown);
    }
    return history;
}

/// The platform may have listed any time; a backup takes those of its own calendar.
std::int64_t listedMicros(UtcTime time)
{
    return std::clamp<std::int64_t>(microsOf(time), 0, lastMicros);
}

std::string dumped(const BackupJson &json)
{
    return json.dump(-1, ' ', false, BackupJson::error_handler_t::replace);
}

} // namespace

std::string backupRunLine(const ReplayRun &run)
{
    return dumped({{"run",
                    {{"id", run.id},
                     {"kind", run.kind},
                     {"target", toBase64(run.target)},
                     {"scheme", run.scheme},
                     {"intent", run.intent},
                     {"rate", run.rate},
                     {"concurrency", run.concurrency},
                     {"keepsObjectOrder", run.keepsObjectOrder},
                     {"at", microsOf(run.startedAt)},
                     {"seed", static_cast<std::int64_t>(run.seed)},
                     {"handlerState", toBase64(run.handlerState)},
                     {"state", runStates.at(static_cast<std::size_t>(run.state))}}}});
}

std::string backupRunEventsLine(store::RunId run, std::span<const store::EventId> events)
{
    BackupJson list = BackupJson::array();
    for (const store::EventId event : events)
        list.push_back(event);
    return dumped({{"runEvents", {{"run", run}, {"events", std::move(list)}}}});
}

std::string backupHistoryLine(const PlatformHistory &history)
{
    const auto timeOrNull = [](const std::optional<UtcTime> &time) {
        return time ? BackupJson(listedMicros(*time)) : BackupJson(nullptr);
    };
    BackupJson reads = BackupJson::array();
    for (const store::ListRead &read : history.reads)
        reads.push_back(
            {{"at", listedMicros(read.at)}, {"asked", read.asked}, {"listed", read.listed}});
    BackupJson events = BackupJson::array();
    for (const ListedEvent &event : history.events) {
        BackupJson earlier = BackupJson::array();
        for (const EarlierState &state : event.earlier) {
            earlier.push_back(stateJson(state.state));
            earlier.back()["until"] = listedMicros(state.until);
        }
        BackupJson one = stateJson(event.state);
        one.update({{"eventId", event.eventId},
                    {"eventType", event.eventType},
                    {"createdAt", timeOrNull(event.createdAt)},
                    {"at", listedMicros(event.at)},
                    {"firstSeen", listedMicros(event.firstSeen)},
                    {"lastSeen", listedMicros(event.lastSeen)},
                    {"earlier", std::move(earlier)}});
        events.push_back(std::move(one));
    }
    BackupJson unknown = BackupJson::array();
    for (const store::UnknownStretch &stretch : history.unknown)
        unknown.push_back(
            {{"from", timeOrNull(stretch.from)}, {"until", listedMicros(stretch.until)}});
    return dumped({{"list",
                    {{"webhook", history.webhookId},
                     {"reads", std::move(reads)},
                     {"events", std::move(events)},
                     {"unknown", std::move(unknown)}}}});
}

Result<BackupRecord> recordOfBackupLine(std::string_view line)
{
    try {
        if (isJsonDeeperThan(line, maxRecordDepth))
            throw LineRefusal("it is nested deeper than what is kept here");
        const BackupJson json = BackupJson::parse(line.begin(), line.end());
        if (!json.is_object())
            throw LineRefusal("this is no object");
        if (json.contains("run"))
            return BackupRecord(runOfJson(json["run"]));
        if (json.contains("runEvents"))
            return BackupRecord(runEventsOfJson(json["runEvents"]));
        if (json.contains("list"))
            return BackupRecord(historyOfJson(json["list"]));
        return BackupRecord();
    } catch (const LineRefusal &refusal) {
        return Error{ErrorKind::FileMalformed, std::string(refusal.what()) + "."};
    } catch (const BackupJson::exception &) {
        return Error{ErrorKind::FileMalformed, "this is no JSON."};
    }
}

} // namespace hookbench::casefile
