// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replayjob.h"

#include "app/cli/bulkrun.h"
#include "app/cli/counting.h"
#include "app/cli/output.h"
#include "app/cli/sendrules.h"
#include "app/http/url.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

namespace
{

/// No run older than so many is looked for.
constexpr int runsLookedThrough = 10'000;

/// Only what was captured, as it was, may go out again in LIVE.
Result<void> checkIntent(const SendingAccount &account, send::Intent intent)
{
    return send::leavesOutDelivered(intent)
               ? Result<void>()
               : refuseInLive(account, u"any other intent than exact and resigned"_s);
}

bool isUnfinished(const store::ReplayRun &run)
{
    return run.state == store::RunState::Open || run.state == store::RunState::Stopped;
}

Error secretMissing(send::Intent intent)
{
    return usageError(u"The intent %1 needs a signing secret: --secret-file or --secret-env."_s.arg(
        QString::fromUtf8(send::intentName(intent))));
}

} // namespace

ReplayJob::ReplayJob(const Arguments &arguments, Output &output)
    : BulkJob(arguments, output)
{
    m_canContinue = true;
}

Result<void> ReplayJob::run()
{
    const Result<std::optional<store::RunId>> continued = continuedRun(m_arguments);
    if (!continued)
        return continued.error();
    if (*continued)
        return carryOn(**continued);
    const Result<ReplayRequest> request = replayRequest(m_arguments);
    return request ? runNew(*request) : Result<void>(request.error());
}

Result<void> ReplayJob::runNew(const ReplayRequest &request)
{
    const Result<SendingAccount> account = sendingAccount(m_arguments);
    if (!account)
        return account.error();
    if (const Result<void> allowed = checkIntent(*account, request.intent); !allowed)
        return allowed;
    Result<Signing> signing = open();
    if (!signing)
        return signing.error();
    if (send::needsSecret(request.intent) && !signing->secret)
        return secretMissing(request.intent);
    const bool leavesOut = send::leavesOutDelivered(request.intent) && !request.includesDelivered;
    const auto selection = m_run->select({account->id, request.filter, false},
                                         leavesOut ? request.target : std::string());
    if (!selection)
        return selection.error();
    announce(selection->events.size(), selection->leftOut, request);

    store::ReplayRun run;
    run.account = account->id;
    run.kind = "replay";
    run.target = request.target;
    run.scheme = signing->scheme;
    run.intent = send::intentName(request.intent);
    run.rate = request.rate.value_or(0);
    run.concurrency = request.concurrency.value_or(1);
    run.keepsObjectOrder = request.keepsObjectOrder;
    if (signing->secret && request.intent != send::Intent::Exact)
        noteScheme();
    return m_run->start(run, selection->events, std::move(signing->options));
}

/// Its events, target, intent and pace are those that it began with; the secret is never stored.
Result<void> ReplayJob::carryOn(store::RunId id)
{
    const Result<SendingAccount> account = sendingAccount(m_arguments);
    if (!account)
        return account.error();
    Result<Signing> signing = open();
    if (!signing)
        return signing.error();
    const Result<store::ReplayRun> run = interrupted(id, account->id);
    if (!run)
        return run.error();
    if (run->account != account->id)
        return usageError(u"Run %1 belongs to another account: name it with --account."_s.arg(id));
    const Result<http::Url> target = http::parseUrl(run->target);
    if (!target)
        return target.error();
    if (const Result<void> allowed = checkHost(m_arguments, target->host); !allowed)
        return allowed;
    const std::optional<send::Intent> intent = send::intentOf(run->intent);
    if (!intent)
        return usageError(u"Run %1 was made by a newer Hookbench."_s.arg(id));
    if (const Result<void> allowed = checkIntent(*account, *intent); !allowed)
        return allowed;
    if (send::needsSecret(*intent) && !signing->secret)
        return secretMissing(*intent);
    if (signing->secret && *intent != send::Intent::Exact)
        noteScheme();
    if (!signing->secret && *intent != send::Intent::Exact)
        m_output.note(u"No secret is given, so the rest goes out unsigned, however it began."_s);
    m_output.note(u"What was under way when it was interrupted, and has no stored answer, goes out "
                  "again with the same event id."_s);
    return m_run->carryOn(*run, std::move(signing->options));
}

Result<store::ReplayRun> ReplayJob::interrupted(store::RunId id, const std::string &account) const
{
    const auto runs = m_run->attempts().runs({}, runsLookedThrough);
    if (!runs)
        return runs.error();
    if (id == newestRun) {
        const auto newest =
            std::find_if(runs->begin(), runs->end(), [&account](const store::ReplayRun &run) {
                return run.kind == "replay" && run.account == account && isUnfinished(run);
            });
        return newest != runs->end()
                   ? Result<store::ReplayRun>(*newest)
                   : usageError(u"No run of this account was interrupted: there is nothing to "
                                "continue."_s);
    }
    const auto found = std::find_if(runs->begin(), runs->end(),
                                    [id](const store::ReplayRun &run) { return run.id == id; });
    if (found == runs->end())
        return usageError(u"There is no run %1."_s.arg(id));
    if (found->kind != "replay")
        return usageError(u"Run %1 is a drill: it is made again as a whole."_s.arg(id));
    if (!isUnfinished(*found))
        return usageError(u"Run %1 has ended: there is nothing to continue."_s.arg(id));
    return *found;
}

void ReplayJob::announce(std::size_t events, std::int64_t leftOut, const ReplayRequest &request)
{
    if (m_output.isJson())
        return;
    QString sentence = u"%1 to %2"_s.arg(countedText(events, "event"),
                                         printable(QString::fromStdString(request.target)));
    if (request.rate)
        sentence += u", at least %1 s"_s.arg(events / static_cast<std::size_t>(*request.rate));
    if (leftOut > 0) {
        sentence +=
            u"; left out, because an earlier attempt delivered them there: %1 (--again sends them "
            "too)"_s.arg(leftOut);
    }
    m_output.note(sentence + u'.');
}

Result<void> ReplayJob::end(store::RunState state)
{
    const send::ReplayProgress progress = m_run->progress();
    const std::int64_t notSent = progress.total - progress.sent;
    const bool isLeft = notSent > 0 && state != store::RunState::Cancelled;
    if (m_output.isJson()) {
        const nlohmann::ordered_json last{{"done", true},
                                          {"sent", progress.sent},
                                          {"passed", progress.passed},
                                          {"failed", progress.failed},
                                          {"unanswered", progress.unanswered}};
        m_output.line(last.dump());
    } else {
        m_output.line(u"%1 sent: %2 as expected, %3 not, %4 without an answer"_s.arg(progress.sent)
                          .arg(progress.passed)
                          .arg(progress.failed)
                          .arg(progress.unanswered));
        if (m_isInterrupted && notSent > 0)
            m_output.note(u"Interrupted; not sent: %1."_s.arg(notSent));
        else if (state == store::RunState::Stopped && notSent > 0)
            m_output.note(u"Stopped after 5 failures in a row; not sent: %1."_s.arg(notSent));
    }
    if (isLeft) {
        m_output.note(
            u"The rest goes out with: hookbench-cli replay --continue %1"_s.arg(m_run->run().id));
    }
    const bool isAnsweredNo = progress.failed > 0 || (notSent > 0 && progress.unanswered == 0);
    Q_EMIT finished(isAnsweredNo              ? ExitCode::No
                    : progress.unanswered > 0 ? ExitCode::CouldNot
                                              : ExitCode::Done);
    return {};
}

} // namespace hookbench::cli
