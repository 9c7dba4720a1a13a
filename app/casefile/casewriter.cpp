// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/casewriter.h"

#include "app/casefile/summarypage.h"
#include "app/store/eventjson.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace hookbench::casefile
{

namespace
{

using Json = nlohmann::ordered_json;

std::string caseJson(const Json &json, int indent = -1)
{
    return json.dump(indent, ' ', false, Json::error_handler_t::replace);
}

Json textOrNone(const std::string &text)
{
    return text.empty() ? Json(nullptr) : Json(text);
}

std::string_view stepKind(const store::EventSummary &event)
{
    if (event.source == store::EventSource::Replay || event.parent)
        return "replay";
    if (!event.duplicateOf)
        return "first";
    return event.attempt.value_or(1) > 1 ? "retry" : "duplicate";
}

Error tooLarge()
{
    return {ErrorKind::InvalidArgument,
            "A case file holds at most 10,000 events and 240 MiB of them: narrow the filter."};
}

} // namespace

CaseWriter::CaseWriter(store::EventReader &reader, Redactor &redactor,
                       const store::Lifecycles &lifecycles, CauseSentence causeSentence)
    : m_reader(reader)
    , m_redactor(redactor)
    , m_lifecycles(lifecycles)
    , m_causeSentence(std::move(causeSentence))
{
}

Result<CaseWriter::Report> CaseWriter::write(const std::filesystem::path &file,
                                             const CaseFacts &facts,
                                             std::span<const store::EventId> ids, const Keep &keep,
                                             const Progress &progress)
{
    if (ids.size() > maxCaseEvents)
        return tooLarge();
    m_steps.clear();
    Result<std::unique_ptr<CaseArchive>> created = CaseArchive::create(file, facts.createdAt);
    if (!created)
        return created.error();
    CaseArchive &archive = **created;
    Result<void> done = writeEvents(archive, ids, progress);
    std::stable_sort(m_steps.begin(), m_steps.end(), [](const Step &a, const Step &b) {
        return a.summary.receivedAt < b.summary.receivedAt ||
               (a.summary.receivedAt == b.summary.receivedAt && a.summary.id < b.summary.id);
    });
    if (done)
        done = writeWhole(archive, "timeline.jsonl", timeline());
    if (done)
        done = writeWhole(archive, "redactions.json", redactionList());
    if (done)
        done = writeWhole(archive, "summary.html", summaryPage(facts));
    if (done)
        done = writeWhole(archive, "manifest.json",
                          manifest(facts, m_steps.size(), archive.entries()));
    if (done)
        done = archive.seal();
    if (done)
        done = keep(ids);
    if (done)
        done = archive.publish();
    if (!done)
        return done.error();
    return Report{m_steps.size(), m_redactor.redactions()};
}

Result<void> CaseWriter::writeEvents(CaseArchive &archive, std::span<const store::EventId> ids,
                                     const Progress &progress)
{
    Result<void> done = archive.begin("events.jsonl");
    std::size_t bytes = 0;
    for (const store::EventId id : ids) {
        if (!done)
            return done;
        const Result<std::optional<store::EventRecord>> read = m_reader.event(id);
        if (!read)
            return read.error();
        if (!*read)
            continue; // retention took it away meanwhile
        const store::EventRecord event = m_redactor.redact(**read);
        // What a signature says of these bytes is nothing: the verdict is the original's.
        Json more{{"cause", textOrNone(event.summary.cause)},
                  {"object", textOrNone(event.objectId)},
                  {"originalSize", (*read)->summary.size},
                  {"decrypted", (*read)->decrypted.has_value()},
                  {"redacted", true}};
        std::string line = store::fullEventJson(event);
        line.pop_back();
        line += "," + caseJson(more).substr(1) + "\n";
        bytes += line.size();
        if (bytes > maxCaseBytes)
            return tooLarge();
        if (m_redactor.holdsSecret(line) || m_redactor.holdsSecret(event.body) ||
            m_redactor.holdsSecret(event.rawHeader))
            return Error{ErrorKind::Internal, "a secret would have left in event " +
                                                  std::to_string(id) + "; nothing was written"};
        m_steps.push_back({event.summary, event.objectId, (*read)->summary.size});
        done = archive.write(line);
        if (progress && !progress(m_steps.size()))
            return Error{ErrorKind::Cancelled};
    }
    return done ? archive.end() : done;
}

Result<void> CaseWriter::writeWhole(CaseArchive &archive, const std::string &name,
                                    const std::string &content)
{
    if (m_redactor.holdsSecret(content))
        return Error{ErrorKind::Internal,
                     "a secret would have left in " + name + "; nothing was written"};
    Result<void> done = archive.begin(name);
    if (done)
        done = archive.write(content);
    return done ? archive.end() : done;
}

std::vector<std::pair<std::string, StoryFinding>> CaseWriter::findings() const
{
    std::map<std::string, std::vector<store::EventSummary>> stories;
    for (const Step &step : m_steps) {
        if (!step.object.empty())
            stories[step.object].push_back(step.summary);
    }
    std::vector<std::pair<std::string, StoryFinding>> all;
    for (const auto &[object, story] : stories) {
        for (StoryFinding &finding : m_lifecycles.findings(story))
            all.emplace_back(object, std::move(finding));
    }
    return all;
}

std::string CaseWriter::timeline() const
{
    std::string lines;
    for (const Step &step : m_steps) {
        const store::EventSummary &event = step.summary;
        lines += caseJson(Json{
                     {"at", formatUtc(event.receivedAt)},
                     {"event", event.id},
                     {"object", textOrNone(step.object)},
                     {"eventType", textOrNone(event.eventType)},
                     {"kind", stepKind(event)},
                     {"verdict", verdictName(event.verdict)},
                     {"cause", textOrNone(event.cause)},
                     {"sentence", textOrNone(event.cause.empty() ? std::string()
                                                                 : m_causeSentence(event.cause))},
                     {"answered", event.answered ? Json(*event.answered) : Json(nullptr)}}) +
                 "\n";
    }
    for (const auto &[object, finding] : findings()) {
        lines += caseJson(Json{{"finding", findingName(finding.kind)},
                               {"object", object},
                               {"eventType", finding.eventType},
                               {"event", finding.event ? Json(*finding.event) : Json(nullptr)}}) +
                 "\n";
    }
    return lines;
}

std::string CaseWriter::redactionList() const
{
    Json list = Json::array();
    for (const Redaction &one : m_redactor.redactions()) {
        list.push_back({{"standIn", one.standIn},
                        {"kind", privateKindName(one.kind)},
                        {"sure", one.isSure},
                        {"kept", one.isKept},
                        {"count", one.count},
                        {"places", one.places}});
    }
    return caseJson(Json{{"redactions", list}, {"unlisted", m_redactor.unlisted()}}, 1) + "\n";
}

std::string CaseWriter::summaryPage(const CaseFacts &facts) const
{
    SummaryPage page(facts.id, facts.createdAt, facts.program);
    for (const Step &step : m_steps) {
        const store::EventSummary &event = step.summary;
        page.addEvent(event, step.object, stepKind(event), step.originalSize,
                      event.cause.empty() ? std::string() : m_causeSentence(event.cause));
    }
    for (const auto &[object, finding] : findings())
        page.addFinding(object, finding);
    for (const Redaction &one : m_redactor.redactions())
        page.addRedaction(one);
    return page.html();
}

std::string CaseWriter::manifest(const CaseFacts &facts, std::size_t events,
                                 const std::vector<CaseEntry> &entries)
{
    Json files = Json::array();
    for (const CaseEntry &entry : entries)
        files.push_back({{"name", entry.name}, {"size", entry.size}, {"sha256", entry.sha256}});
    return caseJson(Json{{"format", "hookbench-case"},
                         {"version", 1},
                         {"case", facts.id},
                         {"createdAt", formatUtc(facts.createdAt)},
                         {"program", facts.program},
                         {"events", events},
                         {"files", files}},
                    1) +
           "\n";
}

} // namespace hookbench::casefile
