// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/whyjob.h"

#include "app/api/apiclient.h"
#include "app/base/privatefile.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/listkeeping.h"
#include "app/cli/optionreader.h"
#include "app/cli/output.h"
#include "app/cli/targetfinder.h"
#include "app/credentials/keychainstore.h"
#include "app/http/url.h"
#include "app/receiver/receiver.h"
#include "app/settings/rolelock.h"
#include "app/store/eventreader.h"
#include "app/text/whytext.h"

#include <nlohmann/json.hpp>

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr QLatin1String webhookWord = "webhook"_L1;
constexpr QLatin1String pathWord = "path"_L1;
constexpr std::size_t maxDeskFile = std::size_t{4} * 1024 * 1024;
constexpr int recentEventsAsked = 5;
constexpr int rowsRead = 500;
constexpr std::chrono::seconds probeTime{5};

/// Whether the holder of the role is this program's `listen`, which takes every path. Known where
/// the system tells what a process is.
bool isListenCommand(const Error &held)
{
    static const QRegularExpression pattern(u"\\Aprocess ([0-9]+) on "_s);
    const QString pid = pattern.match(QString::fromStdString(held.detail)).captured(1);
    QFile name(u"/proc/%1/comm"_s.arg(pid));
    return !pid.isEmpty() && name.open(QIODevice::ReadOnly) &&
           name.readAll().trimmed() == "hookbench-cli";
}

/// What the window's receiver is set to: its endpoints, port and public URL.
void readDesk(const settings::DataDirectory &directory, receiver::ArrivalFacts &facts)
{
    const Result<std::string> content = readFile(directory.path() / "receiver.json", maxDeskFile);
    const Json json = content ? Json::parse(*content, nullptr, false) : Json();
    if (!json.is_object())
        return;
    if (const auto port = json.find("port"); port != json.end() && port->is_number_integer())
        facts.port = std::clamp(port->get<int>(), 0, 65535);
    if (const auto url = json.find("publicUrl"); url != json.end() && url->is_string())
        facts.publicUrl = url->get<std::string>();
    const auto endpoints = json.find("endpoints");
    if (endpoints == json.end() || !endpoints->is_array())
        return;
    for (const Json &endpoint : *endpoints) {
        const auto path = endpoint.is_object() ? endpoint.find("path") : endpoint.end();
        if (endpoint.is_object() && path != endpoint.end() && path->is_string())
            facts.endpoints.push_back(path->get<std::string>());
    }
}

std::string pathOfUrl(const std::string &url)
{
    const Result<http::Url> parsed = http::parseUrl(url);
    return parsed ? parsed->target.substr(0, parsed->target.find('?')) : std::string();
}

receiver::ArrivalFacts::World worldOf(settings::Environment environment)
{
    switch (environment) {
    case settings::Environment::Sandbox:
        return receiver::ArrivalFacts::World::Sandbox;
    case settings::Environment::Test:
        return receiver::ArrivalFacts::World::Test;
    case settings::Environment::Live:
        break;
    }
    return receiver::ArrivalFacts::World::Live;
}

receiver::WebhookFacts factsOf(const api::Webhook &webhook)
{
    receiver::WebhookFacts facts;
    facts.name = webhook.name.toStdString();
    facts.url = webhook.url.toStdString();
    facts.application = webhook.applicationName.toStdString();
    facts.isActive = webhook.isActive;
    if (webhook.stats)
        facts.total = webhook.stats->totalEvents;
    const auto newest = std::max_element(webhook.recentEvents.begin(), webhook.recentEvents.end(),
                                         [](const api::RecentEvent &a, const api::RecentEvent &b) {
                                             return a.createdAt.value_or(UtcTime{}) <
                                                    b.createdAt.value_or(UtcTime{});
                                         });
    if (newest != webhook.recentEvents.end())
        facts.lastAttempt = receiver::WebhookFacts::Attempt{newest->createdAt, newest->responseCode,
                                                            newest->deliveryStatus.toStdString()};
    return facts;
}

