// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/diffjob.h"

#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/output.h"
#include "app/store/eventdiff.h"
#include "app/store/story.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;
using Change = store::EventDiff::Change;

constexpr std::size_t mostCompared = 32;

Json changesJson(const std::vector<Change> &changes)
{
    const auto orNull = [](const std::optional<std::string> &text) {
        return text ? Json(*text) : Json(nullptr);
    };
    Json list = Json::array();
    for (const Change &change : changes) {
        list.push_back({{"name", change.name},
                        {"before", orNull(change.before)},
                        {"after", orNull(change.after)}});
    }
    return list;
}

Json diffJson(const store::EventSummary &before, const store::EventSummary &after,
              const store::EventDiff &diff)
{
    Json json{{"before", before.id},
              {"after", after.id},
              {"same", diff.isSame()},
              {"attempts", store::areAttempts(before, after)}};
    json["firstDifference"] = diff.firstDifference ? Json(*diff.firstDifference) : Json(nullptr);
    json["hexBefore"] = diff.hexBefore;
    json["hexAfter"] = diff.hexAfter;
    json["headers"] = changesJson(diff.headers);
    json["payload"] = diff.arePayloadsJson ? changesJson(diff.payload) : Json(nullptr);
    return json;
}

void printChanges(Output &output, const std::vector<Change> &changes)
{
    for (const Change &change : changes) {
        const auto line = [&](const char *sign, const std::optional<std::string> &text) {
            if (text) {
                output.line(printable(QString::fromStdString(std::string("  ") + sign + " " +
                                                             change.name + ": " + *text)));
            }
        };
        line("-", change.before);
        line("+", change.after);
    }
}

void printDiff(Output &output, const store::EventSummary &before, const store::EventSummary &after,
               const store::EventDiff &diff)
{
    const bool areAttempts = store::areAttempts(before, after);
    output.line(u"%1 → %2"_s.arg(before.id).arg(after.id));
    if (diff.firstDifference) {
        output.line((areAttempts ? u"Attempts at one event have to be the same, and these bodies "
                                   "differ from byte %1:"_s
                                 : u"Bodies differ from byte %1:"_s)
                        .arg(*diff.firstDifference));
        output.line(u"  - "_s + QString::fromStdString(diff.hexBefore));
        output.line(u"  + "_s + QString::fromStdString(diff.hexAfter));
    } else {
        output.line(areAttempts ? u"Bodies are the same, byte by byte, as those of two attempts "
                                  "have to be."_s
                                : u"Bodies are the same, byte by byte."_s);
    }
    output.line(diff.headers.empty() ? u"Headers are the same."_s : u"Headers:"_s);
    printChanges(output, diff.headers);
    if (!diff.arePayloadsJson)
        return;
    output.line(diff.payload.empty() ? u"Payloads say the same."_s : u"Payload:"_s);
    printChanges(output, diff.payload);
}

} // namespace

Command diffCommand()
{
    return {
        .name = u"diff"_s,
        .summary = u"what tells two or more events apart"_s,
        .description =
            u"Compares the first event with each of the others: the bytes of the bodies, the "
            "headers, and the payload as a tree, whatever the order of its keys, with the exact "
            "text of numbers. Exit code 0 when bodies and headers are the same, 1 when not.\n"
            "Attempts at one event have to have the same body, byte by byte; where they do not, it "
            "says from which byte on. With --attempts one ID is enough: of the event that it "
            "names, every later attempt is compared with the first, and the exit code is that of "
            "the bodies alone, because times and signatures differ.\n"
            "The values of headers that a sender signs in with are never printed."_s,
        .examples = {u"diff 41 42"_s, u"diff --json 41 42 43"_s, u"diff --attempts 42"_s},
        .operands = {u"ID…"_s},
        .options = withCommonOptions(
            {{"attempts"_L1, {}, "all attempts at the one event that ID names"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<DiffJob>(arguments, output);
        },
    };
}

void DiffJob::start()
{
    const Result<ExitCode> code = run();
    Q_EMIT finished(code ? *code : m_output.fail(code.error()));
}

Result<ExitCode> DiffJob::run()
{
    std::vector<store::EventId> ids;
    for (const QString &word : m_arguments.operands()) {
        bool isNumber = false;
        const qlonglong id = word.toLongLong(&isNumber);
        if (!isNumber || id < 1)
            return usageError(u"The ID of an event is a number, as events prints it."_s);
        ids.push_back(id);
    }
    if (ids.size() > mostCompared)
        return usageError(u"At most 32 events are compared at once."_s);
    const bool areAttempts = m_arguments.has("attempts"_L1);
    if (areAttempts && ids.size() > 1)
        return usageError(u"--attempts goes with one ID: that of any attempt."_s);
    if (!areAttempts && ids.size() < 2)
        return usageError(u"The second ID is missing: it takes two events to compare."_s);
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const Result<std::unique_ptr<store::EventReader>> reader = openEventReader(*directory);
    if (!reader)
        return reader.error();
    const auto read = [&](store::EventId id) -> Result<store::EventRecord> {
        Result<std::optional<store::EventRecord>> event =
            *reader ? (*reader)->event(id)
                    : Result<std::optional<store::EventRecord>>(std::nullopt);
        if (!event)
            return event.error();
        if (!event->has_value())
            return Error{ErrorKind::NotFound, "there is no event " + std::to_string(id)};
        return std::move(**event);
    };
    if (areAttempts && *reader) {
        const auto related = (*reader)->related(ids.front());
        if (!related)
            return related.error();
        const store::EventId asked = ids.front();
        if (!related->empty())
            ids = store::attemptsOf(*related, asked, mostCompared);
        const bool isReplay =
            std::any_of(related->begin(), related->end(), [asked](const auto &row) {
                return row.id == asked && row.source == store::EventSource::Replay;
            });
        if (isReplay && ids.size() > 1) {
            std::erase(ids, asked);
            m_output.note(u"Event %1 was sent from here, and is no attempt of the sender: it is "
                          "left out."_s.arg(asked));
        }
    }
    const Result<store::EventRecord> first = read(ids.front());
    if (!first)
        return first.error();
    if (ids.size() == 1)
        m_output.note(u"This event came once: there is no other attempt."_s);
    bool isSame = true;
    for (std::size_t i = 1; i < ids.size(); ++i) {
        const Result<store::EventRecord> other = read(ids[i]);
        if (!other)
            return other.error();
        const store::EventDiff diff = store::diffEvents(*first, *other);
        isSame = isSame && (areAttempts ? !diff.firstDifference : diff.isSame());
        if (m_output.isJson()) {
            m_output.line(diffJson(first->summary, other->summary, diff)
                              .dump(-1, ' ', false, Json::error_handler_t::replace));
        } else {
            printDiff(m_output, first->summary, other->summary, diff);
        }
    }
    return isSame ? ExitCode::Done : ExitCode::No;
}

} // namespace hookbench::cli
