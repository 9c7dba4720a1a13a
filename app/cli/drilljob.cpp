// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/drilljob.h"

#include "app/base/privatefile.h"
#include "app/cli/bulkrun.h"
#include "app/cli/filteroption.h"
#include "app/cli/optionreader.h"
#include "app/cli/output.h"
#include "app/cli/sendrules.h"
#include "app/send/drill.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

/// A drill is looked at step by step; more is what `replay` is for.
constexpr std::size_t maxEvents = 100'000;

Result<send::DrillPlan> planFromOption(const Arguments &arguments)
{
    const auto plan = send::drillPlanOf(arguments.value("plan"_L1).toStdString());
    if (plan)
        return *plan;
    QStringList names;
    for (const send::DrillPlan known : send::allDrillPlans())
        names += QString::fromUtf8(send::drillPlanName(known));
    return usageError(u"--plan takes one of: %1."_s.arg(names.join(", "_L1)));
}

Result<std::uint64_t> seedFromOption(const Arguments &arguments)
{
    OptionReader reader(arguments);
    std::optional<int> seed;
    reader.number("seed"_L1, 0, std::numeric_limits<int>::max(), seed);
    if (reader.error())
        return *reader.error();
    return static_cast<std::uint64_t>(seed.value_or(1));
}

bool isReportName(const QString &file)
{
    return file.endsWith(".html"_L1) || file.endsWith(".json"_L1);
}

} // namespace

DrillJob::DrillJob(const Arguments &arguments, Output &output)
    : BulkJob(arguments, output)
{
}

Result<void> DrillJob::run()
{
    Result<std::string> target = targetFromOption(m_arguments);
    if (!target)
        return target.error();
    const Result<send::DrillPlan> plan = planFromOption(m_arguments);
    if (!plan)
        return plan.error();
    const Result<std::uint64_t> seed = seedFromOption(m_arguments);
    if (!seed)
        return seed.error();
    m_seed = *seed;
    if (m_arguments.has("report"_L1) && !isReportName(m_arguments.value("report"_L1)))
        return usageError(u"--report takes the name of a file that ends with .html or .json."_s);
    Result<store::EventFilter> filter = filterFromOption(m_arguments);
    if (!filter)
        return filter.error();
    const Result<SendingAccount> account = sendingAccount(m_arguments);
    if (!account)
        return account.error();
    if (const Result<void> allowed = refuseInLive(*account, u"a drill"_s); !allowed)
        return allowed;
    Result<Signing> signing = open();
    if (!signing)
        return signing.error();
    Result<send::ReplaySelection> selection = m_run->select({account->id, *filter, false}, {});
    if (!selection)
        return selection.error();
    if (selection->events.size() > maxEvents)
        return usageError(u"A drill takes at most %1 events: describe fewer."_s.arg(maxEvents));
    send::DrillScript script = send::drillScript(*plan, std::move(selection->events), m_seed);

    store::ReplayRun run;
    run.account = account->id;
    run.kind = send::drillPlanName(*plan);
    run.target = std::move(*target);
    run.scheme = signing->scheme;
    run.intent = send::intentName(send::Intent::Resigned);
    run.concurrency = script.concurrency;
    run.seed = m_seed;
    if (signing->secret)
        noteScheme();
    send::ReplayOptions options = std::move(signing->options);
    options.trial = send::ReplayOptions::Trial::None;
    options.stopAfterFailures = 0; // that it fails is what a drill is to find out
    return m_run->start(run, script.events, std::move(options));
}

Result<void> DrillJob::end(store::RunState)
{
    send::DrillTitle title{m_run->run(), m_seed};
    const Result<send::DrillVerdict> verdict = send::drillVerdict(m_run->attempts(), title.run.id);
    if (!verdict)
        return verdict.error();
    if (m_arguments.has("report"_L1)) {
        if (const Result<void> written = writeReport(title, *verdict); !written)
            return written;
    }
    const bool isComplete = verdict->sent == m_run->progress().total;
    const bool hasPassed =
        isComplete && verdict->passed == verdict->sent && verdict->differing == 0;
    if (m_output.isJson()) {
        m_output.line(nlohmann::ordered_json{{"done", true},
                                             {"plan", title.run.kind},
                                             {"seed", m_seed},
                                             {"verdict", hasPassed ? "pass" : "fail"},
                                             {"sent", verdict->sent},
                                             {"passed", verdict->passed},
                                             {"failed", verdict->failed},
                                             {"unanswered", verdict->unanswered},
                                             {"differing", verdict->differing}}
                          .dump());
    } else {
        m_output.line(
            u"%1 sent: %2 as expected, %3 not, %4 without an answer, %5 answered differently "
            "when they came again"_s.arg(verdict->sent)
                .arg(verdict->passed)
                .arg(verdict->failed)
                .arg(verdict->unanswered)
                .arg(verdict->differing));
    }
    const bool isUnanswered = verdict->failed == 0 && verdict->unanswered > 0;
    Q_EMIT finished(hasPassed ? ExitCode::Done : isUnanswered ? ExitCode::CouldNot : ExitCode::No);
    return {};
}

Result<void> DrillJob::writeReport(const send::DrillTitle &title, const send::DrillVerdict &verdict)
{
    const QString file = m_arguments.value("report"_L1);
    std::string content;
    const send::ReportSink sink = [&content](std::string_view piece) { content += piece; };
    const Result<void> made = file.endsWith(".html"_L1)
                                  ? send::writeDrillHtml(m_run->attempts(), title, verdict, sink)
                                  : send::writeDrillJson(m_run->attempts(), title, verdict, sink);
    if (!made)
        return made;
    return writePrivateFile(file.toStdString(), content);
}

} // namespace hookbench::cli
