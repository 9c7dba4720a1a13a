// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/storyjob.h"

#include "app/api/apiclient.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventline.h"
#include "app/cli/eventsource.h"
#include "app/cli/listkeeping.h"
#include "app/cli/output.h"
#include "app/cli/targetfinder.h"
#include "app/credentials/keychainstore.h"
#include "app/shippeddata.h"
#include "app/store/eventjson.h"
#include "app/store/eventreader.h"
#include "app/store/lifecycles.h"
#include "app/text/storytext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr QLatin1String storyWebhook("webhook");
constexpr QLatin1String storyFetch("fetch");
constexpr int storyListLength = 50;

template <typename T>
Json storyValue(const std::optional<T> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json storyTime(const std::optional<UtcTime> &time)
{
    return time ? Json(formatUtc(*time)) : Json(nullptr);
}

Json listedStateJson(const store::ListedState &state)
{
    return Json{{"status", state.status},
                {"responseCode", storyValue(state.responseCode)},
                {"responseTime", storyValue(state.responseMs)}};
}

Json listedJson(const store::ListedEvent &event)
{
    Json json{{"kind", "platform"},
              {"webhook", event.webhookId},
              {"eventId", event.eventId},
              {"eventType", event.eventType},
              {"createdAt", storyTime(event.createdAt)},
              {"firstSeen", formatUtc(event.firstSeen)},
              {"lastSeen", formatUtc(event.lastSeen)}};
    json.update(listedStateJson(event.state));
    json["earlier"] = Json::array();
    for (const store::EarlierState &earlier : event.earlier) {
        Json state = listedStateJson(earlier.state);
        state["until"] = formatUtc(earlier.until);
        json["earlier"].push_back(std::move(state));
    }
    json["capture"] = storyValue(event.capture);
    json["bytesOf"] = storyValue(event.capture ? event.capture : event.elsewhere);
    return json;
}

QString listedLine(const store::ListedEvent &event)
{
    QString state = QString::fromStdString(event.state.status);
    if (event.state.responseCode)
        state += u" %1"_s.arg(*event.state.responseCode);
    QString came;
    if (event.capture)
        came = u"came as #%1"_s.arg(*event.capture);
    else if (event.elsewhere)
        came = u"did not come; its bytes are those of #%1: replay %1"_s.arg(*event.elsewhere);
    else
        came = u"did not come, bytes unknown"_s;
    return u"platform  %1  %2  %3  %4  %5"_s.arg(
        QString::fromStdString(formatUtc(event.at)), QString::fromStdString(event.eventType),
        QString::fromStdString(event.eventId), state, came);
}

} // namespace