std::string stepJson(const WhyStep &step)
{
    const QString fix = text::whyFix(step);
    return Json{{"code", whyCodeName(step.code)},
                {"result", checkResultName(step.result)},
                {"sentence", text::whySentence(step).toStdString()},
                {"fix", fix.isEmpty() ? Json(nullptr) : Json(fix.toStdString())}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

QString stepText(const WhyStep &step)
{
    const auto word = [](std::string_view name) {
        return QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size()));
    };
    QString line = word(checkResultName(step.result)).leftJustified(9) +
                   word(whyCodeName(step.code)).leftJustified(13) +
                   printable(text::whySentence(step));
    if (const QString fix = text::whyFix(step); !fix.isEmpty())
        line += u'\n' + QString(22, u' ') + fix;
    return line;
}

} // namespace

Command whyCommand()
{
    return {
        .name = u"why"_s,
        .summary = u"why nothing arrives"_s,
        .description =
            u"Looks at everything between the platform and the receiver of this data directory, in "
            "the order in which things go wrong, and prints a line for each step: what was found, "
            "and what to do. Exit code 1 when a step failed, 0 when all that can be seen is "
            "right.\n"
            "A running receiver is asked with a request that it refuses and does not capture. For "
            "a webhook whose URL is not on this machine, that URL gets one HEAD request without a "
            "signature."_s,
        .examples = {u"why --webhook 7d2f1c9e-0000-4000-8000-000000000001"_s,
                     u"why --path /orders --json"_s},
        .operands = {},
        .options = withCommonOptions(
            {{webhookWord, "ID"_L1, "the webhook that nothing comes from"_L1},
             {pathWord, "P"_L1, "the path that nothing comes to"_L1},
             {"port"_L1, "N"_L1, "where the receiver would listen (default: as set, else 8787)"_L1},
             {"account"_L1, "NAME"_L1, "whose webhook and events (default: sandbox)"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<WhyJob>(arguments, output);
        },
    };
}

WhyJob::WhyJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
    , m_keychain(std::make_unique<credentials::KeychainStore>())
    , m_http(std::make_unique<http::Client>(m_engine))
{
}

WhyJob::~WhyJob()
{
    // No answer may come to what is going.
    m_http.reset();
}

void WhyJob::start()
{
    if (const Result<void> begun = begin(); !begun)
        Q_EMIT finished(m_output.fail(begun.error()));
}

Result<void> WhyJob::begin()
{
    m_facts.now = m_clock.now();
    m_facts.isWebhookAsked = m_arguments.has(webhookWord);
    if (m_facts.isWebhookAsked == m_arguments.has(pathWord))
        return usageError(u"Give one of --webhook ID and --path P."_s);
    if (m_facts.isWebhookAsked && m_arguments.value(webhookWord).isEmpty())
        return usageError(u"The ID is empty."_s);
    m_facts.path = m_arguments.value(pathWord).toStdString();
    if (!m_facts.isWebhookAsked && (!m_facts.path.starts_with('/') || m_facts.path.size() > 2048 ||
                                    m_facts.path.find_first_of("?#*\"\\ ") != std::string::npos))
        return usageError(u"--path takes a path that begins with \"/\", without a query."_s);
    m_facts.port = receiver::defaultPort;
    if (const Result<void> read = readOwnFiles(); !read)
        return read;
    OptionReader reader(m_arguments);
    std::optional<int> port;
    reader.number("port"_L1, 1, 65535, port);
    if (reader.error())
        return *reader.error();
    m_facts.port = port.value_or(m_facts.port);
    askReceiver();
    return {};
}

Result<void> WhyJob::readOwnFiles()
{
    Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    m_directory = std::move(*directory);
    const Result<std::string> account = eventAccount(m_arguments, *m_directory);
    if (!account)
        return account.error();
    m_account = *account;
    readDesk(*m_directory, m_facts);
    const auto held = settings::RoleLock::heldBy(m_directory->path(), settings::Role::Receiver);
    const auto url =
        settings::RoleLock::publishedUrl(m_directory->path(), settings::Role::Receiver);
    if (held && url) {
        m_facts.receiverUrl = url->toStdString();
        m_facts.takesEveryPath = isListenCommand(*held);
    }
    m_facts.isSandboxRunning =
        settings::RoleLock::heldBy(m_directory->path(), settings::Role::Sandbox).has_value();
    return {};
}

void WhyJob::send(http::ClientRequest request, Answer then)
{
    request.timeout = probeTime;
    request.maxAnswerBytes = 4096;
    m_http->send(std::move(request),
                 [this, then = std::move(then)](const Result<http::ClientResponse> &answer) {
                     QMetaObject::invokeMethod(
                         this, [then, answer] { then(answer); }, Qt::QueuedConnection);
                 });
}

// --- the receiver ------------------------------------------------------------------------------

void WhyJob::askReceiver()
{
    const bool isRunning = !m_facts.receiverUrl.empty();
    if (const Result<http::Url> own = http::parseUrl(m_facts.receiverUrl); own)
        m_facts.port = own->port;
    http::ClientRequest request;
    request.url = isRunning ? m_facts.receiverUrl + '/'
                            : "http://127.0.0.1:" + std::to_string(m_facts.port) + '/';
    request.method = "GET";
    // A name that no receiver answers to: it says 421 and captures nothing.
    request.headers = {{"Host", "hookbench.invalid"}, {"Connection", "close"}};
    send(std::move(request),
         [this](const Result<http::ClientResponse> &answer) { onReceiver(answer); });
}

void WhyJob::onReceiver(const Result<http::ClientResponse> &answer)
{
    // A certificate that only the sender was told to trust is an answer all the same.
    const bool hasAnswered = answer.ok() || answer.error().kind == ErrorKind::Tls ||
                             answer.error().kind == ErrorKind::AnswerMalformed;
    if (m_facts.receiverUrl.empty())
        m_facts.isPortTaken = hasAnswered || answer.error().kind != ErrorKind::ConnectionRefused;
    else if (!hasAnswered)
        m_facts.receiverError = answer.error().kind;
    if (m_facts.isWebhookAsked)
        askPlatform();
    else
        finish();
}

// --- the platform ------------------------------------------------------------------------------

void WhyJob::askPlatform()
{
    m_finder = std::make_unique<TargetFinder>(m_arguments, *m_keychain);
    connect(m_finder.get(), &TargetFinder::noticed, this,
            [this](const QString &sentence) { m_output.note(sentence); });
    m_finder->find([this](const Result<Target> &target) {
        if (!target) {
            Q_EMIT finished(m_output.fail(target.error()));
            return;
        }
        m_facts.world = worldOf(target->environment);
        m_apiUrl = target->connection.baseUrl.toString().toStdString();
        m_client = std::make_unique<api::ApiClient>(target->connection, m_clock);
        if (target->directory) {
            m_keeping = std::make_unique<ListKeeping>(
                *target->directory, QString::fromStdString(m_account), m_clock, m_output);
            m_keeping->follow(*m_client);
        }
        m_client->fetchWebhook(
            m_arguments.value(webhookWord), recentEventsAsked, this,
            [this](const Result<api::WebhookAnswer> &answer) { takeWebhook(answer); });
    });
}

void WhyJob::takeWebhook(const Result<api::WebhookAnswer> &answer)
{
    m_facts.requestsLeft = m_client->rateLimit().remaining;
    if (answer) {
        m_facts.webhook = factsOf(answer->webhook);
        m_facts.path = pathOfUrl(m_facts.webhook->url);
    } else {
        m_facts.webhookError = answer.error().kind;
    }
    // Not inside of the client's own call.
    QMetaObject::invokeMethod(this, &WhyJob::askWay, Qt::QueuedConnection);
}

void WhyJob::askWay()
{
    if (m_facts.world == receiver::ArrivalFacts::World::Sandbox) {
        askWebhookUrl();
        return;
    }
    http::ClientRequest request;
    request.url = m_apiUrl;
    request.method = "HEAD";
    send(std::move(request), [this](const Result<http::ClientResponse> &answer) {
        const auto date = answer ? findHeader(answer->headers, "Date") : std::nullopt;
        if (date) {
            const QDateTime theirs = QDateTime::fromString(
                QString::fromLatin1(date->data(), static_cast<qsizetype>(date->size())),
                Qt::RFC2822Date);
            const auto ours = std::chrono::duration_cast<std::chrono::milliseconds>(
                m_clock.now().time_since_epoch());
            if (theirs.isValid())
                m_facts.clockSkew =
                    static_cast<double>(ours.count() - theirs.toMSecsSinceEpoch()) / 1000.0;
        }
        askWebhookUrl();
    });
}

void WhyJob::askWebhookUrl()
{
    const Result<http::Url> url = m_facts.webhook
                                      ? http::parseUrl(m_facts.webhook->url)
                                      : Result<http::Url>(Error{ErrorKind::InvalidArgument});
    if (!url || http::isLoopbackHost(url->host)) {
        finish();
        return;
    }
    http::ClientRequest request;
    request.url = m_facts.webhook->url;
    request.method = "HEAD";
    request.headers = {{"User-Agent", "Hookbench"}, {"Connection", "close"}};
    send(std::move(request),
         [this, usesTls = url->tls](const Result<http::ClientResponse> &answer) {
             receiver::WayFacts way;
             way.usesTls = usesTls;
             if (answer) {
                 way.status = answer->status;
                 way.certificateExpires = answer->certificateExpires;
             } else {
                 way.error = answer.error().kind;
                 way.detail = answer.error().detail;
             }
             m_facts.way = way;
             finish();
         });
}

// --- what came, and the end ----------------------------------------------------------------------

Result<void> WhyJob::readEvents()
{
    const Result<std::unique_ptr<store::EventReader>> reader = openEventReader(*m_directory);
    if (!reader)
        return reader.error();
    if (!*reader)
        return {};
    if (!m_facts.path.empty()) {
        store::FilterNode node;
        node.kind = store::FilterNode::Kind::Term;
        node.term.field = store::FilterTerm::Field::Path;
        node.term.value = m_facts.path;
        store::EventQuery query{m_account, {}, false};
        query.filter.root.children.push_back(std::move(node));
        const auto newest = (*reader)->page(query, std::nullopt, 1);
        if (!newest)
            return newest.error();
        if (!newest->empty()) {
            m_facts.last = receiver::ArrivalFacts::Arrival{
                newest->front().receivedAt, std::string(verdictName(newest->front().verdict))};
        }
    }
    store::FilterNode day;
    day.kind = store::FilterNode::Kind::Term;
    day.term.field = store::FilterTerm::Field::Received;
    day.term.from = m_facts.now - std::chrono::hours(24);
    store::EventQuery query{m_account, {}, true};
    query.filter.root.children.push_back(std::move(day));
    const auto rows = (*reader)->page(query, std::nullopt, rowsRead);
    if (!rows)
        return rows.error();
    for (const store::EventSummary &row : *rows) {
        if (row.kind == store::RowKind::Gap && row.gapEnd)
            m_facts.gaps.push_back({row.receivedAt, *row.gapEnd});
    }
    return {};
}

void WhyJob::finish()
{
    if (const Result<void> read = readEvents(); !read) {
        Q_EMIT finished(m_output.fail(read.error()));
        return;
    }
    const std::vector<WhyStep> steps = receiver::whyNothingCame(m_facts);
    for (const WhyStep &step : steps)
        print(step);
    const QString headline = text::whyHeadline(steps);
    if (m_output.isJson())
        m_output.line(Json{{"headline", headline.toStdString()}}.dump(
            -1, ' ', false, Json::error_handler_t::replace));
    else
        m_output.line(printable(headline));
    const bool hasFailed = std::any_of(steps.begin(), steps.end(), [](const WhyStep &step) {
        return step.result == CheckResult::Fail;
    });
    Q_EMIT finished(hasFailed ? ExitCode::No : ExitCode::Done);
}

void WhyJob::print(const WhyStep &step)
{
    if (m_output.isJson())
        m_output.line(stepJson(step));
    else
        m_output.line(stepText(step));
}

} // namespace hookbench::cli
