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
#include "app/store/story.h"
#include "app/text/storytext.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

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
    const Result<std::unique_ptr<store::EventReader>> reader = openEventReader(*directory);
    if (!reader)
        return reader.error();
    if (!*reader)
        return Error{ErrorKind::NotFound, "no event speaks of " + object};
    const Result<store::Story> story =
        store::readStory(**reader, *account, object, shippedLifecycles());
    if (!story)
        return story.error();
    if (story->events.empty())
        return Error{ErrorKind::NotFound, "no event speaks of " + object};

    for (const store::EventSummary &event : story->events) {
        if (m_output.isJson()) {
            Json json = Json::parse(store::eventJson(event, true));
            json["kind"] = store::storyPartName(store::storyPart(event));
            m_output.line(json.dump());
        } else {
            m_output.line(u"%1  "_s.arg(event.id, 8) + eventLine(event));
        }
    }
    if (m_output.isJson()) {
        Json list = Json::array();
        for (const StoryFinding &finding : story->findings) {
            list.push_back({{"code", findingName(finding.kind)},
                            {"eventType", finding.eventType},
                            {"id", finding.event ? Json(*finding.event) : Json(nullptr)},
                            {"sentence", text::storySentence(finding).toStdString()}});
        }
        m_output.line(Json{
            {"done", true},
            {"object", object},
            {"events", story->events.size()},
            {"complete", story->isComplete},
            {"findings",
             list}}.dump(-1, ' ', false, Json::error_handler_t::replace));
    } else {
        for (const StoryFinding &finding : story->findings)
            m_output.line(printable(text::storySentence(finding)));
        if (!story->isComplete)
            m_output.note(u"Only the newest %1 events were read."_s.arg(store::Story::maxEvents));
    }
    return story->findings.empty() ? ExitCode::Done : ExitCode::No;
}

} // namespace hookbench::cli
