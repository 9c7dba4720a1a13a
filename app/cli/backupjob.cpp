// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/backupjob.h"

#include "app/backupaccount.h"
#include "app/base/random.h"
#include "app/casefile/accountbackup.h"
#include "app/cli/counting.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/output.h"
#include "app/settings/accountstore.h"

#include <nlohmann/json.hpp>

#include <QCoreApplication>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Command backupCommand()
{
    return {
        .name = u"backup"_s,
        .summary = u"an account's events in one file"_s,
        .description =
            u"Writes everything that was received for an account into one zip: events with their "
            "bytes, verdicts, causes, answers and pins, the newest 200 attempts to send each from "
            "here, the reports of bulk runs, what the platform listed, times when nothing listened, "
            "what the account is with its endpoints, rules and "
            "own schemes, and a manifest with SHA-256. What comes meanwhile is not in it; the "
            "receiver may go on.\n"
            "No key and no secret is in it: they stay in the keychain. Headers that senders sign "
            "in with are redacted. Payloads are not: keep the file as you keep the data."_s,
        .examples = {u"backup --out sandbox.zip"_s,
                     u"backup --account shop --out shop.zip --json"_s},
        .operands = {},
        .options =
            withCommonOptions({{"out"_L1, "FILE"_L1, "the zip to be written"_L1, false, true},
                               {"account"_L1, "NAME"_L1, "whose events (default: sandbox)"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<BackupJob>(arguments, output);
        },
    };
}

void BackupJob::start()
{
    const Result<void> done = run();
    Q_EMIT finished(done ? ExitCode::Done : m_output.fail(done.error()));
}

Result<void> BackupJob::run()
{
    if (m_arguments.value("out"_L1).isEmpty())
        return usageError(u"--out names the file to be written."_s);
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const Result<std::string> id = eventAccount(m_arguments, *directory);
    if (!id)
        return id.error();
    SystemRandom random;
    settings::AccountStore accounts(directory->accountsFile(), random);
    if (const auto loaded = accounts.load(); !loaded)
        return loaded.error();
    const std::string file = m_arguments.value("out"_L1).toStdString();
    const Result<casefile::BackupFacts> facts = casefile::AccountBackup::write(
        directory->path(), file,
        backupOf(QString::fromStdString(*id), accounts, directory->path(), SystemClock().now(),
                 QCoreApplication::applicationVersion()));
    if (!facts)
        return facts.error();
    std::error_code failure;
    if (m_output.isJson()) {
        m_output.line(nlohmann::ordered_json{{"file", file},
                                             {"events", facts->events},
                                             {"gaps", facts->gaps},
                                             {"attempts", facts->attempts},
            {"runs", facts->runs},
            {"lists", facts->lists},
                                             {"bytes", std::filesystem::file_size(file, failure)}}
                          .dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
        return {};
    }
    m_output.line(u"Wrote %1 to %2."_s.arg(countedText(facts->events, "event"))
                      .arg(printable(m_arguments.value("out"_L1))));
    m_output.line(u"Keys and secrets are not in it: they stay in the keychain."_s);
    return {};
}

} // namespace hookbench::cli
