// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watchjob.h"

#include "app/api/apiclient.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/listkeeping.h"
#include "app/cli/optionreader.h"
#include "app/cli/output.h"
#include "app/cli/targetfinder.h"
#include "app/credentials/keychainstore.h"
#include "app/store/eventreader.h"
#include "app/systemproxies.h"
#include "app/text/watchtext.h"

#include <nlohmann/json.hpp>

#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using workspace::WatchRules;

constexpr QLatin1String minSuccess("min-success");
constexpr QLatin1String maxSilence("max-silence");
constexpr QLatin1String maxFailures("max-failures");
constexpr QLatin1String certificateDays("certificate-days");
constexpr QLatin1String every("every");
constexpr QLatin1String webhookOption("webhook");

/// As many recent events as a rule can ask for.
constexpr int recentEvents = WatchRules::maxFailuresInARow;
/// So many captures of a webhook are looked at.
constexpr int watchedCaptures = 50;

store::EventQuery capturesOf(const std::string &account, const api::Webhook &webhook)
{
    store::FilterNode node;
    node.kind = store::FilterNode::Kind::Term;
    node.term.field = store::FilterTerm::Field::Webhook;
    node.term.value = webhook.id.toStdString();
    store::EventQuery query{account, {}, false};
    query.filter.root.children.push_back(std::move(node));
    return query;
}

} // namespace

Command watchCommand()
{
    return {
        .name = u"watch"_s,
        .summary = u"whether a webhook of the account wants attention"_s,
        .description =
            u"Looks at the webhooks of an account and says which of these rules fire, since when "
            "and what to do: too few deliveries succeed (of the last 24 hours where the server "
            "counts them), failures in a row, no event for too long, events that came here do not "
            "fit the secret, the certificate of the endpoint is about to expire. Paused webhooks "
            "are left out. Without options by the rules that are stored for the account and its "
            "webhooks (in the window, Watch); an option is for all of them instead. 0 turns a rule "
            "off.\n"
            "Exit code 0 when none fires, 1 as soon as one does. With --every it looks again and "
            "again until then. Only --certificate-days asks the endpoints themselves, with HEAD "
            "and nothing signed."_s,
        .examples = {u"watch"_s, u"watch --account Shop --every 60 --max-silence 2 --json"_s},
        .operands = {},
        .options = withCommonOptions({
            {"account"_L1, "NAME"_L1,
             "the account (default: sandbox, started when it does not run)"_L1},
            {"api-url"_L1, "U"_L1,
             "instead of an account: the API, http://127.0.0.1:8786/api/v0"_L1},
            {"client-key-env"_L1, "A"_L1,
             "with --api-url: the variable that holds the client key"_L1},
            {"client-secret-env"_L1, "B"_L1,
             "with --api-url: the variable with the client secret"_L1},
            {webhookOption, "ID"_L1, "this webhook alone"_L1},
            {minSuccess, "PERCENT"_L1, "of deliveries that should succeed (stored, else 95)"_L1},
            {maxFailures, "N"_L1, "failures in a row, up to 50 (stored, else 5)"_L1},
            {maxSilence, "HOURS"_L1, "without an event (stored, else 0, not watched)"_L1},
            {certificateDays, "DAYS"_L1,
             "that an endpoint's certificate should last (stored, else 0)"_L1},
            {every, "SECONDS"_L1, "look again and again, 10 to 86400 (default: once)"_L1},
        }),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<WatchJob>(arguments, output);
        },
    };
}

WatchJob::WatchJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
    , m_only(arguments.value(webhookOption))
    , m_keychain(std::make_unique<credentials::KeychainStore>())
    , m_prober(m_engine, systemProxies())
{
}

WatchJob::~WatchJob() = default;

