// SPDX-FileCopyrightText: 2026 The Hookbench authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casefile/exportredaction.h"

#include "app/casefile/casekey.h"

#include <algorithm>
#include <utility>

namespace hookbench::casefile
{

namespace
{

/// Who reads the request again believes it (RFC 9112, 6.2). The redactor ends lines with CR LF.
void setContentLength(store::EventRecord &event)
{
    const std::string length = std::to_string(event.body.size());
    for (Header &header : event.headers) {
        if (!equalsIgnoringCase(header.name, "Content-Length"))
            continue;
        const std::string line = "\r\n" + header.name + ": " + header.value + "\r\n";
        const std::size_t at = event.rawHeader.find(line);
        if (at != std::string::npos)
            event.rawHeader.replace(at, line.size(), "\r\n" + header.name + ": " + length + "\r\n");
        header.value = length;
    }
}

} // namespace

ExportRedaction::ExportRedaction(RandomSource &random, std::vector<Secret> secrets,
                                 std::set<std::string> allowed)
    : m_redactor(makeCaseKey(random), RedactionChoices{.allowed = std::move(allowed)},
                 std::move(secrets))
{
}

Result<std::string> ExportRedaction::written(const store::EventRecord &event, const Form &form)
{
    store::EventRecord left = m_redactor.redact(event);
    setContentLength(left);
    std::string text = form(left);
    if (m_redactor.holdsSecret(text) || m_redactor.holdsSecret(left.body) ||
        m_redactor.holdsSecret(left.rawHeader))
        return Error{ErrorKind::Internal,
                     "a secret would have left in event " + std::to_string(event.summary.id)};
    return text;
}

ExportRedaction::Counts ExportRedaction::counts() const
{
    const std::vector<Redaction> listed = m_redactor.redactions();
    const auto unsure = std::count_if(listed.begin(), listed.end(),
                                      [](const Redaction &one) { return !one.isSure; });
    return {listed.size() + static_cast<std::size_t>(m_redactor.unlisted()),
            static_cast<std::size_t>(unsure)};
}

} // namespace hookbench::casefile