Command storyCommand()
{
    return {
        .name = u"story"_s,
        .summary = u"everything that came about one payment, invoice, customer…"_s,
        .description =
            u"Lists the events of one business object, oldest first, with their duplicates, "
            "retries and replays, and what the platform reported of them, and says which steps of "
            "its life cycle are missing, doubled or out of order, what came again with other bytes, "
            "and which events the platform reported that did not come here. A list of the platform does not say of which object "
            "an event speaks: those that did not come may be another object's of the same kind. "
            "What the platform may have sent beyond what it listed is not known.\n"
            "With --webhook, OBJECT is the id of a webhook: all that the platform reported of it "
            "against what came here. --fetch asks the platform for its lists first.\n"
            "Exit code 0 when all fits, 1 when not or when nothing came."_s,
        .examples = {u"story pay_01HZX3"_s, u"story --json inv_204"_s,
                     u"story --fetch --webhook wh_01HZX3"_s},
        .operands = {u"OBJECT"_s},
        .options = withCommonOptions(
            {{"account"_L1, "NAME"_L1, "whose events (default: sandbox)"_L1},
             {storyWebhook, {}, "OBJECT is a webhook: compare its lists with what came"_L1},
             {storyFetch, {}, "ask the platform for its lists first"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<StoryJob>(arguments, output);
        },
    };
}

StoryJob::StoryJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
    , m_isWebhook(arguments.has(storyWebhook))
    , m_object(arguments.operand(0).toStdString())
{
}

StoryJob::~StoryJob() = default;

void StoryJob::start()
{
    if (const Result<void> opened = open(); !opened) {
        end(opened.error());
        return;
    }
    if (!m_arguments.has(storyFetch)) {
        tell();
        return;
    }
    if (const Result<void> done = read(); !done)
        end(done.error());
    else
        findTarget();
}

Result<void> StoryJob::open()
{
    if (m_object.empty() || m_object.find('*') != std::string::npos)
        return usageError(u"The id of one object is expected, without *."_s);
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    Result<std::string> account = eventAccount(m_arguments, *directory);
    if (!account)
        return account.error();
    m_account = std::move(*account);
    m_directory = directory->path();
    return {};
}

Result<void> StoryJob::read()
{
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const Result<std::unique_ptr<store::EventReader>> reader = openEventReader(*directory);
    if (!reader)
        return reader.error();
    if (!*reader)
        return {};
    if (m_isWebhook) {
        Result<store::Comparison> comparison =
            store::compareWebhook(**reader, m_account, m_object);
        if (!comparison)
            return comparison.error();
        m_comparison = std::move(*comparison);
        std::reverse(m_comparison.record.events.begin(), m_comparison.record.events.end());
        return {};
    }
    Result<store::Story> story =
        store::readStory(**reader, m_account, m_object, shippedLifecycles());
    if (!story)
        return story.error();
    m_story = std::move(*story);
    return {};
}

void StoryJob::findTarget()
{
    QStringList webhooks;
    if (m_isWebhook)
        webhooks = {QString::fromStdString(m_object)};
    for (const std::string &webhook : m_story.webhooks())
        webhooks += QString::fromStdString(webhook);
    if (webhooks.isEmpty()) {
        m_output.note(u"No webhook is known that sent it: there is nothing to ask for."_s);
        tell();
        return;
    }
    m_keychain = std::make_unique<credentials::KeychainStore>();
    m_finder = std::make_unique<TargetFinder>(m_arguments, *m_keychain);
    connect(m_finder.get(), &TargetFinder::noticed, this,
            [this](const QString &sentence) { m_output.note(sentence); });
    m_finder->find([this, webhooks](const Result<Target> &target) {
        if (!target) {
            end(target.error());
            return;
        }
        m_keeping = std::make_unique<ListKeeping>(m_directory, QString::fromStdString(m_account),
                                                  m_clock, m_output);
        m_client = std::make_unique<api::ApiClient>(target->connection, m_clock);
        connect(m_client.get(), &api::ApiClient::waiting, this, [this](int seconds) {
            m_output.note(u"Waiting %1 s for the rate limit."_s.arg(seconds));
        });
        m_keeping->follow(*m_client);
        fetch(webhooks);
    });
}

void StoryJob::fetch(QStringList left)
{
    if (left.isEmpty()) {
        m_keeping->flush();
        tell();
        return;
    }
    const QString next = left.takeFirst();
    m_client->fetchWebhook(next, storyListLength, this,
                           [this, next, left](const Result<api::WebhookAnswer> &answer) {
                               if (!answer && answer.error().kind != ErrorKind::NotFound) {
                                   end(answer.error());
                                   return;
                               }
                               if (!answer) {
                                   m_output.note(u"The platform has no webhook %1 any more."_s.arg(
                                       printable(next)));
                               }
                               fetch(left);
                           });
}

void StoryJob::tell()
{
    if (const Result<void> done = read(); !done) {
        end(done.error());
        return;
    }
    if (m_isWebhook && !m_comparison.record.firstRead) {
        end(Error{ErrorKind::NotFound, "no list of " + m_object + " was read yet; --fetch asks"});
        return;
    }
    if (!m_isWebhook && m_story.events.empty()) {
        end(Error{ErrorKind::NotFound, "no event speaks of " + m_object});
        return;
    }
    printEvents();
    end(printEnd());
}

const std::vector<store::ListedEvent> &StoryJob::listed() const
{
    return m_isWebhook ? m_comparison.record.events : m_story.listed;
}

const std::vector<store::UnknownStretch> &StoryJob::unknown() const
{
    return m_isWebhook ? m_comparison.record.unknown : m_story.unknown;
}

/// In the order of their times.
void StoryJob::printEvents()
{
    auto next = listed().begin();
    for (const store::EventSummary &event : m_story.events) {
        for (; next != listed().end() && next->at <= event.receivedAt; ++next)
            printListed(*next);
        if (m_output.isJson()) {
            Json json = Json::parse(store::eventJson(event, true));
            json["kind"] = store::storyPartName(store::storyPart(event));
            m_output.line(json.dump());
        } else {
            m_output.line(u"%1  "_s.arg(event.id, 8) + eventLine(event));
        }
    }
    for (; next != listed().end(); ++next)
        printListed(*next);
}

void StoryJob::printListed(const store::ListedEvent &event)
{
    if (m_output.isJson())
        m_output.line(listedJson(event).dump(-1, ' ', false, Json::error_handler_t::replace));
    else
        m_output.line(u"%1  "_s.arg(QString(), 8) + printable(listedLine(event)));
}

ExitCode StoryJob::printEnd()
{
    std::vector<std::string> missing;
    for (const store::ListedEvent &event : listed()) {
        if (!event.capture)
            missing.push_back(event.eventId);
    }
    const std::size_t came = listed().size() - missing.size();
    if (m_output.isJson()) {
        Json findings = Json::array();
        for (const StoryFinding &finding : m_story.findings) {
            findings.push_back({{"code", findingName(finding.kind)},
                                {"eventType", finding.eventType},
                                {"id", finding.event ? Json(*finding.event) : Json(nullptr)},
                                {"sentence", text::storySentence(finding).toStdString()}});
        }
        Json stretches = Json::array();
        for (const store::UnknownStretch &stretch : unknown())
            stretches.push_back(
                {{"from", storyTime(stretch.from)}, {"until", formatUtc(stretch.until)}});
        Json json{{"done", true}, {m_isWebhook ? "webhook" : "object", m_object}};
        if (!m_isWebhook) {
            json["events"] = m_story.events.size();
            json["complete"] = m_story.isComplete;
            json["findings"] = std::move(findings);
        }
        json["platform"] = {{"reported", listed().size()},
                            {"came", came},
                            {"missing", missing},
                            {"unknown", std::move(stretches)}};
        m_output.line(json.dump(-1, ' ', false, Json::error_handler_t::replace));
    } else {
        for (const StoryFinding &finding : m_story.findings)
            m_output.line(printable(text::storySentence(finding)));
        if (m_isWebhook || !listed().empty())
            m_output.line(printable(text::comparisonSentence(listed().size(), came, missing)));
        for (const store::UnknownStretch &stretch : unknown()) {
            m_output.line(text::unknownSentence(
                stretch.from ? QString::fromStdString(formatUtc(*stretch.from)) : QString(),
                QString::fromStdString(formatUtc(stretch.until))));
        }
        if (!m_story.isComplete)
            m_output.note(u"Only the newest %1 events were read."_s.arg(store::Story::maxEvents));
    }
    return m_story.findings.empty() && missing.empty() ? ExitCode::Done : ExitCode::No;
}

void StoryJob::end(const Result<ExitCode> &code)
{
    Q_EMIT finished(code ? *code : m_output.fail(code.error()));
}

} // namespace hookbench::cli