void WatchJob::start()
{
    if (const Result<void> read = readOptions(); !read) {
        end(read);
        return;
    }
    m_finder = std::make_unique<TargetFinder>(m_arguments, *m_keychain);
    connect(m_finder.get(), &TargetFinder::noticed, this,
            [this](const QString &sentence) { m_output.note(sentence); });
    m_finder->find([this](const Result<Target> &target) {
        if (!target) {
            end(target.error());
            return;
        }
        m_target = *target;
        m_client = std::make_unique<api::ApiClient>(m_target.connection, m_clock);
        connect(m_client.get(), &api::ApiClient::waiting, this, [this](int seconds) {
            m_output.note(u"Waiting %1 s for the rate limit."_s.arg(seconds));
        });
        if (m_target.directory) {
            m_keeping = std::make_unique<ListKeeping>(
                *m_target.directory, QString::fromStdString(m_account), m_clock, m_output);
            m_keeping->follow(*m_client);
        }
        look();
    });
}

Result<void> WatchJob::readOptions()
{
    if (m_arguments.has(webhookOption) && m_only.isEmpty())
        return usageError(u"The ID of --webhook is empty."_s);
    OptionReader reader(m_arguments);
    reader.number(minSuccess, 0, 100, m_leastSuccess);
    reader.number(maxFailures, 0, WatchRules::maxFailuresInARow, m_failuresInARow);
    reader.number(maxSilence, 0, WatchRules::maxSilenceHours, m_silenceHours);
    reader.number(certificateDays, 0, WatchRules::maxCertificateDays, m_certificateDays);
    std::optional<int> pause;
    reader.number(every, 10, 86'400, pause);
    m_pause = std::chrono::seconds(pause.value_or(0));
    if (reader.error())
        return *reader.error();
    // What came here belongs to an account; an API alone has none.
    if (m_arguments.has("api-url"_L1))
        return {};
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    Result<std::string> account = eventAccount(m_arguments, *directory);
    if (!account)
        return account.error();
    m_account = std::move(*account);
    m_book = std::make_unique<workspace::WatchBook>(directory->path() / "watch.json");
    if (const auto loaded = m_book->load(); !loaded)
        return loaded.error();
    Result<std::unique_ptr<store::EventReader>> events = openEventReader(*directory);
    if (!events)
        return events.error();
    m_events = std::move(*events);
    return {};
}

WatchRules WatchJob::rulesFor(const QString &webhookId) const
{
    WatchRules rules = m_book ? m_book->rules(m_account, webhookId.toStdString()) : WatchRules();
    rules.leastSuccess = m_leastSuccess.value_or(rules.leastSuccess);
    rules.failuresInARow = m_failuresInARow.value_or(rules.failuresInARow);
    rules.silenceHours = m_silenceHours.value_or(rules.silenceHours);
    rules.certificateDays = m_certificateDays.value_or(rules.certificateDays);
    return rules;
}

void WatchJob::look()
{
    m_looked = 0;
    // Rules that the window stored meanwhile count from now on.
    if (m_book)
        (void)m_book->load();
    m_client->fetchWebhooks(this, [this](const Result<QVector<api::WebhookAnswer>> &answers) {
        if (!answers) {
            end(answers.error());
            return;
        }
        m_left.clear();
        for (const api::WebhookAnswer &answer : *answers) {
            if (m_only.isEmpty() || answer.webhook.id == m_only)
                m_left.prepend(answer.webhook);
        }
        if (m_left.isEmpty() && !m_only.isEmpty()) {
            end(Error{ErrorKind::NotFound, "no webhook " + m_only.toStdString()});
            return;
        }
        readNext();
    });
}

void WatchJob::readNext()
{
    if (m_left.isEmpty()) {
        endLook();
        return;
    }
    m_facts = {m_left.takeLast(), {}, {}};
    ++m_looked;
    const api::Webhook &webhook = m_facts.webhook;
    m_rules = rulesFor(webhook.id);
    // Requests are limited: the events are asked for only where something can have failed.
    const bool mayHaveFailed = !webhook.stats || webhook.stats->failedDeliveries > 0;
    if (!webhook.isActive || m_rules.failuresInARow == 0 || !mayHaveFailed) {
        readCertificate();
        return;
    }
    m_client->fetchWebhook(webhook.id, recentEvents, this,
                           [this](const Result<api::WebhookAnswer> &answer) {
                               if (answer)
                                   m_facts.webhook.recentEvents = answer->webhook.recentEvents;
                               else if (answer.error().kind != ErrorKind::NotFound) {
                                   end(answer.error());
                                   return;
                               }
                               readCertificate();
                           });
}

void WatchJob::readCertificate()
{
    const api::Webhook &webhook = m_facts.webhook;
    if (m_rules.certificateDays == 0 || !webhook.isActive ||
        !webhook.url.startsWith("https:"_L1, Qt::CaseInsensitive)) {
        judge();
        return;
    }
    http::ClientRequest request;
    request.url = webhook.url.toStdString();
    request.method = "HEAD";
    m_prober.send(std::move(request), [this](const Result<http::ClientResponse> &answer) {
        std::optional<UtcTime> expires;
        QString failure;
        if (answer)
            expires = answer->certificateExpires;
        else
            failure = QString::fromStdString(answer.error().detail);
        QMetaObject::invokeMethod(
            this,
            [this, expires, failure, isKnown = bool(answer)] {
                m_facts.certificateExpires = expires;
                if (!isKnown) {
                    m_output.note(u"The certificate of %1 was not seen: %2"_s.arg(
                        printable(m_facts.webhook.name), printable(failure)));
                }
                judge();
            },
            Qt::QueuedConnection);
    });
}

void WatchJob::judge()
{
    if (m_events) {
        Result<std::vector<store::EventSummary>> captures =
            m_events->page(capturesOf(m_account, m_facts.webhook), std::nullopt, watchedCaptures);
        if (!captures) {
            end(captures.error());
            return;
        }
        m_facts.captures = std::move(*captures);
    }
    for (const WatchAlert &alert : workspace::watchAlerts(m_rules, m_facts, m_clock.now())) {
        ++m_alerts;
        print(alert);
    }
    readNext();
}

void WatchJob::print(const WatchAlert &alert)
{
    const QString sentence = text::watchSentence(alert);
    const QString fix = text::watchFix(alert);
    if (!m_output.isJson()) {
        m_output.line(
            printable(u"%1: %2"_s.arg(QString::fromStdString(alert.webhookName), sentence)));
        m_output.line(u"    "_s + fix);
        return;
    }
    using Json = nlohmann::ordered_json;
    m_output.line(Json{{"webhook", alert.webhookId},
                       {"name", alert.webhookName},
                       {"rule", watchRuleName(alert.rule)},
                       {"since", alert.since ? Json(formatUtc(*alert.since)) : Json(nullptr)},
                       {"measured", alert.measured},
                       {"limit", alert.limit},
                       {"sentence", sentence.toStdString()},
                       {"fix", fix.toStdString()}}
                      .dump(-1, ' ', false, Json::error_handler_t::replace));
}

void WatchJob::endLook()
{
    if (m_alerts == 0 && m_pause.count() > 0) {
        m_output.note(u"%1 webhooks, no rule fires."_s.arg(m_looked));
        QTimer::singleShot(m_pause, this, &WatchJob::look);
        return;
    }
    if (m_output.isJson()) {
        m_output.line(
            nlohmann::ordered_json{{"done", true}, {"webhooks", m_looked}, {"alerts", m_alerts}}
                .dump());
    } else if (m_alerts == 0) {
        m_output.line(u"%1 webhooks, no rule fires."_s.arg(m_looked));
    }
    Q_EMIT finished(m_alerts == 0 ? ExitCode::Done : ExitCode::No);
}

void WatchJob::end(const Result<void> &result)
{
    Q_EMIT finished(result ? ExitCode::Done : m_output.fail(result.error()));
}

} // namespace hookbench::cli
