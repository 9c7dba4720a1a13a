// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/replayjob.h"

#include "app/cli/accountscheme.h"
#include "app/cli/attemptline.h"
#include "app/cli/bulkrun.h"
#include "app/cli/datadirectory.h"
#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/secretsource.h"
#include "app/cli/sendrules.h"
#include "app/cli/stopsignals.h"

#include <nlohmann/json.hpp>

#include <utility>

using namespace Qt::StringLiterals;

namespace hookbench::cli
{

ReplayJob::ReplayJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
}

ReplayJob::~ReplayJob() = default;

void ReplayJob::start()
{
    if (const Result<void> begun = run(); !begun)
        Q_EMIT finished(m_output.fail(begun.error()));
}

Result<void> ReplayJob::run()
{
    const Result<ReplayRequest> request = replayRequest(m_arguments);
    if (!request)
        return request.error();
    const Result<SendingAccount> account = sendingAccount(m_arguments);
    if (!account)
        return account.error();
    if (!send::leavesOutDelivered(request->intent)) { // any other intent changes something
        if (const Result<void> allowed = refuseInLive(*account, u"any other intent than exact and "
                                                                "resigned"_s);
            !allowed)
            return allowed;
    }
    const Result<std::optional<Secret>> secret = secretFromOptions(m_arguments);
    if (!secret)
        return secret.error();
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const signing::SchemeSet schemes = knownSchemes(directory->path());
    const auto scheme = schemeFromOption(m_arguments, schemes);
    if (!scheme)
        return scheme.error();
    const Result<AccountScheme> preset = accountScheme(m_arguments, schemes);
    if (!preset)
        return preset.error();
    if (send::needsSecret(request->intent) && !*secret) {
        return usageError(
            u"The intent %1 needs a signing secret: --secret-file or --secret-env."_s.arg(
                m_arguments.value("intent"_L1)));
    }

    Result<std::unique_ptr<BulkRun>> opened = BulkRun::open(directory->path(), schemes);
    if (!opened)
        return opened.error();
    m_run = std::move(*opened);
    const bool leavesOut = send::leavesOutDelivered(request->intent) && !request->includesDelivered;
    const auto selection = m_run->select({account->id, request->filter, false},
                                         leavesOut ? request->target : std::string());
    if (!selection)
        return selection.error();
    announce(selection->events.size(), selection->leftOut, *request);

    connect(m_run.get(), &BulkRun::attempted, this, &ReplayJob::print);
    connect(m_run.get(), &BulkRun::ended, this, &ReplayJob::printEnd);
    connect(m_run.get(), &BulkRun::failed, this,
            [this](const Error &error) { Q_EMIT finished(m_output.fail(error)); });
    auto *signals = new StopSignals(this);
    connect(signals, &StopSignals::stopRequested, m_run.get(), &BulkRun::cancel);
    store::ReplayRun run;
    run.account = account->id;
    run.kind = "replay";
    run.target = request->target;
    run.scheme = scheme->value_or("");
    run.intent = send::intentName(request->intent);
    run.rate = request->rate.value_or(0);
    run.concurrency = request->concurrency.value_or(1);
    run.keepsObjectOrder = request->keepsObjectOrder;
    send::ReplayOptions options;
    options.secret = *secret;
    options.preset = preset->scheme->name;
    if (*secret && request->intent != send::Intent::Exact) {
        if (const QString note = unconfirmedNote(m_arguments, *preset); !note.isEmpty())
            m_output.note(note);
    }
    return m_run->start(run, selection->events, std::move(options));
}

void ReplayJob::announce(std::size_t events, std::int64_t leftOut, const ReplayRequest &request)
{
    if (m_output.isJson())
        return;
    QString sentence =
        u"%1 event(s) to %2"_s.arg(events).arg(printable(QString::fromStdString(request.target)));
    if (request.rate)
        sentence += u", at least %1 s"_s.arg(events / static_cast<std::size_t>(*request.rate));
    if (leftOut > 0) {
        sentence +=
            u"; left out, because an earlier attempt delivered them there: %1 (--again sends them "
            "too)"_s.arg(leftOut);
    }
    m_output.note(sentence + u'.');
}

void ReplayJob::print(const store::Attempt &attempt)
{
    if (m_output.isJson())
        m_output.line(attemptJson(attempt));
    else
        m_output.line(attemptText(attempt));
    if (!m_output.isComplete())
        m_run->cancel();
}

void ReplayJob::printEnd(store::RunState state)
{
    const send::ReplayProgress progress = m_run->progress();
    const std::int64_t notSent = progress.total - progress.sent;
    if (m_output.isJson()) {
        m_output.line(nlohmann::ordered_json{{"done", true},
                                             {"sent", progress.sent},
                                             {"passed", progress.passed},
                                             {"failed", progress.failed},
                                             {"unanswered", progress.unanswered}}
                          .dump());
    } else {
        m_output.line(u"%1 sent: %2 as expected, %3 not, %4 without an answer"_s.arg(progress.sent)
                          .arg(progress.passed)
                          .arg(progress.failed)
                          .arg(progress.unanswered));
        if (state == store::RunState::Stopped && notSent > 0)
            m_output.note(u"Stopped after 5 failures in a row; not sent: %1."_s.arg(notSent));
    }
    const bool isAnsweredNo = progress.failed > 0 || (notSent > 0 && progress.unanswered == 0);
    Q_EMIT finished(isAnsweredNo              ? ExitCode::No
                    : progress.unanswered > 0 ? ExitCode::CouldNot
                                              : ExitCode::Done);
}

} // namespace hookbench::cli
