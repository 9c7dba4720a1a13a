// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/whyjob.h"

#include "app/api/apiclient.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/listkeeping.h"
#include "app/cli/optionreader.h"
#include "app/cli/output.h"
#include "app/cli/targetfinder.h"
#include "app/credentials/keychainstore.h"
#include "app/text/whytext.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

constexpr QLatin1String webhookWord = "webhook"_L1;
constexpr QLatin1String pathWord = "path"_L1;
constexpr int recentEventsAsked = 5;

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
    , m_probe(m_clock, [this](const QString &id, QObject *context, ArrivalProbe::Answer done) {
        askPlatform(id, context, std::move(done));
    })
{
    connect(&m_probe, &ArrivalProbe::finished, this, &WhyJob::show);
}

WhyJob::~WhyJob()
{
    // No answer may come to what is going.
    m_probe.cancel();
}

void WhyJob::start()
{
    if (const Result<void> begun = begin(); !begun)
        Q_EMIT finished(m_output.fail(begun.error()));
}

Result<void> WhyJob::begin()
{
    const bool isWebhookAsked = m_arguments.has(webhookWord);
    if (isWebhookAsked == m_arguments.has(pathWord))
        return usageError(u"Give one of --webhook ID and --path P."_s);
    if (isWebhookAsked && m_arguments.value(webhookWord).isEmpty())
        return usageError(u"The ID is empty."_s);
    ArrivalProbe::Question question;
    if (isWebhookAsked)
        question.webhookId = m_arguments.value(webhookWord);
    question.path = m_arguments.value(pathWord).toStdString();
    if (!isWebhookAsked && (!question.path.starts_with('/') || question.path.size() > 2048 ||
                            question.path.find_first_of("?#*\"\\ ") != std::string::npos))
        return usageError(u"--path takes a path that begins with \"/\", without a query."_s);
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    question.directory = directory->path();
    const Result<std::string> account = eventAccount(m_arguments, *directory);
    if (!account)
        return account.error();
    question.account = *account;
    m_account = *account;
    OptionReader reader(m_arguments);
    reader.number("port"_L1, 1, 65535, question.port);
    if (reader.error())
        return *reader.error();
    m_probe.start(std::move(question));
    return {};
}

void WhyJob::askPlatform(const QString &id, QObject *context, ArrivalProbe::Answer done)
{
    m_finder = std::make_unique<TargetFinder>(m_arguments, *m_keychain);
    connect(m_finder.get(), &TargetFinder::noticed, this,
            [this](const QString &sentence) { m_output.note(sentence); });
    m_finder->find([this, id, context, done = std::move(done)](const Result<Target> &target) {
        if (!target) {
            done(target.error());
            return;
        }
        m_client = std::make_unique<api::ApiClient>(target->connection, m_clock);
        if (target->directory) {
            m_keeping = std::make_unique<ListKeeping>(
                *target->directory, QString::fromStdString(m_account), m_clock, m_output);
            m_keeping->follow(*m_client);
        }
        m_client->fetchWebhook(
            id, recentEventsAsked, context,
            [this, done, environment = target->environment,
             url = target->connection.baseUrl.toString().toStdString()](
                const Result<api::WebhookAnswer> &answer) {
                done(ArrivalProbe::Platform{environment, url,
                                            answer ? Result(answer->webhook) : answer.error(),
                                            m_client->rateLimit().remaining});
            });
    });
}

void WhyJob::show(const Result<std::vector<WhyStep>> &steps)
{
    if (!steps) {
        Q_EMIT finished(m_output.fail(steps.error()));
        return;
    }
    for (const WhyStep &step : *steps)
        print(step);
    const QString headline = text::whyHeadline(*steps);
    if (m_output.isJson())
        m_output.line(Json{{"headline", headline.toStdString()}}.dump(
            -1, ' ', false, Json::error_handler_t::replace));
    else
        m_output.line(printable(headline));
    const bool hasFailed =
        std::any_of(steps->begin(), steps->end(),
                    [](const WhyStep &step) { return step.result == CheckResult::Fail; });
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
