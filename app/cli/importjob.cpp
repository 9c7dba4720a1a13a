// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importjob.h"

#include "app/base/privatefile.h"
#include "app/base/random.h"
#include "app/cli/counting.h"
#include "app/cli/datadirectory.h"
#include "app/cli/eventsource.h"
#include "app/cli/output.h"
#include "app/shippeddata.h"
#include "app/store/eventimport.h"

#include <nlohmann/json.hpp>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

Command importCommand()
{
    return {
        .name = u"import"_s,
        .summary = u"takes events from a file into the store"_s,
        .description =
            u"Reads JSON lines as events --full prints them, or a HAR 1.2. All events are taken, "
            "or none: a line or entry of the wrong form, or whose size is not that of its bytes, "
            "ends it with what is wrong. Ids and duplicates are found anew; the source is "
            "import. The file has at most 256 MiB."_s,
        .examples = {u"import events.jsonl"_s, u"import --json capture.har"_s},
        .operands = {u"FILE"_s},
        .options = withCommonOptions(
            {{"account"_L1, "NAME"_L1, "whose events they become (default: sandbox)"_L1}}),
        .make = [](const Arguments &arguments, Output &output) -> std::unique_ptr<Job> {
            return std::make_unique<ImportJob>(arguments, output);
        },
    };
}

void ImportJob::start()
{
    const Result<ExitCode> code = run();
    Q_EMIT finished(code ? *code : m_output.fail(code.error()));
}

Result<ExitCode> ImportJob::run()
{
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const Result<std::string> account = eventAccount(m_arguments, *directory);
    if (!account)
        return account.error();
    const std::string name = m_arguments.operand(0).toStdString();
    Result<std::string> file = readFile(name, store::maxImportBytes);
    if (!file)
        return file.error();
    Result<std::vector<store::EventRecord>> events = store::readImport(*file, *account);
    file->clear();
    // A file that is not what it should be is like a wrong value: the sentence says where.
    if (!events)
        return usageError(QString::fromStdString(name + ": " + events.error().detail));
    const Result<store::ObjectRules> objects =
        store::ObjectRules::parse(shippedFile("objects.json"));
    if (!objects)
        return objects.error();
    const std::size_t count = events->size();
    SystemRandom random;
    if (const Result<void> done =
            store::importEvents(directory->path(), std::move(*events), random, *objects);
        !done)
        return done.error();
    if (m_output.isJson())
        m_output.line(nlohmann::ordered_json{{"imported", count}}.dump());
    else
        m_output.line(u"Imported %1."_s.arg(countedText(count, "event")));
    return ExitCode::Done;
}

} // namespace hookbench::cli
