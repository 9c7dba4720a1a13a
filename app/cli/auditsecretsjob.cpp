// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/auditsecretsjob.h"

#include "app/base/privatefile.h"
#include "app/casefile/secretscan.h"
#include "app/cli/datadirectory.h"
#include "app/cli/output.h"
#include "app/cli/secretsource.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace fs = std::filesystem;

namespace
{

using Json = nlohmann::ordered_json;

/// The files themselves and, one level down and further, those of folders; links are not followed.
Result<std::vector<fs::path>> filesIn(const fs::path &place)
{
    std::error_code failure;
    std::vector<fs::path> files;
    if (fs::is_regular_file(place, failure))
        return std::vector<fs::path>{place};
    fs::recursive_directory_iterator it(place, failure);
    for (const fs::recursive_directory_iterator end; !failure && it != end; it.increment(failure)) {
        if (it->is_regular_file(failure) && !it->is_symlink(failure))
            files.push_back(it->path());
    }
    if (failure)
        return fileError(failure.value(), place);
    std::sort(files.begin(), files.end());
    return files;
}

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
    std::vector<casefile::SecretScan> scans;
    for (const signing::SigningKey &key : *keys) {
        if (key.secret.size() < casefile::SecretScan::minBytes) {
            return usageError(
                u"A secret of less than 8 bytes would be found everywhere by chance."_s);
        }
        scans.emplace_back(key.secret);
    }
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    std::vector<fs::path> places{directory->path()};
    for (const QString &place : m_arguments.values("in"_L1))
        places.emplace_back(place.toStdString());

    std::size_t fileCount = 0;
    std::size_t hitCount = 0;
    for (const fs::path &place : places) {
        const Result<std::vector<fs::path>> files = filesIn(place);
        if (!files)
            return files.error();
        for (const fs::path &file : *files) {
            ++fileCount;
            for (std::size_t i = 0; i < scans.size(); ++i) {
                std::vector<casefile::SecretScan::Hit> hits;
                if (Result<void> done = scans[i].scan(file, hits); !done)
                    return done.error();
                hitCount += hits.size();
                for (const casefile::SecretScan::Hit &hit : hits) {
                    if (m_output.isJson()) {
                        m_output.line(Json{
                            {"file", hit.file.string()},
                            {"offset", hit.offset},
                            {"form", hit.form},
                            {"secret",
                             i + 1}}.dump(-1, ' ', false, Json::error_handler_t::replace));
                    } else {
                        m_output.line(printable(u"%1, byte %2: secret %3, %4"_s
                                                    .arg(QString::fromStdString(hit.file.string()))
                                                    .arg(hit.offset)
                                                    .arg(i + 1)
                                                    .arg(QString::fromStdString(hit.form))));
                    }
                }
            }
        }
    }
    if (m_output.isJson())
        m_output.line(Json{{"done", true}, {"files", fileCount}, {"hits", hitCount}}.dump());
    else
        m_output.line(u"%1 file(s) searched, %2 hit(s)."_s.arg(fileCount).arg(hitCount));
    return hitCount == 0 ? ExitCode::Done : ExitCode::No;
}

} // namespace hookbench::cli
