// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arrivalprobe.h"

#include "app/base/headers.h"
#include "app/base/privatefile.h"
#include "app/http/client.h"
#include "app/http/engine.h"
#include "app/http/url.h"
#include "app/receiver/arrivalcheck.h"
#include "app/receiver/receiver.h"
#include "app/settings/rolelock.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"

#include <nlohmann/json.hpp>

#include <QDateTime>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>
#include <utility>

namespace hookbench
{

using receiver::ArrivalFacts;

namespace
{

constexpr std::size_t maxDeskFile = std::size_t{4} * 1024 * 1024;
constexpr int gapRowsRead = 500;
constexpr std::chrono::seconds probeTime{5};

/// Whether the holder of the role is the program's `listen`, which takes every path. Known where
/// the system tells what a process is.
bool isListenCommand(const Error &held)
{
    static const QRegularExpression pattern(QStringLiteral("\\Aprocess ([0-9]+) on "));
    const QString pid = pattern.match(QString::fromStdString(held.detail)).captured(1);
    QFile name(QStringLiteral("/proc/%1/comm").arg(pid));
    return !pid.isEmpty() && name.open(QIODevice::ReadOnly) &&
           name.readAll().trimmed() == "hookbench-cli";
}

/// What the window's receiver is set to: its endpoints, port and public URL.
void readDeskFile(const std::filesystem::path &directory, ArrivalFacts &facts)
{
    using Json = nlohmann::ordered_json;
    const Result<std::string> content = readFile(directory / "receiver.json", maxDeskFile);
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

ArrivalFacts::World worldOf(settings::Environment environment)
{
    switch (environment) {
    case settings::Environment::Sandbox:
        return ArrivalFacts::World::Sandbox;
    case settings::Environment::Test:
        return ArrivalFacts::World::Test;
    case settings::Environment::Live:
        break;
    }
    return ArrivalFacts::World::Live;
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

/// Seconds, ours minus theirs; nullopt when the answer has no time.
std::optional<double> skewOf(const http::ClientResponse &answer, UtcTime now)
{
    const auto date = findHeader(answer.headers, "Date");
    if (!date)
        return std::nullopt;
    const QDateTime theirs = QDateTime::fromString(
        QString::fromLatin1(date->data(), static_cast<qsizetype>(date->size())), Qt::RFC2822Date);
    if (!theirs.isValid())
        return std::nullopt;
    const auto ours =
        std::chrono::duration_cast<std::chrono::milliseconds>(now.time_since_epoch()).count();
    return static_cast<double>(ours - theirs.toMSecsSinceEpoch()) / 1000.0;
}

} // namespace

/// The reader that a thread uses, so that another thread can end its call.
class Interruption
{
public:
    /// False when it was stopped before.
    bool set(store::EventReader *reader)
    {
        const std::lock_guard lock(m_mutex);
        m_reader = reader;
        return !m_isStopped;
    }
    void stop()
    {
        const std::lock_guard lock(m_mutex);
        m_isStopped = true;
        if (m_reader)
            m_reader->interrupt();
    }

private:
    std::mutex m_mutex;
    store::EventReader *m_reader = nullptr;
    bool m_isStopped = false;
};

namespace
{

store::EventQuery queryOf(const std::string &account, store::FilterNode node, bool hasGaps)
{
    store::EventQuery query{account, {}, hasGaps};
    query.filter.root.children.push_back(std::move(node));
    return query;
}

/// What came last on the path, and when nothing listened.
Result<void> readStored(store::EventReader &reader, const std::string &account, ArrivalFacts &facts)
{
    if (!facts.path.empty()) {
        store::FilterNode node;
        node.kind = store::FilterNode::Kind::Term;
        node.term.field = store::FilterTerm::Field::Path;
        node.term.value = facts.path;
        const auto newest = reader.page(queryOf(account, std::move(node), false), std::nullopt, 1);
        if (!newest)
            return newest.error();
        if (!newest->empty()) {
            facts.last = ArrivalFacts::Arrival{newest->front().receivedAt,
                                               std::string(verdictName(newest->front().verdict))};
        }
    }
    store::FilterNode day;
    day.kind = store::FilterNode::Kind::Term;
    day.term.field = store::FilterTerm::Field::Received;
    day.term.from = facts.now - std::chrono::hours(24);
    const auto rows =
        reader.page(queryOf(account, std::move(day), true), std::nullopt, gapRowsRead);
    if (!rows)
        return rows.error();
    for (const store::EventSummary &row : *rows) {
        if (row.kind == store::RowKind::Gap && row.gapEnd)
            facts.gaps.push_back({row.receivedAt, *row.gapEnd});
    }
    return {};
}

} // namespace

/// One question on its way. What comes back is meant for `context`, and goes nowhere once that is
/// gone.
struct ArrivalProbe::Run
{
    Run(Question asked, http::Engine &engine)
        : question(std::move(asked))
        , client(std::make_unique<http::Client>(engine))
    {
    }
    ~Run()
    {
        interruption.stop();
        if (reading.joinable())
            reading.join();
        client.reset(); // its callbacks have run
    }

    using Then = std::function<void(const Result<http::ClientResponse> &)>;

    void send(http::ClientRequest request, Then then)
    {
        request.timeout = probeTime;
        request.maxAnswerBytes = 4096;
        client->send(std::move(request),
                     [this, then = std::move(then)](const Result<http::ClientResponse> &answer) {
                         QMetaObject::invokeMethod(
                             &context, [then, answer] { then(answer); }, Qt::QueuedConnection);
                     });
    }

    Question question;
    ArrivalFacts facts{};
    std::string apiUrl{};
    QObject context{};
    std::unique_ptr<http::Client> client;
    Interruption interruption{};
    std::thread reading{};
};

ArrivalProbe::ArrivalProbe(const Clock &clock, AskPlatform ask, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_ask(std::move(ask))
{
}

ArrivalProbe::~ArrivalProbe() = default;

void ArrivalProbe::start(Question question)
{
    if (!m_engine)
        m_engine = std::make_unique<http::Engine>();
    m_run = std::make_unique<Run>(std::move(question), *m_engine);
    readOwnFiles();
    askReceiver();
}

void ArrivalProbe::cancel()
{
    m_run.reset();
}

void ArrivalProbe::readOwnFiles()
{
    ArrivalFacts &facts = m_run->facts;
    const std::filesystem::path &directory = m_run->question.directory;
    facts.now = m_clock.now();
    facts.isWebhookAsked = m_run->question.webhookId.has_value();
    facts.path = m_run->question.path;
    facts.port = receiver::defaultPort;
    readDeskFile(directory, facts);
    facts.port = m_run->question.port.value_or(facts.port);
    const auto held = settings::RoleLock::heldBy(directory, settings::Role::Receiver);
    const auto url = settings::RoleLock::publishedUrl(directory, settings::Role::Receiver);
    if (held && url) {
        facts.receiverUrl = url->toStdString();
        facts.takesEveryPath = isListenCommand(*held);
    }
    facts.isSandboxRunning =
        settings::RoleLock::heldBy(directory, settings::Role::Sandbox).has_value();
}

void ArrivalProbe::askReceiver()
{
    Q_EMIT looking(Stage::Receiver);
    ArrivalFacts &facts = m_run->facts;
    if (const Result<http::Url> own = http::parseUrl(facts.receiverUrl); own)
        facts.port = own->port;
    http::ClientRequest request;
    request.url = facts.receiverUrl.empty() ? "http://127.0.0.1:" + std::to_string(facts.port) + '/'
                                            : facts.receiverUrl + '/';
    request.method = "GET";
    // A name that no receiver answers to: it says 421 and captures nothing.
    request.headers = {{"Host", "hookbench.invalid"}, {"Connection", "close"}};
    m_run->send(std::move(request), [this](const Result<http::ClientResponse> &answer) {
        ArrivalFacts &found = m_run->facts;
        // A certificate that only the sender was told to trust is an answer all the same.
        const bool hasAnswered = answer.ok() || answer.error().kind == ErrorKind::Tls ||
                                 answer.error().kind == ErrorKind::AnswerMalformed;
        if (found.receiverUrl.empty())
            found.isPortTaken = hasAnswered || answer.error().kind != ErrorKind::ConnectionRefused;
        else if (!hasAnswered)
            found.receiverError = answer.error().kind;
        if (found.isWebhookAsked)
            askPlatform();
        else
            readEvents();
    });
}

void ArrivalProbe::askPlatform()
{
    Q_EMIT looking(Stage::Platform);
    m_ask(*m_run->question.webhookId, &m_run->context, [this](const Result<Platform> &platform) {
        // Not inside of the asked one's own call, which `context` outlives.
        QMetaObject::invokeMethod(
            &m_run->context,
            [this, platform] {
                if (platform)
                    takePlatform(*platform);
                else
                    finish(platform.error());
            },
            Qt::QueuedConnection);
    });
}

void ArrivalProbe::takePlatform(const Platform &platform)
{
    ArrivalFacts &facts = m_run->facts;
    facts.world = worldOf(platform.environment);
    facts.requestsLeft = platform.requestsLeft;
    m_run->apiUrl = platform.apiUrl;
    if (platform.webhook) {
        facts.webhook = factsOf(*platform.webhook);
        facts.path = pathOfUrl(facts.webhook->url);
    } else {
        facts.webhookError = platform.webhook.error().kind;
    }
    Q_EMIT looking(Stage::Way);
    askClock();
}

/// The embedded sandbox has this machine's clock.
void ArrivalProbe::askClock()
{
    if (m_run->facts.world == ArrivalFacts::World::Sandbox) {
        askWebhookUrl();
        return;
    }
    http::ClientRequest request;
    request.url = m_run->apiUrl;
    request.method = "HEAD";
    m_run->send(std::move(request), [this](const Result<http::ClientResponse> &answer) {
        if (answer)
            m_run->facts.clockSkew = skewOf(*answer, m_clock.now());
        askWebhookUrl();
    });
}

void ArrivalProbe::askWebhookUrl()
{
    const auto &webhook = m_run->facts.webhook;
    const Result<http::Url> url = webhook ? http::parseUrl(webhook->url)
                                          : Result<http::Url>(Error{ErrorKind::InvalidArgument});
    if (!url || http::isLoopbackHost(url->host)) {
        readEvents();
        return;
    }
    http::ClientRequest request;
    request.url = webhook->url;
    request.method = "HEAD";
    request.headers = {{"User-Agent", "Hookbench"}, {"Connection", "close"}};
    m_run->send(std::move(request),
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
                    m_run->facts.way = way;
                    readEvents();
                });
}

void ArrivalProbe::readEvents()
{
    Q_EMIT looking(Stage::Events);
    m_run->reading = std::thread([this, run = m_run.get(), facts = m_run->facts]() mutable {
        Result<std::vector<WhyStep>> steps = Error{ErrorKind::Cancelled};
        const std::filesystem::path &directory = run->question.directory;
        std::error_code failure;
        if (!std::filesystem::exists(store::eventFile(directory), failure)) {
            steps = receiver::whyNothingCame(facts);
        } else if (auto reader = store::SqliteEventReader::open(directory); !reader) {
            steps = reader.error();
        } else if (run->interruption.set(reader->get())) {
            const Result<void> read = readStored(**reader, run->question.account, facts);
            run->interruption.set(nullptr);
            steps = read ? Result(receiver::whyNothingCame(facts)) : read.error();
        }
        // The run waits for this thread before it goes.
        QMetaObject::invokeMethod(
            &run->context, [this, steps = std::move(steps)] { finish(steps); },
            Qt::QueuedConnection);
    });
}

void ArrivalProbe::finish(const Result<std::vector<WhyStep>> &steps)
{
    const Result<std::vector<WhyStep>> found = steps;
    // Goes with the next one, or with the engine that its client needs: now one of its own events
    // is being handled.
    m_ended = std::move(m_run);
    Q_EMIT finished(found);
}

} // namespace hookbench
