// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/verifyjob.h"

#include "app/cli/datadirectory.h"
#include "app/cli/explanation.h"
#include "app/cli/output.h"
#include "app/cli/schemes.h"
#include "app/cli/verificationtext.h"
#include "app/cli/verifycommand.h"
#include "app/text/errortext.h"

namespace hookbench::cli
{

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
    const signing::SchemeSet schemes = knownSchemes(dataDirectoryPath(m_arguments));
    for (const signing::RejectedFile &file : schemes.rejected())
        m_output.note(text::sentence(file.error));
    Result<std::optional<std::string>> only = schemeFromOption(m_arguments, schemes);
    if (!only)
        return only.error();
    Result<VerifyInput> input = verifyInput(m_arguments);
    if (!input)
        return input.error();

    signing::Verifier verifier(schemes, *only, input->keys);
    const signing::Delivery delivery{input->method, input->url, input->headers, input->body,
                                     input->receivedAt.value_or(SystemClock().now())};
    const signing::Verification found = verifier.verify(delivery);
    std::optional<Explanation> explanation;
    if (input->isToExplain)
        explanation = explain(schemes, *only, input->keys, delivery, found);
    if (explanation) {
        for (const QString &skipped : explanation->skipped)
            m_output.note(skipped);
    }
    if (m_output.isJson())
        m_output.line(verificationJson(found, explanation));
    else
        m_output.line(verificationText(found, explanation));
    return isVerified(found.verdict) ? ExitCode::Done : ExitCode::No;
}

} // namespace hookbench::cli
