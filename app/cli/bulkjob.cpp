// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/bulkjob.h"

#include "app/cli/accountscheme.h"
#include "app/cli/attemptline.h"
#include "app/cli/bulkrun.h"
#include "app/cli/datadirectory.h"
#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/secretsource.h"
#include "app/cli/stopsignals.h"

#include <utility>

namespace hookbench::cli
{

BulkJob::BulkJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
}

BulkJob::~BulkJob() = default;

void BulkJob::start()
{
    if (const Result<void> begun = run(); !begun)
        Q_EMIT finished(m_output.fail(begun.error()));
}

Result<BulkJob::Signing> BulkJob::open()
{
    Signing signing;
    Result<std::optional<Secret>> secret = secretFromOptions(m_arguments);
    if (!secret)
        return secret.error();
    signing.secret = std::move(*secret);
    const Result<settings::DataDirectory> directory = openDataDirectory(m_arguments);
    if (!directory)
        return directory.error();
    const signing::SchemeSet schemes = knownSchemes(directory->path());
    const auto scheme = schemeFromOption(m_arguments, schemes);
    if (!scheme)
        return scheme.error();
    signing.scheme = scheme->value_or("");
    const Result<AccountScheme> preset = accountScheme(m_arguments, schemes);
    if (!preset)
        return preset.error();
    m_schemeNote = unconfirmedNote(m_arguments, *preset);
    signing.options.secret = signing.secret;
    signing.options.preset = preset->scheme->name;

    Result<std::unique_ptr<BulkRun>> opened = BulkRun::open(directory->path(), schemes);
    if (!opened)
        return opened.error();
    m_run = std::move(*opened);
    connect(m_run.get(), &BulkRun::attempted, this, &BulkJob::print);
    connect(m_run.get(), &BulkRun::ended, this, [this](store::RunState state) {
        if (const Result<void> ended = end(state); !ended)
            Q_EMIT finished(m_output.fail(ended.error()));
    });
    connect(m_run.get(), &BulkRun::failed, this,
            [this](const Error &error) { Q_EMIT finished(m_output.fail(error)); });
    auto *signals = new StopSignals(this);
    connect(signals, &StopSignals::stopRequested, this, &BulkJob::interrupt);
    return signing;
}

void BulkJob::noteScheme() const
{
    if (!m_schemeNote.isEmpty())
        m_output.note(m_schemeNote);
}

void BulkJob::interrupt()
{
    m_isInterrupted = true;
    if (m_canContinue)
        m_run->stop();
    else
        m_run->cancel();
}

void BulkJob::print(const store::Attempt &attempt)
{
    if (m_output.isJson())
        m_output.line(attemptJson(attempt));
    else
        m_output.line(attemptText(attempt));
    if (!m_output.isComplete())
        interrupt();
}

} // namespace hookbench::cli
