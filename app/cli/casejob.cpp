// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/casejob.h"

#include "app/casefile/casedraft.h"
#include "app/casefile/casekey.h"
#include "app/cli/counting.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/filteroption.h"
#include "app/cli/output.h"
#include "app/cli/secretsource.h"
#include "app/shippeddata.h"
#include "app/text/causetext.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <span>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

using Json = nlohmann::ordered_json;

} // namespace

Command caseCommand()
{
    std::vector<Option> options = signingKeyOptions();
    options.push_back({"filter"_L1, "QUERY"_L1, "which events; see events --help"_L1, false, true});
    options.push_back({"out"_L1, "FILE"_L1, "the zip to be written"_L1, false, true});
    options.push_back({"allow"_L1, "NAME"_L1, "a field or header whose text may leave"_L1, true});
    options.push_back({"account"_L1, "NAME"_L1, "whose events (default: sandbox)"_L1});
    return {
        .name = u"case"_s,
        .summary = u"events as one file to hand over, without what is private"_s,
        .description =
            u"Writes the events that a query describes into one zip: headers, payloads, verdicts, "
            "causes, a timeline, a page for the browser, a manifest with SHA-256. Card numbers, "
            "e-mail addresses, phone numbers, IBANs, wallet addresses, names, tokens and keys are "
            "replaced, the same original by the same stand-in, with a key that stays here; so is "
            "every text in a field or header that is not known or named with --allow. What is not "
            "sure is replaced too, and counted.\n"
            "Signatures and what a sender signs in with never leave. The keys and signing secrets "
            "that the keychain has for your accounts, and those of --secret-file and "
            "--secret-env, are looked for in every form before anything is written; a note says "
            "when some could not be read. The verdicts are those of the originals, which are "
            "pinned; the copy cannot verify.\n"
            "Exit code 1 when no event matches."_s,
        .examples = {u"case --filter 'object:pay_01HZX3' --out pay.zip"_s,
                     u"case --filter 'verdict:failed age:<2h' --out failed.zip --allow "
                     "failure_message --json"_s},
        .operands = {},
        .options = withCommonOptions(std::move(options)),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<CaseJob>(arguments, output);
        },
    };
}

CaseJob::CaseJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
}

CaseJob::~CaseJob() = default;

void CaseJob::start()
{
    if (const Result<void> ready = prepare(); !ready) {
        Q_EMIT finished(m_output.fail(ready.error()));
        return;
    }
    m_searched.collect([this](std::vector<Secret> secrets, std::optional<QString> unread) {
        m_secrets = std::move(secrets);
        m_unread = std::move(unread);
        if (m_unread)
            m_output.note(u"Not every secret of your accounts could be read, and those are not "
                          "looked for: %1"_s.arg(*m_unread));
        const Result<void> done = write();
        Q_EMIT finished(done ? ExitCode::Done : m_output.fail(done.error()));
    });
}

/// What can be refused before anything is read.
Result<void> CaseJob::prepare()
{
    const Result<store::EventFilter> filter = filterFromOption(m_arguments);
    if (!filter)
        return filter.error();
    m_filter = *filter;
    if (m_arguments.value("out"_L1).isEmpty())
        return usageError(u"--out names the file to be written."_s);
    Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    m_directory = std::make_unique<settings::DataDirectory>(std::move(*directory));
    const Result<std::string> account = eventAccount(m_arguments, *m_directory);
    if (!account)
        return account.error();
    m_account = *account;
    return m_searched.prepare(m_arguments, *m_directory);
}

Result<void> CaseJob::write()
{
    const Result<std::unique_ptr<store::EventReader>> reader = openEventReader(*m_directory);
    if (!reader)
        return reader.error();

    std::vector<store::EventId> ids;
    if (*reader) {
        const Result<void> read = (*reader)->ids(
            {m_account, m_filter, false}, [&](std::span<const store::EventId> piece) {
                ids.insert(ids.end(), piece.begin(), piece.end());
                return ids.size() <= casefile::maxCaseEvents;
            });
        if (!read && ids.size() <= casefile::maxCaseEvents)
            return read;
    }
    if (ids.empty())
        return Error{ErrorKind::NotFound, "no event matches the filter"};

    casefile::RedactionChoices choices;
    for (const QString &name : m_arguments.values("allow"_L1))
        choices.allowed.insert(name.toStdString());
    const casefile::CaseDraft draft(
        {m_directory->path(),
         {randomUuid(m_random), SystemClock().now(),
          "Hookbench " + QCoreApplication::applicationVersion().toStdString()},
         std::move(ids),
         casefile::makeCaseKey(m_random),
         std::move(m_secrets),
         shippedLifecycles(),
         [](const std::string &cause) {
             return text::causeSentence({.code = cause}).toStdString();
         }});
    const std::string file = m_arguments.value("out"_L1).toStdString();
    const Result<casefile::CaseWriter::Report> report = draft.write(**reader, file, choices);
    if (!report)
        return report.error();
    const auto unsure = std::count_if(report->redactions.begin(), report->redactions.end(),
                                      [](const casefile::Redaction &one) { return !one.isSure; });
    if (m_output.isJson()) {
        m_output.line(Json{{"case", draft.facts().id},
                           {"file", file},
                           {"events", report->events},
                           {"redacted", report->redactions.size()},
                           {"unsure", unsure},
                           {"pinned", draft.ids().size()},
                           {"secrets", draft.secretCount()},
                           {"unread", m_unread ? Json(m_unread->toStdString()) : Json(nullptr)}}
                          .dump(-1, ' ', false, Json::error_handler_t::replace));
        return {};
    }
    m_output.line(u"Wrote %1 to %2 and pinned the originals."_s.arg(
        countedText(report->events, "event"), printable(m_arguments.value("out"_L1))));
    m_output.line(u"Replaced: %1; not sure of %2 of them, see summary.html."_s
                      .arg(countedText(report->redactions.size(), "different text"))
                      .arg(unsure));
    return {};
}

} // namespace hookbench::cli
