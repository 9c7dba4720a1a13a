// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/storyjob.h"

#include "app/cli/datadirectory.h"
#include "app/cli/eventline.h"
#include "app/cli/eventsource.h"
#include "app/cli/output.h"
#include "app/shippeddata.h"
#include "app/store/eventjson.h"
#include "app/store/lifecycles.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

/// The story of one object is read into memory; a longer one is cut, and that is said.
constexpr int maxEvents = 10'000;

std::string_view kindOf(const store::EventSummary &event)
{
    if (event.source == store::EventSource::Replay || event.parent)
        return "replay";
    if (!event.duplicateOf)
        return "first";
    return event.attempt.value_or(1) > 1 ? "retry" : "duplicate";
}

QString sentence(const store::StoryFinding &finding)
{
    const QString type = printable(QString::fromStdString(finding.eventType));
    switch (finding.kind) {
    case store::StoryFinding::Kind::Missing:
        return u"%1 did not come here."_s.arg(type);
    case store::StoryFinding::Kind::Doubled:
        return u"%1 came again as another event (%2)."_s.arg(type).arg(*finding.event);
    case store::StoryFinding::Kind::OutOfOrder:
        return u"%1 came after a later step (%2)."_s.arg(type).arg(*finding.event);
    }
    return {};
}

} // namespace

Command storyCommand()
{
    return {
        .name = u"story"_s,
        .summary = u"everything that came about one payment, invoice, customer…"_s,
        .description =
            u"Lists the events of one business object, oldest first, with their duplicates, "
            "retries and replays, and says which steps of its life cycle are missing, doubled or "
            "out of order. Missing means that it did not come here, not that it was never sent.\n"
            "Exit code 0 when all fits, 1 when not or when nothing came."_s,
        .examples = {u"story pay_01HZX3"_s, u"story --json inv_204"_s},
        .operands = {u"OBJECT"_s},
        .options =
            withCommonOptions({{"account"_L1, "NAME"_L1, "whose events (default: sandbox)"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<StoryJob>(arguments, output);
        },
    };
}

void StoryJob::start()
{
    const Result<ExitCode> code = run();
    Q_EMIT finished(code ? *code : m_output.fail(code.error()));
}

Result<ExitCode> StoryJob::run()
{
    const std::string object = m_arguments.operand(0).toStdString();
    if (object.empty() || object.find('*') != std::string::npos)
        return usageError(u"The id of one object is expected, without *."_s);
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const Result<std::string> account = eventAccount(m_arguments, *directory);
    if (!account)
        return account.error();
    const Result<store::Lifecycles> lifecycles =
        store::Lifecycles::parse(shippedFile("lifecycles.json"));
    if (!lifecycles)
        return lifecycles.error();
    const Result<std::unique_ptr<store::EventReader>> reader = openEventReader(*directory);
    if (!reader)
        return reader.error();
    store::FilterNode node;
    node.kind = store::FilterNode::Kind::Term;
    node.term.field = store::FilterTerm::Field::Object;
    node.term.value = object;
    store::EventQuery query{*account, {}, false};
    query.filter.root.children.push_back(std::move(node));
    Result<std::vector<store::EventSummary>> story =
        *reader ? (*reader)->page(query, std::nullopt, maxEvents)
                : Result<std::vector<store::EventSummary>>(std::vector<store::EventSummary>());
    if (!story)
        return story.error();
    if (story->empty())
        return Error{ErrorKind::NotFound, "no event speaks of " + object};
    std::stable_sort(story->begin(), story->end(), [](const auto &a, const auto &b) {
        return a.receivedAt < b.receivedAt || (a.receivedAt == b.receivedAt && a.id < b.id);
    });
    const std::vector<store::StoryFinding> findings = lifecycles->findings(*story);

    for (const store::EventSummary &event : *story) {
        if (m_output.isJson()) {
            Json json = Json::parse(store::eventJson(event, true));
            json["kind"] = kindOf(event);
            m_output.line(json.dump());
        } else {
            m_output.line(u"%1  "_s.arg(event.id, 8) + eventLine(event));
        }
    }
    if (m_output.isJson()) {
        Json list = Json::array();
        for (const store::StoryFinding &finding : findings) {
            list.push_back({{"code", store::findingName(finding.kind)},
                            {"eventType", finding.eventType},
                            {"id", finding.event ? Json(*finding.event) : Json(nullptr)},
                            {"sentence", sentence(finding).toStdString()}});
        }
        m_output.line(Json{
            {"done", true},
            {"object", object},
            {"events", story->size()},
            {"complete", story->size() < maxEvents},
            {"findings",
             list}}.dump(-1, ' ', false, Json::error_handler_t::replace));
    } else {
        for (const store::StoryFinding &finding : findings)
            m_output.line(sentence(finding));
        if (story->size() == maxEvents)
            m_output.note(u"Only the newest %1 events were read."_s.arg(maxEvents));
    }
    return findings.empty() ? ExitCode::Done : ExitCode::No;
}

} // namespace hookbench::cli
