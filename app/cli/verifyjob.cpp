// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verifyjob.h"

#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/verificationtext.h"
#include "app/cli/verifycommand.h"
#include "app/settings/datadirectory.h"
#include "app/text/errortext.h"

namespace hookbench::cli
{

namespace
{

/// Only looked into, and not made when it is not there.
std::filesystem::path directoryOf(const Arguments &arguments)
{
    const QString given = arguments.value("data-dir"_L1);
    return given.isEmpty() ? settings::DataDirectory::usualPlace()
                           : std::filesystem::path(given.toStdString());
}

} // namespace

VerifyJob::VerifyJob(const Arguments &arguments, Output &output)
    : m_arguments(arguments)
    , m_output(output)
{
}

void VerifyJob::start()
{
    const Result<ExitCode> code = verify();
    Q_EMIT finished(code ? *code : m_output.fail(code.error()));
}

Result<ExitCode> VerifyJob::verify()
{
    const signing::SchemeSet schemes = knownSchemes(directoryOf(m_arguments));
    for (const signing::RejectedFile &file : schemes.rejected())
        m_output.note(text::sentence(file.error));
    Result<std::optional<std::string>> only = schemeFromOption(m_arguments, schemes);
    if (!only)
        return only.error();
    Result<VerifyInput> input = verifyInput(m_arguments);
    if (!input)
        return input.error();

    signing::Verifier verifier(schemes, std::move(*only), std::move(input->keys));
    const signing::Verification found =
        verifier.verify({input->method, input->url, input->headers, input->body,
                         input->receivedAt.value_or(SystemClock().now())});
    if (m_output.isJson())
        m_output.line(verificationJson(found));
    else
        m_output.line(verificationText(found));
    return isVerified(found.verdict) ? ExitCode::Done : ExitCode::No;
}

} // namespace hookbench::cli
