// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/auditsecretsjob.h"

#include "app/casefile/secretaudit.h"
#include "app/cli/counting.h"
#include "app/cli/datadirectory.h"
#include "app/cli/output.h"
#include "app/cli/secretsource.h"

#include <nlohmann/json.hpp>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace fs = std::filesystem;

namespace
{

using Json = nlohmann::ordered_json;

} // namespace

Command auditSecretsCommand()
{
    std::vector<Option> options = signingKeyOptions();
    options.push_back(
        {"in"_L1, "PATH"_L1, "also look in this file or folder (exports, logs)"_L1, true});
    return {
        .name = u"audit-secrets"_s,
        .summary = u"looks for secrets in the program's own files"_s,
        .description =
            u"Searches every file of the data directory, and what --in names, for the given "
            "secrets: as they are, in hex, base64 and percent-encoded. Exit code 0 when nothing "
            "was found, 1 when something was; the secret itself is never printed.\n"
            "The sandbox keeps secrets of its own in sandbox.sqlite. A text that SQLite laid over "
            "two of its pages is not found as one."_s,
        .examples = {u"audit-secrets --secret-file F --in exports"_s},
        .operands = {},
        .options = withCommonOptions(std::move(options)),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<AuditSecretsJob>(arguments, output);
        },
    };
}

void AuditSecretsJob::start()
{
    const Result<ExitCode> code = run();
    Q_EMIT finished(code ? *code : m_output.fail(code.error()));
}

Result<ExitCode> AuditSecretsJob::run()
{
    const Result<std::vector<signing::SigningKey>> keys = signingKeysFromOptions(m_arguments);
    if (!keys)
        return keys.error();
    if (keys->empty())
        return usageError(u"Name at least one secret: --secret-file F or --secret-env V."_s);
    std::vector<Secret> secrets;
    for (const signing::SigningKey &key : *keys) {
        if (key.secret.size() < casefile::SecretScan::minBytes) {
            return usageError(
                u"A secret of less than 8 bytes would be found everywhere by chance."_s);
        }
        secrets.push_back(key.secret);
    }
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    std::vector<fs::path> places{directory->path()};
    for (const QString &place : m_arguments.values("in"_L1))
        places.emplace_back(place.toStdString());

    const Result<casefile::SecretAudit::Report> report =
        casefile::SecretAudit::run(places, secrets);
    if (!report)
        return report.error();
    for (const casefile::SecretAudit::Finding &finding : report->findings) {
        const casefile::SecretScan::Hit &hit = finding.hit;
        if (m_output.isJson()) {
            m_output.line(Json{{"file", hit.file.string()},
                               {"offset", hit.offset},
                               {"form", hit.form},
                               {"secret", finding.secret + 1}}
                              .dump(-1, ' ', false, Json::error_handler_t::replace));
        } else {
            m_output.line(printable(
                u"%1, byte %2: secret %3, %4"_s.arg(QString::fromStdString(hit.file.string()))
                    .arg(hit.offset)
                    .arg(finding.secret + 1)
                    .arg(QString::fromStdString(hit.form))));
        }
    }
    const std::size_t hits = report->findings.size();
    if (m_output.isJson())
        m_output.line(Json{{"done", true}, {"files", report->files}, {"hits", hits}}.dump());
    else
        m_output.line(u"%1 searched, %2."_s.arg(countedText(report->files, "file"),
                                                countedText(hits, "hit")));
    return hits == 0 ? ExitCode::Done : ExitCode::No;
}

} // namespace hookbench::cli
