// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/codejob.h"

#include "app/api/apiclient.h"
#include "app/cli/accountscheme.h"
#include "app/cli/datadirectory.h"
#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/targetfinder.h"
#include "app/credentials/keychainstore.h"
#include "app/shippeddata.h"
#include "app/store/eventschema.h"
#include "app/store/sqliteeventreader.h"
#include "app/text/errortext.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

constexpr QLatin1String webhookOption = "webhook"_L1;
constexpr QLatin1String languageOption = "language"_L1;
constexpr QLatin1String eventOption = "test-from"_L1;

Result<handlers::HandlerSet> shippedHandlers()
{
    return handlers::HandlerSet::from(
        [](const std::string &file) { return shippedFile("handlers/" + file); });
}

Result<const handlers::HandlerLanguage *> languageFrom(const Arguments &arguments,
                                                       const handlers::HandlerSet &set)
{
    const std::string name = arguments.value(languageOption).toStdString();
    if (const handlers::HandlerLanguage *language = set.find(name))
        return language;
    QStringList known;
    for (const handlers::HandlerLanguage &language : set.languages())
        known += QString::fromStdString(language.name);
    return usageError(u"--%1 takes one of: %2."_s.arg(languageOption, known.join(", "_L1)));
}

Result<store::EventId> eventFrom(const Arguments &arguments)
{
    bool isNumber = false;
    const store::EventId id = arguments.value(eventOption).toLongLong(&isNumber);
    if (!isNumber || id <= 0) {
        return usageError(
            u"--%1 takes the id of an event; hookbench-cli events lists them."_s.arg(eventOption));
    }
    return id;
}

Result<store::EventRecord> readEvent(const Arguments &arguments)
{
    const Result<store::EventId> id = eventFrom(arguments);
    if (!id)
        return id.error();
    const std::filesystem::path directory = dataDirectoryPath(arguments);
    const Error missing = usageError(u"There is no event %1 in this data directory."_s.arg(*id));
    std::error_code failure;
    if (!std::filesystem::exists(store::eventFile(directory), failure))
        return missing;
    const Result<std::unique_ptr<store::EventReader>> reader =
        store::SqliteEventReader::open(directory);
    if (!reader)
        return reader.error();
    Result<std::optional<store::EventRecord>> event = (*reader)->event(*id);
    if (!event)
        return event.error();
    return event->has_value() ? Result<store::EventRecord>(std::move(**event)) : missing;
}

} // namespace

CodeJob::CodeJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
    , m_keychain(std::make_unique<credentials::KeychainStore>())
{
}

CodeJob::~CodeJob() = default;

void CodeJob::start()
{
    if (const Result<void> begun = begin(); !begun)
        finish(begun);
}

Result<void> CodeJob::begin()
{
    // Whatever is wrong with the options is said before anything is asked or started.
    const Result<handlers::HandlerSet> set = shippedHandlers();
    if (!set)
        return set.error();
    if (const auto language = languageFrom(m_arguments, *set); !language)
        return language.error();
    if (m_arguments.has(eventOption)) {
        if (const auto id = eventFrom(m_arguments); !id)
            return id.error();
    }
    if (m_arguments.has(schemeOption.name) == m_arguments.has(webhookOption))
        return usageError(u"Give one of --scheme NAME and --webhook ID."_s);
    if (!m_arguments.has(webhookOption)) {
        finish(print());
        return {};
    }
    if (m_arguments.value(webhookOption).isEmpty())
        return usageError(u"The ID is empty."_s);
    askForWebhook();
    return {};
}

void CodeJob::askForWebhook()
{
    m_finder = std::make_unique<TargetFinder>(m_arguments, *m_keychain);
    connect(m_finder.get(), &TargetFinder::noticed, this,
            [this](const QString &sentence) { m_output.note(sentence); });
    m_finder->find([this](const Result<Target> &target) {
        if (!target) {
            finish(target.error());
            return;
        }
        m_client = std::make_unique<api::ApiClient>(target->connection, m_clock);
        m_client->fetchWebhook(m_arguments.value(webhookOption), 0, this,
                               [this](const Result<api::WebhookAnswer> &answer) {
                                   finish(answer ? print() : Result<void>(answer.error()));
                               });
    });
}

void CodeJob::finish(const Result<void> &result)
{
    Q_EMIT finished(result ? ExitCode::Done : m_output.fail(result.error()));
}

Result<void> CodeJob::print()
{
    const signing::SchemeSet schemes = knownSchemes(dataDirectoryPath(m_arguments));
    for (const signing::RejectedFile &file : schemes.rejected())
        m_output.note(text::sentence(file.error));
    const Result<AccountScheme> chosen = accountScheme(m_arguments, schemes);
    if (!chosen)
        return chosen.error();
    const signing::Scheme *scheme = chosen->scheme;
    const Result<handlers::HandlerSet> set = shippedHandlers();
    if (!set)
        return set.error();
    const auto language = languageFrom(m_arguments, *set);
    if (!scheme || !language)
        return Error{ErrorKind::Internal, "the preset scheme is missing"};

    const handlers::HandlerScheme signedBy{
        *scheme, scheme->cipher.empty() ? nullptr : schemes.findCipher(scheme->cipher),
        chosen->isConfirmed};
    const Result<handlers::CodeFile> code = m_arguments.has(eventOption)
                                                ? testFile(*set, **language, signedBy)
                                                : set->render(**language, signedBy);
    if (!code)
        return code.error();
    if (m_output.isJson()) {
        const nlohmann::ordered_json json{{"scheme", scheme->name},
                                          {"language", (*language)->name},
                                          {"file", code->name},
                                          {"code", code->text}};
        m_output.line(json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    } else {
        m_output.write(code->text);
    }
    return {};
}

Result<handlers::CodeFile> CodeJob::testFile(const handlers::HandlerSet &set,
                                             const handlers::HandlerLanguage &language,
                                             const handlers::HandlerScheme &scheme)
{
    const Result<store::EventRecord> event = readEvent(m_arguments);
    if (!event)
        return event.error();
    Result<handlers::CodeFile> code = set.renderTest(
        language, scheme, {event->body, event->summary.deliveryId, event->summary.eventType},
        m_random);
    if (!code && code.error().kind == ErrorKind::InvalidArgument) {
        return usageError(u"No test can be made of this event: %1."_s.arg(
            QString::fromStdString(code.error().detail)));
    }
    return code;
}

} // namespace hookbench::cli
