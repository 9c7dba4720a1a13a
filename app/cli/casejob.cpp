// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/casejob.h"

#include "app/base/random.h"
#include "app/casefile/casedraft.h"
#include "app/casefile/casekey.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/filteroption.h"
#include "app/cli/output.h"
#include "app/cli/secretsource.h"
#include "app/shippeddata.h"
#include "app/store/lifecycles.h"
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
            "Signatures and what a sender signs in with never leave. The secrets of --secret-file "
            "and --secret-env are looked for in every form before anything is written. The "
            "verdicts are those of the originals, which are pinned; the copy cannot verify.\n"
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

void CaseJob::start()
{
    const Result<void> done = run();
    Q_EMIT finished(done ? ExitCode::Done : m_output.fail(done.error()));
}

Result<void> CaseJob::run()
{
    const Result<store::EventFilter> filter = filterFromOption(m_arguments);
    if (!filter)
        return filter.error();
    if (m_arguments.value("out"_L1).isEmpty())
        return usageError(u"--out names the file to be written."_s);
    const Result<std::vector<signing::SigningKey>> keys = signingKeysFromOptions(m_arguments);
    if (!keys)
        return keys.error();
    std::vector<Secret> secrets;
    for (const signing::SigningKey &key : *keys) {
        if (key.secret.size() < casefile::SecretScan::minBytes)
            return usageError(
                u"A secret of less than 8 bytes would be found everywhere by chance."_s);
        secrets.push_back(key.secret);
    }
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

    std::vector<store::EventId> ids;
    if (*reader) {
        const Result<void> read =
            (*reader)->ids({*account, *filter, false}, [&](std::span<const store::EventId> piece) {
                ids.insert(ids.end(), piece.begin(), piece.end());
                return ids.size() <= casefile::maxCaseEvents;
            });
        if (!read && ids.size() <= casefile::maxCaseEvents)
            return read;
    }
    if (ids.empty())
        return Error{ErrorKind::NotFound, "no event matches the filter"};

    SystemRandom random;
    casefile::RedactionChoices choices;
    for (const QString &name : m_arguments.values("allow"_L1))
        choices.allowed.insert(name.toStdString());
    const casefile::CaseDraft draft(
        {directory->path(),
         {randomUuid(random), SystemClock().now(),
          "Hookbench " + QCoreApplication::applicationVersion().toStdString()},
         std::move(ids),
         casefile::makeCaseKey(random),
         std::move(secrets),
         *lifecycles,
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
        m_output.line(Json{
            {"case", draft.facts().id},
            {"file", file},
            {"events", report->events},
            {"redacted", report->redactions.size()},
            {"unsure", unsure},
            {"pinned",
             draft.ids().size()}}.dump(-1, ' ', false, Json::error_handler_t::replace));
        return {};
    }
    m_output.line(u"Wrote %1 event(s) to %2 and pinned the originals."_s.arg(report->events)
                      .arg(printable(m_arguments.value("out"_L1))));
    m_output.line(u"Replaced: %1 different text(s); not sure of %2 of them, see summary.html."_s
                      .arg(report->redactions.size())
                      .arg(unsure));
    return {};
}

} // namespace hookbench::cli
